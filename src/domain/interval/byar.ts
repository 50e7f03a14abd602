/**
 * The interval of a count of events, from which that of a rate follows (rule C2).
 *
 *   x < 10, exact:  lower = qchisq(a/2, 2x) / 2  (0 at x = 0)
 *                   upper = qchisq(1 - a/2, 2x + 2) / 2
 *   x >= 10, Byar:  lower = x (1 - 1/(9x) - z/(3 √x))³
 *                   upper = (x+1) (1 - 1/(9(x+1)) + z/(3 √(x+1)))³
 *
 * Units: events. `count` is not negative. Nothing is rounded. Times multiplier / denominator it is
 * the interval of the rate; the denominator is taken as known.
 *
 * Source: N. E. Breslow and N. E. Day, Statistical Methods in Cancer Research II (1987); exact below
 * ten as Public Health England does it.
 *
 * Example: 65 events at 95 % are 50.163 to 82.849; 5 events are 1.623 to 11.668.
 */
import { chiSquareQuantile, zOf } from './quantiles';
import type { Interval } from './interval';

const BYAR_FROM = 10;

export const countInterval = (count: number, confidence = 0.95): Interval =>
  count < BYAR_FROM ? exactInterval(count, confidence) : byarInterval(count, confidence);

function exactInterval(count: number, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  return {
    lower: count === 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2,
    upper: chiSquareQuantile(1 - tail, 2 * count + 2) / 2,
  };
}

/** Byar's formula at any count; its lower end is below zero for the very smallest ones. */
export function byarInterval(count: number, confidence: number): Interval {
  const z = zOf(confidence);
  const end = (x: number, sign: 1 | -1): number =>
    x * (1 - 1 / (9 * x) + (sign * z) / (3 * Math.sqrt(x))) ** 3;
  return { lower: end(count, -1), upper: end(count + 1, 1) };
}
