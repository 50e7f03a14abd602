/** XmR charts: what goes in, what comes out. The rules S1 to S5 and S7 of `docs/rules.md`. */
import type { Polarity } from '../indicator';

export interface SpcSettings {
  /** Which direction is better (rule S4); T counts as none. */
  readonly polarity: Polarity;
  /** How many points in a row make a shift and a trend (rule S2). */
  readonly shiftPoints: number;
  readonly trendPoints: number;
  /** Fewer points in a section give no limits (rule S3). */
  readonly minimumPoints: number;
  /** Limits from the first so many points of a section, extended over it; null: from all of it (S7). */
  readonly baseline: number | null;
  /** What the icon says of a point that is both (rule S4). */
  readonly conflict: 'concern' | 'improvement';
}

export const SPC_SETTINGS = {
  shiftPoints: 7,
  trendPoints: 7,
  minimumPoints: 13,
  baseline: null,
  conflict: 'concern',
} as const satisfies Omit<SpcSettings, 'polarity'>;

/** One month of a series as the chart sees it. */
export interface SpcPoint {
  /** Null: no figure; nothing bridges it, and runs go on behind it. */
  readonly value: number | null;
  /** Drawn, but in no limit and in no run. */
  readonly isGhost: boolean;
  /** What begins here: limits anew, or a series that nothing crosses (rule S7). */
  readonly begins: 'recalculation' | 'break' | null;
}

/** Points that share a mean and limits. */
export interface SpcSection {
  /** Places of the first and last point in the series. */
  readonly first: number;
  readonly last: number;
  /** Points with a figure that count. */
  readonly count: number;
  /** Null without a point. */
  readonly mean: number | null;
  /** Null with fewer points than the least (rule S3). */
  readonly limits: SpcLimits | null;
}

export interface SpcLimits {
  readonly lower: number;
  readonly upper: number;
  /** Two thirds of the way from the mean to the limits. */
  readonly lowerTwoSigma: number;
  readonly upperTwoSigma: number;
}

export type SignalKind = 'point' | 'shift' | 'trend' | 'two-of-three';

export interface Signal {
  readonly kind: SignalKind;
  /** Above or below; rising or falling. */
  readonly side: 'high' | 'low';
}

export interface SpcChart {
  readonly sections: readonly SpcSection[];
  /** One list a point, empty for ordinary ones. */
  readonly signals: readonly (readonly Signal[])[];
}

/** Rule S4 and why there is none (S3, S6). */
export type Variation =
  | 'improvement'
  | 'concern'
  | 'high'
  | 'low'
  | 'common-cause'
  | 'not-enough-points'
  | 'not-applicable';

/** Rule S5. */
export type Assurance = 'meet' | 'miss' | 'hit-or-miss' | 'not-applicable';
