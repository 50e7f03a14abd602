/**
 * The rows in force of a series without making a series of it: for questions that go through
 * everything loaded but need few of its rows.
 */
import { periodId, type Period } from '../period';
import { seriesKeyText, type Provenance, type SeriesKey } from './observation';
import type { ObservationStore } from './observation-store';
import { FLAG, type ObservationTable } from './observation-table';

/** The rows in force of a series, by period id. */
export type FindRows = (key: SeriesKey) => ReadonlyMap<string, RowInForce>;

export interface RowInForce {
  readonly table: ObservationTable;
  readonly row: number;
  readonly period: Period;
}

/** Finds the rows of a series whose period is wanted, by period id: later tables over earlier ones. */
export function createRowFinder(
  store: ObservationStore,
  isWanted: (period: Period) => boolean,
): FindRows {
  const wanted = new Map<ObservationTable, readonly (string | null)[]>();
  const idsOf = (table: ObservationTable): readonly (string | null)[] => {
    const known = wanted.get(table);
    if (known) return known;
    const ids = table.periods.map((period) => (isWanted(period) ? periodId(period) : null));
    wanted.set(table, ids);
    return ids;
  };
  return (key) => {
    const found = new Map<string, RowInForce>();
    for (const { table, series } of store.layers.get(seriesKeyText(key)) ?? []) {
      const ids = idsOf(table);
      const end = table.seriesStart[series + 1] ?? 0;
      for (let row = table.seriesStart[series] ?? 0; row < end; row += 1) {
        const place = table.period[row] ?? -1;
        const id = ids[place] ?? null;
        const period = table.periods[place];
        if (id !== null && period) found.set(id, { table, row, period });
      }
    }
    return found;
  };
}

const NUMBERS = FLAG.numerator | FLAG.denominator | FLAG.value;

/** True when two rows say the same, as `sameNumbers` has it of observations. */
export function sameFigures(a: RowInForce, b: RowInForce): boolean {
  const flags = (a.table.flags[a.row] ?? 0) & NUMBERS;
  if (flags !== ((b.table.flags[b.row] ?? 0) & NUMBERS)) return false;
  if (a.table.missing[a.row] !== b.table.missing[b.row]) return false;
  const isSame = (column: 'numerator' | 'denominator' | 'value'): boolean =>
    (flags & FLAG[column]) === 0 || a.table[column][a.row] === b.table[column][b.row];
  return isSame('numerator') && isSame('denominator') && isSame('value');
}

export const provenanceAt = ({ table, row }: RowInForce): Provenance | null =>
  table.contexts[table.context[row] ?? -1]?.provenance ?? null;
