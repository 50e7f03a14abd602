/** Figures that an earlier edition of a file had and the file no longer has; they stay as they are. */
import {
  seriesKeyText,
  type FindRows,
  type ObservationStore,
  type ObservationTable,
  type RowInForce,
  type SeriesKey,
} from '../domain/observation';
import { firstMonthOf, lastMonthOf, periodId, type Period } from '../domain/period';
import { isSameFamily } from './file-family';

export interface RemovedFigure {
  readonly key: SeriesKey;
  readonly before: RowInForce;
}

/** From the first to the last month that a file has of an indicator, months, quarters and years apart. */
interface Range {
  first: number;
  last: number;
}

/**
 * Adds to `removed`, a series a step: figures in force that came from an earlier edition, of an
 * indicator and within the range of periods that the file has, but not in the file. A file for
 * April removes nothing of March.
 */
export function* removedFrom(
  table: ObservationTable,
  find: FindRows,
  store: ObservationStore,
  removed: RemovedFigure[],
): Generator<void> {
  const editions = store.tables.filter(({ file }) => isSameFamily(file, table.file));
  if (editions.length === 0) return;
  const files = new Set(editions.map(({ file }) => file));
  const ranges = rangesOf(table);
  const places = new Map(table.series.map((key, series) => [seriesKeyText(key), series]));
  const keys = new Map(
    editions.flatMap(({ series }) => series.map((key) => [seriesKeyText(key), key] as const)),
  );
  for (const [text, key] of keys) {
    const present = periodsOf(table, places.get(text));
    for (const [id, before] of find(key)) {
      if (!files.has(before.table.file) || present.has(id)) continue;
      if (isWithin(ranges, key.indicator, before.period)) removed.push({ key, before });
    }
    yield;
  }
}

function periodsOf(table: ObservationTable, series: number | undefined): ReadonlySet<string> {
  const ids = new Set<string>();
  if (series === undefined) return ids;
  const end = table.seriesStart[series + 1] ?? 0;
  for (let row = table.seriesStart[series] ?? 0; row < end; row += 1) {
    const period = table.periods[table.period[row] ?? -1];
    if (period) ids.add(periodId(period));
  }
  return ids;
}

const rangeKey = (indicator: string, { kind }: Period): string => `${kind} ${indicator}`;

function rangesOf(table: ObservationTable): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>();
  for (const [series, { indicator }] of table.series.entries()) {
    const end = table.seriesStart[series + 1] ?? 0;
    for (let row = table.seriesStart[series] ?? 0; row < end; row += 1) {
      const period = table.periods[table.period[row] ?? -1];
      if (period) widen(ranges, rangeKey(indicator, period), period);
    }
  }
  return ranges;
}

function widen(ranges: Map<string, Range>, key: string, period: Period): void {
  const range = ranges.get(key);
  const first = firstMonthOf(period);
  const last = lastMonthOf(period);
  if (!range) {
    ranges.set(key, { first, last });
    return;
  }
  range.first = Math.min(range.first, first);
  range.last = Math.max(range.last, last);
}

function isWithin(ranges: ReadonlyMap<string, Range>, indicator: string, period: Period): boolean {
  const range = ranges.get(rangeKey(indicator, period));
  return (
    range !== undefined && firstMonthOf(period) >= range.first && lastMonthOf(period) <= range.last
  );
}
