/** The gap between the districts of a county over eight quarters. */
import { decimalToNumber } from '../lib/decimal';
import type { Indicator } from '../domain/indicator';
import { addQuarters, shortQuarterLabel, type Quarter } from '../domain/period';
import { breakSpanned } from '../domain/target';
import { valueAxis } from './axis';
import type { ScorecardInput } from './build-scorecard';
import type { ChartTable, NoChart, SpreadChart, SpreadQuarter } from './charts';
import { creditOf } from './credit';
import { countyOf } from './area-places';
import { districtRange, type DistrictRange, type Extreme } from './district-range';
import { fileStem } from './file-name';
import { formatValue } from './format';
import { listSome, listWords } from './list-words';
import { gapText, noRangeWords, spreadSummary } from './spread-words';

export const SPREAD_QUARTERS = 8;
/** More names than this do not fit beside a mark; the table has them all. */
const NAMED = 3;

/** The lowest and highest district of the eight quarters up to `quarter`, oldest first. */
export const rangesOf = (
  input: ScorecardInput,
  indicator: Indicator,
  quarter: Quarter,
): readonly DistrictRange[] =>
  Array.from({ length: SPREAD_QUARTERS }, (_, i) =>
    districtRange(input, indicator, addQuarters(quarter, i + 1 - SPREAD_QUARTERS)),
  );

/**
 * The chart of the gap. Only districts with a whole figure count, teams never; no chart where no
 * quarter has two of them.
 */
export function spreadOf(
  input: ScorecardInput,
  indicator: Indicator,
  quarter: Quarter,
): SpreadChart | NoChart {
  const ranges = rangesOf(input, indicator, quarter);
  const head = { id: `${indicator.id}-spread`, title: 'Gap between the districts over two years' };
  if (ranges.every(({ range }) => range === null)) {
    return { ...head, why: noRangeWords(ranges, countyOf(input)?.name ?? null) };
  }
  const quarters = spreadQuarters(ranges, indicator);
  return {
    ...head,
    kind: 'spread',
    summary: spreadSummary(ranges, indicator),
    table: tableOf(ranges, indicator, countyOf(input)?.name ?? 'County'),
    file: fileStem(head.id, quarter, input.edition),
    credit: creditOf(
      ranges.flatMap(({ whole, county }) => [...whole, ...(county ? [county] : [])]),
      input.edition,
    ),
    axis: valueAxis(figuresOf(quarters), indicator),
    quarters,
  };
}

/** Every figure that is drawn. */
export const figuresOf = (quarters: readonly SpreadQuarter[]): readonly number[] =>
  quarters.flatMap(({ low, high, county }) =>
    [low, high, county].flatMap((mark) => (mark ? mark.value : [])),
  );

export const spreadQuarters = (
  ranges: readonly DistrictRange[],
  indicator: Indicator,
): readonly SpreadQuarter[] =>
  ranges.map(({ quarter, range, county }) => ({
    label: shortQuarterLabel(quarter),
    low: range && markOf(range.low, indicator),
    high: range && markOf(range.high, indicator),
    // The county's number of cases is the sum of its districts': drawn, it would flatten their gap.
    county:
      county?.shown && indicator.unit !== 'count'
        ? { value: decimalToNumber(county.shown), text: formatValue(county.shown, indicator) }
        : null,
    breakBefore: breakSpanned(indicator, addQuarters(quarter, -1), quarter) !== null,
  }));

const markOf = ({ shown, areas }: Extreme, indicator: Indicator) => ({
  value: decimalToNumber(shown),
  text: formatValue(shown, indicator),
  area: listSome(namesOf(areas), NAMED),
});

const namesOf = (areas: Extreme['areas']): readonly string[] => areas.map(({ name }) => name);

function tableOf(
  ranges: readonly DistrictRange[],
  indicator: Indicator,
  county: string,
): ChartTable {
  const [low, high] = HEADS[indicator.polarity ?? 'T'];
  return {
    caption: `${indicator.name}: lowest and highest district by quarter`,
    columns: [
      { head: 'Quarter', isNumber: false },
      { head: low, isNumber: false },
      { head: high, isNumber: false },
      { head: 'Gap', isNumber: true },
      { head: county, isNumber: true },
      { head: 'Districts with a whole figure', isNumber: true },
    ],
    rows: ranges.map((item) => rowOf(item, indicator)),
  };
}

const HEADS = {
  H: ['Lowest (worst)', 'Highest (best)'],
  L: ['Lowest (best)', 'Highest (worst)'],
  T: ['Lowest', 'Highest'],
} as const;

function rowOf(item: DistrictRange, indicator: Indicator): readonly string[] {
  const { quarter, range, county, whole, expected } = item;
  const described = ({ shown, areas }: Extreme): string =>
    `${formatValue(shown, indicator)} ${listWords(namesOf(areas))}`;
  const crossed = breakSpanned(indicator, addQuarters(quarter, -1), quarter);
  const label = shortQuarterLabel(quarter);
  return [
    crossed ? `${label} (not comparable with the quarter before: ${crossed.label})` : label,
    range ? described(range.low) : 'None',
    range ? described(range.high) : 'None',
    range ? gapText(range.gap, indicator) : 'None',
    county?.shown ? formatValue(county.shown, indicator) : 'No whole figure',
    `${whole.length} of ${expected}`,
  ];
}
