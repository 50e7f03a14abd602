/** Direction of travel and its size (rule D1 and the size part of D2). */
import { compareDecimals, subtractDecimals, type Decimal } from '../../lib/decimal';
import { breakBetween, type Indicator, type Polarity, type SeriesBreak } from '../indicator';
import { lastMonthOfQuarter, quarterOfYear, type Quarter } from '../period';
import { displayed, windowStart, type IndicatorValue } from '../value';
import { distanceBetween, exact } from './rag';

export type DirectionWord = 'improved' | 'worsened' | 'no-change' | 'rose' | 'fell';

/** Why two quarters cannot be compared. */
export type NotComparable =
  'no-value' | 'no-earlier-value' | 'incomplete' | 'earlier-incomplete' | 'break' | 'year-to-date';

export type Direction =
  | {
      readonly kind: 'compared';
      readonly word: DirectionWord;
      /** Later minus earlier displayed value. */
      readonly change: Decimal;
      readonly earlier: Decimal;
    }
  | { readonly kind: 'not-comparable'; readonly why: NotComparable };

/**
 * Compares two quarters of one series at displayed rounding. `target` decides what is better for
 * polarity T (closer is improved) and is not read otherwise. Never compares a missing or
 * incomplete value, across a break in the series, or year-to-date figures of different length.
 */
export function directionOf(
  later: IndicatorValue,
  earlier: IndicatorValue,
  decimals: number,
  target: number | null,
): Direction {
  const now = displayed(later.outcome, decimals);
  const before = displayed(earlier.outcome, decimals);
  const why = notComparable(later, earlier);
  if (why) return { kind: 'not-comparable', why };
  if (!now) return { kind: 'not-comparable', why: 'no-value' };
  if (!before) return { kind: 'not-comparable', why: 'no-earlier-value' };
  return {
    kind: 'compared',
    word: directionWord(now, before, later.indicator.polarity, target),
    change: subtractDecimals(now, before),
    earlier: before,
  };
}

/** The word for a change between two displayed values. */
export function directionWord(
  now: Decimal,
  before: Decimal,
  polarity: Polarity,
  target: number | null,
): DirectionWord {
  const rise = compareDecimals(now, before);
  if (rise === 0) return 'no-change';
  if (polarity === 'T' && target !== null) return closerWord(now, before, exact(target));
  if (polarity === 'H') return rise > 0 ? 'improved' : 'worsened';
  if (polarity === 'L') return rise > 0 ? 'worsened' : 'improved';
  return rise > 0 ? 'rose' : 'fell';
}

function closerWord(now: Decimal, before: Decimal, target: Decimal): DirectionWord {
  const change = compareDecimals(distanceBetween(now, target), distanceBetween(before, target));
  if (change === 0) return 'no-change';
  return change < 0 ? 'improved' : 'worsened';
}

function notComparable(later: IndicatorValue, earlier: IndicatorValue): NotComparable | null {
  if (later.outcome.kind === 'missing') return 'no-value';
  if (earlier.outcome.kind === 'missing') return 'no-earlier-value';
  if (!later.complete) return 'incomplete';
  if (!earlier.complete) return 'earlier-incomplete';
  if (isOtherLength(later, earlier)) return 'year-to-date';
  return breakSpanned(later.indicator, earlier.quarter, later.quarter) ? 'break' : null;
}

const isOtherLength = (later: IndicatorValue, earlier: IndicatorValue): boolean =>
  later.indicator.window === 'ytd' &&
  quarterOfYear(later.quarter) !== quarterOfYear(earlier.quarter);

/**
 * The break that lies between two quarters of a series (rule O6), or null. A break inside the earlier
 * window mixes two ways of counting, so it counts as crossed too. A whole stock is the figure of one
 * month, the last, and cannot be mixed.
 */
export function breakSpanned(
  indicator: Indicator,
  earlier: Quarter,
  later: Quarter,
): SeriesBreak | null {
  const start =
    indicator.window === 'stock'
      ? lastMonthOfQuarter(earlier)
      : windowStart(indicator.window, earlier);
  return breakBetween(indicator, start, lastMonthOfQuarter(later));
}
