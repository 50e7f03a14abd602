/** The period of a whole table: from its titles, the name of its file, or as the user typed it. */
import { periodId, periodLabel, readPeriod, type Period } from '../domain/period';
import { assertNever } from '../lib/assert-never';
import type { DetectedTable } from './detected-table';
import { fail, type Failed } from './failure';
import { report, type IssueLog } from './issues';
import { FILE_RULES } from './rules/file-rules';
import { SHAPE_RULES } from './rules/table-shape-rules';
import { periodsOf } from './table-shape';
import type { TableMapping, TablePeriod } from './types';
import { quote } from './wording';

export interface FoundPeriod {
  readonly period: Period;
  readonly found: string;
}

/** The period of a whole table; null when its rows or headers say it. */
export function filePeriod(
  table: DetectedTable,
  { period, layout }: TableMapping,
  sheet: string | null,
  log: IssueLog,
): FoundPeriod | Failed | null {
  if (layout.kind === 'periods' || period?.from === 'column') return null;
  const { title, fileName } = periodsOf(table, { file: log.file, sheet });
  if (period && period.from !== 'typed') notePeriodsDisagree(title, fileName, log);
  const chosen = period ? periodFrom(period, title, fileName) : null;
  return chosen
    ? { period: chosen, found: periodLabel(chosen) }
    : noPeriod(period, table, log.file);
}

function periodFrom(
  period: Exclude<TablePeriod, { from: 'column' }>,
  title: Period | null,
  fileName: Period | null,
): Period | null {
  switch (period.from) {
    case 'title':
      return title;
    case 'file-name':
      return fileName;
    case 'typed':
      return readPeriod(period.text);
    default:
      return assertNever(period);
  }
}

function notePeriodsDisagree(title: Period | null, fileName: Period | null, log: IssueLog): void {
  if (!title || !fileName || periodId(title) === periodId(fileName)) return;
  report(log, SHAPE_RULES.periodsDisagree, 0, {
    found: `${periodLabel(title)} / ${periodLabel(fileName)}`,
    message: `The lines above the table say ${periodLabel(title)}, the name of the file says ${periodLabel(fileName)}.`,
    hint: 'Check which of the two the figures are of, and choose it.',
  });
}

const PERIOD_HINT =
  'Choose the columns again and type the period: a month (March 2012), a quarter (Q4 2011/12) or a financial year (2011/12).';

function noPeriod(period: TablePeriod | null, { titles }: DetectedTable, file: string): Failed {
  const said = titles.filter((title) => title.trim() !== '');
  return fail(FILE_RULES.tablePeriod, file, {
    message: noPeriodWords(period, said, file),
    hint: PERIOD_HINT,
  });
}

function noPeriodWords(
  period: TablePeriod | null,
  titles: readonly string[],
  file: string,
): string {
  switch (period?.from) {
    case 'title':
      return titles.length === 0
        ? `The period of ${file} was to be read from the lines above the table, but there are none.`
        : `The lines above the table in ${file} do not say one period: ${quote(titles.join(' / '))}.`;
    case 'file-name':
      return `The name of the file, ${quote(file)}, does not say one period.`;
    case 'typed':
      return period.text.trim() === ''
        ? `Nothing in ${file} says which period its figures are of, and none was typed.`
        : `${quote(period.text)}, typed as the period of ${file}, is not a period.`;
    default:
      return `Nothing was chosen for the period of ${file}.`;
  }
}
