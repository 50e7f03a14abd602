/** Values against counts (O2), months against their history, quarters against their months (G4). */
import { decimalsOf, roundDecimal } from '../lib/decimal';
import { groupBy } from '../lib/group-by';
import { isValidIn } from '../domain/area';
import { scaleOf, TOTAL, type Indicator } from '../domain/indicator';
import {
  isCounted,
  LEAST_HISTORY,
  MISSING_REASONS,
  MOST_SIGMAS,
  observationAt,
  pointAt,
  remember,
  sigmasFrom,
  walkOf,
  walkTo,
  type History,
  type Observation,
  type RowInForce,
} from '../domain/observation';
import {
  firstMonthOf,
  firstMonthOfQuarter,
  lastMonthOf,
  lastMonthOfQuarter,
  monthLabel,
  MONTHS_IN_YEAR,
  monthsBetween,
  periodLabel,
  quarterOfMonth,
  shortQuarterLabel,
  type Month,
  type Period,
  type Quarter,
} from '../domain/period';
import { agreesWithCounts, isAnnualised } from '../domain/value';
import { listed } from './coverage-words';
import { formatChange, formatValue } from './format';
import { numberText } from './observation-text';
import {
  hasFigure,
  relativeSize,
  type Check,
  type Finding,
  type SeriesRows,
} from './reconcile-types';
import { placesWords } from './source-words';

/** Rows with numerator, denominator and value; one of a part of a period may stand for the whole. */
export function* checkSupplied(check: Check): Generator<void> {
  if (check.indicator.unit === 'count') return;
  for (const series of check.series) {
    yield;
    for (const { table, row } of series.rows.filter(hasFigure)) {
      const item = observationAt(table, row);
      const { numerator, denominator, value } = item;
      if (numerator === null || denominator === null || value === null) continue;
      if (denominator === 0 || item.incomplete) continue;
      check.count('supplied');
      const supplied = { numerator, denominator, value };
      const factor = scaleOf(check.indicator) * yearsFactor(check.indicator, item.period);
      const isRounded = item.provenance.kind === 'published' || series.area.kind === 'comparator';
      if (agreesWithCounts(supplied, decimalsOf(value), factor, isRounded)) continue;
      check.report(suppliedFinding(check, series, item, supplied, factor));
    }
  }
}

/** Events of a month per year are twelve times those of the month (rule G5). */
const yearsFactor = (indicator: Indicator, period: Period): number =>
  isAnnualised(indicator) ? MONTHS_IN_YEAR / (lastMonthOf(period) - firstMonthOf(period) + 1) : 1;

function suppliedFinding(
  { indicator, decimals }: Check,
  series: SeriesRows,
  item: Observation,
  { numerator, denominator, value }: Parameters<typeof agreesWithCounts>[0],
  factor: number,
): Finding {
  const places = Math.max(decimals, decimalsOf(value));
  const computed = (numerator / denominator) * factor;
  const text = (figure: number): string => formatValue(roundDecimal(figure, places), indicator);
  const apart = formatChange(roundDecimal(computed - value, places), indicator);
  return {
    ...placeOf(series, indicator),
    kind: 'supplied',
    ruleId: 'O2',
    severity: 'disagrees',
    period: periodLabel(item.period),
    sentence: `The row gives ${text(value)}, but ${numberText(numerator)} of ${numberText(denominator)} is ${text(computed)}: ${apart} apart.`,
    sources: placesWords([item]),
    whatToDo:
      'Ask the supplier which of the three is wrong. The figure computed from the counts is shown; of a comparator, the published one.',
    size: relativeSize(value, computed),
  };
}

/** Every month in scope against all earlier loaded months, none of them across a break (rule O6). */
export function* checkHistory(check: Check): Generator<void> {
  const { indicator, isInScope } = check;
  for (const series of check.series) {
    yield;
    if (!series.rows.some(({ period }) => period.kind === 'month')) continue;
    const walk = walkOf(indicator);
    for (const found of inMonthOrder(check.monthsOf(series.key))) {
      const { month, row } = found;
      const point = pointAt(row.table, row.row, indicator);
      if (Number.isNaN(point)) continue;
      const history = walkTo(walk, month);
      if (isInScope(row.period)) checkPoint(check, series, found, point, history);
      remember(history, point);
    }
  }
}

interface MonthRow {
  readonly month: Month;
  readonly row: RowInForce;
}

const inMonthOrder = (rows: readonly RowInForce[]): readonly MonthRow[] =>
  rows
    .flatMap((row) => (row.period.kind === 'month' ? [{ month: row.period.month, row }] : []))
    .toSorted((a, b) => a.month - b.month);

