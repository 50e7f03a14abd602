/** Which quarters there are to look at. */
import type { ObservationStore, ObservationTable } from '../domain/observation';
import { MONTHS_IN_QUARTER, quarterOfMonth, quarterOfPeriod, type Quarter } from '../domain/period';

/** The quarters in which a loaded period ends, latest first. */
export function quartersLoaded(store: ObservationStore): readonly Quarter[] {
  const quarters = new Set(
    store.tables.flatMap((table) => table.periods.map((period) => quarterOfPeriod(period))),
  );
  return [...quarters].toSorted((a, b) => b - a);
}

/**
 * The latest quarter of which some indicator has all three months, else the latest with anything;
 * null when nothing is loaded.
 */
export function latestWholeQuarter(store: ObservationStore): Quarter | null {
  const months = new Map<string, Set<number>>();
  for (const table of store.tables) noteMonths(table, months);
  const whole = [...months]
    .filter(([, seen]) => seen.size === MONTHS_IN_QUARTER)
    .map(([key]) => Number(key.split(' ')[1]) as Quarter);
  return whole.toSorted((a, b) => b - a)[0] ?? quartersLoaded(store)[0] ?? null;
}

/** Adds the months of each indicator and quarter (`referrals 8047`), whatever the file or area. */
function noteMonths(table: ObservationTable, months: Map<string, Set<number>>): void {
  table.series.forEach(({ indicator }, series) => {
    const end = table.seriesStart[series + 1] ?? 0;
    for (let row = table.seriesStart[series] ?? 0; row < end; row += 1) {
      const period = table.periods[table.period[row] ?? -1];
      if (period?.kind !== 'month') continue;
      const key = `${indicator} ${quarterOfMonth(period.month)}`;
      months.set(key, (months.get(key) ?? new Set()).add(period.month));
    }
  });
}
