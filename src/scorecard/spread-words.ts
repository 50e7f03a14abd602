/** What the gap between the districts says, in sentences; every figure is as displayed. */
import type { Decimal } from '../lib/decimal';
import type { Indicator } from '../domain/indicator';
import { quarterOfYear, shortQuarterLabel } from '../domain/period';
import { breakSpanned } from '../domain/target';
import type { DistrictRange } from './district-range';
import { formatChange, formatDecimal, formatShortChange, formatValue } from './format';
import { listSome } from './list-words';

const NAMED = 3;

/** A range of a quarter that has one. */
export type Spread = DistrictRange & { readonly range: NonNullable<DistrictRange['range']> };

export const hasRange = (item: DistrictRange): item is Spread => item.range !== null;

/** As in a table: `18.4 pts`, `12`. */
export const gapText = formatShortChange;

/** Which districts a gap lies between: there is no best without a polarity of more or less. */
export const endsWords = ({ polarity }: Indicator): string =>
  polarity === 'H' || polarity === 'L' ? 'best and worst' : 'lowest and highest';

/**
 * `The gap between the best and worst district was 18.4 percentage points in Q4 2011/12 (Dover
 * 20.1%, Thanet 38.5%) and 12.0 in Q1 2010/11.`
 */
export function spreadSummary(ranges: readonly DistrictRange[], indicator: Indicator): string {
  const latest = ranges.findLast(hasRange);
  if (!latest) return '';
  const current = ranges.at(-1);
  const none =
    current && current !== latest
      ? `Fewer than two districts have a whole figure in ${shortQuarterLabel(current.quarter)}. `
      : '';
  const counted = countedWords(latest);
  const earlier = comparedWith(ranges.filter(hasRange), indicator);
  const since =
    earlier === null
      ? ''
      : ` and ${formatDecimal(earlier.range.gap)} in ${shortQuarterLabel(earlier.quarter)}`;
  return `${none}The gap between the ${endsWords(indicator)} district was ${sizeWords(latest.range.gap, indicator)} in ${shortQuarterLabel(latest.quarter)} (${rangeWords(latest, indicator)})${since}.${counted === null ? '' : ` ${counted}`}`;
}

/**
 * The quarter whose gap the latest one is compared with: the oldest that is counted in the same way
 * (rule O6); of a year to date, of the same length (rule G3). Null when there is none.
 */
export function comparedWith(spreads: readonly Spread[], indicator: Indicator): Spread | null {
  const latest = spreads.at(-1);
  if (!latest) return null;
  const isAlike = ({ quarter }: Spread): boolean =>
    breakSpanned(indicator, quarter, latest.quarter) === null &&
    (indicator.window !== 'ytd' || quarterOfYear(latest.quarter) === quarterOfYear(quarter));
  return spreads.find((item) => item !== latest && isAlike(item)) ?? null;
}

const sizeWords = (gap: Decimal, indicator: Indicator): string => formatChange(gap, indicator);

/** `Dover 20.1%, Thanet 38.5%`, the better end first; or that all have the same figure. */
function rangeWords({ range, whole }: Spread, indicator: Indicator): string {
  const { low, high, gap } = range;
  if (gap.units === 0) {
    return `${whole.length === 2 ? 'both' : `all ${whole.length}`} at ${formatValue(low.shown, indicator)}`;
  }
  return (indicator.polarity === 'H' ? [high, low] : [low, high])
    .map(
      ({ shown, areas }) =>
        `${listSome(
          areas.map(({ name }) => name),
          NAMED,
        )} ${formatValue(shown, indicator)}`,
    )
    .join(', ');
}

/** Said only where not every district counts; else null. */
export const countedWords = ({ whole, expected }: DistrictRange): string | null =>
  whole.length === expected
    ? null
    : `${whole.length} of ${expected} districts have a whole figure, and only they count.`;

/** Why there is no gap; `when` says in which quarters. */
export function noRangeWords(
  ranges: readonly DistrictRange[],
  county: string | null,
  when = 'in these eight quarters',
): string {
  if (county === null) return 'There is no gap to show: the area list has no county.';
  const most = Math.max(...ranges.map(({ whole }) => whole.length));
  const expected = Math.max(...ranges.map((item) => item.expected));
  const districts = `the districts of ${county}`;
  if (expected === 0) return `There is no gap to show: this is not recorded for ${districts}.`;
  if (expected === 1) return `There is no gap to show: ${county} has one district with figures.`;
  return most === 0
    ? `There is no gap to show: ${when} none of ${districts} has a whole figure.`
    : `There is no gap to show: ${when} no more than one of ${districts} has a whole figure.`;
}
