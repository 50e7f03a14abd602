/** Rows of one file for the same indicator, area, period and category. */
import { FLAG } from '../domain/observation';
import type { GroupedRows } from './group-rows';
import { report, type IssueLog } from './issues';
import { SERIES_RULES } from './rules/series-rules';
import type { RawColumns } from './table-builder';
import { list } from './wording';

const LINES_LISTED = 3;

export interface RepeatedRows {
  /** Not zero for rows to keep; null when nothing repeats. */
  readonly keep: Uint8Array | null;
  /** Lines of rows that repeat an earlier one. */
  readonly repeatedLines: ReadonlySet<number>;
  /** Lines of rows that contradict each other: none of them is kept. */
  readonly conflictLines: ReadonlySet<number>;
}

/** `describe` names the thing that a row is about: `re-referrals in Dover for March 2012`. */
export function findRepeatedRows(
  columns: RawColumns,
  { order, seriesStart }: GroupedRows,
  describe: (row: number) => string,
  log: IssueLog,
): RepeatedRows {
  const { period } = columns;
  const repeatedLines = new Set<number>();
  const conflictLines = new Set<number>();
  let keep: Uint8Array | null = null;
  for (let s = 0; s + 1 < seriesStart.length; s += 1) {
    const end = seriesStart[s + 1] ?? 0;
    let from = seriesStart[s] ?? 0;
    for (let i = from + 1; i <= end; i += 1) {
      const same = i < end && period[order[i] ?? 0] === period[order[from] ?? 0];
      if (same) continue;
      if (i - from > 1) {
        keep ??= new Uint8Array(columns.length).fill(1);
        judge(order.subarray(from, i), keep);
      }
      from = i;
    }
  }

  function judge(rows: Uint32Array, kept: Uint8Array): void {
    const [first = 0, ...others] = rows;
    const lineOf = (row: number): number => columns.line[row] ?? 0;
    if (others.every((row) => sameNumbers(columns, first, row))) {
      for (const row of others) {
        kept[row] = 0;
        repeatedLines.add(lineOf(row));
        reportRepeat(describe(row), lineOf(row), lineOf(first), log);
      }
      return;
    }
    const lines = Array.from(rows.subarray(0, LINES_LISTED + 1), lineOf);
    for (const row of rows) {
      kept[row] = 0;
      conflictLines.add(lineOf(row));
      const listed = lines.filter((line) => line !== lineOf(row)).slice(0, LINES_LISTED);
      reportConflict(describe(row), lineOf(row), listed, others.length - listed.length, log);
    }
  }

  return { keep, repeatedLines, conflictLines };
}

function sameNumbers(columns: RawColumns, a: number, b: number): boolean {
  const flags = columns.flags[a] ?? 0;
  const numbers = FLAG.numerator | FLAG.denominator | FLAG.value;
  return (
    (flags & numbers) === ((columns.flags[b] ?? 0) & numbers) &&
    columns.missing[a] === columns.missing[b] &&
    ((flags & FLAG.numerator) === 0 || columns.numerator[a] === columns.numerator[b]) &&
    ((flags & FLAG.denominator) === 0 || columns.denominator[a] === columns.denominator[b]) &&
    ((flags & FLAG.value) === 0 || columns.value[a] === columns.value[b])
  );
}

function reportRepeat(thing: string, line: number, firstLine: number, log: IssueLog): void {
  report(log, SERIES_RULES.repeated, line, {
    message: `The row repeats line ${firstLine}: the same figure for ${thing}.`,
    hint: 'One of them is kept. Look whether the rows should be for different areas or periods.',
  });
}

function reportConflict(
  thing: string,
  line: number,
  others: readonly number[],
  more: number,
  log: IssueLog,
): void {
  const listed = list([...others.map(String), ...(more > 0 ? [`${more} more`] : [])]);
  report(log, SERIES_RULES.conflict, line, {
    message: `The row and ${others.length + more === 1 ? 'line' : 'lines'} ${listed} give different figures for ${thing}. None of them is read.`,
    hint: 'Keep the right one; if they are parts of a whole, give each its category.',
  });
}
