/** Series of points as the columns that the rest of the app reads. */
import {
  flagsOf,
  MISSING_REASONS,
  type ObservationTable,
  type RowContext,
} from '../domain/observation';
import { lastMonthOf, periodId, type Period } from '../domain/period';
import type { ObservedSeries, Point } from './series-block';

/** `line` is 0 throughout: a figure of a snapshot stands in no line of a file. */
export function tableOfSeries(file: string, all: readonly ObservedSeries[]): ObservationTable {
  const rows = all.reduce((sum, { points }) => sum + points.length, 0);
  const periods = numbered<Period>();
  const contexts = numbered<RowContext>();
  const table = {
    file,
    series: all.map(({ key }) => key),
    periods: periods.values,
    contexts: contexts.values,
    seriesStart: new Uint32Array(all.length + 1),
    period: new Uint32Array(rows),
    numerator: new Float64Array(rows),
    denominator: new Float64Array(rows),
    value: new Float64Array(rows),
    flags: new Uint8Array(rows),
    missing: new Uint8Array(rows),
    context: new Uint32Array(rows),
    line: new Uint32Array(rows),
  };
  let row = 0;
  all.forEach(({ points }, series) => {
    for (const point of points.toSorted(byPeriod)) {
      table.period[row] = periods.numberOf(periodId(point.period), point.period);
      table.context[row] = contextNumber(contexts, point);
      table.numerator[row] = point.numerator ?? 0;
      table.denominator[row] = point.denominator ?? 0;
      table.value[row] = point.value ?? 0;
      table.flags[row] = flagsOf(point);
      table.missing[row] = point.missing === null ? 0 : 1 + MISSING_REASONS.indexOf(point.missing);
      row += 1;
    }
    table.seriesStart[series + 1] = row;
  });
  return table;
}

const SORT_ORDER: Readonly<Record<Period['kind'], number>> = { month: 0, quarter: 1, year: 2 };

const byPeriod = (a: Point, b: Point): number =>
  lastMonthOf(a.period) - lastMonthOf(b.period) ||
  SORT_ORDER[a.period.kind] - SORT_ORDER[b.period.kind];

interface Numbered<T> {
  readonly values: T[];
  readonly numberOf: (key: string, value: T) => number;
}

function numbered<T>(): Numbered<T> {
  const values: T[] = [];
  const numbers = new Map<string, number>();
  return {
    values,
    numberOf: (key, value) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      values.push(value);
      return values.length - 1;
    },
  };
}

function contextNumber(
  contexts: Numbered<RowContext>,
  { provenance, quality, note, extractDate }: Point,
): number {
  const source = provenance.kind === 'published' ? provenance.source : null;
  const key = JSON.stringify([
    provenance.kind,
    source,
    quality?.low,
    quality?.high,
    note,
    extractDate,
  ]);
  return contexts.numberOf(key, { provenance, quality, note, extractDate });
}
