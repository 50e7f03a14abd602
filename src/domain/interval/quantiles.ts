/**
 * Quantiles and tails of the normal, chi-square and Poisson distributions: the one door to jstat,
 * see docs/decisions/0009-statistics-libraries.md for what it was measured against.
 */
import jStat from 'jstat';

/** The standard normal value below which the share `p` lies; 0 < p < 1. */
export const normalQuantile = (p: number): number => jStat.normal.inv(p, 0, 1);

/** z of a two-sided confidence: 1.959964 for 0.95. */
export const zOf = (confidence: number): number => normalQuantile(1 - (1 - confidence) / 2);

/** The chi-square value below which the share `p` lies; degrees of freedom above zero, not only whole ones. */
export const chiSquareQuantile = (p: number, freedom: number): number =>
  jStat.chisquare.inv(p, freedom);

/**
 * The chance of `count` or more where `expected` are expected (Poisson). For counts that are not
 * whole it runs smoothly between the whole ones. 1 at zero.
 */
export const poissonAtLeast = (count: number, expected: number): number => {
  if (count <= 0) return 1;
  return expected <= 0 ? 0 : jStat.chisquare.cdf(2 * expected, 2 * count);
};

/** The chance of `count` or fewer where `expected` are expected (Poisson). */
export const poissonAtMost = (count: number, expected: number): number =>
  1 - poissonAtLeast(count + 1, expected);
