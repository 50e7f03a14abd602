/**
 * The funnel of proportions (rule F1).
 *
 *   lines:  theta ∓ z √(theta (1 - theta) / n), clamped to 0 to 1, z at 95 % and 99.8 %
 *   flag:   outside exactly when the Wilson interval at that confidence excludes theta
 *
 * Units: proportions 0 to 1. `n` is above zero. The flag is the score test without the rounding of
 * the lines to the whole counts that are possible, so a dot on a line may be drawn a hair beside
 * what its flag says; at theta 0 or 1 the lines lie on theta.
 *
 * Source: D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in
 * Medicine 24 (2005); flags as Public Health England sets them.
 *
 * Example: around 30 %, 100 cases have 95 % lines at 21.0 % and 39.0 %; 40 of 100 is high.
 */
import { wilson, zOf, type Interval } from '../interval';
import type { FunnelSide } from './funnel';

export function proportionLimits(theta: number, n: number, confidence: number): Interval {
  const spread = zOf(confidence) * Math.sqrt((theta * (1 - theta)) / n);
  return { lower: Math.max(0, theta - spread), upper: Math.min(1, theta + spread) };
}

export function proportionOutside(
  x: number,
  n: number,
  theta: number,
  confidence: number,
): FunnelSide | null {
  const { lower, upper } = wilson(x, n, confidence);
  if (theta < lower) return 'high';
  return theta > upper ? 'low' : null;
}
