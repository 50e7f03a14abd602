/** How an extract compares with what is loaded, counted in slices so that the page stays alive. */
import { inSlices } from '../lib/slices';
import type { Indicator } from '../domain/indicator';
import {
  createRowFinder,
  provenanceAt,
  sameFigures,
  storeOf,
  type FindRows,
  type ObservationStore,
  type ObservationTable,
  type RowInForce,
} from '../domain/observation';
import { periodId } from '../domain/period';
import { changeList, type FoundChanges } from './change-list';
import type { Difference, DifferenceLists, Overlap } from './difference-types';
import { removedFrom } from './removed';
import { unusualIn } from './unusual';

/**
 * Compares every figure of a table with the one in force once the tables `above` it, which are loaded
 * before it, are loaded too. `isWanted` ends that early: null then.
 */
export async function differenceOf(
  table: ObservationTable,
  store: ObservationStore,
  lists: DifferenceLists,
  isWanted: () => boolean,
  above: readonly ObservationTable[] = [],
): Promise<Difference | null> {
  const found = nothingFound();
  const indicators = new Map(lists.indicators.map((item) => [item.id, item]));
  const findLoaded = createRowFinder(store, () => true);
  const findAbove = createRowFinder(storeOf(above), () => true);
  const find: FindRows = (key) => withRows(findLoaded(key), findAbove(key));
  const overlaps = new Map(above.map((other) => [other, noOverlap(other)]));
  const work = comparison(table, { findLoaded, findAbove }, store, indicators, found, overlaps);
  if (!(await inSlices(work, isWanted))) return null;
  const { added, unchanged } = found;
  return {
    added,
    unchanged,
    overlaps: [...overlaps.values()].filter(({ same, different }) => same + different > 0),
    ...changeList(table, find, lists, found),
  };
}

type Rows = ReadonlyMap<string, RowInForce>;

const withRows = (loaded: Rows, above: Rows): Rows =>
  above.size === 0 ? loaded : new Map([...loaded, ...above]);

type Overlaps = ReadonlyMap<ObservationTable, { -readonly [Name in keyof Overlap]: Overlap[Name] }>;

const noOverlap = ({ file }: ObservationTable): Overlap => ({ file, same: 0, different: 0 });

interface Finders {
  readonly findLoaded: FindRows;
  readonly findAbove: FindRows;
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
  { findLoaded, findAbove }: Finders,
  store: ObservationStore,
  indicators: ReadonlyMap<string, Indicator>,
  found: FoundChanges,
  overlaps: Overlaps,
): Generator<void, true> {
  const ids = table.periods.map(periodId);
  for (const [series, key] of table.series.entries()) {
    const loaded = findLoaded(key);
    const before = withRows(loaded, findAbove(key));
    const isUnusual = unusualIn(loaded, indicators.get(key.indicator));
    compareSeries(table, series, ids, before, isUnusual, found, overlaps);
    yield;
  }
  yield* removedFrom(table, findLoaded, store, found.removed);
  return true;
}

function compareSeries(
  table: ObservationTable,
  series: number,
  ids: readonly string[],
  rows: Rows,
  isUnusual: (figure: RowInForce) => boolean,
  found: FoundChanges,
  overlaps: Overlaps,
): void {
  const first = table.seriesStart[series] ?? 0;
  const end = table.seriesStart[series + 1] ?? first;
  if (rows.size === 0) {
    found.added += end - first;
    return;
  }
  for (let row = first; row < end; row += 1) {
    const place = table.period[row] ?? -1;
    const period = table.periods[place];
    const before = rows.get(ids[place] ?? '');
    if (!period) continue;
    const after: RowInForce = { table, row, period };
    const isSame = before !== undefined && sameFigures(before, after);
    const overlap = before && overlaps.get(before.table);
    if (overlap) overlap[isSame ? 'same' : 'different'] += 1;
    if (isSame) {
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
