/** The financial year of events that are counted by the quarter. */
import { sumDecimals } from '../../lib/decimal';
import { addQuarters } from '../period';
import { indicatorValue, type IndicatorValue, type ValuePlace } from './indicator-value';
import { valueOf, type Evidence } from './value-of';
import type { WindowSum } from './window-sum';

/**
 * The year that ends with the place's quarter, from its months or its own row; from its quarters
 * where they came as quarters.
 */
export function yearOfEvents(evidence: Evidence, place: ValuePlace): IndicatorValue {
  const asYear = { ...place, indicator: { ...place.indicator, window: 'ytd' as const } };
  const value = valueOf(evidence, asYear);
  if (!value.used.some(({ period }) => period.kind === 'quarter')) return value;
  const quarters = [-3, -2, -1, 0].map((back) =>
    valueOf(evidence, { ...place, quarter: addQuarters(place.quarter, back) }),
  );
  return indicatorValue(addQuarterSums(value, quarters), asYear, evidence.populations);
}

/** Counts are added up, a population is taken once (rule G5), a bare percentage never adds (O3). */
function addQuarterSums(value: IndicatorValue, quarters: readonly IndicatorValue[]): WindowSum {
  const isWhole = quarters.every((item) => item.missing === null && item.complete);
  if (!isWhole) return { ...value, complete: false };
  const numerators = quarters.flatMap((item) => item.numerator ?? []);
  const denominators = quarters.flatMap((item) => item.denominator ?? []);
  if (numerators.length < quarters.length)
    return { ...value, supplied: null, missing: 'unavailable' };
  const denominator =
    value.indicator.unit === 'rate' ? denominators.at(-1) : sumDecimals(denominators);
  return {
    ...value,
    numerator: sumDecimals(numerators),
    denominator: denominators.length === 0 ? null : (denominator ?? null),
    supplied: null,
    missing: null,
    complete: true,
    used: quarters.flatMap((item) => item.used),
  };
}
