/** District variation (rules F1 to F3): who lies outside what chance gives. */
import type { Area } from '../area';
import type { Indicator } from '../indicator';

export type FunnelSide = 'high' | 'low';
/** Outside the 95 % limits only, or outside the 99.8 % limits too. */
export type FunnelLevel = '95' | '99.8';

export interface FunnelPoint {
  readonly area: Area;
  readonly numerator: number;
  readonly denominator: number;
  /** On the scale shown: 30.4 for 30.4 %. */
  readonly value: number;
  readonly outside: { readonly side: FunnelSide; readonly level: FunnelLevel } | null;
}

/** The limits at one denominator, on the scale shown; null where a line does not exist (rule F2). */
export interface FunnelLimits {
  readonly denominator: number;
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly lower998: number | null;
  readonly upper998: number | null;
}

export interface Funnel {
  readonly indicator: Indicator;
  /** theta on the scale shown: sum of numerators over sum of denominators. */
  readonly centre: number;
  readonly points: readonly FunnelPoint[];
  /** The lines from the smallest to the largest denominator, enough of them to draw. */
  readonly lines: readonly FunnelLimits[];
  /** Overdispersion (rule F3). */
  readonly phi: number;
  readonly isOverdispersed: boolean;
  /** Areas that could not be placed, and why there are none at all. */
  readonly leftOut: readonly Area[];
}

/** Why there is no funnel. */
export type FunnelRefusal =
  /** Counts and means have no funnel. */
  | 'unit'
  /** Fewer than three areas with counts. */
  | 'few-areas';
