/**
 * Overdispersion: whether areas differ by more than chance altogether (rule F3).
 *
 *   phi = mean of z², z winsorised at its 10 % and 90 % quantiles
 *
 * z is the distance of an area from theta in standard errors: (x - n theta) / √(n theta (1 - theta))
 * for proportions, (x - expected) / √expected for rates. About 1 where only chance is at work. It is
 * a warning and widens no limits: with few areas it is too rough for that.
 *
 * Called overdispersed when phi x areas exceeds the 95 % quantile of chi-square with areas - 1
 * degrees of freedom. Winsorising makes phi smaller, so this warns rather too rarely.
 *
 * Source: D. J. Spiegelhalter, Handling over-dispersion of performance indicators, Quality and
 * Safety in Health Care 14 (2005); quantiles by linear interpolation (R's type 7).
 *
 * Example: z of -3, -1, 0, 1, 8 become -2.2, -1, 0, 1, 5.2: phi = 33.88 / 5 = 6.776.
 */
import { chiSquareQuantile } from '../interval';

const TAIL = 0.1;
const CONFIDENCE = 0.95;

/** Zero for none. */
export function phiOf(z: readonly number[]): number {
  if (z.length === 0) return 0;
  const sorted = z.toSorted((a, b) => a - b);
  const low = quantile(sorted, TAIL);
  const high = quantile(sorted, 1 - TAIL);
  const squares = z.map((item) => Math.min(high, Math.max(low, item)) ** 2);
  return squares.reduce((sum, item) => sum + item, 0) / z.length;
}

export const isOverdispersed = (phi: number, areas: number): boolean =>
  areas > 1 && phi * areas > chiSquareQuantile(CONFIDENCE, areas - 1);

function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  const high = sorted[below + 1] ?? low;
  return low + (place - below) * (high - low);
}
