/**
 * Periods inside longer text: title lines, file names, headers (rules P1, P2). Where a text could
 * mean two things, or names two periods, the answer is null and nobody guesses.
 */
import {
  monthOfYear,
  periodId,
  quarterOfMonth,
  quarterPeriod,
  readPeriod,
  type Month,
  type Period,
} from '../domain/period';

type Parts = readonly (string | undefined)[];
/** Null: the text could mean more than one thing. */
type Reader = (parts: Parts) => Period | null;

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = '((?:19|20)\\d{2})';
const DAY = '(?:\\d{1,2}(?:st|nd|rd|th)? )?';
const TO = ' ?(?:to|until|-) ?';
const YEAR_TO = '(?:(?:12|twelve) months|year) (?:to|ending|ended) (?:the )?';
const QUARTER = '(?:q|qtr|quarter) ?([1-4])';
const FINANCIAL = '((?:19|20)\\d{2}) ?[/-] ?(\\d{2}|(?:19|20)\\d{2})';
/** What stands before a day on which a report was made, not one that it is about. */
const MADE =
  '(?:produced|extracted|extract date|run|run date|printed|created|published|updated|refreshed|reported|report date|date of report|version)(?: on| at)?[: ]*';

const ONLY_MONTH = new RegExp(`^${MONTH}$`);

/** Tried in this order; what one form has taken the later ones do not see. */
const FORMS: readonly (readonly [string, Reader])[] = [
  // An American date, and a quarter of a single year: they are seen so that nothing else reads them.
  [`${MONTH} \\d{1,2},? ${YEAR}`, () => null],
  [`${DAY}${MONTH} ?${YEAR}?${TO}${DAY}${MONTH} ?${YEAR}`, readRange],
  [`${YEAR_TO}${DAY}${MONTH} ${YEAR}`, ([month, year]) => yearTo(monthIn(month, year))],
  [`${YEAR_TO}(\\d{1,2})/(\\d{1,2})/${YEAR}`, (p) => yearTo(read(`${p[0]}/${p[1]}/${p[2]}`))],
  [`${QUARTER}[ ,-]*(?:fy ?)?${FINANCIAL}`, ([q, year, next]) => quarter(year, next, q)],
  [`(?:fy ?)?${FINANCIAL}[ ,-]*${QUARTER}`, ([year, next, q]) => quarter(year, next, q)],
  [`${QUARTER}[ ,-]*\\d{2,4}`, () => null],
  [`(?:fy|financial year) ?${FINANCIAL}`, ([year, next]) => read(`${year}/${twoDigits(next)}`)],
  [`${YEAR} ?/ ?(\\d{2}|(?:19|20)\\d{2})`, ([year, next]) => read(`${year}/${twoDigits(next)}`)],
  [
    `(\\d{1,2})[/.-](\\d{1,2})[/.-]${YEAR}`,
    ([day, month, year]) => read(`${day}/${month}/${year}`),
  ],
  [`${YEAR}-(\\d{2})-(\\d{2})`, ([year, month, day]) => read(`${year}-${month}-${day}`)],
  [`${YEAR}-${YEAR}`, () => null],
  [`${YEAR}-(\\d{2})`, ([year, month]) => read(`${year}-${month}`)],
  [`${YEAR}(\\d{2})(\\d{2})`, ([year, month, day]) => read(`${year}-${month}-${day}`)],
  [`${YEAR}(\\d{2})`, ([year, month]) => yearAndMonth(year, month)],
  [`${DAY}${MONTH}[ -]?${YEAR}`, ([month, year]) => monthIn(month, year)],
  [`${MONTH}[-'’]?(\\d{2})`, ([month, year]) => monthIn(month, `20${year}`)],
];

const PATTERNS = FORMS.map(([form, reader]) => ({
  pattern: new RegExp(`(?<![a-z0-9])(${MADE})?(?:${form})(?![a-z0-9]|[/.-]\\d)`, 'g'),
  reader,
}));

interface Scan {
  readonly found: readonly (Period | null)[];
  /** The text without what was found. */
  readonly rest: string;
}

function scan(text: string): Scan {
  const found: (Period | null)[] = [];
  const rest = PATTERNS.reduce(
    (left, { pattern, reader }) =>
      left.replaceAll(pattern, (...match: unknown[]) => {
        const parts = match.slice(
          1,
          match.findIndex((item) => typeof item === 'number'),
        );
        const [made, ...others] = parts as (string | undefined)[];
        if (made === undefined) found.push(reader(others));
        return ' \u0000 ';
      }),
    plain(text),
  );
  return { found, rest };
}

