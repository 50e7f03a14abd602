/** The columns of a tidy extract (form 1 of docs/formats.md), and which of a file's headers they are. */

export const TIDY_COLUMNS = [
  'period',
  'areaCode',
  'areaName',
  'indicator',
  'category',
  'numerator',
  'denominator',
  'value',
  'status',
  'provenance',
  'quality',
  'note',
  'extractDate',
  'monthsPresent',
] as const;
export type TidyColumn = (typeof TIDY_COLUMNS)[number];

/** Headers of each column; the first one that a file has is read. */
export const HEADERS: Readonly<Record<TidyColumn, readonly string[]>> = {
  period: ['period', 'quarter'],
  areaCode: ['area_code'],
  areaName: ['area_name', 'area'],
  indicator: ['indicator_id', 'indicator'],
  category: ['category'],
  numerator: ['numerator'],
  denominator: ['denominator'],
  value: ['value'],
  status: ['status'],
  provenance: ['provenance'],
  quality: ['data_quality'],
  note: ['note'],
  extractDate: ['extract_date'],
  monthsPresent: ['months_present'],
};

/** What our own scorecard CSV adds to a tidy extract: derived again from the figures, so not read. */
const DERIVED_HEADERS: ReadonlySet<string> = new Set([
  'indicator',
  'unit',
  'lower_95',
  'upper_95',
  'target',
  'floor',
  'rag',
  'distance_to_target',
  'previous_quarter_value',
  'change',
  'direction',
  'same_quarter_last_year',
  'variation',
  'assurance',
  'benchmark_neighbours',
  'benchmark_neighbours_kind',
  'benchmark_region',
  'benchmark_england',
  'benchmark_period',
]);

/** A header as compared: without outer spaces, byte order mark and capitals. */
export const headerKey = (header: string): string =>
  header
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');

/** Where each column stands in a row; -1 when the file does not have it. */
export type ColumnPlaces = Readonly<Record<TidyColumn, number>>;

export interface TidyHeader {
  /** Headers as in the file, trimmed. */
  readonly headers: readonly string[];
  readonly places: ColumnPlaces;
  /** Places of columns that are neither read nor derived. */
  readonly unknown: readonly number[];
  /** Places of columns of our own export that are passed over. */
  readonly derived: readonly number[];
}

export function tidyHeader(cells: readonly string[]): TidyHeader {
  const keys = cells.map(headerKey);
  const find = (column: TidyColumn): number => {
    const header = HEADERS[column].find((name) => keys.includes(name));
    return header === undefined ? -1 : keys.indexOf(header);
  };
  const places = Object.fromEntries(TIDY_COLUMNS.map((column) => [column, find(column)])) as Record<
    TidyColumn,
    number
  >;
  const read = new Set(Object.values(places));
  const others = keys.flatMap((key, place) => (read.has(place) ? [] : [{ key, place }]));
  const placesWhere = (isDerived: boolean): readonly number[] =>
    others.filter(({ key }) => DERIVED_HEADERS.has(key) === isDerived).map(({ place }) => place);
  return {
    headers: cells.map((cell) => cell.trim()),
    places,
    unknown: placesWhere(false),
    derived: placesWhere(true),
  };
}

/** What a column is called in messages: its header, or `Column 4` when it has none. */
export const columnLabel = (headers: readonly string[], place: number): string =>
  headers[place]?.trim() || `Column ${place + 1}`;

/** What a tidy extract cannot do without, in words; empty when nothing is missing. */
export function missingColumns({ places }: TidyHeader): readonly string[] {
  const needs: readonly (readonly [boolean, string])[] = [
    [places.period >= 0, 'period'],
    [places.areaCode >= 0 || places.areaName >= 0, 'area_code (or area_name)'],
    [places.indicator >= 0, 'indicator'],
    [places.numerator >= 0 || places.value >= 0, 'numerator (or value)'],
  ];
  return needs.flatMap(([present, name]) => (present ? [] : [name]));
}

/** How many of a row's cells are headers of a tidy extract. */
export function knownHeaders(cells: readonly string[]): number {
  const known = new Set(Object.values(HEADERS).flat());
  return new Set(cells.map(headerKey).filter((key) => known.has(key))).size;
}

/** The header of a column as the file writes it, for issues. */
export const headerOf = ({ headers, places }: TidyHeader, column: TidyColumn): string =>
  headers[places[column]] ?? HEADERS[column][0] ?? column;
