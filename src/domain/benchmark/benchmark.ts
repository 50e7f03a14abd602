/** Published comparator figures; none is invented, a blank stays blank. */
import type { IndicatorId } from '../indicator';
import { lastMonthOf, lastMonthOfQuarter, type Period, type Quarter } from '../period';

export const COMPARATORS = ['neighbours-mean', 'neighbours-median', 'region', 'england'] as const;
export type Comparator = (typeof COMPARATORS)[number];

export interface Benchmark {
  readonly indicator: IndicatorId;
  readonly comparator: Comparator;
  readonly period: Period;
  readonly value: number;
  readonly source: string;
}

/** A comparator older than this says little about the quarter; it is left blank. */
const OLDEST_IN_MONTHS = 24;

/** The latest figure of one of the comparators that ends by the quarter's end and is not too old. */
export function benchmarkFor(
  benchmarks: readonly Benchmark[],
  indicator: IndicatorId,
  comparators: readonly Comparator[],
  quarter: Quarter,
): Benchmark | null {
  const end = lastMonthOfQuarter(quarter);
  return benchmarks
    .filter((item) => item.indicator === indicator && comparators.includes(item.comparator))
    .filter((item) => lastMonthOf(item.period) <= end)
    .filter((item) => end - lastMonthOf(item.period) <= OLDEST_IN_MONTHS)
    .reduce<Benchmark | null>(
      (best, item) => (best && lastMonthOf(best.period) >= lastMonthOf(item.period) ? best : item),
      null,
    );
}