/** Lower case, with one kind of dash and single spaces; underscores of file names are spaces. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[–—−]/g, '-')
    .replaceAll(/(?<=\d{4})_(?=\d{2}(?!\d))/g, '-')
    .replaceAll(/[\s_]+/g, ' ');

/**
 * The one period that a text names, or null when it names none, several, or one that could be read
 * in two ways (`Q4 2012`, `2011-2012`, `201112`).
 *
 * Examples: `Re-referrals, as at 31/03/2012` is March 2012; `April 2011 to March 2012` is 2011/12.
 */
export function periodIn(text: string): Period | null {
  const { found } = scan(text);
  const [first] = found;
  if (!first || found.some((period) => period === null)) return null;
  const isOne = found.every((period) => period && periodId(period) === periodId(first));
  return isOne ? first : null;
}

/**
 * The period that the name of a file says; endings such as `.csv` and ` (2)` do not matter. Null
 * when the sheet that is read is called after another one (`Feb` in `scorecard 2012-03.xlsx`).
 */
export function periodOfNames(file: string, sheet: string | null): Period | null {
  const said = periodIn(fileStem(file));
  const name = (sheet ?? '').trim().toLowerCase();
  const month = ONLY_MONTH.test(name) ? monthIn(name, '2000') : null;
  if (month) return isMonthOfYear(said, month) ? said : null;
  const ofSheet = periodIn(name);
  return ofSheet && said && periodId(ofSheet) !== periodId(said) ? null : said;
}

const isMonthOfYear = (said: Period | null, month: Period): boolean =>
  said?.kind === 'month' &&
  month.kind === 'month' &&
  monthOfYear(said.month) === monthOfYear(month.month);

export const fileStem = (name: string): string =>
  name.replace(/\.[a-z0-9]{1,5}$/i, '').replaceAll(/\(\d+\)/g, ' ');

/** The period that a header is as a whole (`Apr-11`, `2011-04`, `Q1 2011/12`), else null. */
export function periodOfHeader(header: string): Period | null {
  const read = readPeriod(header);
  if (read) return read;
  const { found, rest } = scan(header.trim());
  return found.length === 1 && rest.trim() === '\u0000' ? (found[0] ?? null) : null;
}

/** A text without its periods: what stays the same from month to month. */
export const withoutPeriods = (text: string): string =>
  scan(text)
    .rest.replaceAll(/[^a-z0-9%-]+/g, ' ')
    .trim();

const read = (text: string): Period | null => readPeriod(text);

/** `2012` -> `12` */
const twoDigits = (year = ''): string => year.slice(-2);

/** A whole second year must be the one after the first, which two digits alone cannot say. */
function quarter(year = '', next = '', number = ''): Period | null {
  return read(`Q${number} ${year}/${twoDigits(next)}`);
}

const monthIn = (name = '', year = ''): Period | null => read(`${name.slice(0, 3)} ${year}`);

/** `201112` may be December 2011 or, as in DfE files, 2011/12. */
function yearAndMonth(year = '', month = ''): Period | null {
  return (Number(year) + 1) % 100 === Number(month) ? null : read(`${year}-${month}`);
}

const yearTo = (end: Period | null): Period | null =>
  end?.kind === 'month' ? { kind: 'year', lastMonth: end.month } : null;

const MONTHS_IN_YEAR = 12;
const MONTHS_IN_QUARTER = 3;

/** `April 2011 to March 2012`, `Jan to Mar 2012`: a month, a quarter or twelve months, else null. */
function readRange([from, fromYear, to, toYear]: Parts): Period | null {
  const last = monthIn(to, toYear);
  const first = monthIn(from, fromYear ?? toYear);
  if (first?.kind !== 'month' || last?.kind !== 'month') return null;
  const months = last.month - first.month + 1;
  if (months === 1) return last;
  if (months === MONTHS_IN_YEAR) return yearTo(last);
  return months === MONTHS_IN_QUARTER && isQuarterEnd(last.month)
    ? quarterPeriod(quarterOfMonth(last.month))
    : null;
}

const isQuarterEnd = (month: Month): boolean => monthOfYear(month) % MONTHS_IN_QUARTER === 0;
