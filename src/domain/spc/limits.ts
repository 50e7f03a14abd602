/**
 * Mean and limits of an XmR chart (rules S1, S3, S7), as NHS England's "Making Data Count".
 *
 *   mean    = sum of the points / their number
 *   range   = mean of |point - the available point before it|
 *   limits  = mean -/+ 2.66 x range; the two-sigma lines at two thirds of that
 *
 * Ranges lie within a section and bridge months without a figure. No point is screened out. Units
 * are those of the values; nothing is rounded or clipped, so a lower limit can be below zero.
 *
 * Example: 30 31 25 35 34 15 21 23 30 26 26 22 25 have mean 26.38, mean range 5.25 and limits 12.42
 * and 40.35.
 */
import { countedPlaces, type CountedPoint } from './counted';
import type { SpcLimits, SpcPoint, SpcSection, SpcSettings } from './spc';

/** 3 / 1.128, rounded as published: three sigmas of an individual from the mean moving range. */
const RANGE_FACTOR = 2.66;
const TWO_SIGMA = 2 / 3;

/** The sections of a series, first to last: each begins where the limits begin anew. */
export function sectionsOf(
  points: readonly SpcPoint[],
  settings: SpcSettings,
): readonly SpcSection[] {
  const starts = points.flatMap(({ begins }, place) => (place === 0 || begins ? [place] : []));
  return starts.map((first, i) =>
    sectionOf(points, first, (starts[i + 1] ?? points.length) - 1, settings),
  );
}

function sectionOf(
  points: readonly SpcPoint[],
  first: number,
  last: number,
  { minimumPoints, baseline }: SpcSettings,
): SpcSection {
  const counted = countedPlaces(points, first, last);
  const basis = baseline === null ? counted : counted.slice(0, baseline);
  const mean = meanOf(basis.map(({ value }) => value));
  const limits = counted.length < minimumPoints ? null : limitsOf(mean, basis);
  return { first, last, count: counted.length, mean, limits };
}

/** Null without a range: there is none between fewer than two points. */
function limitsOf(mean: number | null, basis: readonly CountedPoint[]): SpcLimits | null {
  const ranges = basis.slice(1).map(({ value }, i) => Math.abs(value - (basis[i]?.value ?? value)));
  const range = meanOf(ranges);
  if (mean === null || range === null) return null;
  const reach = RANGE_FACTOR * range;
  return {
    lower: mean - reach,
    upper: mean + reach,
    lowerTwoSigma: mean - reach * TWO_SIGMA,
    upperTwoSigma: mean + reach * TWO_SIGMA,
  };
}

/** Point by point from the first one, so that the mean of equal numbers is that number exactly. */
function meanOf(values: readonly number[]): number | null {
  const [head] = values;
  if (head === undefined) return null;
  return values.reduce((mean, value, i) => mean + (value - mean) / (i + 1), head);
}
