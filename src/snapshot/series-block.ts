/**
 * The observations of a snapshot as JSON (docs/snapshot-format.md): a series is written once, its
 * points as columns without names. About 8 bytes a point; nothing is lost but file and line.
 */
import { TOTAL } from '../domain/indicator';
import {
  observationsOf,
  type Observation,
  type ObservationTable,
  type RowContext,
  type SeriesKey,
} from '../domain/observation';
import { monthId, periodId, quarterId, type Period } from '../domain/period';
import { COLUMNS, SYMBOLS, type Column, type PointCell } from './point-cell';

/** What a snapshot keeps of an observation. */
export type Point = Omit<Observation, 'file' | 'line'>;

export interface ObservedSeries {
  readonly key: SeriesKey;
  /** In any order, one a period. */
  readonly points: readonly Point[];
}

/** What repeats over many points; `provisional`, `incomplete` and `summed` are left out where false. */
export interface PointKind extends RowContext {
  readonly provisional?: true;
  readonly incomplete?: true;
  readonly summed?: true;
}

/** Points of one sort of period. A place where every column has null is no point. */
export interface Run extends Partial<Readonly<Record<Column, readonly PointCell[]>>> {
  /** The first period; those that follow are the months or quarters after it. */
  readonly from?: string;
  /** Or every period, where they do not follow each other. */
  readonly periods?: readonly string[];
  /** Index into `kinds`, of all points or of each. */
  readonly kind: number | readonly (number | null)[];
}

export interface BlockSeries {
  readonly indicator: string;
  readonly area: string;
  /** Left out for `Total`. */
  readonly category?: string;
  readonly runs: readonly Run[];
}

export interface SeriesBlock {
  readonly kinds: readonly PointKind[];
  readonly series: readonly BlockSeries[];
}

export const seriesOfTable = (table: ObservationTable): readonly ObservedSeries[] =>
  table.series.map((key, series) => ({ key, points: observationsOf(table, series) }));

/** A series without points says that there are figures of another time: its area is one that reports. */
export function encodeSeries(all: readonly ObservedSeries[]): SeriesBlock {
  const kinds = new Map<string, { readonly kind: PointKind; readonly number: number }>();
  const kindOf = (point: Point): number => {
    const kind = pointKind(point);
    const text = JSON.stringify(kind);
    const known = kinds.get(text) ?? { kind, number: kinds.size };
    kinds.set(text, known);
    return known.number;
  };
  const series = all.map(({ key: { indicator, area, category }, points }) => {
    const runs = SORTS.flatMap((sort) => runOf(points.filter(sort.isIt), sort, kindOf));
    return { indicator, area, ...(category === TOTAL ? {} : { category }), runs };
  });
  return { kinds: [...kinds.values()].map(({ kind }) => kind), series };
}

const pointKind = (point: Point): PointKind => ({
  provenance: point.provenance,
  quality: point.quality,
  note: point.note,
  extractDate: point.extractDate,
  ...(point.provisional ? { provisional: true as const } : {}),
  ...(point.incomplete ? { incomplete: true as const } : {}),
  ...(point.summed ? { summed: true as const } : {}),
});

interface Sort {
  readonly isIt: (point: Point) => boolean;
  /** Its place in a row of such periods. */
  readonly placeOf: (period: Period) => number;
  readonly idOf: (place: number) => string;
  /** False where the periods are always listed. */
  readonly isEven: boolean;
}

const SORTS: readonly Sort[] = [
  {
    isIt: ({ period }) => period.kind === 'month',
    placeOf: (period) => (period.kind === 'month' ? period.month : 0),
    idOf: (place) => monthId(place as Parameters<typeof monthId>[0]),
    isEven: true,
  },
  {
    isIt: ({ period }) => period.kind === 'quarter',
    placeOf: (period) => (period.kind === 'quarter' ? period.quarter : 0),
    idOf: (place) => quarterId(place as Parameters<typeof quarterId>[0]),
    isEven: true,
  },
  {
    isIt: ({ period }) => period.kind === 'year',
    placeOf: (period) => (period.kind === 'year' ? period.lastMonth : 0),
    idOf: () => '',
    isEven: false,
  },
];

/** More than so many gaps for one point, and the periods are listed instead. */
const MOST_GAPS = 1;

function runOf(
  found: readonly Point[],
  { placeOf, idOf, isEven }: Sort,
  kindOf: (point: Point) => number,
): readonly Run[] {
  const points = found.toSorted((a, b) => placeOf(a.period) - placeOf(b.period));
  const places = points.map(({ period }) => placeOf(period));
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return [];
  const length = last - first + 1;
  if (!isEven || length > points.length * (1 + MOST_GAPS)) {
    const periods = points.map(({ period }) => periodId(period));
    return [{ periods, ...contents(points, kindOf) }];
  }
  const filled: (Point | null)[] = Array.from({ length }, () => null);
  points.forEach((point, i) => (filled[(places[i] ?? first) - first] = point));
  return [{ from: idOf(first), ...contents(filled, kindOf) }];
}

function contents(
  points: readonly (Point | null)[],
  kindOf: (point: Point) => number,
): Omit<Run, 'from' | 'periods'> {
  const numbers = points.map((point) => (point ? kindOf(point) : null));
  const [first = 0] = numbers.filter((number) => number !== null);
  const isConstant = numbers.every((number) => number === null || number === first);
  return { kind: isConstant ? first : numbers, ...columnsOf(points) };
}

/** A reason stands in every column that its point does not fill, and in one at least. */
function columnsOf(
  points: readonly (Point | null)[],
): Partial<Record<Column, readonly PointCell[]>> {
  const needed = COLUMNS.filter(
    (column) =>
      points.some((point) => point !== null && point[column] !== null) ||
      points.some((point) => point !== null && reasonColumn(point) === column),
  );
  return Object.fromEntries(
    needed.map((column) => [column, points.map((point) => (point ? cell(point, column) : null))]),
  );
}

/** Where the reason of a point stands at least: the first column without a number. */
function reasonColumn(point: Point): Column | null {
  const column = COLUMNS.find((each) => point[each] === null) ?? null;
  const hasNumber = COLUMNS.some((each) => point[each] !== null);
  if (point.missing === null && hasNumber) return null;
  if (point.missing === null || column === null) {
    throw new Error(`${periodId(point.period)}: a point has a number or the reason why not`);
  }
  return column;
}

const cell = (point: Point, column: Column): PointCell =>
  point[column] ?? (point.missing === null ? null : SYMBOLS[point.missing]);
