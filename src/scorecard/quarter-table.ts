/** The quarters of one indicator and area as a table: what every figure of the trend was made of. */
import { addQuarters, quarterOfMonth, shortQuarterLabel, type Quarter } from '../domain/period';
import type { AssessedValue } from '../domain/target';
import type { ValuePlace } from '../domain/value';
import { analysisOf, type Analysis } from './analysis';
import type { ScorecardInput } from './build-scorecard';
import { changeWords, directionWords, marksOf, missingText, ratingWords } from './cell';
import type { Chart, NoChart } from './charts';
import { placeId } from './chart-id';
import { creditOf } from './credit';
import { isWhole } from './district-range';
import { fileStem } from './file-name';
import { formatValue } from './format';
import { intervalText, noIntervalWords } from './interval-words';
import { numberText } from './observation-text';
import { targetWords } from './target-words';

export const TABLE_QUARTERS = 12;

/** A table without a drawing; `summary` is the sentence above it. */
export type QuarterTable = Chart | NoChart;

/**
 * The twelve quarters up to the place's own, latest first; quarters before the first loaded figure
 * are left out, gaps after it stay with their reason.
 */
export function quarterTable(input: ScorecardInput, place: ValuePlace): QuarterTable {
  const { indicator, area } = place;
  const head = { id: placeId(place, 'quarters'), title: `Quarter by quarter, ${area.name}` };
  const values = quartersShown(input, place);
  const [latest] = values;
  if (!latest) {
    return {
      ...head,
      why: `No figures of ${area.name} are loaded for the ${TABLE_QUARTERS} quarters to ${shortQuarterLabel(place.quarter)}.`,
    };
  }
  const { interval } = analysisOf(input);
  const intervals = values.map((value) => (isWhole(value) ? interval(value) : null));
  return {
    ...head,
    summary: summaryOf(values, intervals.every((item) => item === null) ? latest : null),
    table: {
      caption: `${indicator.name}: ${area.name} by quarter`,
      columns: columnsOf(latest),
      rows: values.map((value, i) => rowOf(value, intervals[i] ?? null)),
    },
    file: fileStem(head.id, place.quarter, input.edition),
    credit: creditOf(values, input.edition),
  };
}

/** The quarters with anything loaded and those between them, latest first. */
export function quartersShown(
  { assessor }: ScorecardInput,
  place: ValuePlace,
): readonly AssessedValue[] {
  const all = Array.from({ length: TABLE_QUARTERS }, (_, back) =>
    assessor.assess({ ...place, quarter: addQuarters(place.quarter, -back) }),
  );
  const first = all.findLastIndex(({ used }) => used.length > 0);
  return all.slice(0, first + 1);
}

function summaryOf(
  values: readonly AssessedValue[],
  withoutInterval: AssessedValue | null,
): string {
  const whole = values.filter(isWhole).length;
  const rest = values.length - whole;
  const all = values.length === 1 ? '1 quarter' : `${values.length} quarters, latest first`;
  const gaps = rest === 0 ? '' : ` ${gapWords(rest, values.length)}`;
  const interval = withoutInterval ? ` ${noIntervalWords(withoutInterval)}` : '';
  return `${all}.${gaps}${interval}`;
}

const gapWords = (rest: number, all: number): string => {
  if (rest === all)
    return all === 1 ? 'It has no whole figure.' : 'None of them has a whole figure.';
  return `${rest} of them ${rest === 1 ? 'has' : 'have'} no whole figure.`;
};

const column = (head: string, isNumber = true) => ({ head, isNumber });

const columnsOf = ({ indicator }: AssessedValue) => [
  column('Quarter', false),
  column('Value'),
  ...(indicator.unit === 'count' ? [] : [column(capital(indicator.numerator))]),
  ...(indicator.denominator === null ? [] : [column(capital(indicator.denominator))]),
  column('95% interval'),
  column('Target'),
  column('Rating', false),
  column(changeHead(indicator.window === 'ytd'), false),
  column('Months'),
  column('Marks', false),
];

const changeHead = (isYearToDate: boolean): string =>
  isYearToDate ? 'Change since last year' : 'Change since the quarter before';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function rowOf(
  assessed: AssessedValue,
  interval: ReturnType<Analysis['interval']>,
): readonly string[] {
  const { indicator, quarter, shown, outcome, numerator, denominator } = assessed;
  return [
    shortQuarterLabel(quarter),
    shown ? formatValue(shown, indicator) : missingText(outcome),
    ...(indicator.unit === 'count' ? [] : [countText(numerator)]),
    ...(indicator.denominator === null ? [] : [countText(denominator)]),
    intervalText(interval, assessed) ?? 'None',
    targetWords(assessed),
    ratingWords(assessed),
    changeText(assessed),
    monthsText(assessed),
    marksText(assessed, quarter),
  ];
}

const countText = (count: number | null): string => (count === null ? '' : numberText(count));

/** A year to date is compared with the one of last year: the quarter before is shorter. */
function changeText(assessed: AssessedValue): string {
  const isYear = assessed.indicator.window === 'ytd';
  const direction = isYear ? assessed.sinceLastYear : assessed.sincePreviousQuarter;
  return direction.kind === 'compared'
    ? changeWords(assessed.indicator, direction)
    : directionWords(assessed, direction, isYear ? 'same quarter last year' : 'previous quarter');
}

const BASIS = {
  'county-row': 'County row',
  'quarter-row': 'Quarter row',
  'year-row': 'Year row',
} as const;

function monthsText({ months, basis, used }: AssessedValue): string {
  if (basis === 'county-row' || basis === 'quarter-row' || basis === 'year-row') {
    return BASIS[basis];
  }
  return months.expected === 0 || used.length === 0
    ? ''
    : `${months.present} of ${months.expected}`;
}

function marksText(assessed: AssessedValue, quarter: Quarter): string {
  const { shown, provenance, indicator } = assessed;
  const breaks = indicator.breaks.filter(({ from }) => quarterOfMonth(from) === quarter);
  return [
    ...marksOf(assessed),
    ...(shown && provenance.kind === 'illustrative' ? ['illustrative'] : []),
    ...breaks.map(({ label }) => `break in the series: ${label}`),
  ].join(', ');
}
