/** Red, amber, green (rules T2, T3, T5, T7). One function rates; every view, print and export uses it. */
import {
  compareDecimals,
  decimalsOf,
  roundDecimal,
  subtractDecimals,
  type Decimal,
} from '../../lib/decimal';
import type { Polarity } from '../indicator';
import type { Target } from './target';

export type Rag = 'green' | 'amber' | 'red';

/** The thresholds of a target that rating needs. */
export type Thresholds = Pick<Target, 'target' | 'floor' | 'greenWithin' | 'amberWithin'>;

/**
 * Rates a displayed value. Boundaries belong to the better side. Null when the polarity is none,
 * or is T without a green tolerance: then there is no target to be met.
 * Example: L, target 23, floor 25: 23.0 is green, 23.1 amber, 25.0 amber, 25.1 red.
 */
export function rate(value: Decimal, thresholds: Thresholds, polarity: Polarity): Rag | null {
  if (polarity === null) return null;
  if (polarity === 'T') return rateCloseness(value, thresholds);
  const target = exact(thresholds.target);
  if (isAtLeastAsGood(value, target, polarity)) return 'green';
  if (thresholds.floor === null) return 'red';
  return isAtLeastAsGood(value, exact(thresholds.floor), polarity) ? 'amber' : 'red';
}

function rateCloseness(value: Decimal, thresholds: Thresholds): Rag | null {
  if (thresholds.greenWithin === null) return null;
  const gap = distanceBetween(value, exact(thresholds.target));
  if (compareDecimals(gap, exact(thresholds.greenWithin)) <= 0) return 'green';
  if (thresholds.amberWithin === null) return 'red';
  return compareDecimals(gap, exact(thresholds.amberWithin)) <= 0 ? 'amber' : 'red';
}

/** True when `value` is as good as `limit` or better, for polarity H or L. */
export const isAtLeastAsGood = (value: Decimal, limit: Decimal, polarity: 'H' | 'L'): boolean =>
  polarity === 'H' ? compareDecimals(value, limit) >= 0 : compareDecimals(value, limit) <= 0;

/** The absolute difference. */
export function distanceBetween(a: Decimal, b: Decimal): Decimal {
  const difference = subtractDecimals(a, b);
  return { ...difference, units: Math.abs(difference.units) };
}

/** A threshold as the decimal that was written. */
export const exact = (value: number): Decimal => roundDecimal(value, decimalsOf(value));
