/** How an extract compares with what is loaded, counted in slices so that the page stays alive. */
import { inSlices } from '../lib/slices';
import type { Indicator } from '../domain/indicator';
import {
  createRowFinder,
  provenanceAt,
  sameFigures,
  type FindRows,
  type ObservationStore,
  type ObservationTable,
  type RowInForce,
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
  const find = createRowFinder(store, () => true);
  const isDone = await inSlices(comparison(table, find, store, indicators, found), isWanted);
  if (!isDone) return null;
  const { added, unchanged } = found;
  return { added, unchanged, ...changeList(table, find, lists, found) };
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
  find: FindRows,
  store: ObservationStore,
  indicators: ReadonlyMap<string, Indicator>,
  found: FoundChanges,
): Generator<void, true> {
  const ids = table.periods.map(periodId);
  for (const [series, key] of table.series.entries()) {
    const loaded = find(key);
    compareSeries(table, series, ids, loaded, indicators.get(key.indicator), found);
    yield;
  }
  yield* removedFrom(table, find, store, found.removed);
  return true;
}

function compareSeries(
  table: ObservationTable,
  series: number,
  ids: readonly string[],
  loaded: ReadonlyMap<string, RowInForce>,
  indicator: Indicator | undefined,
  found: FoundChanges,
): void {
  const first = table.seriesStart[series] ?? 0;
  const end = table.seriesStart[series + 1] ?? first;
  if (loaded.size === 0) {
    found.added += end - first;
    return;
  }
  const isUnusual = unusualIn(loaded, indicator);
  for (let row = first; row < end; row += 1) {
    const place = table.period[row] ?? -1;
    const period = table.periods[place];
    const before = loaded.get(ids[place] ?? '');
    if (!period) continue;
    const after: RowInForce = { table, row, period };
    if (before && sameFigures(before, after)) {
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
  before: RowInForce | undefined,
  isUnusual: boolean,
  found: FoundChanges,
): void {
  if (!before) {
    found.added += 1;
    if (isUnusual) found.addedUnusual.push(row);
  } else if (provenanceAt(before)?.kind === 'published') found.restated.push(row);
  else found.changed.push(row);
}
