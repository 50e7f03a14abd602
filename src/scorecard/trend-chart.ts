/** The monthly trend of one place as a chart: marks, lines, notes, sentence and table. */
import { TOTAL, type Indicator } from '../domain/indicator';
import { firstMonthOfQuarter, monthLabel } from '../domain/period';
import { sideVariation } from '../domain/spc';
import { displayDecimals } from '../domain/target';
import type { Trend, TrendPoint } from '../domain/trend';
import { valueAxis } from './axis';
import type { ScorecardInput } from './build-scorecard';
import type { Axis, NoChart, TargetStep, TrendChart, TrendLines, TrendMark } from './charts';
import { creditLine } from './credit';
import { fileStem } from './file-name';
import { unitWords } from './format';
import { figureText, monthMarks, monthState, shortMonth } from './month-words';
import { targetSteps, trendLines } from './trend-lines';
import { trendNotes } from './trend-notes';
import { noFigureWords, trendSummary } from './trend-summary';
import { trendTable } from './trend-table';
import { REFUSAL_WORDS, signalWords } from './trend-words';

/**
 * The chart of a trend up to its quarter. Without a month that has a figure there is nothing to draw,
 * and that is said. Texts are as displayed; places of marks are exact.
 */
export function trendChart(
  {
    assessor: { targets },
    annotations,
    edition,
  }: Pick<ScorecardInput, 'assessor' | 'annotations' | 'edition'>,
  trend: Trend,
): TrendChart | NoChart {
  const { indicator } = trend.place;
  const head = { id: idOf(trend), title: titleOf(trend) };
  if (trend.points.length === 0) return { ...head, why: REFUSAL_WORDS['no-months'] };
  if (trend.points.every(({ value }) => value === null)) {
    return { ...head, why: noFigureWords(trend.points) };
  }
  const decimals = displayDecimals(targets, indicator);
  const sections = trendLines(trend.sections, decimals, indicator);
  const steps = targetSteps(trend, targets, decimals);
  const notes = trendNotes(trend, annotations);
  return {
    kind: 'trend',
    ...head,
    summary: trendSummary(trend, targets, decimals),
    table: trendTable(head.title, { trend, decimals, targets: steps, notes }),
    file: fileStem(head.id, trend.place.quarter, edition),
    credit: creditLine(
      [indicator],
      trend.points.flatMap(({ used }) => used),
      edition,
    ),
    axis: axisOf(trend, sections, steps),
    points: trend.points.map((point) => markOf(point, trend, decimals)),
    sections,
    targets: steps,
    steps: notes,
    quarterFrom: quarterFrom(trend),
  };
}

/** `re-referrals-trend`, `re-referrals-e07000105-trend` */
function idOf({ place: { indicator, area, category } }: Trend): string {
  const parts = [
    indicator.id,
    area.kind === 'county' ? '' : area.code,
    category === TOTAL ? '' : category,
    'trend',
  ];
  return parts
    .map((part) => part.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'))
    .filter((part) => part !== '')
    .join('-');
}

function titleOf({ place: { indicator, area, category } }: Trend): string {
  const what = category === TOTAL ? indicator.name : `${indicator.name}, ${category}`;
  return `${what}: ${area.name}, month by month`;
}

function markOf(point: TrendPoint, trend: Trend, decimals: number): TrendMark {
  const { indicator } = trend.place;
  const text = figureText(point, decimals, indicator);
  return {
    label: monthLabel(point.month),
    short: shortMonth(point.month),
    value: point.value,
    text: [text, ...monthMarks(point, trend)].join(', '),
    state: monthState(point, trend),
    signal: signalOf(point, indicator),
  };
}

/** Where a month is improvement and concern at once, concern is shown (rule S4). */
function signalOf({ signals }: TrendPoint, { polarity }: Indicator): TrendMark['signal'] {
  const tones = signals.map(({ side }) => sideVariation(side, polarity));
  const [first] = tones;
  if (first === undefined) return null;
  const tone = (['concern', 'high'] as const).find((item) => tones.includes(item)) ?? first;
  return { tone, words: signalWords(signals) };
}

function axisOf(
  { points, place: { indicator }, refusal }: Trend,
  sections: readonly TrendLines[],
  targets: readonly TargetStep[],
): Axis {
  const values = [
    ...points.flatMap(({ value }) => value ?? []),
    ...sections.flatMap(({ mean, limits }) => [
      mean,
      ...(limits ? [limits.lower, limits.upper] : []),
    ]),
    ...targets.map(({ value }) => value),
  ];
  const label = `${unitWords(indicator)} ${refusal === 'overlapping' ? OVERLAPPING : spanOf(indicator)}`;
  return { ...valueAxis(values, indicator), label };
}

const OVERLAPPING = 'up to the month, as supplied';

/** What a point is a figure of. */
function spanOf({ window, unit }: Indicator): string {
  if (window === 'stock') return "at the month's end";
  return unit === 'rate' ? 'in the month, as a yearly rate' : 'in the month';
}

/** Where the quarter begins, or the series within it. */
const quarterFrom = ({ points, place }: Trend): number =>
  Math.max(
    0,
    points.findIndex(({ month }) => month >= firstMonthOfQuarter(place.quarter)),
  );
