/** Which month the icons speak of, where it is not the last one of the quarter (rule S4). */
import { lastMonthOfQuarter, monthLabel } from '../domain/period';
import type { Trend } from '../domain/trend';
import { isWholeFigure } from './target-run';

/**
 * `, as of October 2011`: the latest month that counts lies before the quarter's last one, because the
 * months after it have no whole figure or are left out by a note. Empty otherwise, and without limits.
 */
export function asOfWords(trend: Pick<Trend, 'place' | 'points' | 'refusal'>): string {
  if (trend.refusal !== null) return '';
  const last = trend.points.findLast((point) => !point.isGhost && isWholeFigure(point, trend));
  return !last || last.month === lastMonthOfQuarter(trend.place.quarter)
    ? ''
    : `, as of ${monthLabel(last.month)}`;
}
