/** The target that a single month can be held against (rules S5, T1). */
import type { Indicator } from '../indicator';
import { quarterOfMonth, type Month } from '../period';
import { targetFor, type Target, type TargetIndex } from '../target';
import type { ValuePlace } from '../value';

/**
 * False for a count of events: its target is for a quarter or a year. A stock's holds at every
 * month's end, and so does that of a percentage, a mean or a yearly rate.
 */
export const isTargetMonthly = ({ unit, window }: Pick<Indicator, 'unit' | 'window'>): boolean =>
  unit !== 'count' || window === 'stock';

/** The target in force in the month's own quarter; null where a month is held against none. */
export const monthTarget = (
  targets: TargetIndex,
  place: ValuePlace,
  month: Month,
): Target | null =>
  isTargetMonthly(place.indicator)
    ? targetFor(targets, { ...place, quarter: quarterOfMonth(month) })
    : null;
