/** Single days, such as dates of birth, among the cells of a column (rule X3). */

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const TIME = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?`;
const NUMERIC = new RegExp(
  String.raw`^(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4}))${TIME}$`,
);
const WITH_MONTH = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[\s/-](?:${MONTHS})[a-z]*[\s/,-]+(\d{2,4})${TIME}$`,
  'i',
);

/** The year of a day as written (`03` is 3), and whether it begins or may end a month. */
export interface Day {
  readonly year: number;
  /** True for the 1st and from the 28th: days that stand for a month. */
  readonly isMonthEdge: boolean;
}

/** `12/05/2004`, `2004-05-12`, `12 May 2004`, with or without a time; null for anything else. */
export function readSingleDay(text: string): Day | null {
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [, year, , dayLast, dayFirst, , yearLast] = numeric;
    return dayOf(Number(year ?? yearLast), Number(dayLast ?? dayFirst));
  }
  const written = WITH_MONTH.exec(text);
  return written && dayOf(Number(written[2]), Number(written[1]));
}

const dayOf = (year: number, day: number): Day | null =>
  day < 1 || day > 31 ? null : { year, isMonthEdge: day === 1 || day >= 28 };
