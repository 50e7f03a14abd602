/** The series block of a snapshot, every cell looked at: the file may come from anywhere. */
import * as v from 'valibot';
import { TOTAL } from '../domain/indicator';
import { seriesKeyText } from '../domain/observation';
import { addMonths, addQuarters, periodId, readPeriod, type Period } from '../domain/period';
import { COLUMNS, reasonOfSymbol, SYMBOLS, type Column } from './point-cell';
import type { ObservedSeries, Point, PointKind } from './series-block';
import { day, name, notA, objectOf, orNull, percent, shown, text } from './snapshot-fields';
import { isWrong, wrong, wrongOf, type Wrong } from './wrong';

export const provenance = v.variant(
  'kind',
  [
    objectOf({ kind: v.literal('published'), source: name }),
    objectOf({ kind: v.literal('illustrative') }),
    objectOf({ kind: v.literal('local') }),
  ],
  'provenance has the kind published, illustrative or local',
);

const kind: v.GenericSchema<unknown, PointKind> = objectOf({
  provenance,
  quality: orNull(
    v.pipe(
      objectOf({ low: percent, high: percent }),
      v.check(({ low, high }) => low <= high, '"high" is below "low"'),
    ),
  ),
  note: orNull(text),
  extractDate: orNull(day),
  provisional: v.exactOptional(v.literal(true)),
  incomplete: v.exactOptional(v.literal(true)),
  summed: v.exactOptional(v.literal(true)),
});

/** Its cells are looked at one by one, without a schema: there are many. */
const cells = v.custom<readonly unknown[]>(Array.isArray, notA('a list'));

const run = objectOf({
  from: v.exactOptional(text),
  periods: v.exactOptional(cells),
  kind: v.union([cells, v.number()], notA('the number of a kind, or a list of them')),
  numerator: v.exactOptional(cells),
  denominator: v.exactOptional(cells),
  value: v.exactOptional(cells),
});

const block = objectOf({
  kinds: v.array(kind, notA('a list')),
  series: v.array(
    objectOf({
      indicator: name,
      area: name,
      category: v.exactOptional(name),
      runs: v.array(run, notA('a list')),
    }),
    notA('a list'),
  ),
});

type PlainRun = v.InferOutput<typeof run>;

/** `place` is where the block stands, such as `observations`. */
export function readSeriesBlock(found: unknown, place: string): readonly ObservedSeries[] | Wrong {
  const result = v.safeParse(block, found);
  if (!result.success) return wrongOf(result.issues[0], place);
  const { kinds, series } = result.output;
  const all: ObservedSeries[] = [];
  const keys = new Set<string>();
  for (const [i, { indicator, area, category = TOTAL, runs }] of series.entries()) {
    const at = `${place}.series[${i}]`;
    const key = { indicator, area, category };
    const points: Point[] = [];
    for (const [r, each] of runs.entries()) {
      const problem = readRun(each, kinds, `${at}.runs[${r}]`, points);
      if (problem) return problem;
    }
    const problem = keys.has(seriesKeyText(key)) ? wrong(at, TWICE) : repeatedPeriod(points, at);
    if (problem) return problem;
    keys.add(seriesKeyText(key));
    all.push({ key, points });
  }
  return all;
}

const TWICE = 'a second series of the same indicator, area and category';

function repeatedPeriod(points: readonly Point[], place: string): Wrong | null {
  const seen = new Set<string>();
  for (const { period } of points) {
    const id = periodId(period);
    if (seen.has(id)) return wrong(place, `a second point of the series for ${id}`);
    seen.add(id);
  }
  return null;
}

