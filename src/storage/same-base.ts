/** Whether two bases show the same scorecard: then a restored backup needs no base of its own. */
import { FLAG, type ObservationTable } from '../domain/observation';
import { same } from './same';
import { COLUMN_NAMES } from './stored-types';
import type { BaseData } from './workspace-document';

/** Order counts, of areas and tables too: later tables go before earlier ones. */
export function sameBase(a: BaseData, b: BaseData): boolean {
  const { tables: tablesA, ...restA } = a;
  const { tables: tablesB, ...restB } = b;
  return (
    same(restA, restB) &&
    tablesA.length === tablesB.length &&
    tablesA.every((table, i) => sameTable(table, tablesB[i]))
  );
}

function sameTable(a: ObservationTable, b: ObservationTable | undefined): boolean {
  if (a === b) return true;
  return (
    b !== undefined &&
    same(a.file, b.file) &&
    same(a.series, b.series) &&
    same(a.periods, b.periods) &&
    same(a.contexts, b.contexts) &&
    COLUMN_NAMES.every((name) => isNumber(name) || same(a[name], b[name])) &&
    NUMBERS.every((name) => sameNumbers(a, b, name))
  );
}

const NUMBERS = ['numerator', 'denominator', 'value'] as const;

const isNumber = (name: string): boolean => (NUMBERS as readonly string[]).includes(name);

/** What a column holds in a row that has no such number means nothing, and is not looked at. */
function sameNumbers(
  a: ObservationTable,
  b: ObservationTable,
  name: (typeof NUMBERS)[number],
): boolean {
  for (let row = 0; row < a.flags.length; row += 1) {
    const hasOne = (a.flags[row] ?? 0) & FLAG[name];
    if (hasOne && a[name][row] !== b[name][row]) return false;
  }
  return true;
}
