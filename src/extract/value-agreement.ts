/** Whether a supplied value is what its numerator and denominator give (rule O2). */
import { agreesWithCounts, type SuppliedValue } from '../domain/value';
import { decimalsWritten } from './numbers';

export interface Disagreement {
  readonly message: string;
  readonly hint: string;
}

/**
 * Null when `value` agrees with its counts, at the decimals as written.
 *
 * Example: 3551 of 14644 is 24.249 %: 24.2 and 24 agree, 24.3 does not.
 */
export function disagreement(
  supplied: SuppliedValue,
  valueText: string,
  factor: number,
  roundedCounts: boolean,
): Disagreement | null {
  const decimals = decimalsWritten(valueText);
  if (agreesWithCounts(supplied, decimals, factor, roundedCounts)) return null;
  const { numerator, denominator, value } = supplied;
  const computed = (numerator / denominator) * factor;
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
