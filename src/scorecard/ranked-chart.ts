/** The districts of the county ranked, with intervals and the lines that they are held against. */
import { decimalToNumber } from '../lib/decimal';
import { TOTAL, type Indicator } from '../domain/indicator';
import { shortQuarterLabel, type Quarter } from '../domain/period';
import type { AssessedValue } from '../domain/target';
import { analysisOf, type Analysis } from './analysis';
import { areaPlaces } from './area-places';
import { valueAxis } from './axis';
import { figureText } from './breakdown';
import type { ScorecardInput } from './build-scorecard';
import { marksOf, missingText, ratingWords } from './cell';
import type { ChartTable, NoChart, RankedBar, RankedChart, ReferenceLine } from './charts';
import { chartId } from './chart-id';
import { creditOf } from './credit';
import { isWhole } from './district-range';
import { fileStem } from './file-name';
import { formatValue } from './format';
import { intervalText } from './interval-words';
import { numberText } from './observation-text';
import { noDistrictWords, rankingSummary } from './ranked-words';
import { rankingOf, type Ranked } from './ranking';
import { comparatorFigures, referenceLines, type ComparatorFigure } from './reference-lines';

/**
 * Districts by polarity best first, or highest first where neither is better. Figures that are not
 * whole are drawn behind them and not ranked; those that are missing come last with their reason.
 * Teams are in the table only: they are no places, and what they do differs too much for a rank.
 */
export function rankedChart(
  input: ScorecardInput,
  indicator: Indicator,
  quarter: Quarter,
  chosen: string | null = null,
): RankedChart | NoChart {
  const head = {
    id: chartId(indicator.id, 'ranked'),
    title: `Districts ranked, ${shortQuarterLabel(quarter)}`,
  };
  const places = areaPlaces(input, quarter);
  const assess = (area: AssessedValue['area']): AssessedValue =>
    input.assessor.assess({ indicator, area, category: TOTAL, quarter });
  const districts = places?.districts.map(assess) ?? [];
  if (!places || districts.every(({ shown }) => shown === null)) {
    return { ...head, why: noDistrictWords(districts, places?.county ?? null, quarter) };
  }
  const { interval } = analysisOf(input);
  const county = assess(places.county);
  const ranking = rankingOf(districts);
  const bars = ranking.places.map(({ assessed }) => barOf(assessed, interval, chosen));
  const comparators =
    indicator.unit === 'count' ? [] : comparatorFigures(input, indicator, quarter);
  const lines = referenceLines(districts, county, comparators);
  const beside = places.teams.map(assess).filter(({ shown }) => shown !== null);
  return {
    ...head,
    kind: 'ranked',
    summary: rankingSummary(ranking, quarter),
    table: {
      ...tableHead(indicator, quarter),
      rows: [
        ...ranking.places.map((place) => rowOf(place, interval, rankText(place))),
        ...beside.map((item) => rowOf({ assessed: item }, interval, 'Not ranked: team')),
        rowOf({ assessed: county }, interval, 'Not ranked: county'),
        ...comparators.map((item) => comparatorRow(item, indicator)),
      ],
    },
    file: fileStem(head.id, quarter, input.edition),
    credit: creditOf([...districts, ...beside, county], input.edition),
    axis: valueAxis(drawn(bars, lines), indicator, true),
    bars,
    lines,
  };
}

type IntervalOf = Analysis['interval'];

/** An interval belongs to a whole figure: that of one that lacks months or areas would mislead. */
const wholeInterval = (assessed: AssessedValue, interval: IntervalOf) =>
  isWhole(assessed) ? interval(assessed) : null;

function barOf(assessed: AssessedValue, interval: IntervalOf, chosen: string | null): RankedBar {
  const { shown, area, rag } = assessed;
  return {
    code: area.code,
    name: area.name,
    value: shown ? decimalToNumber(shown) : null,
    text: figureText(assessed, assessed.decimals),
    interval: wholeInterval(assessed, interval),
    rag,
    ratingWords: ratingWords(assessed),
    isChosen: area.code === chosen,
  };
}

const drawn = (bars: readonly RankedBar[], lines: readonly ReferenceLine[]): readonly number[] => [
  ...bars.flatMap(({ value, interval }) => [
    ...(value === null ? [] : [value]),
    ...(interval ? [interval.lower, interval.upper] : []),
  ]),
  ...lines.map(({ value }) => value),
];

const column = (head: string, isNumber = true) => ({ head, isNumber });

const tableHead = (
  indicator: Indicator,
  quarter: Quarter,
): Pick<ChartTable, 'caption' | 'columns'> => ({
  caption: `${indicator.name}: districts ranked, ${shortQuarterLabel(quarter)}`,
  columns: [
    column('Area', false),
    column('Rank', false),
    column('Value'),
    column('95% interval'),
    column(capital(indicator.numerator)),
    ...(indicator.denominator === null ? [] : [column(capital(indicator.denominator))]),
    column('Rating', false),
    column('Marks', false),
  ],
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const rankText = ({ rank, isShared, assessed }: Ranked): string => {
  if (rank !== null) return `${rank}${isShared ? ' (shared)' : ''}`;
  return assessed.shown ? 'Not ranked: not whole' : 'Not ranked: no figure';
};

function rowOf(
  { assessed }: Pick<Ranked, 'assessed'>,
  interval: IntervalOf,
  rank: string,
): readonly string[] {
  const { area, shown, indicator, numerator, denominator, outcome, provenance } = assessed;
  const count = (value: number | null): string => (value === null ? '' : numberText(value));
  const isIllustrative = shown !== null && provenance.kind === 'illustrative';
  return [
    area.name,
    rank,
    shown ? formatValue(shown, indicator) : missingText(outcome),
    intervalText(wholeInterval(assessed, interval), assessed) ?? 'None',
    count(numerator),
    ...(indicator.denominator === null ? [] : [count(denominator)]),
    ratingWords(assessed),
    [...marksOf(assessed), ...(isIllustrative ? ['illustrative'] : [])].join(', '),
  ];
}

const comparatorRow = (
  { name, cell }: ComparatorFigure,
  indicator: Indicator,
): readonly string[] => [
  name,
  'Not ranked: comparator',
  cell.text,
  'None',
  '',
  ...(indicator.denominator === null ? [] : ['']),
  '',
  cell.period,
];
