/** Days in words, without `Date`: a date in a file is text and stays the day that was written. */
import { MONTH_NAMES } from '../domain/period';

/** `2012-04-25` -> `25 April 2012`; any other text is given back as it is. */
export function dayWords(isoDay: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDay);
  const month = MONTH_NAMES[Number(match?.[2]) - 1];
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : isoDay;
}
