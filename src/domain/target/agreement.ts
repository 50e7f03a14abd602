/** The computed figure against a supplied one for the same window (rules G2, G3, O2). */
import { compareDecimals, decimalsOf, type Decimal } from '../../lib/decimal';
import { displayed, indicatorValue, type IndicatorValue, type WindowSum } from '../value';

export interface Agreement {
  readonly supplied: Decimal;
  readonly computed: Decimal;
  readonly agrees: boolean;
}

/**
 * Compares at the coarser of the two precisions: a published 69 % agrees with a computed 69.04 %.
 * Null when nothing was supplied beside the computed figure, or either has no number;
 * an incomplete row is never compared as if whole (rule G4).
 */
export function agreement(value: IndicatorValue, decimals: number): Agreement | null {
  if (!value.beside?.complete) return null;
  const { indicator, area, category, quarter } = value;
  const { outcome } = indicatorValue(
    withPopulation(value.beside, value),
    { indicator, area, category, quarter },
    new Map(),
  );
  const precision =
    outcome.kind === 'supplied' ? Math.min(decimals, decimalsOf(outcome.value)) : decimals;
  const supplied = displayed(outcome, precision);
  const computed = displayed(value.outcome, precision);
  if (!supplied || !computed) return null;
  return { supplied, computed, agrees: compareDecimals(supplied, computed) === 0 };
}

/** A supplied count of a rate is divided by the same population as the computed one. */
const withPopulation = (beside: WindowSum, value: IndicatorValue): WindowSum =>
  value.indicator.unit === 'rate' && beside.denominator === null
    ? { ...beside, denominator: value.denominator }
    : beside;
