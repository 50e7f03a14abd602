/** The three number cells of a row: numerator, denominator, value. */
import type { Area } from '../domain/area';
import { scaleOf, type Indicator, type Unit } from '../domain/indicator';
import { FLAG } from '../domain/observation';
import type { ChildLevelWatch } from './child-level/watch';
import { createJudge, type IssueLog } from './issues';
import { createCellReader, isNumber, PROBLEM, type MeasureHeaders } from './measure-cell';
import { checkNumbers, type MeasureScale } from './measure-checks';
import { readMissing } from './measure-missing';
import type { RowInHand } from './row-in-hand';

export interface MeasureOptions {
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly log: IssueLog;
  readonly watch: ChildLevelWatch;
  /** True when all values are published statistics. */
  readonly published: boolean;
  /** What a rate of events in the period is multiplied by to be a rate for a year. */
  readonly yearsFactor: (period: number) => number;
}

/** Puts numbers and missing reason into `row`, notes what is wrong; false when that is an error. */
export type MeasureReader = (
  row: RowInHand,
  numerator: string,
  denominator: string,
  value: string,
  headers: MeasureHeaders,
) => boolean;

export function createMeasureReader(options: MeasureOptions): MeasureReader {
  const { areas, indicators, log, watch, published, yearsFactor } = options;
  const readCell = createCellReader(log, watch);
  const judge = createJudge(log);
  const units = indicators.map(({ unit }) => unit);
  const scales = indicators.map(scaleOf);
  const isAnnual = indicators.map(({ unit, window }) => unit === 'rate' && window === 'flow');
  const isComparator = areas.map(({ kind }) => kind === 'comparator');
  const scale: { -readonly [K in keyof MeasureScale]: MeasureScale[K] } = {
    unit: 'count',
    factor: 1,
    isFactorKnown: true,
    published: false,
  };

  function setScale(row: RowInHand, unit: Unit): void {
    const isYearly = isAnnual[row.indicator] ?? false;
    const years = isYearly && row.period >= 0 ? yearsFactor(row.period) : 1;
    scale.unit = unit;
    scale.factor = (scales[row.indicator] ?? 1) * years;
    scale.isFactorKnown = !isYearly || (row.flags & FLAG.incomplete) === 0;
    scale.published = published || (isComparator[row.area] ?? false);
  }

  return (row, numeratorText, denominatorText, valueText, headers) => {
    const unit = units[row.indicator] ?? 'count';
    const numerator = readCell(numeratorText, headers.numerator, false, row.line);
    const denominator = readCell(denominatorText, headers.denominator, false, row.line);
    const value = readCell(valueText, headers.value, unit === 'percent', row.line);
    if (numerator === PROBLEM || denominator === PROBLEM || value === PROBLEM) return false;
    // Without an indicator nobody knows what the numbers should be.
    if (row.indicator < 0) return false;
    row.numerator = numerator;
    row.denominator = denominator;
    row.value = value;
    row.flags |=
      (isNumber(numerator) ? FLAG.numerator : 0) |
      (isNumber(denominator) ? FLAG.denominator : 0) |
      (isNumber(value) ? FLAG.value : 0);
    row.missing = 0;
    if (!readMissing(row, unit, areas[row.area], headers, judge)) return false;
    if (row.missing !== 0) return true;
    setScale(row, unit);
    return checkNumbers(row, scale, headers, valueText, judge);
  };
}
