/** The months of one indicator, category and area up to a quarter, with what the chart says of them. */
import type { MissingReason, Observation } from '../observation';
import type { Month } from '../period';
import type { Assurance, Signal, SpcSection, Variation } from '../spc';
import type { IndicatorValue, Outcome, ValuePlace } from '../value';

export interface TrendPoint {
  readonly month: Month;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The month's figure, exact; what is shown is `displayed(outcome, decimals)`. */
  readonly outcome: Outcome;
  /** The same as a number: 30.4 for 30.4 %; null when there is none. */
  readonly value: number | null;
  readonly missing: MissingReason | null;
  /** False for a sum with parts missing (rule G6): drawn as such, in no limit and no run. */
  readonly isWhole: boolean;
  /** Areas added up, or null when the figure is one area's own. */
  readonly parts: IndicatorValue['parts'];
  readonly isProvisional: boolean;
  /** The rows behind the figure. */
  readonly used: readonly Observation[];
  /** An annotation excludes it (rule S7). */
  readonly isGhost: boolean;
  readonly signals: readonly Signal[];
}

/** A dated step of the limits or of the counting, with its words. */
export interface TrendStep {
  readonly month: Month;
  readonly kind: 'break' | 'recalculation';
  readonly text: string;
}

/** Why there is no SPC chart. */
export type SpcRefusal =
  /** Nothing by month is loaded. */
  | 'no-months'
  /** Months are windows of twelve, or April to date, and overlap (rule S6). */
  | 'overlapping'
  /** A section with fewer points than the least (rule S3): the latest one. */
  | 'few-points';

/** Why there is no assurance though there are limits (rule S5). */
export type AssuranceRefusal = 'no-target' | 'no-polarity' | 'yearly-target';

export interface Trend {
  readonly place: ValuePlace;
  /** Every month from the first loaded one to the quarter's last; missing ones included. */
  readonly points: readonly TrendPoint[];
  readonly sections: readonly SpcSection[];
  readonly steps: readonly TrendStep[];
  readonly variation: Variation;
  readonly assurance: Assurance;
  readonly refusal: SpcRefusal | null;
  readonly assuranceRefusal: AssuranceRefusal | null;
  /** True when the last point is improvement and concern at once: concern wins, and that is said. */
  readonly isConflict: boolean;
}
