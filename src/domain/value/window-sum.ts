/**
 * One area's months brought to a quarter by the indicator's window (rules G3 to G6, O3, O4).
 *
 * A `WindowSum` still has numerator and denominator apart, so that areas can be added up; it
 * becomes a percentage, rate or mean only in `indicator-value.ts`.
 */
import { sumDecimals } from '../../lib/decimal';
import type { Indicator, Window } from '../indicator';
import {
  firstReason,
  isHiddenReason,
  type MissingReason,
  type Observation,
  type Revision,
  type Series,
} from '../observation';
import {
  lastMonthOfQuarter,
  monthId,
  monthOfYear,
  periodId,
  quarterId,
  quarterOfMonth,
  yearId,
  yearOfMonth,
  type Month,
  type Quarter,
} from '../period';
import { windowMonths } from './window-months';

/** Where the number comes from. */
export type Basis = 'months' | 'quarter-row' | 'year-row' | 'areas' | 'county-row';

export interface Share {
  readonly present: number;
  readonly expected: number;
}

export interface WindowSum {
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The value that a single row gave, beside counts or alone: never added up (O3). */
  readonly supplied: number | null;
  /** Null exactly when there is a number of some kind. */
  readonly missing: MissingReason | null;
  /** False: shown with what there is, but never rated or compared (rules G4, G6). */
  readonly complete: boolean;
  readonly months: Share;
  /** Areas added up, or null when the number is one area's own. */
  readonly parts: Share | null;
  readonly basis: Basis;
  readonly used: readonly Observation[];
  readonly revisions: readonly Revision[];
  /** A supplied figure for the same window that gave way to the sum and is compared with it (G2). */
  readonly beside: WindowSum | null;
}

/**
 * The series' figure for the window that ends with the quarter. Only months in which the area
 * `exists` are expected: a team that began in April is not missing in March.
 */
export function sumWindow(
  series: Series,
  indicator: Indicator,
  quarter: Quarter,
  exists: (month: Month) => boolean = () => true,
): WindowSum {
  const months = windowMonths(indicator.window, quarter).filter(exists);
  const fromMonths = sumMonths(series, indicator, months);
  const row = suppliedRow(series, indicator, quarter);
  if (!row) return fromMonths;
  const fromRow = sumRow(series, indicator, row, fromMonths.months);
  // Added up for a publication: what months there are to see do not change it.
  if (row.summed) return fromRow;
  if (fromMonths.complete && fromMonths.missing === null) return { ...fromMonths, beside: fromRow };
  // A window that is hidden is not shown by those of its months that are not (rule X2).
  const isRowHidden = isHiddenReason(fromRow.missing);
  return fromRow.missing === null || isRowHidden || fromMonths.missing !== null
    ? fromRow
    : fromMonths;
}

const ONE_MONTH: Share = { present: 1, expected: 1 };
const NO_REVISIONS: readonly Revision[] = [];

/** The series' figure for one month; a value without counts is shown as it is. */
export function sumMonth(series: Series, indicator: Indicator, month: Month): WindowSum {
  const item = series.byPeriod.get(monthId(month));
  if (!item) return nothing('not-submitted', { present: 0, expected: 1 });
  if (!isUsable(item, indicator, 'stock')) {
    return nothing(item.missing ?? 'unavailable', { present: 0, expected: 1 }, [item]);
  }
  const { numerator, denominator, supplied } = figures(item, indicator);
  // Written out: this is asked of every month of every series, and copying objects is slow.
  return {
    numerator,
    denominator,
    supplied,
    missing: null,
    complete: !item.incomplete,
    months: ONE_MONTH,
    parts: null,
    basis: 'months',
    used: [item],
    revisions: series.revisions.get(periodId(item.period)) ?? NO_REVISIONS,
    beside: null,
  };
}

function sumMonths(series: Series, indicator: Indicator, months: readonly Month[]): WindowSum {
  if (months.length === 0) return nothing('not-applicable', { present: 0, expected: 0 });
  const observed = months.flatMap((month) => series.byPeriod.get(monthId(month)) ?? []);
  const applicable = allOr(observed, (item) => item.missing !== 'not-applicable');
  if (observed.length > 0 && applicable.length === 0 && observed.length === months.length) {
    return nothing('not-applicable', { present: 0, expected: 0 }, observed);
  }
  const expected = months.length - (observed.length - applicable.length);
  const present = allOr(applicable, (item) => isUsable(item, indicator));
  const share = { present: present.length, expected };
  if (indicator.window === 'stock' && isNoLonger(observed.at(-1))) {
    return nothing('not-applicable', share, observed);
  }
  if (indicator.window === 'stock') return stockSum(series, indicator, applicable, present, share);
  const whole = share.present === share.expected;
  if (present.length === 0 || (indicator.window === 'rolling-12' && !whole)) {
    return nothing(absentReason(applicable, present), share, applicable);
  }
  return {
    ...addObservations(present, indicator),
    missing: null,
    complete: whole && !present.some((item) => item.incomplete),
    months: share,
    ...fromRows(series, present, 'months'),
  };
}

/** Those that pass; the list itself where all do, as nearly always: no copy is made. */
const allOr = <T>(items: readonly T[], passes: (item: T) => boolean): readonly T[] =>
  items.every(passes) ? items : items.filter(passes);

