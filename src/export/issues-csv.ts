/** The problems of a file as CSV (RFC 4180, UTF-8 with BOM), to send back to whoever made the file. */
import Papa from 'papaparse';
import { guarded } from '../lib/formula-guard';
import { BYTE_ORDER_MARK, LINE_END } from './csv-text';

export const ISSUE_COLUMNS = [
  'file',
  'line',
  'column',
  'rule',
  'severity',
  'problem',
  'found',
  'message',
  'what_to_do',
] as const;

/** One problem; null where it has no line, column or value. */
export interface IssueLine {
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly ruleId: string;
  readonly title: string;
  readonly severity: 'error' | 'warning';
  readonly found: string | null;
  readonly message: string;
  readonly hint: string;
}

const SEVERITY = { error: 'must be fixed', warning: 'can be fixed later' } as const;

/** Rows written without a pause: a few milliseconds. */
const SLICE = 500;

/**
 * The file's text as bytes. `pause` is awaited between slices, so that the page answers while a long
 * list is written; each slice is encoded by itself for the same reason.
 */
export async function issuesCsv(
  count: number,
  issueAt: (index: number) => IssueLine,
  pause: () => Promise<void>,
): Promise<Blob> {
  const parts = [new Blob([BYTE_ORDER_MARK, csvText([ISSUE_COLUMNS])])];
  for (let start = 0; start < count; start += SLICE) {
    if (start > 0) await pause();
    const size = Math.min(SLICE, count - start);
    const rows = Array.from({ length: size }, (_, i) => cellsOf(issueAt(start + i)));
    parts.push(new Blob([csvText(rows)]));
  }
  return new Blob(parts);
}

const csvText = (rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: LINE_END },
  )}${LINE_END}`;

const cellsOf = (issue: IssueLine): readonly string[] =>
  [
    issue.file,
    issue.line === null ? '' : String(issue.line),
    issue.column ?? '',
    issue.ruleId,
    SEVERITY[issue.severity],
    issue.title,
    issue.found ?? '',
    issue.message,
    issue.hint,
  ].map(guarded);
