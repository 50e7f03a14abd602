/** The categories of an indicator (rule O1) in one area and quarter, beside the total. */
import { compareDecimals, decimalToNumber, roundRatio, sumDecimals } from '../lib/decimal';
import { categoriesOf } from '../domain/observation';
import { shortQuarterLabel } from '../domain/period';
import type { AssessedValue } from '../domain/target';
import type { ValuePlace } from '../domain/value';
import { valueAxis } from './axis';
import { figureText } from './breakdown';
import type { ScorecardInput } from './build-scorecard';
import type { CategoryChart, ChartTable, NoChart } from './charts';
import { placeId } from './chart-id';
import { creditOf } from './credit';
import { isWhole } from './district-range';
import { fileStem } from './file-name';
import { formatDecimal, formatValue, missingWords } from './format';
import { listSome } from './list-words';
import { numberText } from './observation-text';

/**
 * The categories in the order in which they were loaded. Null where the indicator has none at all.
 * A category without a figure stays in its place with the reason.
 */
export function categoryChart(
  { assessor, edition }: ScorecardInput,
  place: ValuePlace,
): CategoryChart | NoChart | null {
  const { indicator, area, quarter } = place;
  const categories = categoriesOf(assessor.evidence.observations, indicator.id);
  if (categories.length === 0) return null;
  const values = categories.map((category) => assessor.assess({ ...place, category }));
  const total = assessor.assess(place);
  const when = shortQuarterLabel(quarter);
  const head = { id: placeId(place, 'categories'), title: `By category, ${area.name}, ${when}` };
  if (values.every(({ shown }) => shown === null)) {
    return { ...head, why: noFiguresWords(values, area.name, when) };
  }
  const bars = values.map((value) => ({
    name: value.category,
    value: value.shown ? decimalToNumber(value.shown) : null,
    text: figureText(value, value.decimals),
  }));
  return {
    ...head,
    kind: 'categories',
    summary: [endsSentence(values), totalSentence(values, total), missingSentence(values)]
      .filter((sentence) => sentence !== null)
      .join(' '),
    table: tableOf(values, total),
    file: fileStem(head.id, quarter, edition),
    credit: creditOf([...values, total], edition),
    axis: valueAxis(
      bars.flatMap(({ value }) => value ?? []),
      indicator,
      true,
    ),
    bars,
  };
}

function noFiguresWords(values: readonly AssessedValue[], area: string, when: string): string {
  const reasons = values.flatMap(({ outcome }) =>
    outcome.kind === 'missing' ? missingWords(outcome.reason).toLowerCase() : [],
  );
  return `No category has a figure for ${area} in ${when}: ${[...new Set(reasons)].join(', ')}.`;
}

const NAMED = 3;

/** `Neglect is the largest (412) and Sexual abuse the smallest (35).` Only whole figures count. */
function endsSentence(values: readonly AssessedValue[]): string | null {
  const whole = values.filter(isWhole);
  const sorted = whole.toSorted((a, b) => compareDecimals(b.shown, a.shown));
  const [most] = sorted;
  const least = sorted.at(-1);
  if (!most || !least) return 'No category has a whole figure.';
  if (sorted.length === 1) return `Only ${said(most)} has a whole figure.`;
  if (compareDecimals(most.shown, least.shown) === 0) {
    return `All categories with a whole figure are level (${formatValue(most.shown, most.indicator)}).`;
  }
  const level = (end: typeof most): string =>
    listSome(
      whole
        .filter((item) => compareDecimals(item.shown, end.shown) === 0)
        .map(({ category }) => category),
      NAMED,
    );
  const text = (end: typeof most): string => formatValue(end.shown, end.indicator);
  return `Highest: ${level(most)} (${text(most)}). Lowest: ${level(least)} (${text(least)}).`;
}

const said = ({ category, shown, indicator }: AssessedValue): string =>
  `${category}${shown ? ` (${formatValue(shown, indicator)})` : ''}`;

/** How the categories compare with the total: counts are added up, all else stands beside it. */
function totalSentence(values: readonly AssessedValue[], total: AssessedValue): string | null {
  if (!isWhole(total)) return 'There is no whole total to compare them with.';
  const text = formatValue(total.shown, total.indicator);
  if (total.indicator.unit !== 'count') return `The total is ${text}.`;
  const sum = sumOfCounts(values);
  if (sum === null) {
    return `The total is ${text}; not every category has a whole figure, so they are not added up.`;
  }
  const difference = sumDecimals([sum, -decimalToNumber(total.shown)]);
  if (difference === 0) return `Together they are the total, ${text}.`;
  const size = numberText(Math.abs(difference));
  return `Together they are ${numberText(sum)}, ${size} ${difference > 0 ? 'more' : 'fewer'} than the total of ${text}.`;
}

/** Null unless every category has a whole count. */
function sumOfCounts(values: readonly AssessedValue[]): number | null {
  const counts = values.flatMap((value) => (isWhole(value) ? decimalToNumber(value.shown) : []));
  return counts.length === values.length ? sumDecimals(counts) : null;
}

function missingSentence(values: readonly AssessedValue[]): string | null {
  const missing = values.filter(({ shown }) => shown === null).map(({ category }) => category);
  if (missing.length === 0) return null;
  return `Without a figure: ${listSome(missing, NAMED)}.`;
}

const column = (head: string, isNumber = true) => ({ head, isNumber });

function tableOf(values: readonly AssessedValue[], total: AssessedValue): ChartTable {
  const { indicator, area, quarter } = total;
  const isCount = indicator.unit === 'count';
  const row = (value: AssessedValue, name: string): readonly string[] => [
    name,
    figureText(value, value.decimals),
    ...(isCount
      ? [shareText(value, total)]
      : [countText(value.numerator), countText(value.denominator)]),
  ];
  return {
    caption: `${indicator.name} by category: ${area.name}, ${shortQuarterLabel(quarter)}`,
    columns: [
      column('Category', false),
      column('Value'),
      ...(isCount
        ? [column('Share of the total')]
        : [column(capital(indicator.numerator)), column(capital(indicator.denominator ?? 'of'))]),
    ],
    rows: [...values.map((value) => row(value, value.category)), row(total, 'Total')],
  };
}

/** `43.0%`; nothing where either is missing or not whole, or the total is 0. */
function shareText(value: AssessedValue, total: AssessedValue): string {
  if (!isWhole(value) || !isWhole(total) || total.shown.units === 0) return '';
  const [part, whole] = [decimalToNumber(value.shown), decimalToNumber(total.shown)];
  return `${formatDecimal(roundRatio(part, whole, 100, 1))}%`;
}

const countText = (count: number | null): string => (count === null ? '' : numberText(count));
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
