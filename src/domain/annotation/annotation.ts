/** What the board wants remembered beside a figure: `New duty team from May 2011`. */
import type { AreaCode } from '../area';
import type { IndicatorId } from '../indicator';
import type { Period } from '../period';

export interface Annotation {
  readonly indicator: IndicatorId;
  /** Null: for every area. */
  readonly area: AreaCode | null;
  readonly period: Period;
  readonly text: string;
}
