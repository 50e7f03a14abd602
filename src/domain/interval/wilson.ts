/**
 * The Wilson score interval of a proportion (rule C1).
 *
 *   (2x + z² ∓ z √(z² + 4x(1 - x/n))) / (2(n + z²)),  z = normalQuantile(1 - a/2), not 1.96
 *
 * Units: proportions 0 to 1. At x = 0 the lower end is 0, at x = n the upper end is 1. Nothing is
 * rounded. `denominator` is above zero and not below `numerator`.
 *
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927); the form used by
 * Public Health England.
 *
 * Example: 65 of 100 at 95 % is 0.5525 to 0.7364.
 */
import { zOf } from './quantiles';
import type { Interval } from './interval';

export function wilson(numerator: number, denominator: number, confidence = 0.95): Interval {
  const z = zOf(confidence);
  const middle = 2 * numerator + z ** 2;
  const spread = z * Math.sqrt(z ** 2 + 4 * numerator * (1 - numerator / denominator));
  const scale = 2 * (denominator + z ** 2);
  return {
    lower: numerator === 0 ? 0 : (middle - spread) / scale,
    upper: numerator === denominator ? 1 : (middle + spread) / scale,
  };
}
