/** Indicators as the catalogue defines them. */
import type { Month } from '../period';

export type IndicatorId = string;
export type Unit = 'percent' | 'rate' | 'mean' | 'count';
/** H: higher is better; L: lower is better; T: close to target; null: neither (rule T5). */
export type Polarity = 'H' | 'L' | 'T' | null;
/** How months make a quarter (rule G3). */
export type Window = 'stock' | 'flow' | 'ytd' | 'rolling-12';

/** A change of definition or counting (rule O6); nothing is compared across it. */
export interface SeriesBreak {
  /** The first month counted the new way. */
  readonly from: Month;
  readonly label: string;
}

export interface Indicator {
  readonly id: IndicatorId;
  readonly name: string;
  readonly short: string;
  readonly theme: string;
  readonly agency: string;
  readonly unit: Unit;
  /** What a rate is per (10,000 children), or null. */
  readonly per: number | null;
  readonly decimals: number;
  readonly polarity: Polarity;
  readonly window: Window;
  /** Plural noun of what is counted, lower case: `re-referrals`. */
  readonly numerator: string;
  readonly denominator: string | null;
  readonly definition: string;
  readonly why: string;
  readonly source: string;
  readonly owner: string;
  readonly questions: readonly string[];
  readonly breaks: readonly SeriesBreak[];
}

/** The category of an observation that is not broken down (rule O1). */
export const TOTAL = 'Total';

/** What numerator / denominator is multiplied by: 100 for percentages, `per` for rates, else 1. */
export function scaleOf(indicator: Indicator): number {
  if (indicator.unit === 'percent') return 100;
  return indicator.unit === 'rate' ? (indicator.per ?? 10_000) : 1;
}

/** True when a break lies after `start` and not after `end`: the two cannot be compared (rule O6). */
export function breakBetween(indicator: Indicator, start: Month, end: Month): SeriesBreak | null {
  return indicator.breaks.find((item) => item.from > start && item.from <= end) ?? null;
}
