/** The assurance icon (rule S5): whether the process as it runs now will meet its target. */
import type { Polarity } from '../indicator';
import { compareWithin, sizeOf } from './compare';
import type { Assurance, SpcChart } from './spc';

/**
 * From the limits of the latest section, unrounded. H: a target at or below the lower limit is met by
 * every month that the process gives, one at or above the upper limit by none; L is mirrored. Without
 * limits, a target, or with polarity T or none it does not apply. Where the limits meet at the target
 * (a constant series) it is met.
 *
 * Example: limits 13.3 and 37.0, higher is better: target 10 is met, 30 is hit or miss, 40 is missed.
 */
export function assuranceOf(chart: SpcChart, polarity: Polarity, target: number | null): Assurance {
  const limits = chart.sections.at(-1)?.limits ?? null;
  if (limits === null || target === null) return 'not-applicable';
  if (polarity !== 'H' && polarity !== 'L') return 'not-applicable';
  const size = sizeOf([limits.lower, limits.upper, target]);
  const isBelow = compareWithin(target, limits.lower, size) <= 0;
  const isAbove = compareWithin(target, limits.upper, size) >= 0;
  if (polarity === 'H' ? isBelow : isAbove) return 'meet';
  return isBelow || isAbove ? 'miss' : 'hit-or-miss';
}
