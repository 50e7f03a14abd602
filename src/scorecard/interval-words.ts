/** Intervals in words (rules C1 to C3, O3). */
import { roundDecimal } from '../lib/decimal';
import type { Interval } from '../domain/interval';
import type { AssessedValue } from '../domain/target';
import { formatValue } from './format';

/** `27.9% to 33.0%` at the decimals of the figure; null without an interval. */
export function intervalText(
  interval: Interval | null,
  { indicator, decimals }: Pick<AssessedValue, 'indicator' | 'decimals'>,
): string | null {
  if (!interval) return null;
  const bound = (value: number): string => formatValue(roundDecimal(value, decimals), indicator);
  return `${bound(interval.lower)} to ${bound(interval.upper)}`;
}

/** Why figures of an indicator have no interval, as a sentence. */
export function noIntervalWords({ indicator, outcome, complete }: AssessedValue): string {
  if (indicator.unit === 'count') {
    return 'No interval is given for a number of cases: it is all of them, not a share.';
  }
  if (indicator.unit === 'mean') return 'No interval is given for an average.';
  if (outcome.kind === 'supplied') {
    return 'No interval is given: the figure was supplied without its numerator and denominator.';
  }
  if (outcome.kind === 'missing') return 'No interval is given: there is no figure.';
  if (!complete) return 'No interval is given: parts of the figure are missing.';
  return 'No interval is given: the numerator is above the denominator.';
}
