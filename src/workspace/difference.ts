/** How an extract compares with what is loaded, counted in slices so that the page stays alive. */
import { inSlices } from '../lib/slices';
import type { Indicator } from '../domain/indicator';
import {
  hasSeries,
  observationAt,
  sameNumbers,
  seriesOf,
  type Observation,
  type ObservationStore,
  type ObservationTable,
  type SeriesKey,
} from '../domain/observation';
import { periodId } from '../domain/period';
import { changeList, type FoundChanges } from './change-list';
import type { Difference, DifferenceLists } from './difference-types';
import { removedFrom } from './removed';
import { unusualIn } from './unusual';

/** Compares every figure of a table. `isWanted` ends that early: null then. */
export async function differenceOf(
  table: ObservationTable,
  store: ObservationStore,
  lists: DifferenceLists,
  isWanted: () => boolean,
): Promise<Difference | null> {
  const found = nothingFound();
  const indicators = new Map(lists.indicators.map((item) => [item.id, item]));
  const isDone = await inSlices(comparison(table, store, indicators, found), isWanted);
  if (!isDone) return null;
  const { added, unchanged } = found;
  return { added, unchanged, ...changeList(table, store, lists, found) };
}

const nothingFound = (): FoundChanges => ({
  added: 0,
  unchanged: 0,
  restated: [],
  changed: [],
  addedUnusual: [],
  unusual: new Set(),
  removed: [],
});

/** The work in pieces of one series each. */
function* comparison(
  table: ObservationTable,
  store: ObservationStore,
  indicators: ReadonlyMap<string, Indicator>,
  found: FoundChanges,
): Generator<void, true> {
  for (const [series, key] of table.series.entries()) {
    compareSeries(table, series, key, store, indicators.get(key.indicator), found);
    yield;
  }
  yield* removedFrom(table, store, found.removed);
  return true;
}

function compareSeries(
  table: ObservationTable,
  series: number,
  key: SeriesKey,
  store: ObservationStore,
  indicator: Indicator | undefined,
  found: FoundChanges,
): void {
  const first = table.seriesStart[series] ?? 0;
  const end = table.seriesStart[series + 1] ?? first;
  if (!hasSeries(store, key)) {
    found.added += end - first;
    return;
  }
  const { byPeriod } = seriesOf(store, key);
  const isUnusual = unusualIn(byPeriod, indicator);
  for (let row = first; row < end; row += 1) {
    const after = observationAt(table, row);
    const before = byPeriod.get(periodId(after.period));
    if (before && sameNumbers(before, after)) {
      found.unchanged += 1;
      continue;
    }
    const unusual = isUnusual(after);
    if (unusual) found.unusual.add(row);
    note(row, before, unusual, found);
  }
}

function note(
  row: number,
  before: Observation | undefined,
  isUnusual: boolean,
  found: FoundChanges,
): void {
  if (!before) {
    found.added += 1;
    if (isUnusual) found.addedUnusual.push(row);
  } else if (before.provenance.kind === 'published') found.restated.push(row);
  else found.changed.push(row);
}
