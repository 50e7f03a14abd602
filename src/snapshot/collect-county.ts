/** The periods of the county that would be published: its figures in force (rules G1, G2, G6). */
import type { Observation } from '../domain/observation';
import {
  lastMonthOfQuarter,
  monthId,
  monthPeriod,
  monthsBetween,
  quarterPeriod,
  type Period,
} from '../domain/period';
import { monthValueOf, valueOf, yearOfEvents, type IndicatorValue } from '../domain/value';
import { isBeyond, quartersWithin, seriesAt, suppliedEntries, yearQuarters } from './collect-area';
import type { Entry, Scope, SeriesPlace } from './collected';
import { entryOf } from './entry';

/**
 * A partial sum (G6) is no entry: readers make it again from what is shown. What the county itself
 * supplied is one where it is the figure in force, or stands beside a whole sum.
 */
export function countyEntries(scope: Scope, place: SeriesPlace): readonly Entry[] {
  const { evidence, firstMonth, lastMonth } = scope;
  const { byPeriod } = seriesAt(scope, place);
  const months = monthsBetween(firstMonth, lastMonth).flatMap((month) => {
    const value = monthValueOf(evidence, place, month);
    const raw = byPeriod.get(monthId(month)) ?? null;
    if (isSum(value)) {
      return value.complete ? entryOf('sum', place, monthPeriod(month), value, { raw }) : [];
    }
    return raw ? entryOf('row', place, raw.period, value, { raw }) : [];
  });
  const monthly = new Set(
    months.map(({ key: { period } }) => period.kind === 'month' && period.month),
  );
  const windows = quartersWithin(scope).flatMap((quarter) => {
    const { window } = place.indicator;
    const value = valueOf(evidence, { ...place, quarter });
    const isMonth = window === 'stock' && monthly.has(lastMonthOfQuarter(quarter));
    if (isMonth && !isBesideRow(value)) return [];
    return sumEntry(scope, place, quarterPeriod(quarter), value);
  });
  const years = yearQuarters(scope, place).flatMap((quarter) => {
    const value = yearOfEvents(evidence, { ...place, quarter });
    // A year made of quarters is made again from the quarters, which are all there.
    if (value.used.some(({ period }) => period.kind === 'quarter')) return [];
    const period: Period = { kind: 'year', lastMonth: lastMonthOfQuarter(quarter) };
    return sumEntry(scope, place, period, value);
  });
  return [...months, ...suppliedEntries(scope, place), ...windows, ...years];
}

const isBesideRow = ({ beside }: IndicatorValue): boolean =>
  beside?.used.some(({ period }) => period.kind !== 'month') ?? false;

/** The county's own quarter and year rows beside the sum of its own months: both are there to see. */
export function countyRowsBeside(scope: Scope, place: SeriesPlace): readonly Observation[] {
  const values = quartersWithin(scope).map((quarter) =>
    valueOf(scope.evidence, { ...place, quarter }),
  );
  return values.flatMap((value) =>
    isSum(value) ? [] : (value.beside?.used.filter(({ period }) => period.kind !== 'month') ?? []),
  );
}

const isSum = ({ basis, missing }: IndicatorValue): boolean =>
  basis === 'areas' && missing === null;

function sumEntry(
  scope: Scope,
  place: SeriesPlace,
  period: Period,
  value: IndicatorValue,
): readonly Entry[] {
  if (isBeyond(scope, value)) return [entryOf('beyond', place, period, value)];
  if (!isSum(value) || !value.complete) return [];
  const [raw = null] = value.beside?.used ?? [];
  return [entryOf('sum', place, period, value, { raw })];
}
