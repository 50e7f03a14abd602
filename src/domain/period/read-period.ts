/** Reading periods from text (rule P2). Only the listed forms are read; anything else is null. */
import { MONTH_NAMES } from './period-id';
import {
  financialYear,
  financialYearPeriod,
  monthOf,
  monthPeriod,
  quarterOf,
  quarterPeriod,
  type FinancialYear,
  type Period,
} from './period';

/** The month (1 to 12) in which a DfE reporting year ends; the user confirms it once per file type. */
export type ReportingYearEnd = 3 | 6 | 9;

type Reader = (parts: readonly string[]) => Period | null;

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((name, index) => [
    [name.toLowerCase(), index + 1] as const,
    [name.slice(0, 3).toLowerCase(), index + 1] as const,
  ]),
);

const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [/^(\d{4})-(\d{2})$/, ([year, month]) => readMonth(year, month)],
  [/^(\d{4})-(\d{2})-(\d{2})$/, ([year, month, day]) => readDay(year, month, day)],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, ([day, month, year]) => readDay(year, month, day)],
  [/^([a-z]+) (\d{4})$/, ([name, year]) => readNamedMonth(name, year)],
  [/^([a-z]{3})-(\d{2})$/, ([name, year]) => readNamedMonth(name, `20${year}`)],
  [/^q([1-4]) (\d{4})\/(\d{2})$/, ([q, year, next]) => readQuarter(year, next, q)],
  [/^(\d{4})\/(\d{2}) q([1-4])$/, ([year, next, q]) => readQuarter(year, next, q)],
  [/^(\d{4})-(\d{2})-q([1-4])$/, ([year, next, q]) => readQuarter(year, next, q)],
  [/^(?:fy(\d{4})-(\d{2})|(\d{4})\/(\d{2}))$/, (p) => readYear(p[0] ?? p[2], p[1] ?? p[3])],
  [/^year to (\d{4})-(\d{2})$/, ([year, month]) => readYearTo(year, month)],
];

/**
 * Reads a period in one of the forms of rule P2 or in its id; case and outer spaces do not matter.
 * A day stands for its month. Null when the text is none of them or names no real period
 * (`2011/13`, `31/02/2012`): the caller reports it, nothing is guessed.
 */
export function readPeriod(text: string): Period | null {
  const wanted = text.trim().toLowerCase();
  for (const [form, read] of FORMS) {
    const match = form.exec(wanted);
    if (match) return read(match.slice(1));
  }
  return null;
}

/**
 * Reads the DfE pair `time_period` + `time_identifier`. A reporting year needs `reportingYearEnd`;
 * without it the answer is `'unconfirmed'`. Null when the pair is not one of rule P2.
 */
export function readDfePeriod(
  timePeriod: string,
  timeIdentifier: string,
  reportingYearEnd: ReportingYearEnd | null,
): Period | 'unconfirmed' | null {
  const time = timePeriod.trim();
  const identifier = timeIdentifier.trim().toLowerCase();
  if (identifier === 'reporting year') return readReportingYear(time, reportingYearEnd);
  if (MONTH_NUMBERS.has(identifier)) return readNamedMonth(identifier, time);
  const match = /^(\d{4})(\d{2})$/.exec(time);
  const quarter = /^financial year q([1-4])$/.exec(identifier);
  if (!match) return null;
  if (quarter) return readQuarter(match[1], match[2], quarter[1]);
  return identifier === 'financial year' ? readYear(match[1], match[2]) : null;
}

function readReportingYear(
  time: string,
  end: ReportingYearEnd | null,
): Period | 'unconfirmed' | null {
  if (!isYear(time)) return null;
  return end === null ? 'unconfirmed' : { kind: 'year', lastMonth: monthOf(Number(time), end) };
}

function readMonth(year = '', month = ''): Period | null {
  const number = Number(month);
  return isYear(year) && number >= 1 && number <= 12
    ? monthPeriod(monthOf(Number(year), number))
    : null;
}

function readDay(year = '', month = '', day = ''): Period | null {
  const number = Number(day);
  const period = readMonth(year, month);
  return number >= 1 && number <= daysIn(Number(year), Number(month)) ? period : null;
}

function readNamedMonth(name = '', year = ''): Period | null {
  const number = MONTH_NUMBERS.get(name);
  return number === undefined ? null : readMonth(year, String(number));
}

function readQuarter(year = '', next = '', quarter = ''): Period | null {
  const start = readFinancialYear(year, next);
  return start === null ? null : quarterPeriod(quarterOf(start, Number(quarter)));
}

function readYear(year = '', next = ''): Period | null {
  const start = readFinancialYear(year, next);
  return start === null ? null : financialYearPeriod(start);
}

function readYearTo(year = '', month = ''): Period | null {
  const period = readMonth(year, month);
  return period?.kind === 'month' ? { kind: 'year', lastMonth: period.month } : null;
}

/** The second year must follow the first: `2011`, `12` but not `2011`, `13`. */
function readFinancialYear(year: string, next: string): FinancialYear | null {
  const start = Number(year);
  return isYear(year) && (start + 1) % 100 === Number(next) ? financialYear(start) : null;
}

const isYear = (text: string): boolean =>
  /^\d{4}$/.test(text) && Number(text) >= 1900 && Number(text) <= 2100;

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
