/** Whether a change is more than chance (rule D2). */
import type { Direction } from '../target';
import { windowStart, type IndicatorValue } from '../value';
import { lastMonthOfQuarter, type Month } from '../period';
import type { Signal } from '../spc';
import type { Trend } from './trend';
import { eventsDiffer, sharesDiffer, type Events } from './two-sample';

export type Chance =
  /** The quarter's last month stands out from its series, or does not. */
  | {
      readonly kind: 'special-cause';
      readonly month: Month;
      readonly signals: readonly Signal[];
      /** Whether the figure moved to the side on which the month stands out. */
      readonly moved: 'that-way' | 'other-way' | 'not-at-all';
    }
  | { readonly kind: 'common-cause'; readonly month: Month }
  /** A two-sample test at 95 %. */
  | { readonly kind: 'tested'; readonly isSignificant: boolean }
  | { readonly kind: 'cannot-say'; readonly why: CannotSay };

/** Why nothing can be said. */
export type CannotSay =
  /** The two values are not compared at all. */
  | 'not-compared'
  /** The windows share months. */
  | 'overlapping'
  /** A figure was supplied without its counts, or with counts that are not whole. */
  | 'no-counts'
  /** An average has no interval (rule C3). */
  | 'mean'
  /** Cases on one day are not events that chance brings. */
  | 'count-at-date'
  /** A share of more than the whole. */
  | 'above-whole'
  /** Fewer than five expected cases. */
  | 'too-few';

/**
 * First the control chart of the months, where it has limits and its last point is the quarter's
 * last month with a whole figure; else a two-sample test where the windows share no month. `earlier`
 * is the value that `direction` compares `later` with.
 */
export function chanceOf(
  trend: Trend,
  direction: Direction,
  later: IndicatorValue,
  earlier: IndicatorValue,
): Chance {
  if (direction.kind !== 'compared') return cannotSay('not-compared');
  return ofLastMonth(trend, later, direction.change.units) ?? tested(later, earlier);
}

function ofLastMonth(trend: Trend, { quarter }: IndicatorValue, change: number): Chance | null {
  const last = trend.points.at(-1);
  const month = lastMonthOfQuarter(quarter);
  if (trend.refusal !== null || last?.month !== month) return null;
  if (last.value === null || !last.isWhole || last.isGhost) return null;
  return last.signals.length > 0
    ? { kind: 'special-cause', month, signals: last.signals, moved: movedTo(last.signals, change) }
    : { kind: 'common-cause', month };
}

function movedTo(
  signals: readonly Signal[],
  change: number,
): 'that-way' | 'other-way' | 'not-at-all' {
  if (change === 0) return 'not-at-all';
  const side = change > 0 ? 'high' : 'low';
  return signals.some((signal) => signal.side === side) ? 'that-way' : 'other-way';
}

function tested(later: IndicatorValue, earlier: IndicatorValue): Chance {
  const { window, unit } = later.indicator;
  if (unit === 'mean') return cannotSay('mean');
  if (unit === 'count' && window === 'stock') return cannotSay('count-at-date');
  if (window !== 'stock' && sharesMonths(later, earlier)) return cannotSay('overlapping');
  const result = valuesDiffer(later, earlier);
  return typeof result === 'boolean'
    ? { kind: 'tested', isSignificant: result }
    : cannotSay(result);
}

const sharesMonths = (later: IndicatorValue, earlier: IndicatorValue): boolean =>
  windowStart(later.indicator.window, later.quarter) <= lastMonthOfQuarter(earlier.quarter);

/** The two-sample test of figures that share no case: of two quarters, or of two districts. */
export const valuesDiffer = (a: IndicatorValue, b: IndicatorValue): boolean | CannotSay =>
  a.indicator.unit === 'percent' ? ofShares(a, b) : ofEvents(a, b);

function ofShares(later: IndicatorValue, earlier: IndicatorValue): boolean | CannotSay {
  const [a, b] = [later.outcome, earlier.outcome];
  if (a.kind !== 'ratio' || b.kind !== 'ratio') return 'no-counts';
  const isImpossible = a.numerator > a.denominator || b.numerator > b.denominator;
  return isImpossible ? 'above-whole' : sharesDiffer(a, b);
}

function ofEvents(later: IndicatorValue, earlier: IndicatorValue): boolean | CannotSay {
  const a = eventsOf(later);
  const b = eventsOf(earlier);
  return a && b ? eventsDiffer(a, b) : 'no-counts';
}

/** A rate's factor holds its share of the year, so children / factor is population x time. */
function eventsOf({ outcome, months }: IndicatorValue): Events | null {
  const counted = (count: number, exposure: number): Events | null =>
    Number.isInteger(count) && exposure > 0 ? { count, exposure } : null;
  if (outcome.kind === 'count') return counted(outcome.count, months.expected);
  return outcome.kind === 'ratio'
    ? counted(outcome.numerator, outcome.denominator / outcome.factor)
    : null;
}

const cannotSay = (why: CannotSay): Chance => ({ kind: 'cannot-say', why });
