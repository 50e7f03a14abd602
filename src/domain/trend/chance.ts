/** Whether a change is more than chance (rule D2). */
import type { Direction } from '../target';
import type { IndicatorValue } from '../value';
import type { Month } from '../period';
import type { Signal } from '../spc';
import type { Trend } from './trend';

export type Chance =
  /** The quarter's last month stands out from its series, or does not. */
  | { readonly kind: 'special-cause'; readonly month: Month; readonly signals: readonly Signal[] }
  | { readonly kind: 'common-cause'; readonly month: Month }
  /** A two-sample test at 95 %. */
  | { readonly kind: 'tested'; readonly isSignificant: boolean }
  | { readonly kind: 'cannot-say'; readonly why: CannotSay };

/** Why nothing can be said: the values are not compared at all, no counts, or overlapping windows. */
export type CannotSay = 'not-compared' | 'no-counts' | 'overlapping' | 'too-few';

/** To come with D2. */
export const chanceOf = (
  _trend: Trend,
  _direction: Direction,
  _later: IndicatorValue,
  _earlier: IndicatorValue,
): Chance => ({ kind: 'cannot-say', why: 'not-compared' });
