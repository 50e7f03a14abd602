/** The districts of the county against what chance gives at their size (rules F1 to F3). */
import { roundDecimal } from '../lib/decimal';
import type { Funnel, FunnelLimits, FunnelPoint } from '../domain/funnel';
import { TOTAL, type Indicator } from '../domain/indicator';
import { shortQuarterLabel, type Quarter } from '../domain/period';
import type { AssessedValue } from '../domain/target';
import { analysisOf } from './analysis';
import { axisOf, valueAxis } from './axis';
import { figureText } from './breakdown';
import type { ScorecardInput } from './build-scorecard';
import { marksOf, missingText } from './cell';
import type { ChartTable, FunnelChart, FunnelMark, NoChart } from './charts';
import { creditOf } from './credit';
import { fileStem } from './file-name';
import { formatValue } from './format';
import { centreText, funnelSummary, noFunnelWords, verdictWords } from './funnel-words';
import { numberText } from './observation-text';

/** `chosen` is the code of the district that the page is about. */
export function funnelChart(
  input: ScorecardInput,
  indicator: Indicator,
  quarter: Quarter,
  chosen: string | null = null,
): FunnelChart | NoChart {
  const head = {
    id: `${indicator.id}-funnel`,
    title: `Districts against chance, ${shortQuarterLabel(quarter)}`,
  };
  const funnel = analysisOf(input).funnel(indicator, quarter);
  if (typeof funnel === 'string') {
    return { ...head, why: noFunnelWords(funnel, indicator, quarter) };
  }
  const assess = (area: AssessedValue['area']): AssessedValue =>
    input.assessor.assess({ indicator, area, category: TOTAL, quarter });
  const placed = funnel.points.map((point) => ({ point, assessed: assess(point.area) }));
  const leftOut = funnel.leftOut.map(assess);
  const decimals = placed[0]?.assessed.decimals ?? indicator.decimals;
  return {
    ...head,
    kind: 'funnel',
    summary: funnelSummary(funnel, quarter, decimals),
    table: tableOf(funnel, quarter, placed, leftOut),
    file: fileStem(head.id, quarter, input.edition),
    credit: creditOf([...placed.map(({ assessed }) => assessed), ...leftOut], input.edition),
    across: axisOf(
      funnel.points.map(({ denominator }) => denominator),
      { label: sizeWords(indicator) },
    ),
    axis: valueAxis(drawnValues(funnel), indicator),
    centre: { value: funnel.centre, label: `All districts ${centreText(funnel, decimals)}` },
    points: placed.map((item) => markOf(item, chosen)),
    lines: LINES.map(({ level, side, of }) => ({
      level,
      side,
      path: funnel.lines.map((limits) => ({ x: limits.denominator, y: limits[of] })),
    })),
  };
}

const drawnValues = ({ points, lines }: Funnel): readonly number[] => [
  ...points.map(({ value }) => value),
  ...lines.flatMap((limits) => LINES.flatMap(({ of }) => limits[of] ?? [])),
];

const LINES = [
  { level: '99.8', side: 'high', of: 'upper998' },
  { level: '95', side: 'high', of: 'upper95' },
  { level: '95', side: 'low', of: 'lower95' },
  { level: '99.8', side: 'low', of: 'lower998' },
] as const;

interface PlacedDistrict {
  readonly point: FunnelPoint;
  readonly assessed: AssessedValue;
}

/** Drawn where it is, not where its rounded figure would be: a dot never contradicts its line. */
const markOf = ({ point, assessed }: PlacedDistrict, chosen: string | null): FunnelMark => ({
  code: point.area.code,
  name: point.area.name,
  x: point.denominator,
  y: point.value,
  text: `${figureText(assessed, assessed.decimals)}, ${numberText(point.numerator)} of ${numberText(point.denominator)}`,
  outside: point.outside,
  isChosen: point.area.code === chosen,
});

function tableOf(
  funnel: Funnel,
  quarter: Quarter,
  placed: readonly PlacedDistrict[],
  leftOut: readonly AssessedValue[],
): ChartTable {
  const { indicator } = funnel;
  const limits = new Map(funnel.lines.map((line) => [line.denominator, line]));
  return {
    caption: `${indicator.name}: districts against the limits of chance, ${shortQuarterLabel(quarter)}`,
    columns: [
      { head: 'District', isNumber: false },
      { head: 'Value', isNumber: true },
      { head: capital(indicator.numerator), isNumber: true },
      { head: sizeWords(indicator), isNumber: true },
      { head: '95% limits', isNumber: true },
      { head: '99.8% limits', isNumber: true },
      { head: 'Verdict', isNumber: false },
    ],
    rows: [
      ...placed.map(({ point, assessed }) => [
        point.area.name,
        assessed.shown ? formatValue(assessed.shown, indicator) : '',
        numberText(point.numerator),
        numberText(point.denominator),
        ...limitTexts(limits.get(point.denominator), assessed),
        verdictWords(point.outside),
      ]),
      ...leftOut.map(leftOutRow),
    ],
  };
}

function limitTexts(
  limits: FunnelLimits | undefined,
  { indicator, decimals }: AssessedValue,
): readonly string[] {
  const text = (value: number): string => formatValue(roundDecimal(value, decimals), indicator);
  const range = (lower: number | null, upper: number | null): string => {
    if (upper === null) return '';
    return lower === null ? `up to ${text(upper)}` : `${text(lower)} to ${text(upper)}`;
  };
  return limits
    ? [range(limits.lower95, limits.upper95), range(limits.lower998, limits.upper998)]
    : ['', ''];
}

function leftOutRow(assessed: AssessedValue): readonly string[] {
  const { area, shown, indicator, numerator, denominator, outcome } = assessed;
  const count = (value: number | null): string => (value === null ? '' : numberText(value));
  const why = marksOf(assessed).join(', ');
  return [
    area.name,
    shown ? formatValue(shown, indicator) : missingText(outcome),
    count(numerator),
    count(denominator),
    '',
    '',
    `Not placed${why === '' ? '' : `: ${why}`}`,
  ];
}

/** What makes a district large: its cases, or its children. */
const sizeWords = ({ denominator }: Indicator): string =>
  denominator === null ? 'Denominator' : capital(denominator);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
