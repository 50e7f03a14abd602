/** How far apart the districts of an indicator are, and how that moved. */
import { decimalToNumber, subtractDecimals } from '../lib/decimal';
import type { Indicator } from '../domain/indicator';
import { addQuarters, shortQuarterLabel, type Quarter } from '../domain/period';
import { breakSpanned } from '../domain/target';
import { valueAxis } from './axis';
import type { ScorecardInput } from './build-scorecard';
import type { SmallSpread } from './charts';
import type { Extreme } from './district-range';
import { formatChange, formatValue } from './format';
import { listSome } from './list-words';
import { figuresOf, rangesOf, SPREAD_QUARTERS, spreadQuarters } from './spread';
import { comparedWith, countedWords, hasRange, spreadSummary, type Spread } from './spread-words';

export type GapMove = 'widened' | 'narrowed' | 'same' | 'not-compared';

export interface VariationGap {
  /** `18.4 percentage points` */
  readonly size: string;
  /** `Best: 20.1% Dover. Worst: 38.5% Thanet.` */
  readonly ends: string;
  /** `11 of 12 districts have a whole figure`; null when all have. */
  readonly counted: string | null;
  readonly move: GapMove;
  /** `Widened by 3.1 percentage points since Q1 2010/11, when it was 15.3` */
  readonly moveWords: string;
  /** The gap over the middle between lowest and highest: 0 when level, 2 when one of them is 0. */
  readonly relative: number;
  readonly spread: SmallSpread;
  /** The figures of the quarter behind it. */
  readonly current: Spread;
}

/** A tie of more than these is counted; the indicator's page has them all. */
const NAMED = 12;

/** Null where the quarter has fewer than two districts with a whole figure. */
export function variationGap(
  input: ScorecardInput,
  indicator: Indicator,
  quarter: Quarter,
): VariationGap | null {
  const ranges = rangesOf(input, indicator, quarter);
  const current = ranges.at(-1);
  if (!current || !hasRange(current)) return null;
  const quarters = spreadQuarters(ranges, indicator);
  const { min, max } = valueAxis(figuresOf(quarters), indicator);
  const summary = spreadSummary(ranges, indicator);
  return {
    size: formatChange(current.range.gap, indicator),
    ends: endsText(current, indicator),
    counted: countedWords(current),
    ...moved(ranges.filter(hasRange), current, indicator),
    relative: relativeGap(current),
    spread: { axis: { min, max }, quarters, summary },
    current,
  };
}

function endsText({ range: { low, high, gap }, whole }: Spread, indicator: Indicator): string {
  const { polarity } = indicator;
  const named = ({ shown, areas }: Extreme): string =>
    `${formatValue(shown, indicator)} ${listSome(
      areas.map(({ name }) => name),
      NAMED,
    )}`;
  if (gap.units === 0) {
    return `${whole.length === 2 ? 'Both' : `All ${whole.length}`} districts have ${formatValue(low.shown, indicator)}.`;
  }
  if (polarity === 'H') return `Best: ${named(high)}. Worst: ${named(low)}.`;
  if (polarity === 'L') return `Best: ${named(low)}. Worst: ${named(high)}.`;
  return `Lowest: ${named(low)}. Highest: ${named(high)}.`;
}

function moved(
  spreads: readonly Spread[],
  current: Spread,
  indicator: Indicator,
): Pick<VariationGap, 'move' | 'moveWords'> {
  const earlier = comparedWith(spreads, indicator);
  if (!earlier) return { move: 'not-compared', moveWords: noEarlierWords(current, indicator) };
  const change = subtractDecimals(current.range.gap, earlier.range.gap);
  const since = `since ${shortQuarterLabel(earlier.quarter)}`;
  const others =
    earlier.whole.length === current.whole.length
      ? ''
      : `; then of ${earlier.whole.length} districts, now of ${current.whole.length}`;
  if (change.units === 0)
    return {
      move: 'same',
      moveWords: `As wide as in ${shortQuarterLabel(earlier.quarter)}${others}`,
    };
  const move = change.units > 0 ? 'widened' : 'narrowed';
  const verb = move === 'widened' ? 'Widened' : 'Narrowed';
  const before = formatChange(earlier.range.gap, indicator);
  return {
    move,
    moveWords: `${verb} by ${formatChange(change, indicator)} ${since}, from ${before}${others}`,
  };
}

function noEarlierWords({ quarter }: Spread, indicator: Indicator): string {
  const crossed = breakSpanned(indicator, addQuarters(quarter, 1 - SPREAD_QUARTERS), quarter);
  return crossed
    ? `Not compared with earlier quarters: ${crossed.label}`
    : 'No earlier quarter of these eight to compare with';
}

function relativeGap({ range: { low, high, gap } }: Spread): number {
  const middle = (decimalToNumber(low.shown) + decimalToNumber(high.shown)) / 2;
  return middle === 0 ? 0 : decimalToNumber(gap) / middle;
}
