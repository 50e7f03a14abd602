/** The periods of one district or team that would be published. */
import { isValidIn } from '../domain/area';
import { seriesOf, type Observation, type Series } from '../domain/observation';
import {
  addMonths,
  addQuarters,
  lastMonthOf,
  lastMonthOfQuarter,
  monthId,
  monthOfYear,
  monthPeriod,
  monthsBetween,
  MONTHS_IN_YEAR,
  quarterOfPeriod,
  quarterOfYear,
  quarterPeriod,
  type Month,
  type Period,
  type Quarter,
} from '../domain/period';
import {
  monthValueOf,
  valueOf,
  windowMonths,
  yearOfEvents,
  type IndicatorValue,
} from '../domain/value';
import type { Entry, Scope, SeriesPlace } from './collected';
import { entryOf, hasNumber, monthKeys, unitKey } from './entry';

export const seriesAt = ({ evidence }: Scope, place: SeriesPlace): Series =>
  seriesOf(evidence.observations, unitKey(place, monthPeriod(0 as Month)));

/** The quarters whose last month is among those asked for. */
export const quartersWithin = ({ firstQuarter, quarter }: Scope): readonly Quarter[] =>
  Array.from({ length: Math.max(0, quarter - firstQuarter + 1) }, (_, i) =>
    addQuarters(firstQuarter, i),
  );

export function areaEntries(scope: Scope, place: SeriesPlace): readonly Entry[] {
  const { evidence, firstMonth, lastMonth } = scope;
  const series = seriesAt(scope, place);
  const months = monthsBetween(firstMonth, lastMonth).flatMap((month) => {
    const raw = series.byPeriod.get(monthId(month));
    if (!raw || !isValidIn(place.area, month)) return [];
    return entryOf('row', place, raw.period, monthValueOf(evidence, place, month), { raw });
  });
  return [
    ...months,
    ...suppliedEntries(scope, place),
    ...quartersWithin(scope).flatMap((quarter) => windowEntry(scope, place, series, quarter)),
    ...yearQuarters(scope, place).flatMap((quarter) => yearEntry(scope, place, series, quarter)),
  ];
}

/** Rows of quarters and years that are the figure of their window, of any time up to the quarter. */
export function suppliedEntries(scope: Scope, place: SeriesPlace): readonly Entry[] {
  return suppliedRows(scope, place).flatMap((raw) => {
    const value = valueInForce(scope, place, raw.period);
    if (!value?.used.includes(raw)) return [];
    return entryOf('row', place, raw.period, value, { raw });
  });
}

const suppliedRows = (scope: Scope, place: SeriesPlace): readonly Observation[] =>
  [...seriesAt(scope, place).byPeriod.values()].filter(
    ({ period }) => period.kind !== 'month' && lastMonthOf(period) <= scope.lastMonth,
  );

/** The figure of the window that a quarter or year row would be; null where it is none. */
function valueInForce(
  { evidence }: Scope,
  place: SeriesPlace,
  period: Period,
): IndicatorValue | null {
  const { window } = place.indicator;
  const at = { ...place, quarter: quarterOfPeriod(period) };
  if (period.kind !== 'year' || window === 'rolling-12' || window === 'stock') {
    return valueOf(evidence, at);
  }
  if (monthOfYear(lastMonthOf(period)) !== 3) return null;
  return window === 'flow' ? yearOfEvents(evidence, at) : valueOf(evidence, at);
}

/** Fourth quarters, for the years of what is counted by the quarter; none for other windows. */
export const yearQuarters = (scope: Scope, { indicator }: SeriesPlace): readonly Quarter[] =>
  indicator.window === 'flow'
    ? quartersWithin(scope).filter((quarter) => quarterOfYear(quarter) === 4)
    : [];

/**
 * A window that is the sum of months. A stock's is its last month and needs none, but where an
 * earlier month stands in for one that has not arrived, or a supplied row stands beside it.
 */
function windowEntry(
  scope: Scope,
  place: SeriesPlace,
  series: Series,
  quarter: Quarter,
): readonly Entry[] {
  const value = valueOf(scope.evidence, { ...place, quarter });
  if (value.basis !== 'months') return [];
  const period = quarterPeriod(quarter);
  const months = windowMonths(place.indicator.window, quarter);
  if (place.indicator.window !== 'stock') {
    const isWhole = coversAll(value, place, series, months);
    return [sumOfMonths(scope, place, period, value, months, isWhole)];
  }
  if (!hasNumber(value) || (value.complete && value.beside === null)) return [];
  const counted = value.complete ? months.slice(-1) : months;
  return [sumOfMonths(scope, place, period, value, counted, value.complete)];
}

function yearEntry(
  scope: Scope,
  place: SeriesPlace,
  series: Series,
  quarter: Quarter,
): readonly Entry[] {
  const value = yearOfEvents(scope.evidence, { ...place, quarter });
  const period: Period = { kind: 'year', lastMonth: lastMonthOfQuarter(quarter) };
  if (value.used.some((item) => item.period.kind === 'quarter')) {
    const quarters = [-3, -2, -1, 0].map((back) => addQuarters(quarter, back));
    const within = quarters.map((each) => unitKey(place, quarterPeriod(each)));
    return [entryOf('window', place, period, value, { within, isWhole: false })];
  }
  if (value.basis !== 'months') return [];
  const months = monthsOfYear(quarter);
  const isWhole = coversAll(value, place, series, months);
  return [sumOfMonths(scope, place, period, value, months, isWhole)];
}

export const monthsOfYear = (quarter: Quarter): readonly Month[] => {
  const last = lastMonthOfQuarter(quarter);
  return monthsBetween(addMonths(last, 1 - MONTHS_IN_YEAR), last);
};

/** True for a sum that counts months older than those published. */
export const isBeyond = ({ firstMonth }: Scope, { used }: IndicatorValue): boolean =>
  used.some(({ period }) => period.kind === 'month' && period.month < firstMonth);

function sumOfMonths(
  scope: Scope,
  place: SeriesPlace,
  period: Period,
  value: IndicatorValue,
  months: readonly Month[],
  isWhole: boolean,
): Entry {
  const [raw = null] = value.beside?.used ?? [];
  return entryOf(isBeyond(scope, value) ? 'beyond' : 'window', place, period, value, {
    raw,
    within: monthKeys(place, months),
    isWhole,
  });
}

/**
 * True when no month is missing in which the area exists: a team that began within the window is
 * whole as a part of the county, though its own figure is not rated (rules A3, G4).
 */
function coversAll(
  value: IndicatorValue,
  { area }: SeriesPlace,
  { byPeriod }: Series,
  months: readonly Month[],
): boolean {
  if (!hasNumber(value) || value.used.some(({ incomplete }) => incomplete)) return false;
  const expected = months.filter(
    (month) => isValidIn(area, month) && byPeriod.get(monthId(month))?.missing !== 'not-applicable',
  );
  return value.complete || value.months.present === expected.length;
}
