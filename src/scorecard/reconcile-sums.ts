/** County rows against districts and teams (G2); quarter and year rows against months (G3). */
import { decimalToNumber, subtractDecimals, type Decimal } from '../lib/decimal';
import { TOTAL, type Indicator } from '../domain/indicator';
import type { SeriesKey } from '../domain/observation';
import {
  monthLabel,
  quarterOfMonth,
  quarterOfPeriod,
  shortQuarterLabel,
  type Month,
  type Period,
  type Quarter,
} from '../domain/period';
import { agreement, type Agreement } from '../domain/target';
import { indicatorValue, monthValueOf, type IndicatorValue, type WindowSum } from '../domain/value';
import { formatChange, formatValue } from './format';
import { numberText } from './observation-text';
import {
  hasFigure,
  relativeSize,
  type Check,
  type CheckKind,
  type Finding,
  type SeriesRows,
} from './reconcile-types';
import { placesWords } from './source-words';

/**
 * Month by month; and the quarter as the scorecard shows it, where its county row is a quarter's or
 * a year's, or where only months before the quarter disagree.
 */
export function* checkCounty(check: Check): Generator<void> {
  for (const series of countySeries(check)) {
    const quartersSaid = new Set<Quarter>();
    for (const month of monthsIn(series)) {
      if (!countyMonthAgrees(check, series, month)) quartersSaid.add(quarterOfMonth(month));
      yield;
    }
    for (const quarter of quartersIn(series)) {
      yield;
      const value = valueAt(check, series, quarter);
      const isSaid = value.beside?.basis === 'months' && quartersSaid.has(quarter);
      if (value.basis !== 'areas' || isSaid) continue;
      compare(check, COUNTY, value, series.key, shortQuarterLabel(quarter));
    }
  }
}

function countyMonthAgrees(check: Check, { key, area }: SeriesRows, month: Month): boolean {
  const { assessor, indicator } = check;
  const place = { indicator: asEvents(indicator), area, category: key.category };
  const value = monthValueOf(assessor.evidence, place, month);
  return value.basis !== 'areas' || compare(check, COUNTY, value, key, monthLabel(month));
}

/** A month of any window is what happened in it, or what stood at its end. */
const asEvents = (indicator: Indicator): Indicator =>
  indicator.window === 'stock' ? indicator : { ...indicator, window: 'flow' };

/** A quarter or year row of the county is compared with its own months, not with its districts'. */
export function* checkPeriods(check: Check): Generator<void> {
  for (const series of check.series) {
    const quarters = new Set(
      series.rows
        .filter((row) => row.period.kind !== 'month' && hasFigure(row))
        .map(({ period }) => quarterOfPeriod(period)),
    );
    for (const quarter of quarters) {
      yield;
      const own = ownValue(check, valueAt(check, series, quarter));
      if (own.basis !== 'months' && own.basis !== 'county-row') continue;
      if (own.beside === null || own.beside.basis === 'months') continue;
      const words = own.beside.basis === 'year-row' ? YEAR : QUARTER;
      compare(check, words, own, series.key, shortQuarterLabel(quarter));
    }
  }
}

/** A county's own row, where its figure is the sum of its parts. */
function ownValue({ assessor }: Check, value: IndicatorValue): IndicatorValue {
  if (value.basis !== 'areas' || !value.beside) return value;
  const { indicator, area, category, quarter } = value;
  const place = { indicator, area, category, quarter };
  return indicatorValue(value.beside, place, assessor.evidence.populations);
}

const valueAt = (
  { assessor, indicator }: Check,
  { area, key: { category } }: SeriesRows,
  quarter: Quarter,
): IndicatorValue => assessor.value({ indicator, area, category, quarter });

interface Words {
  readonly kind: CheckKind;
  readonly ruleId: string;
  readonly supplied: string;
  readonly computed: string;
  readonly whatToDo: string;
}

const COUNTY: Words = {
  kind: 'county',
  ruleId: 'G2',
  supplied: 'The county row gives',
  computed: 'its districts and teams give',
  whatToDo:
    'Ask the supplier which is right: a team may be missing, or a child counted twice. The sum of the parts is shown until then.',
};

const QUARTER: Words = {
  kind: 'periods',
  ruleId: 'G3',
  supplied: 'The quarter row gives',
  computed: 'its months give',
  whatToDo:
    'Look whether a month was corrected after the quarter was counted. The months are shown until then.',
};

const YEAR: Words = { ...QUARTER, supplied: 'The year row gives' };

/** True when the two agree, or there is nothing to compare. */
function compare(
  check: Check,
  words: Words,
  value: IndicatorValue,
  key: SeriesKey,
  period: string,
): boolean {
  const found = agreement(value, check.decimals);
  if (!found || !value.beside) return true;
  check.count(words.kind);
  if (!found.agrees) check.report(findingOf(words, value, value.beside, found, key, period));
  return found.agrees;
}

function findingOf(
  { kind, ruleId, supplied, computed, whatToDo }: Words,
  value: IndicatorValue,
  beside: WindowSum,
  found: Agreement,
  { category }: SeriesKey,
  period: string,
): Finding {
  const { indicator, area } = value;
  const apart = formatChange(subtractDecimals(found.computed, found.supplied), indicator);
  return {
    kind,
    ruleId,
    severity: 'disagrees',
    indicator: indicator.name,
    category: category === TOTAL ? null : category,
    area: area.name,
    period,
    sentence:
      `${supplied} ${figureText(found.supplied, beside, indicator)}, ` +
      `${computed} ${figureText(found.computed, value, indicator)}: ${apart} apart.`,
    sources: `${placesWords(beside.used)}; against ${placesWords(value.used)}`,
    whatToDo,
    size: relativeSize(decimalToNumber(found.supplied), decimalToNumber(found.computed)),
  };
}

/** `30.4% (304 of 1,000)`, `18.9 (41 section 47 enquiries)`, `120` */
function figureText(shown: Decimal, sum: WindowSum, indicator: Indicator): string {
  const figure = formatValue(shown, indicator);
  const { numerator, denominator } = sum;
  if (indicator.unit === 'count' || numerator === null) return figure;
  if (indicator.unit === 'rate')
    return `${figure} (${numberText(numerator)} ${indicator.numerator})`;
  return denominator === null
    ? figure
    : `${figure} (${numberText(numerator)} of ${numberText(denominator)})`;
}

const countySeries = ({ series }: Check): readonly SeriesRows[] =>
  series.filter(({ area }) => area.kind === 'county');

const monthsIn = ({ rows }: SeriesRows): readonly Month[] =>
  rows.flatMap((row) => (row.period.kind === 'month' && hasFigure(row) ? row.period.month : []));

const quartersIn = ({ rows }: SeriesRows): readonly Quarter[] => [
  ...new Set(rows.map(({ period }: { readonly period: Period }) => quarterOfPeriod(period))),
];
