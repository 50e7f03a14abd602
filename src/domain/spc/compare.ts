/**
 * Whether two figures differ. A mean or a limit carries the rounding of binary doubles: the mean of
 * 0.1, 0.2 and 0.3 must equal 0.2, because a point on the mean ends a run (rule S2).
 */

/** Far above the rounding of a sum of some hundred doubles, far below any difference that is meant. */
const TOLERANCE = 1e-12;

/** 1, 0 or -1 as `a` is above, equal to or below `b`; `scale` is the largest size among the figures. */
export function compareWithin(a: number, b: number, scale: number): -1 | 0 | 1 {
  const difference = a - b;
  if (Math.abs(difference) <= TOLERANCE * scale) return 0;
  return difference > 0 ? 1 : -1;
}

/** The same for two figures beside each other. */
export const compareFigures = (a: number, b: number): -1 | 0 | 1 =>
  compareWithin(a, b, Math.max(Math.abs(a), Math.abs(b)));

export const sizeOf = (values: readonly number[]): number =>
  values.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
