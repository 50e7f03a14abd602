/** How far a value is from its target, in units and in children (rule T6). */
import { subtractDecimals, type Decimal } from '../../lib/decimal';
import type { Polarity } from '../indicator';
import { displayed, type Outcome } from '../value';
import { exact, rate, type Thresholds } from './rag';

export interface Distance {
  /** Displayed value minus target, signed. */
  readonly gap: Decimal;
  readonly met: boolean;
  /**
   * The smallest whole change of the numerator, at the same denominator, whose displayed value
   * meets the target: negative is fewer. Null when met, or when there are no counts to change.
   */
  readonly change: number | null;
}

/** The distance of an outcome to its target; null when there is no number or nothing to meet. */
export function distanceToTarget(
  outcome: Outcome,
  thresholds: Thresholds,
  polarity: Polarity,
  decimals: number,
): Distance | null {
  const value = displayed(outcome, decimals);
  const rating = value && rate(value, thresholds, polarity);
  if (!value || !rating) return null;
  const met = rating === 'green';
  return {
    gap: subtractDecimals(value, exact(thresholds.target)),
    met,
    change: met ? null : smallestChange(outcome, thresholds, polarity, decimals),
  };
}

/**
 * Starts from the real-number solution and settles on the exact whole number with the one rating
 * function, so that "would have met it" is true by construction.
 */
function smallestChange(
  outcome: Outcome,
  thresholds: Thresholds,
  polarity: Polarity,
  decimals: number,
): number | null {
  const counts = countsOf(outcome);
  if (!counts) return null;
  const goal = boundary(outcome, thresholds, polarity, decimals);
  const sign = goal < counts.value ? -1 : 1;
  const meets = (size: number): boolean => {
    const value = displayed(changed(outcome, sign * size), decimals);
    return value !== null && rate(value, thresholds, polarity) === 'green';
  };
  let size = Math.max(1, Math.floor(Math.abs(goal - counts.value) * counts.perUnit));
  const last = size + Math.ceil(counts.perUnit) + 1;
  while (!meets(size)) {
    if (size > last) return null;
    size += 1;
  }
  while (size > 1 && meets(size - 1)) size -= 1;
  return sign * size;
}

/** The target, or for polarity T the nearer edge of its green band. */
function boundary(
  outcome: Outcome,
  { target, greenWithin }: Thresholds,
  polarity: Polarity,
  decimals: number,
): number {
  if (polarity !== 'T' || greenWithin === null) return target;
  const value = displayed(outcome, decimals);
  const above = value !== null && value.units / 10 ** value.decimals > target;
  return above ? target + greenWithin : target - greenWithin;
}

/** The unrounded value, and how many of the numerator make one unit of it. */
function countsOf(outcome: Outcome): { value: number; perUnit: number } | null {
  if (outcome.kind === 'count') return { value: outcome.count, perUnit: 1 };
  if (outcome.kind !== 'ratio') return null;
  const perUnit = outcome.denominator / outcome.factor;
  return { value: outcome.numerator / perUnit, perUnit };
}

function changed(outcome: Outcome, change: number): Outcome {
  if (outcome.kind === 'count') return { ...outcome, count: outcome.count + change };
  return outcome.kind === 'ratio' ? { ...outcome, numerator: outcome.numerator + change } : outcome;
}
