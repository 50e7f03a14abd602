/**
 * Periods as integers (rules P1, P3): no `Date`, no time zone, no locale.
 *
 * A month is counted from January of year 0, a quarter from the first quarter of financial year 0
 * (April to June). Quarter q holds the months 3q + 3 to 3q + 5, so both directions are one line.
 */

/** Months since January of year 0: March 2012 is 2012 x 12 + 2. */
export type Month = number & { readonly brand: 'Month' };
/** Quarters of the UK financial year since April of year 0: Q4 2011/12 is 2011 x 4 + 3. */
export type Quarter = number & { readonly brand: 'Quarter' };
/** A financial year by the calendar year in which it starts: 2011/12 is 2011. */
export type FinancialYear = number & { readonly brand: 'FinancialYear' };

/** A year is any twelve months, known by its last one; a financial year ends in March (rule P2). */
export type Period =
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'quarter'; readonly quarter: Quarter }
  | { readonly kind: 'year'; readonly lastMonth: Month };

export const MONTHS_IN_QUARTER = 3;
export const MONTHS_IN_YEAR = 12;
const QUARTERS_IN_YEAR = 4;
const MARCH = 3;

/** The month of a calendar year; `monthOfYear` is 1 to 12. */
export function monthOf(calendarYear: number, monthOfYear: number): Month {
  return (calendarYear * MONTHS_IN_YEAR + monthOfYear - 1) as Month;
}

/** The quarter of a financial year; `quarterOfYear` is 1 (April to June) to 4. */
export function quarterOf(year: FinancialYear, quarterOfYear: number): Quarter {
  return (year * QUARTERS_IN_YEAR + quarterOfYear - 1) as Quarter;
}

export function financialYear(startYear: number): FinancialYear {
  return startYear as FinancialYear;
}

export const calendarYearOf = (month: Month): number => Math.floor(month / MONTHS_IN_YEAR);
export const monthOfYear = (month: Month): number => (month % MONTHS_IN_YEAR) + 1;
export const addMonths = (month: Month, count: number): Month => (month + count) as Month;
export const addQuarters = (quarter: Quarter, count: number): Quarter =>
  (quarter + count) as Quarter;

export const quarterOfMonth = (month: Month): Quarter =>
  Math.floor((month - MONTHS_IN_QUARTER) / MONTHS_IN_QUARTER) as Quarter;
export const firstMonthOfQuarter = (quarter: Quarter): Month =>
  (quarter * MONTHS_IN_QUARTER + MONTHS_IN_QUARTER) as Month;
export const lastMonthOfQuarter = (quarter: Quarter): Month =>
  addMonths(firstMonthOfQuarter(quarter), MONTHS_IN_QUARTER - 1);
/** 1 to 4. */
export const quarterOfYear = (quarter: Quarter): number => (quarter % QUARTERS_IN_YEAR) + 1;
export const yearOfQuarter = (quarter: Quarter): FinancialYear =>
  Math.floor(quarter / QUARTERS_IN_YEAR) as FinancialYear;
export const yearOfMonth = (month: Month): FinancialYear => yearOfQuarter(quarterOfMonth(month));
export const lastQuarterOfYear = (year: FinancialYear): Quarter => quarterOf(year, 4);
export const sameQuarterLastYear = (quarter: Quarter): Quarter =>
  addQuarters(quarter, -QUARTERS_IN_YEAR);

export const monthPeriod = (month: Month): Period => ({ kind: 'month', month });
export const quarterPeriod = (quarter: Quarter): Period => ({ kind: 'quarter', quarter });
export const financialYearPeriod = (year: FinancialYear): Period => ({
  kind: 'year',
  lastMonth: monthOf(year + 1, MARCH),
});

export function lastMonthOf(period: Period): Month {
  if (period.kind === 'month') return period.month;
  if (period.kind === 'year') return period.lastMonth;
  return lastMonthOfQuarter(period.quarter);
}

export function firstMonthOf(period: Period): Month {
  if (period.kind === 'month') return period.month;
  if (period.kind === 'year') return addMonths(period.lastMonth, 1 - MONTHS_IN_YEAR);
  return firstMonthOfQuarter(period.quarter);
}

/** The quarter at which a period's value shows: the one that holds the period's end (rule P2). */
export const quarterOfPeriod = (period: Period): Quarter => quarterOfMonth(lastMonthOf(period));

/** The months from `first` to `last`, both included. */
export function monthsBetween(first: Month, last: Month): readonly Month[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => addMonths(first, i));
}
