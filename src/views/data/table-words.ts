/** What a table form says of columns and periods. */
import { periodLabel, readPeriod } from '../../domain/period';
import type { Confidence, TableLayout, TableShape } from '../../workspace/types';

export const LAYOUTS: Record<TableLayout['kind'], string> = {
  rows: 'One row for each figure',
  columns: 'One column for each indicator',
  periods: 'One column for each month or quarter',
};

const CONFIDENCE: Record<Confidence, string> = {
  sure: 'Suggested: sure',
  likely: 'Suggested: likely',
  guess: 'Suggested: a guess, please check',
};

/** How sure the suggestion is that a field shows; undefined when the field shows another column. */
export function confidenceWords(
  { confidence }: TableShape,
  column: string,
  suggested: string | null | undefined,
): string | undefined {
  const isSuggestion = column !== '' && column === suggested && Object.hasOwn(confidence, column);
  const sure = isSuggestion ? confidence[column] : undefined;
  return sure && CONFIDENCE[sure];
}

/** `March 2012`, or the text itself when it is no period. */
export function periodWords(text: string): string {
  const period = readPeriod(text);
  return period ? periodLabel(period) : text;
}

/** `March 2012, found above the header in “Re-referrals March 2012”` */
export function titlePeriodWords(period: string, titles: readonly string[]): string {
  const words = periodWords(period);
  const line = titles.find((title) => title.toLowerCase().includes(words.toLowerCase()));
  return `${words}, found above the header in “${line ?? titles.join(' / ')}”`;
}

/** How a typed period is read: `Read as March 2012.` */
export function typedWords(text: string): string {
  if (text.trim() === '') return 'For example March 2012, 2012-03, Q4 2011/12 or 2011/12.';
  const period = readPeriod(text);
  if (!period) return 'This is not a period yet. Write for example March 2012 or Q4 2011/12.';
  const caution = period.kind === 'month' ? yearCaution(text) : null;
  return [`Read as ${periodLabel(period)}.`, caution].filter(Boolean).join(' ');
}

/** A month such as `2011-12` looks like a financial year too; rule P1 says that it is a month. */
export function yearCaution(text: string): string | null {
  const found = /(?<![a-z\d/-])(\d{4})-(\d{2})(?![\d/-])/i.exec(text);
  const [id = '', year, month] = found ?? [];
  if ((Number(year) + 1) % 100 !== Number(month) || readPeriod(id) === null) return null;
  return `${id} alone is always the month ${periodWords(id)}; the financial year is written ${year}/${month}.`;
}

/** Headers that read as periods, for tables with one column a month. */
export const periodHeaders = ({ headers }: TableShape): readonly string[] =>
  headers.filter((header) => readPeriod(header) !== null);
