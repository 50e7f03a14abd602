/** Which quarters there are to look at. */
import type { ObservationStore } from '../domain/observation';
import { lastMonthOf, quarterOfMonth, quarterOfPeriod, type Quarter } from '../domain/period';

/** The quarters in which a loaded period ends, latest first. */
export function quartersLoaded(store: ObservationStore): readonly Quarter[] {
  const quarters = new Set(
    store.tables.flatMap((table) => table.periods.map((period) => quarterOfPeriod(period))),
  );
  return [...quarters].toSorted((a, b) => b - a);
}

/** The latest quarter with three months loaded, else the latest with anything. */
export function latestWholeQuarter(store: ObservationStore): Quarter | null {
  const months = new Map<Quarter, Set<number>>();
  for (const { periods } of store.tables) {
    for (const period of periods) {
      const quarter = quarterOfMonth(lastMonthOf(period));
      const seen = months.get(quarter) ?? new Set<number>();
      if (period.kind === 'month') seen.add(period.month);
      months.set(quarter, seen);
    }
  }
  const whole = [...months].filter(([, seen]) => seen.size === 3).map(([quarter]) => quarter);
  return whole.toSorted((a, b) => b - a)[0] ?? quartersLoaded(store)[0] ?? null;
}
