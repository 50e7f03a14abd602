/** The interval of an indicator's value (rules C1 to C3, O3). */
import type { IndicatorValue } from '../value';
import { countInterval } from './byar';
import type { Interval } from './interval';
import { wilson } from './wilson';

/**
 * The 95 % interval on the scale shown: 28.1 and 33.0 for percentages, per 10,000 (and per year
 * where events of a quarter are shown so) for rates. Null for what has none: counts, means, supplied
 * figures, missing ones, sums with parts missing, and a share of more than the whole.
 */
export function intervalOf({ outcome, indicator, complete }: IndicatorValue): Interval | null {
  if (outcome.kind !== 'ratio' || !complete) return null;
  const { numerator, denominator, factor } = outcome;
  switch (indicator.unit) {
    case 'percent':
      return numerator > denominator ? null : scaled(wilson(numerator, denominator), factor);
    case 'rate':
      return scaled(countInterval(numerator), factor / denominator);
    case 'mean':
    case 'count':
      return null;
  }
}

const scaled = ({ lower, upper }: Interval, by: number): Interval => ({
  lower: lower * by,
  upper: upper * by,
});