/** The last month of the quarter; an earlier one stands in, marked, when that has not arrived. */
function stockSum(
  series: Series,
  indicator: Indicator,
  observed: readonly Observation[],
  present: readonly Observation[],
  months: Share,
): WindowSum {
  const last = observed.at(-1);
  const hidden = last?.missing && last.missing !== 'not-submitted' ? last.missing : null;
  const shown = present.at(-1);
  if (hidden || !shown) return nothing(hidden ?? absentReason(observed, present), months, observed);
  const whole = endsQuarter(shown);
  return {
    ...figures(shown, indicator),
    missing: null,
    complete: whole && !shown.incomplete,
    months,
    ...fromRows(series, [shown], 'months'),
  };
}

/** A stock is the last month's figure; where that month does not apply, an earlier one is not it. */
const isNoLonger = (last: Observation | undefined): boolean =>
  last?.missing === 'not-applicable' && endsQuarter(last);

/** True for the month in which a quarter of the financial year ends: June, September, and so on. */
const endsQuarter = ({ period }: Observation): boolean =>
  period.kind === 'month' && lastMonthOfQuarter(quarterOfMonth(period.month)) === period.month;

function sumRow(series: Series, indicator: Indicator, row: Observation, months: Share): WindowSum {
  const basis = basisOfRow(row);
  const share = { present: months.expected, expected: months.expected };
  if (!isUsable(row, indicator))
    return { ...nothing(row.missing ?? 'unavailable', share, [row]), basis };
  return {
    ...figures(row, indicator),
    missing: null,
    complete: !row.incomplete,
    months: share,
    ...fromRows(series, [row], basis),
  };
}

const basisOfRow = ({ period, summed }: Observation): Basis => {
  if (summed) return 'months';
  return period.kind === 'year' ? 'year-row' : 'quarter-row';
};

/** A quarter or year row that covers the same window (rule G3). */
function suppliedRow(series: Series, indicator: Indicator, quarter: Quarter): Observation | null {
  const byQuarter = series.byPeriod.get(quarterId(quarter)) ?? null;
  const last = lastMonthOfQuarter(quarter);
  const yearServes =
    indicator.window === 'rolling-12' ||
    indicator.window === 'stock' ||
    (indicator.window === 'ytd' && monthOfYear(last) === 3);
  const byYear = yearServes ? (series.byPeriod.get(yearRowId(last)) ?? null) : null;
  // A year that was added up stands beside quarters of events, and is none of them.
  return byYear?.summed ? byYear : (byQuarter ?? byYear);
}

const yearRowId = (last: Month): string =>
  monthOfYear(last) === 3 ? yearId(yearOfMonth(last)) : `year to ${monthId(last)}`;

/** The numbers of one observation, as this indicator's unit reads them. */
function figures(
  item: Observation,
  indicator: Indicator,
): Pick<WindowSum, 'numerator' | 'denominator' | 'supplied'> {
  if (indicator.unit === 'count') {
    return { numerator: item.numerator ?? item.value, denominator: null, supplied: null };
  }
  if (hasCounts(item, indicator)) {
    return {
      numerator: item.numerator,
      denominator: item.denominator,
      supplied: item.value,
    };
  }
  return { numerator: null, denominator: null, supplied: item.value };
}

/** A rate may leave its denominator to the population file; a percentage or mean may not. */
const hasCounts = (item: Observation, indicator: Indicator): boolean =>
  item.numerator !== null && (item.denominator !== null || indicator.unit === 'rate');

/** Usable in this window: counts can be added up; a value alone serves only where nothing is added. */
function isUsable(
  item: Observation,
  indicator: Indicator,
  window: Window = indicator.window,
): boolean {
  if (item.missing !== null) return false;
  if (indicator.unit === 'count') return item.numerator !== null || item.value !== null;
  if (hasCounts(item, indicator)) return true;
  const standsAlone = window === 'stock' || item.period.kind !== 'month';
  return item.value !== null && standsAlone;
}

function addObservations(
  present: readonly Observation[],
  indicator: Indicator,
): Pick<WindowSum, 'numerator' | 'denominator' | 'supplied'> {
  const all = present.map((item) => figures(item, indicator));
  const denominators = all.flatMap((item) => item.denominator ?? []);
  return {
    numerator: sumDecimals(all.flatMap((item) => item.numerator ?? [])),
    denominator: addDenominators(denominators, indicator),
    supplied: null,
  };
}

/** Populations are taken once and never summed over time (rule G5). */
function addDenominators(denominators: readonly number[], indicator: Indicator): number | null {
  if (denominators.length === 0) return null;
  return indicator.unit === 'rate' ? (denominators.at(-1) ?? null) : sumDecimals(denominators);
}

function absentReason(
  observed: readonly Observation[],
  present: readonly Observation[],
): MissingReason {
  const reasons = observed.filter((item) => !present.includes(item)).map((item) => item.missing);
  if (reasons.includes(null)) return 'unavailable';
  return firstReason(new Set(reasons)) ?? 'not-submitted';
}

const fromRows = (
  series: Series,
  used: readonly Observation[],
  basis: Basis,
): Pick<WindowSum, 'basis' | 'used' | 'revisions' | 'parts' | 'beside'> => ({
  basis,
  used,
  revisions:
    series.revisions.size === 0
      ? NO_REVISIONS
      : used.flatMap((item) => series.revisions.get(periodId(item.period)) ?? []),
  parts: null,
  beside: null,
});

export const nothing = (
  missing: MissingReason,
  months: Share,
  used: readonly Observation[] = [],
): WindowSum => ({
  numerator: null,
  denominator: null,
  supplied: null,
  missing,
  complete: false,
  months,
  parts: null,
  basis: 'months',
  used,
  revisions: [],
  beside: null,
});
