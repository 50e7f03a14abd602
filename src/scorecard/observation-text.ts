/** One observation in words, as its row gave it, and how far two of them are apart. */
import {
  decimalsOf,
  roundDecimal,
  roundRatio,
  subtractDecimals,
  type Decimal,
} from '../lib/decimal';
import { scaleOf, type Indicator } from '../domain/indicator';
import type { Observation } from '../domain/observation';
import { formatChange, formatDecimal, formatValue, missingWords } from './format';

/**
 * `24.2% (3,551 of 14,644)`, `17`, `30.4%`, or why there is no number. A percentage or mean is the
 * row's own value where it gave one, else computed and rounded half away from zero.
 */
export function observationText(item: Observation, indicator: Indicator): string {
  if (item.missing) return missingWords(item.missing).toLowerCase();
  const figure = ownFigure(item, indicator);
  const counts = countsText(item, indicator);
  if (figure === null) return counts ?? 'no cases';
  return counts === null
    ? formatValue(figure, indicator)
    : `${formatValue(figure, indicator)} (${counts})`;
}

/** `0.3 percentage points more`, `12 fewer`; null where either has no number of the same kind. */
export function changeText(
  before: Observation,
  after: Observation,
  indicator: Indicator,
): string | null {
  if (observationText(before, indicator) === observationText(after, indicator)) {
    return before.missing === null ? 'the same figure in another form' : null;
  }
  const pair = comparable(before, after, indicator);
  if (!pair) return null;
  const change = subtractDecimals(pair.after, pair.before);
  if (change.units === 0) return 'no change once rounded';
  const size = pair.isCount
    ? formatDecimal({ ...change, units: Math.abs(change.units) })
    : formatChange(change, indicator);
  return `${size} ${moreOrLess(change, pair.isCount)}`;
}

function moreOrLess({ units }: Decimal, isCount: boolean): string {
  if (units > 0) return 'more';
  return isCount ? 'fewer' : 'less';
}

interface Pair {
  readonly before: Decimal;
  readonly after: Decimal;
  readonly isCount: boolean;
}

/** Figures against figures, else counts against counts. */
function comparable(before: Observation, after: Observation, indicator: Indicator): Pair | null {
  const figures = pairOf(ownFigure(before, indicator), ownFigure(after, indicator), false);
  const counts = pairOf(ownCount(before, indicator), ownCount(after, indicator), true);
  return figures ?? counts;
}

const pairOf = (before: Decimal | null, after: Decimal | null, isCount: boolean): Pair | null =>
  before && after && { before, after, isCount };

/** A percentage, mean or rate as the row gives it; null for a count and where there is none. */
function ownFigure(item: Observation, indicator: Indicator): Decimal | null {
  if (item.missing || indicator.unit === 'count') return null;
  const { numerator, denominator, value } = item;
  if (value !== null) return written(value, indicator.decimals);
  if (numerator === null || denominator === null || denominator === 0) return null;
  return roundRatio(numerator, denominator, scaleOf(indicator), indicator.decimals);
}

/** A count, or the events of a rate that comes without a value. */
function ownCount(item: Observation, { unit }: Indicator): Decimal | null {
  if (item.missing || (unit !== 'count' && unit !== 'rate')) return null;
  const count = unit === 'count' ? (item.numerator ?? item.value) : item.numerator;
  return count === null ? null : written(count, 0);
}

function countsText(item: Observation, indicator: Indicator): string | null {
  const count = indicator.unit === 'count' ? (item.numerator ?? item.value) : item.numerator;
  if (count === null) return null;
  const whole = item.denominator === null ? '' : ` of ${numberText(item.denominator)}`;
  return `${numberText(count)}${whole}`;
}

/** A number with all the decimals that it was given, and no fewer than `least`. */
const written = (value: number, least: number): Decimal =>
  roundDecimal(value, Math.max(least, decimalsOf(value)));

/** `14,644`, `0.25` */
export const numberText = (value: number): string => formatDecimal(written(value, 0));
