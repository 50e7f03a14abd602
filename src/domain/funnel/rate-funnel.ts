/**
 * The funnel of rates: exact Poisson limits, from which both line and flag come (rule F2).
 *
 * With expected = theta N, the lines over N are the counts O (not only whole ones) where
 *
 *   low:   qchisq(1 - p, 2O + 2) / 2 = expected, that is, O or fewer have the chance p
 *   high:  qchisq(p, 2O) / 2 = expected, that is, O or more have the chance p
 *
 * p is 0.025 at 95 % and 0.001 at 99.8 %. There is no low line where even no event at all is likelier
 * than p. A count is outside when its chance is below p, which is when it lies beyond the line: a
 * dot never contradicts its line.
 *
 * Units: events. Source: D. E. Dover and D. P. Schopflocher, Using funnel plots in public health
 * surveillance, Population Health Metrics 9 (2011).
 *
 * Example: where 10 are expected, the 95 % lines lie at 3.83 and 17.13: 3 is low and 4 is not, 18 is
 * high and 17 is not.
 */
import { normalQuantile, poissonAtLeast, poissonAtMost } from '../interval';
import { rootOf } from '../../lib/root';
import type { FunnelSide } from './funnel';

/** The counts at the lines; lower is null where there is no such count. */
export function countLimits(
  expected: number,
  confidence: number,
): { readonly lower: number | null; readonly upper: number } {
  const p = (1 - confidence) / 2;
  if (expected <= 0) return { lower: null, upper: 0 };
  const hasLower = poissonAtMost(0, expected) <= p;
  return {
    lower: hasLower ? countLikelierThan(1 - p, expected) - 1 : null,
    upper: countLikelierThan(p, expected),
  };
}

export function rateOutside(
  count: number,
  expected: number,
  confidence: number,
): FunnelSide | null {
  const p = (1 - confidence) / 2;
  if (expected <= 0) return count > 0 ? 'high' : null;
  if (poissonAtLeast(count, expected) < p) return 'high';
  return poissonAtMost(count, expected) < p ? 'low' : null;
}

/** The count that is reached or exceeded with the chance `share`. */
function countLikelierThan(share: number, expected: number): number {
  const z = normalQuantile(1 - share);
  const guess = expected + z * Math.sqrt(expected) + (z ** 2 - 1) / 6 + 0.5;
  return rootOf((count) => poissonAtLeast(count, expected) - share, guess, 0);
}
