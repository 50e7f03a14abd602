/** Whether a supplied value is what its numerator and denominator give (rule O2). */

/** Counts for regions and England are published rounded to 10, so each may be 5 off. */
const COUNT_ROUNDING = 5;
/** Doubles that should be equal may differ by this much of their size. */
const DOUBLE_SLACK = 1e-9;

/** Half a unit of the last decimal; powers are slow, and this is asked of every row. */
const HALF_UNITS: readonly number[] = [0.5, 0.05, 0.005, 0.0005];
const halfUnit = (decimals: number): number => HALF_UNITS[decimals] ?? 0.5 / 10 ** decimals;

export interface SuppliedValue {
  readonly numerator: number;
  /** Above zero. */
  readonly denominator: number;
  readonly value: number;
}

/**
 * True when `value` is `numerator / denominator x factor` within half a unit of its last decimal
 * (30.25 may be given as 30.2 or 30.3) and, where the counts are rounded, within what counts rounded
 * to 10 allow.
 *
 * Example: 3551 of 14644 is 24.249 %: 24.2 and 24 agree, 24.3 does not.
 */
export function agreesWithCounts(
  { numerator, denominator, value }: SuppliedValue,
  decimals: number,
  factor: number,
  roundedCounts: boolean,
): boolean {
  const half = halfUnit(decimals) + DOUBLE_SLACK * Math.max(1, value);
  if (Math.abs((numerator / denominator) * factor - value) <= half) return true;
  if (!roundedCounts) return false;
  const least = Math.max(0, numerator - COUNT_ROUNDING) / (denominator + COUNT_ROUNDING);
  const most = (numerator + COUNT_ROUNDING) / Math.max(DOUBLE_SLACK, denominator - COUNT_ROUNDING);
  return value >= least * factor - half && value <= most * factor + half;
}
