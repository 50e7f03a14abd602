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
 * April removes nothing of March, and one that restates a single figure of March removes none of the
 * others.
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
  const whole = wholePeriods(table, removed);
  removed.splice(0, removed.length, ...removed.filter(whole));
}

/**
 * True for a removed figure whose period the file has as a whole, or not at all: where it has fewer
 * figures of an indicator than it would lack, it restates some and says nothing of the others.
 */
function wholePeriods(
  table: ObservationTable,
  removed: readonly RemovedFigure[],
): (figure: RemovedFigure) => boolean {
  const place = ({ key, before }: RemovedFigure): string =>
    `${key.indicator} ${periodId(before.period)}`;
  const lacking = new Map<string, number>();
  for (const figure of removed) {
    lacking.set(place(figure), (lacking.get(place(figure)) ?? 0) + 1);
  }
  const there = new Map([...lacking.keys()].map((each) => [each, 0]));
  if (lacking.size > 0) countFigures(table, there);
  return (figure) => {
    const count = there.get(place(figure)) ?? 0;
    return count === 0 || count >= (lacking.get(place(figure)) ?? 0);
  };
}

/** Counts the file's figures of each indicator and period that `counts` asks for. */
function countFigures(table: ObservationTable, counts: Map<string, number>): void {
  const ids = table.periods.map(periodId);
  for (const [series, { indicator }] of table.series.entries()) {
    const end = table.seriesStart[series + 1] ?? 0;
    for (let row = table.seriesStart[series] ?? 0; row < end; row += 1) {
      const place = `${indicator} ${ids[table.period[row] ?? -1] ?? ''}`;
      const count = counts.get(place);
      if (count !== undefined) counts.set(place, count + 1);
    }
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
