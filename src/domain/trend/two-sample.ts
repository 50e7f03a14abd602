/**
 * Whether two independent figures differ by more than chance at 95 %, two-sided (rule D2).
 *
 * Proportions, pooled z-test:
 *   z = (x1/n1 - x2/n2) / √(p (1 - p) (1/n1 + 1/n2)),  p = (x1 + x2) / (n1 + n2),  |z| > 1.96
 * only where all four expected cells n p and n (1 - p) are 5 or more.
 *
 * Events, exact conditional test: of all x1 + x2 events each falls into the first with the chance
 * e1 / (e1 + e2), e being population x time. Significant when twice the smaller binomial tail is
 * below 0.05.
 *
 * Units: counts; exposures in any unit as long as both have the same. Nothing is rounded.
 *
 * Source: P. Armitage and G. Berry, Statistical Methods in Medical Research (2002) 4.5 and 5.2;
 * J. Przyborowski and H. Wilenski, Biometrika 31 (1940).
 *
 * Example: 40 of 100 against 26 of 100 has z = 2.105, more than chance; against 27 of 100 it has
 * 1.948. 10 events against 23 have 0.0351; against 22 they have 0.0501.
 */
import { zOf } from '../interval';

const CONFIDENCE = 0.95;
const LEAST_EXPECTED = 5;
/** A chance this much smaller than the likeliest adds nothing to a tail. */
const NEGLIGIBLE = 1e-300;

export interface Share {
  readonly numerator: number;
  /** Above zero and not below the numerator. */
  readonly denominator: number;
}

export interface Events {
  /** Whole, not negative. */
  readonly count: number;
  /** Above zero. */
  readonly exposure: number;
}

/** `too-few` where the z-test does not hold. */
export function sharesDiffer(a: Share, b: Share): boolean | 'too-few' {
  const pooled = (a.numerator + b.numerator) / (a.denominator + b.denominator);
  const rarest = Math.min(pooled, 1 - pooled) * Math.min(a.denominator, b.denominator);
  if (rarest < LEAST_EXPECTED) return 'too-few';
  const difference = a.numerator / a.denominator - b.numerator / b.denominator;
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.denominator + 1 / b.denominator));
  return Math.abs(difference / error) > zOf(CONFIDENCE);
}

export function eventsDiffer(a: Events, b: Events): boolean {
  const total = a.count + b.count;
  const share = a.exposure / (a.exposure + b.exposure);
  return 2 * smallerTail(a.count, total, share) < 1 - CONFIDENCE;
}

/**
 * The chance of `count` or fewer, or of `count` or more of `total`, whichever is smaller (binomial).
 * The chances are added up from the likeliest count outwards, relative to it.
 */
export function smallerTail(count: number, total: number, share: number): number {
  const mode = Math.min(total, Math.floor((total + 1) * share));
  let all = 0;
  let most = 0;
  let least = 0;
  const add = (k: number, weight: number): void => {
    all += weight;
    if (k <= count) most += weight;
    if (k >= count) least += weight;
  };
  let weight = 1;
  for (let k = mode; k <= total && weight > NEGLIGIBLE; k += 1) {
    add(k, weight);
    weight *= ((total - k) / (k + 1)) * (share / (1 - share));
  }
  weight = 1;
  for (let k = mode; k > 0 && weight > NEGLIGIBLE; k -= 1) {
    weight *= (k / (total - k + 1)) * ((1 - share) / share);
    add(k - 1, weight);
  }
  return Math.min(most, least) / all;
}
