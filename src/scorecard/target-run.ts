/** How the latest months stand against the target in force in each of them (rules T1, T4). */
import type { Polarity } from '../domain/indicator';
import type { Month } from '../domain/period';
import { rate, type Rag, type TargetIndex } from '../domain/target';
import { monthTarget, type Trend, type TrendPoint } from '../domain/trend';
import { displayed } from '../domain/value';
import { isStray } from './month-words';

/** The latest months that agree: all met the target of their quarter, or none did. */
export interface TargetRun {
  readonly isMet: boolean;
  readonly first: Month;
  readonly last: Month;
  /** Months with a whole figure and a target. */
  readonly count: number;
  /** Months between the first and the last that are passed over: without a figure, or not whole. */
  readonly passedOver: number;
}

/**
 * Counted back from the latest month with a whole figure, rounded as displayed. A month without a
 * target in force ends the run; so does a break, across which nothing is compared. Null where that
 * latest month has no target.
 */
export function targetRun(trend: Trend, targets: TargetIndex, decimals: number): TargetRun | null {
  const start = trend.steps.findLast(({ kind }) => kind === 'break')?.month;
  const months = trend.points
    .filter((point) => isWholeFigure(point, trend) && (start === undefined || point.month >= start))
    .map((point) => ({ month: point.month, rag: ragOf(point, trend, targets, decimals) }))
    .toReversed();
  const [last] = months;
  if (!last || last.rag === null) return null;
  const isMet = last.rag === 'green';
  const end = months.findIndex(({ rag }) => rag === null || (rag === 'green') !== isMet);
  const run = end === -1 ? months : months.slice(0, end);
  const first = run.at(-1) ?? last;
  return {
    isMet,
    first: first.month,
    last: last.month,
    count: run.length,
    passedOver: last.month - first.month + 1 - run.length,
  };
}

function ragOf(
  { month, outcome }: TrendPoint,
  { place }: Trend,
  targets: TargetIndex,
  decimals: number,
): Rag | null {
  const target = monthTarget(targets, place, month);
  const shown = displayed(outcome, decimals);
  return target && shown ? rate(shown, target, place.indicator.polarity) : null;
}

/** A month that can be held against a target: a sum with parts missing is not rated (rule G6). */
export const isWholeFigure = (
  point: TrendPoint,
  trend: Pick<Trend, 'place' | 'refusal'>,
): boolean => point.value !== null && point.isWhole && !isStray(point, trend);

/** On which side of the target a month lies that missed it. */
export const MISSED_SIDE: Readonly<Record<NonNullable<Polarity>, string>> = {
  H: 'below the target',
  L: 'above the target',
  T: 'outside the range around the target',
};
