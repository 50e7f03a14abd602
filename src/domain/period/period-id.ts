/** Period ids and labels (rule P1). */
import {
  calendarYearOf,
  firstMonthOfQuarter,
  lastMonthOfQuarter,
  monthOfYear,
  quarterOfYear,
  yearOfMonth,
  yearOfQuarter,
  type FinancialYear,
  type Month,
  type Period,
  type Quarter,
} from './period';

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const twoDigits = (value: number): string => String(value % 100).padStart(2, '0');
const monthName = (month: Month): string => MONTH_NAMES[monthOfYear(month) - 1] ?? '';
const shortMonthName = (month: Month): string => monthName(month).slice(0, 3);

/** Ids already made: every look-up of a month in a series asks for one. */
const monthIds = new Map<Month, string>();

/** `2012-03` */
export function monthId(month: Month): string {
  const known = monthIds.get(month);
  if (known !== undefined) return known;
  const id = `${calendarYearOf(month)}-${twoDigits(monthOfYear(month))}`;
  monthIds.set(month, id);
  return id;
}

/** `2011-12-Q4` */
export function quarterId(quarter: Quarter): string {
  const year = yearOfQuarter(quarter);
  return `${year}-${twoDigits(year + 1)}-Q${quarterOfYear(quarter)}`;
}

/** `FY2011-12` */
export const yearId = (year: FinancialYear): string => `FY${year}-${twoDigits(year + 1)}`;

/** The id of any period; a year that does not end in March is named by its last month. */
export function periodId(period: Period): string {
  if (period.kind === 'month') return monthId(period.month);
  if (period.kind === 'quarter') return quarterId(period.quarter);
  if (isFinancialYear(period.lastMonth)) return yearId(yearOfMonth(period.lastMonth));
  return `year to ${monthId(period.lastMonth)}`;
}

/** `March 2012` */
export const monthLabel = (month: Month): string => `${monthName(month)} ${calendarYearOf(month)}`;

/** `2011/12` */
export const yearLabel = (year: FinancialYear): string => `${year}/${twoDigits(year + 1)}`;

/** `Q4 2011/12` */
export const shortQuarterLabel = (quarter: Quarter): string =>
  `Q${quarterOfYear(quarter)} ${yearLabel(yearOfQuarter(quarter))}`;

/** `Q4 2011/12 (Jan to Mar 2012)` */
export function quarterLabel(quarter: Quarter): string {
  const first = firstMonthOfQuarter(quarter);
  const last = lastMonthOfQuarter(quarter);
  const months = `${shortMonthName(first)} to ${shortMonthName(last)} ${calendarYearOf(last)}`;
  return `${shortQuarterLabel(quarter)} (${months})`;
}

/** The label of any period; a year that does not end in March says so. */
export function periodLabel(period: Period): string {
  if (period.kind === 'month') return monthLabel(period.month);
  if (period.kind === 'quarter') return quarterLabel(period.quarter);
  if (isFinancialYear(period.lastMonth)) return yearLabel(yearOfMonth(period.lastMonth));
  return `year to ${monthLabel(period.lastMonth)}`;
}

const isFinancialYear = (lastMonth: Month): boolean => monthOfYear(lastMonth) === 3;
