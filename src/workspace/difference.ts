/** How an extract compares with what is loaded, counted in slices so that the page stays alive. */
import {
  hasSeries,
  observationsOf,
  sameNumbers,
  seriesOf,
  type ObservationStore,
  type ObservationTable,
} from '../domain/observation';
import { periodId } from '../domain/period';
import type { Difference } from './difference-types';

const SLICE_MS = 12;

/** Counts new, changed and unchanged observations. `isWanted` ends the count early: null then. */
export async function differenceOf(
  table: ObservationTable,
  store: ObservationStore,
  isWanted: () => boolean,
): Promise<Difference | null> {
  let total: Counts = { added: 0, changed: 0, unchanged: 0 };
  let sliceEnds = performance.now() + SLICE_MS;
  for (let series = 0; series < table.series.length; series += 1) {
    total = add(total, seriesDifference(table, series, store));
    if (performance.now() < sliceEnds) continue;
    await nextTask();
    if (!isWanted()) return null;
    sliceEnds = performance.now() + SLICE_MS;
  }
  return {
    ...total,
    removed: 0,
    restated: 0,
    unusual: 0,
    changeCount: 0,
    changeAt: () => {
      throw new Error('There are no changes');
    },
  };
}

type Counts = Pick<Difference, 'added' | 'changed' | 'unchanged'>;

function seriesDifference(
  table: ObservationTable,
  series: number,
  store: ObservationStore,
): Counts {
  const key = table.series[series];
  const rows = (table.seriesStart[series + 1] ?? 0) - (table.seriesStart[series] ?? 0);
  if (!key || !hasSeries(store, key)) return { added: rows, changed: 0, unchanged: 0 };
  const { byPeriod } = seriesOf(store, key);
  const difference = { added: 0, changed: 0, unchanged: 0 };
  for (const observation of observationsOf(table, series)) {
    const before = byPeriod.get(periodId(observation.period));
    if (!before) difference.added += 1;
    else if (sameNumbers(before, observation)) difference.unchanged += 1;
    else difference.changed += 1;
  }
  return difference;
}

const add = (a: Counts, b: Counts): Counts => ({
  added: a.added + b.added,
  changed: a.changed + b.changed,
  unchanged: a.unchanged + b.unchanged,
});

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
