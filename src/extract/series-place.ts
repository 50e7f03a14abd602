/** One series of a finished table, in words and numbers. */
import type { Area } from '../domain/area';
import { scaleOf, TOTAL, type Indicator } from '../domain/indicator';
import { FLAG, type ObservationTable } from '../domain/observation';

export interface SeriesPlace {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly category: string;
  /** Place in `ObservationTable.series`. */
  readonly series: number;
}

/** `Re-referrals in Dover (Neglect)` */
export const seriesLabel = ({ indicator, area, category }: SeriesPlace): string =>
  `${indicator.short} in ${area.name}${category === TOTAL ? '' : ` (${category})`}`;

export const firstRow = (table: ObservationTable, series: number): number =>
  table.seriesStart[series] ?? 0;
export const endRow = (table: ObservationTable, series: number): number =>
  table.seriesStart[series + 1] ?? 0;

/** The month of each period (by its place in `ObservationTable.periods`); 0 for a quarter or year. */
export const monthsOf = (table: ObservationTable): Uint32Array =>
  Uint32Array.from(table.periods, (period) => (period.kind === 'month' ? period.month : 0));

/**
 * The number of one row as points of a series are compared: the count; numerator / denominator of a
 * percentage or mean, or its value on the same scale; the events of a rate, or else its value. NaN
 * when the row has none.
 */
export function numberAt(table: ObservationTable, row: number, indicator: Indicator): number {
  if ((table.missing[row] ?? 0) !== 0) return NaN;
  const flags = table.flags[row] ?? 0;
  const given = (column: Float64Array, flag: number): number =>
    flags & flag ? (column[row] ?? NaN) : NaN;
  const numerator = given(table.numerator, FLAG.numerator);
  const value = given(table.value, FLAG.value);
  if (indicator.unit === 'count' || indicator.unit === 'rate') {
    return Number.isNaN(numerator) ? value : numerator;
  }
  const denominator = given(table.denominator, FLAG.denominator);
  const ratio = denominator === 0 ? NaN : numerator / denominator;
  return Number.isNaN(ratio) && denominator !== 0 ? value / scaleOf(indicator) : ratio;
}
