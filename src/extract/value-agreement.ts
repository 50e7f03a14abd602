/** Whether a supplied value is what its numerator and denominator give (rule O2). */
import { decimalsWritten } from './numbers';

/** Counts for regions and England are published rounded to 10, so each may be 5 off. */
const COUNT_ROUNDING = 5;
/** Doubles that should be equal may differ by this much of their size. */
const DOUBLE_SLACK = 1e-9;

/** Half a unit of the last decimal; powers are slow, and this is asked of every row. */
const HALF_UNITS: readonly number[] = [0.5, 0.05, 0.005, 0.0005];
const halfUnit = (decimals: number): number => HALF_UNITS[decimals] ?? 0.5 / 10 ** decimals;

interface Numbers {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number;
}

export interface Disagreement {
  readonly message: string;
  readonly hint: string;
}

/**
 * Null when `value` is `numerator / denominator x factor` within half a unit of its last decimal as
 * written (30.25 may be given as 30.2 or 30.3) and, for published figures, within what counts
 * rounded to 10 allow. `denominator` is above zero.
 *
 * Example: 3551 of 14644 is 24.249 %: 24.2 and 24 agree, 24.3 does not.
 */
export function disagreement(
  { numerator, denominator, value }: Numbers,
  valueText: string,
  factor: number,
  roundedCounts: boolean,
): Disagreement | null {
  const decimals = decimalsWritten(valueText);
  const computed = (numerator / denominator) * factor;
  const half = halfUnit(decimals) + DOUBLE_SLACK * Math.max(1, value);
  if (Math.abs(computed - value) <= half) return null;
  if (roundedCounts) {
    const least = Math.max(0, numerator - COUNT_ROUNDING) / (denominator + COUNT_ROUNDING);
    const most =
      (numerator + COUNT_ROUNDING) / Math.max(DOUBLE_SLACK, denominator - COUNT_ROUNDING);
    if (value >= least * factor - half && value <= most * factor + half) return null;
  }
  const shown = computed.toFixed(Math.min(20, Math.max(decimals, 1)));
  const counts = `${numberText(numerator)} of ${numberText(denominator)}`;
  return {
    message: `The value ${valueText.trim()} is not what numerator and denominator give: ${counts} is ${shown}.`,
    hint: roundedCounts
      ? 'The published value is kept. Compare it with the publication.'
      : hintFor(value, computed),
  };
}

function hintFor(value: number, computed: number): string {
  const isProportion = Math.abs(value * 100 - computed) <= 0.5;
  return isProportion
    ? 'The value looks like a proportion: a percentage is given as 30.4, not as 0.304.'
    : 'Correct the one that is wrong, or leave the value out: it is computed from the other two.';
}

/** A number as in a message: `14,644`. */
export const numberText = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: 10 });