function checkPoint(
  check: Check,
  series: SeriesRows,
  { month, row: { table, row } }: MonthRow,
  point: number,
  history: History,
): void {
  const { indicator } = check;
  if (history.count < LEAST_HISTORY) return;
  check.count('history');
  const sigmas = sigmasFrom(history, point, isCounted(indicator));
  if (sigmas === null || sigmas <= MOST_SIGMAS) return;
  check.report({
    ...placeOf(series, indicator),
    kind: 'history',
    ruleId: 'E52',
    severity: 'unusual',
    period: monthLabel(month),
    sentence: `The figure is ${pointText(point, check)}, the mean of the ${history.count} loaded months before ${pointText(history.mean, check)}: ${sigmas.toFixed(1)} standard deviations apart.`,
    sources: placesWords([{ file: table.file, line: table.line[row] ?? 0 }]),
    whatToDo:
      'Check the figure with the team that supplied it. If it is right, say why in its note, or enter a break in the series.',
    size: relativeSize(point, history.mean),
  });
}

function pointText(point: number, { indicator, decimals }: Check): string {
  if (!isCounted(indicator)) {
    return formatValue(roundDecimal(point * scaleOf(indicator), decimals), indicator);
  }
  return numberText(Number.isInteger(point) ? point : Number(point.toPrecision(3)));
}

/** A series with some months of a quarter but not all; areas that lack the same months together. */
export function* checkMonths(check: Check): Generator<void> {
  const lacks = awaitedSeries(check).flatMap((series) => {
    const months = inMonthOrder(series.rows);
    return [...groupBy(months, ({ month }) => quarterOfMonth(month))].flatMap(
      ([quarter, loaded]) => {
        check.count('months');
        return lackOf(series, quarter, loaded) ?? [];
      },
    );
  });
  yield;
  const alike = groupBy(lacks, ({ quarter, lacking }) => `${quarter} ${lacking.join(' ')}`);
  for (const group of alike.values()) {
    const [first] = group;
    if (first) check.report(monthsFinding(check.indicator, first, group));
  }
}

/** A county row beside districts that report may stand alone, and nobody owes a comparator. */
function awaitedSeries({ series }: Check): readonly SeriesRows[] {
  const byDistrict = series.some(({ area }) => area.kind === 'district');
  return series.filter(
    ({ key, area }) =>
      key.category === TOTAL &&
      area.kind !== 'comparator' &&
      !(byDistrict && area.kind === 'county'),
  );
}

interface Lack {
  readonly series: SeriesRows;
  readonly quarter: Quarter;
  readonly lacking: readonly Month[];
  readonly present: readonly MonthRow[];
  readonly expected: number;
}

/** Null when nothing lacks, or nothing is there at all. What is suppressed does not lack. */
function lackOf(series: SeriesRows, quarter: Quarter, loaded: readonly MonthRow[]): Lack | null {
  const present = loaded.filter(({ row }) => !isNotSubmitted(row));
  const expected = monthsBetween(firstMonthOfQuarter(quarter), lastMonthOfQuarter(quarter)).filter(
    (month) => isValidIn(series.area, month),
  );
  const lacking = expected.filter((month) => !present.some((item) => item.month === month));
  if (lacking.length === 0 || present.length === 0) return null;
  return { series, quarter, lacking, present, expected: expected.length };
}

const isNotSubmitted = ({ table, row }: RowInForce): boolean =>
  MISSING_REASONS[(table.missing[row] ?? 0) - 1] === 'not-submitted';

function monthsFinding(indicator: Indicator, lack: Lack, group: readonly Lack[]): Finding {
  const { quarter, lacking, present, expected } = lack;
  const months = (items: readonly Month[]): string => listed(items.map(monthLabel));
  return {
    kind: 'months',
    ruleId: 'G4',
    severity: 'incomplete',
    indicator: indicator.name,
    category: null,
    area: listed(group.map(({ series }) => series.area.name)),
    period: shortQuarterLabel(quarter),
    sentence: `${months(lacking)} ${lacking.length === 1 ? 'is' : 'are'} missing beside ${months(present.map(({ month }) => month))}: ${expected - lacking.length} of ${expected} months.`,
    sources: placesWords(
      group.flatMap((item) =>
        item.present.map(({ row: { table, row } }) => ({
          file: table.file,
          line: table.line[row] ?? 0,
        })),
      ),
    ),
    whatToDo:
      'Load the missing months. Until then the quarter is shown with what there is, and neither rated nor compared.',
    size: lacking.length / expected,
  };
}

const placeOf = (
  { area, key: { category } }: SeriesRows,
  indicator: Indicator,
): Pick<Finding, 'indicator' | 'area' | 'category'> => ({
  indicator: indicator.name,
  area: area.name,
  category: category === TOTAL ? null : category,
});
