/**
 * A jump: a point more than five standard deviations from the mean of all earlier points of its own
 * series. A warning, never a correction.
 */
import type { Indicator } from '../domain/indicator';
import {
  isCounted,
  MOST_SIGMAS,
  pointAt,
  remember,
  sigmasFrom,
  walkOf,
  walkTo,
  type History,
  type ObservationTable,
} from '../domain/observation';
import { monthLabel, type Month } from '../domain/period';
import { report, type IssueLog } from './issues';
import { SERIES_RULES } from './rules/series-rules';
import { endRow, firstRow, seriesLabel, type SeriesPlace } from './series-place';
import { numberText } from './value-agreement';

/** Only monthly points are compared, and none across a break of the series (rule O6). */
export function checkJumps(
  table: ObservationTable,
  months: Uint32Array,
  place: SeriesPlace,
  log: IssueLog,
): void {
  const { indicator, series } = place;
  const walk = walkOf(indicator);
  for (let row = firstRow(table, series); row < endRow(table, series); row += 1) {
    const month = (months[table.period[row] ?? 0] ?? 0) as Month;
    const point = month === 0 ? NaN : pointAt(table, row, indicator);
    if (Number.isNaN(point)) continue;
    const history = walkTo(walk, month);
    const sigmas = sigmasFrom(history, point, isCounted(indicator));
    if (sigmas !== null && sigmas > MOST_SIGMAS) {
      reportJump(point, sigmas, history, month, table.line[row] ?? 0, place, log);
    }
    remember(history, point);
  }
}

function reportJump(
  point: number,
  sigmas: number,
  history: History,
  month: Month,
  line: number,
  place: SeriesPlace,
  log: IssueLog,
): void {
  const { indicator } = place;
  report(log, SERIES_RULES.jump, line, {
    found: pointText(point, indicator),
    message: `${seriesLabel(place)} is ${pointText(point, indicator)} in ${monthLabel(month)}, ${sigmas.toFixed(1)} standard deviations from the mean of the ${history.count} months before (${pointText(history.mean, indicator)}).`,
    hint: 'Check the figure with the team that supplied it. If it is right, load it and say why in the note.',
  });
}

function pointText(point: number, { unit, decimals }: Indicator): string {
  if (unit === 'percent') return `${(point * 100).toFixed(Math.max(1, decimals))} %`;
  return numberText(Number.isInteger(point) ? point : Number(point.toPrecision(3)));
}
