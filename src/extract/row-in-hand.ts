/** The row that is being read: one object for all rows, as a million objects would cost the most. */
import { MISSING_REASONS, type MissingReason } from '../domain/observation';
import type { RawRow } from './table-builder';

export interface RowInHand extends RawRow {
  /** Place in the indicator list. */
  indicator: number;
  /** Place in the area list. */
  area: number;
  /** The reason that the status gives, as in `ObservationTable.missing`; 0 when it gives none. */
  statusReason: number;
}

export const emptyRow = (): RowInHand => ({
  series: 0,
  period: 0,
  numerator: 0,
  denominator: 0,
  value: 0,
  flags: 0,
  missing: 0,
  context: 0,
  line: 0,
  indicator: 0,
  area: 0,
  statusReason: 0,
});

/** The number of a reason in `ObservationTable.missing`. */
export const reasonNumber = (reason: MissingReason): number => MISSING_REASONS.indexOf(reason) + 1;
