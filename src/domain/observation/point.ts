/** The number of an observation as points of its series are compared. */
import { scaleOf, type Indicator } from '../indicator';
import { FLAG, type ObservationTable } from './observation-table';

/**
 * The count; numerator / denominator of a percentage or mean, or its value on the same scale; the
 * events of a rate, or else its value. NaN when the row has none.
 */
export function pointAt(table: ObservationTable, row: number, indicator: Indicator): number {
  if ((table.missing[row] ?? 0) !== 0) return NaN;
  const flags = table.flags[row] ?? 0;
  const given = (column: Float64Array, flag: number): number =>
    flags & flag ? (column[row] ?? NaN) : NaN;
  return point(
    given(table.numerator, FLAG.numerator),
    given(table.denominator, FLAG.denominator),
    given(table.value, FLAG.value),
    indicator,
  );
}

/** NaN stands for a number that is not given. */
function point(
  numerator: number,
  denominator: number,
  value: number,
  indicator: Indicator,
): number {
  if (indicator.unit === 'count' || indicator.unit === 'rate') {
    return Number.isNaN(numerator) ? value : numerator;
  }
  const ratio = denominator === 0 ? NaN : numerator / denominator;
  return Number.isNaN(ratio) && denominator !== 0 ? value / scaleOf(indicator) : ratio;
}
