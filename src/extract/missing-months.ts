/** Months missing inside the range of a monthly series (rule G4). */
import type { ObservationTable } from '../domain/observation';
import { addMonths, monthLabel, type Month } from '../domain/period';
import { report, type IssueLog } from './issues';
import { SERIES_RULES } from './rules/series-rules';
import { endRow, firstRow, seriesLabel, type SeriesPlace } from './series-place';

/** One warning for each gap, on the line of the row that follows it. */
export function checkMissingMonths(
  table: ObservationTable,
  months: Uint32Array,
  place: SeriesPlace,
  log: IssueLog,
): void {
  let before: Month | null = null;
  for (let row = firstRow(table, place.series); row < endRow(table, place.series); row += 1) {
    const month = (months[table.period[row] ?? 0] ?? 0) as Month;
    if (month === 0) continue;
    if (before !== null && month > before + 1) {
      reportGap(before, month, table.line[row] ?? 0, place, log);
    }
    before = month;
  }
}

function reportGap(
  before: Month,
  after: Month,
  line: number,
  place: SeriesPlace,
  log: IssueLog,
): void {
  const first = addMonths(before, 1);
  const last = addMonths(after, -1);
  const months = first === last ? monthLabel(first) : `${monthLabel(first)} to ${monthLabel(last)}`;
  report(log, SERIES_RULES.monthsMissing, line, {
    message: `${seriesLabel(place)} has no row for ${months}, though it has months before and after.`,
    hint: 'Load the missing months, or add rows with the status not-submitted. Until then the quarter is shown as incomplete.',
  });
}