/** Puts the run's points behind those that are there; says what is wrong instead. */
function readRun(
  found: PlainRun,
  kinds: readonly PointKind[],
  place: string,
  points: Point[],
): Wrong | null {
  const columns = COLUMNS.filter((column) => found[column] !== undefined);
  const length = columns.map((column) => found[column]?.length)[0];
  if (length === undefined)
    return wrong(place, 'none of numerator, denominator and value is there');
  for (const column of columns) {
    const has = found[column]?.length;
    if (has !== length) return uneven(`${place}.${column}`, has, length);
  }
  const periods = periodsOf(found, length, place);
  if (isWrong(periods)) return periods;
  const { kind: ofPoints } = found;
  if (typeof ofPoints !== 'number' && ofPoints.length !== length) {
    return uneven(`${place}.kind`, ofPoints.length, length);
  }
  for (const [i, period] of periods.entries()) {
    const numbers = readCells(found, i, place);
    if (numbers === null) continue;
    if (isWrong(numbers)) return numbers;
    const index = typeof ofPoints === 'number' ? ofPoints : ofPoints[i];
    const its = typeof index === 'number' ? kinds[index] : undefined;
    if (!its) {
      const at = typeof ofPoints === 'number' ? `${place}.kind` : `${place}.kind[${i}]`;
      return wrong(at, `${shown(index)} is not the number of one of the ${kinds.length} kinds`);
    }
    const { provisional = false, incomplete = false, summed = false, ...context } = its;
    points.push({ period, ...numbers, provisional, incomplete, summed, ...context });
  }
  return null;
}

const uneven = (place: string, found: number | undefined, wanted: number): Wrong =>
  wrong(place, `${found} entries, but the first column has ${wanted}`);

const LONGEST = 2400;

function periodsOf(found: PlainRun, length: number, place: string): readonly Period[] | Wrong {
  const { from, periods } = found;
  if ((from === undefined) === (periods === undefined)) {
    return wrong(place, 'a run has either "from" or "periods"');
  }
  if (from !== undefined) {
    const first = ownPeriod(from);
    if (!first || first.kind === 'year' || length > LONGEST) {
      return wrong(`${place}.from`, `${shown(from)} is not a month or quarter such as 2012-03`);
    }
    return Array.from({ length }, (_, i) => after(first, i));
  }
  const listed = periods ?? [];
  if (listed.length !== length) return uneven(`${place}.periods`, listed.length, length);
  const read: Period[] = [];
  for (const [i, each] of listed.entries()) {
    const period = typeof each === 'string' ? ownPeriod(each) : null;
    if (!period) return wrong(`${place}.periods[${i}]`, `${shown(each)} is not a period`);
    read.push(period);
  }
  return read;
}

/** A period as this app writes it, and no other form of it. */
function ownPeriod(id: string): Period | null {
  const period = readPeriod(id);
  return period && periodId(period) === id ? period : null;
}

const after = (first: Period, count: number): Period => {
  if (first.kind === 'month') return { ...first, month: addMonths(first.month, count) };
  if (first.kind === 'quarter') return { ...first, quarter: addQuarters(first.quarter, count) };
  throw new Error('a year has no years after it in a run');
};

type Numbers = Pick<Point, Column | 'missing'>;

/** The numbers of one point; null where no column has anything: there is no point. */
function readCells(found: PlainRun, i: number, place: string): Numbers | Wrong | null {
  const numbers: { -readonly [K in keyof Numbers]: Numbers[K] } = {
    numerator: null,
    denominator: null,
    value: null,
    missing: null,
  };
  let isThere = false;
  for (const column of COLUMNS) {
    const cell = found[column]?.[i] ?? null;
    if (cell === null) continue;
    isThere = true;
    const reason = reasonOfSymbol(cell);
    if (reason !== null) {
      if (numbers.missing !== null && numbers.missing !== reason) {
        return wrong(`${place}.${column}[${i}]`, 'two different symbols at one point');
      }
      numbers.missing = reason;
    } else if (typeof cell === 'number' && Number.isFinite(cell) && cell >= 0) {
      numbers[column] = cell;
    } else {
      return wrong(`${place}.${column}[${i}]`, `${shown(cell)} is not ${WANTED}`);
    }
  }
  return isThere ? numbers : null;
}

const WANTED = `a number from 0, null, or one of ${Object.values(SYMBOLS).join(', ')}`;
