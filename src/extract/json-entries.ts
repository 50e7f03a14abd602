/** JSON with many rows on one line: its problems are told by the number of the row as well. */
import type { IssueDetails, IssueLog } from './issues';
import type { JsonPlace } from './json-places';
import type { IssueRule } from './rules/rule';
import type { LoadOutcome } from './types';

export const isOneLine = (places: readonly JsonPlace[]): boolean =>
  new Set(places.map(({ line }) => line)).size < places.length;

/**
 * A log that is told the number of a row (from 1; 0: the file as a whole) in place of its line. It
 * notes the line, and says the row: `Row 17 of "rows": ...`.
 */
export function entryLog(log: IssueLog, list: string, places: readonly JsonPlace[]): IssueLog {
  const given: { readonly rule: IssueRule; readonly details: IssueDetails }[] = [];
  const numbers = new Map<string, number>();

  function kindOf(rule: IssueRule, details: IssueDetails): number {
    const key = JSON.stringify([rule.id, details]);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, given.length);
    return given.push({ rule, details }) - 1;
  }

  function add(kind: number, entry: number): void {
    const issue = given[kind];
    const place = places[entry - 1];
    if (!issue) return;
    const { rule, details } = issue;
    const message = place
      ? `Row ${entry} of ${list}: ${rowsForLines(details.message)}`
      : details.message;
    log.add(log.kindOf(rule, { ...details, message }), place?.line ?? 0);
  }

  return { file: log.file, kindOf, add, table: log.table };
}

/** The two messages that name other places name lines, which are rows here. */
const rowsForLines = (message: string): string =>
  message.replace(/^The row (repeats|and) line(s?) /, 'The row $1 row$2 ');

/** The outcome with the lines of the file in place of the numbers of rows. */
export function withLines(outcome: LoadOutcome, places: readonly JsonPlace[]): LoadOutcome {
  if (outcome.kind !== 'read') return outcome;
  const line = outcome.table.line.map((entry) => places[entry - 1]?.line ?? 0);
  return { ...outcome, table: { ...outcome.table, line } };
}
