/**
 * Raw rows -> ObservationTable: grouped by series, ordered by period, one row a period.
 *
 * A counting sort over the series keeps the order of the file, which is nearly always that of the
 * periods; only a series out of order is sorted. Columns are moved one at a time, so that only one
 * of them exists twice.
 */
import { lastMonthOf, type Period } from '../domain/period';
import type { RawColumns } from './table-builder';

export interface GroupedRows {
  /** Row numbers in their new order; rows that are left out are missing. */
  readonly order: Uint32Array<ArrayBuffer>;
  /** As in `ObservationTable`. */
  readonly seriesStart: Uint32Array<ArrayBuffer>;
}

const KIND_ORDER = { month: 0, quarter: 1, year: 2 } as const;

/** The rank of each period: by its last month, a month before the quarter and year that end with it. */
export function periodRanks(periods: readonly Period[]): Uint32Array {
  const sorted = [...periods.keys()].toSorted((a, b) => sortKey(periods[a]) - sortKey(periods[b]));
  const ranks = new Uint32Array(periods.length);
  sorted.forEach((period, rank) => {
    ranks[period] = rank;
  });
  return ranks;
}

const sortKey = (period: Period | undefined): number =>
  period ? lastMonthOf(period) * 3 + KIND_ORDER[period.kind] : 0;

/** Rows by series, and within one by period; equal periods stay in the order of the file. */
export function groupRows(
  { length, series, period }: RawColumns,
  seriesCount: number,
  ranks: Uint32Array,
): GroupedRows {
  const seriesStart = startsOf(series, length, seriesCount);
  const order = new Uint32Array(length);
  const next = seriesStart.slice();
  for (let row = 0; row < length; row += 1) {
    const of = series[row] ?? 0;
    const place = next[of] ?? 0;
    order[place] = row;
    next[of] = place + 1;
  }
  const rankOf = (row: number): number => ranks[period[row] ?? 0] ?? 0;
  for (let s = 0; s < seriesCount; s += 1) {
    const rows = order.subarray(seriesStart[s], seriesStart[s + 1]);
    if (!isInOrder(rows, period, ranks)) rows.sort((a, b) => rankOf(a) - rankOf(b) || a - b);
  }
  return { order, seriesStart };
}

function startsOf(
  series: Uint32Array,
  length: number,
  seriesCount: number,
): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(seriesCount + 1);
  for (let row = 0; row < length; row += 1) {
    const next = (series[row] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let s = 0; s < seriesCount; s += 1) {
    starts[s + 1] = (starts[s + 1] ?? 0) + (starts[s] ?? 0);
  }
  return starts;
}

function isInOrder(rows: Uint32Array, period: Uint32Array, ranks: Uint32Array): boolean {
  let before = -1;
  for (let i = 0; i < rows.length; i += 1) {
    const rank = ranks[period[rows[i] ?? 0] ?? 0] ?? 0;
    if (rank < before) return false;
    before = rank;
  }
  return true;
}

/** The rows for which `keep` is not zero, in the same order. */
export function keepRows(grouped: GroupedRows, keep: Uint8Array): GroupedRows {
  const { order, seriesStart } = grouped;
  const kept = new Uint32Array(order.length);
  const starts = new Uint32Array(seriesStart.length);
  let length = 0;
  for (let s = 0; s + 1 < seriesStart.length; s += 1) {
    starts[s] = length;
    for (let i = seriesStart[s] ?? 0; i < (seriesStart[s + 1] ?? 0); i += 1) {
      const row = order[i] ?? 0;
      if (!keep[row]) continue;
      kept[length] = row;
      length += 1;
    }
  }
  starts[seriesStart.length - 1] = length;
  return { order: kept.slice(0, length), seriesStart: starts };
}

type Column = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** A file that is in order already is copied as it is, which is faster. */
function isUnchanged(order: Uint32Array): boolean {
  for (let i = 0; i < order.length; i += 1) if (order[i] !== i) return false;
  return true;
}

/**
 * One column in the new order, exactly as long as it has rows. The old one is given back to the
 * system at once, so that no more than one column exists twice. Zeros are left as they are made: a
 * column that a file does not have then takes no memory.
 */
export function inOrder<T extends Column>(column: T, order: Uint32Array): T {
  const moved = isUnchanged(order) ? column.slice(0, order.length) : reordered(column, order);
  release(column.buffer);
  return moved as T;
}

function reordered<T extends Column>(column: T, order: Uint32Array): T {
  const moved = new (column.constructor as new (length: number) => T)(order.length);
  for (let i = 0; i < order.length; i += 1) {
    const value = column[order[i] ?? 0] ?? 0;
    if (value !== 0) moved[i] = value;
  }
  return moved;
}

/** Detaches a buffer where the engine can; elsewhere the garbage collector comes in its own time. */
function release(buffer: ArrayBuffer): void {
  const { transfer } = buffer as { readonly transfer?: (length: number) => ArrayBuffer };
  transfer?.call(buffer, 0);
}
