/**
 * The rows in force of a series without making a series of it: for questions that go through
 * everything loaded but need few of its rows.
 */
import { periodId, type Period } from '../period';
import { seriesKeyText, type SeriesKey } from './observation';
import type { ObservationStore } from './observation-store';
import type { ObservationTable } from './observation-table';

export interface RowInForce {
  readonly table: ObservationTable;
  readonly row: number;
  readonly period: Period;
}

/** Finds the rows of a series whose period is wanted, by period id: later tables over earlier ones. */
export function createRowFinder(
  store: ObservationStore,
  isWanted: (period: Period) => boolean,
): (key: SeriesKey) => ReadonlyMap<string, RowInForce> {
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
