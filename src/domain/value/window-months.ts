/** Which months a window covers (rule G3). */
import type { Window } from '../indicator';
import {
  addMonths,
  firstMonthOfQuarter,
  lastMonthOfQuarter,
  MONTHS_IN_YEAR,
  monthsBetween,
  quarterOf,
  yearOfQuarter,
  type Month,
  type Quarter,
} from '../period';

/** The first month of the window that ends with the quarter. A stock's window is its quarter. */
export function windowStart(window: Window, quarter: Quarter): Month {
  if (window === 'rolling-12') return addMonths(lastMonthOfQuarter(quarter), 1 - MONTHS_IN_YEAR);
  if (window === 'ytd') return firstMonthOfQuarter(quarterOf(yearOfQuarter(quarter), 1));
  return firstMonthOfQuarter(quarter);
}

/** Windows already made: every figure of every area asks for one. */
const known = new Map<string, readonly Month[]>();

/** The months of the window, first to last. */
export function windowMonths(window: Window, quarter: Quarter): readonly Month[] {
  const key = `${window} ${quarter}`;
  const found = known.get(key);
  if (found) return found;
  const made = monthsBetween(windowStart(window, quarter), lastMonthOfQuarter(quarter));
  known.set(key, made);
  return made;
}
