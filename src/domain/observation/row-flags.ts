import type { Observation } from './observation';
import { FLAG } from './observation-table';

/** A row's place in `ObservationTable.flags`. */
export const flagsOf = (
  row: Pick<
    Observation,
    'numerator' | 'denominator' | 'value' | 'provisional' | 'incomplete' | 'summed'
  >,
): number =>
  (row.numerator === null ? 0 : FLAG.numerator) |
  (row.denominator === null ? 0 : FLAG.denominator) |
  (row.value === null ? 0 : FLAG.value) |
  (row.provisional ? FLAG.provisional : 0) |
  (row.incomplete ? FLAG.incomplete : 0) |
  (row.summed ? FLAG.summed : 0);
