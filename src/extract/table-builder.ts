/** Rows as they are read, column by column: the raw form of an ObservationTable, in file order. */
import { FLAG, type SeriesKey } from '../domain/observation';

/** One row; numbers that `flags` does not mark mean nothing. */
export interface RawRow {
  series: number;
  period: number;
  numerator: number;
  denominator: number;
  value: number;
  flags: number;
  missing: number;
  context: number;
  line: number;
}

/** Columns may be longer than `length`; what lies beyond means nothing. */
export interface RawColumns {
  readonly length: number;
  readonly series: Uint32Array<ArrayBuffer>;
  readonly period: Uint32Array<ArrayBuffer>;
  readonly numerator: Float64Array<ArrayBuffer>;
  readonly denominator: Float64Array<ArrayBuffer>;
  readonly value: Float64Array<ArrayBuffer>;
  readonly flags: Uint8Array<ArrayBuffer>;
  readonly missing: Uint8Array<ArrayBuffer>;
  readonly context: Uint32Array<ArrayBuffer>;
  readonly line: Uint32Array<ArrayBuffer>;
}

export interface TableBuilder {
  readonly add: (row: RawRow) => void;
  readonly length: () => number;
  /** Forgets the rows from `length` on. */
  readonly cutTo: (length: number) => void;
  /** The number of a series: places in the indicator and area lists, and the category. */
  readonly seriesOf: (indicator: number, area: number, category: number) => number;
  /** About so many rows will come in all: room for them is made once. */
  readonly expect: (rows: number) => void;
  readonly columns: () => RawColumns;
  readonly seriesKeys: () => readonly RawSeries[];
}

export type RawSeries = Readonly<Record<'indicator' | 'area' | 'category', number>>;

const FIRST_CAPACITY = 1024;
const GROWTH = 1.25;

export function createTableBuilder(areas: number, indicators: number): TableBuilder {
  let columns = emptyColumns(FIRST_CAPACITY);
  let capacity = FIRST_CAPACITY;
  let length = 0;
  let expected = 0;
  const seriesNumbers = new Map<number, number>();
  const seriesKeys: RawSeries[] = [];
  let lastKey = -1;
  let lastSeries = -1;

  function grow(to: number): void {
    columns = resized(columns, length, to);
    capacity = to;
  }

  function add(row: RawRow): void {
    if (length === capacity) grow(Math.max(expected, Math.ceil(capacity * GROWTH)));
    const { flags } = row;
    columns.series[length] = row.series;
    columns.period[length] = row.period;
    // What a file does not have is not written, and so takes no memory.
    if (flags & FLAG.numerator) columns.numerator[length] = row.numerator;
    if (flags & FLAG.denominator) columns.denominator[length] = row.denominator;
    if (flags & FLAG.value) columns.value[length] = row.value;
    columns.flags[length] = flags;
    if (row.missing !== 0) columns.missing[length] = row.missing;
    if (row.context !== 0) columns.context[length] = row.context;
    columns.line[length] = row.line;
    length += 1;
  }

  function seriesOf(indicator: number, area: number, category: number): number {
    const key = (category * indicators + indicator) * areas + area;
    if (key === lastKey) return lastSeries;
    let series = seriesNumbers.get(key);
    if (series === undefined) {
      series = seriesKeys.length;
      seriesNumbers.set(key, series);
      seriesKeys.push({ indicator, area, category });
    }
    lastKey = key;
    lastSeries = series;
    return series;
  }

  return {
    add,
    length: () => length,
    cutTo: (to) => {
      columns.missing.fill(0, to, length);
      columns.context.fill(0, to, length);
      length = to;
    },
    seriesOf,
    expect: (rows) => {
      expected = rows;
    },
    columns: () => ({ ...columns, length }),
    seriesKeys: () => seriesKeys,
  };
}

const emptyColumns = (capacity: number): RawColumns => ({
  length: 0,
  series: new Uint32Array(capacity),
  period: new Uint32Array(capacity),
  numerator: new Float64Array(capacity),
  denominator: new Float64Array(capacity),
  value: new Float64Array(capacity),
  flags: new Uint8Array(capacity),
  missing: new Uint8Array(capacity),
  context: new Uint32Array(capacity),
  line: new Uint32Array(capacity),
});

function resized(from: RawColumns, length: number, capacity: number): RawColumns {
  const to = emptyColumns(capacity);
  to.series.set(from.series.subarray(0, length));
  to.period.set(from.period.subarray(0, length));
  to.numerator.set(from.numerator.subarray(0, length));
  to.denominator.set(from.denominator.subarray(0, length));
  to.value.set(from.value.subarray(0, length));
  to.flags.set(from.flags.subarray(0, length));
  to.missing.set(from.missing.subarray(0, length));
  to.context.set(from.context.subarray(0, length));
  to.line.set(from.line.subarray(0, length));
  return to;
}

/** The keys of a table's series in the words of the lists. */
export const namedSeries = (
  keys: readonly RawSeries[],
  names: {
    readonly indicators: readonly { readonly id: string }[];
    readonly areas: readonly { readonly code: string }[];
    readonly categories: readonly string[];
  },
): readonly SeriesKey[] =>
  keys.map(({ indicator, area, category }) => ({
    indicator: names.indicators[indicator]?.id ?? '',
    area: names.areas[area]?.code ?? '',
    category: names.categories[category] ?? '',
  }));
