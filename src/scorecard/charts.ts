/**
 * Charts as plain data: what is drawn, said, tabled and downloaded comes from one model, so that
 * they cannot disagree. Texts are final; numbers serve only to place a mark.
 */
import type { Rag } from '../domain/target';

/** The figures of a chart as a table; the first cell of a row is its heading. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface ChartColumn {
  readonly head: string;
  readonly isNumber: boolean;
}

/** What every chart has. */
export interface Chart {
  /** Unique on its page, and the beginning of a file name: `re-referrals-trend`. */
  readonly id: string;
  /** Of its downloads, without the ending: `re-referrals-trend-2011-12-Q4-v1-dfe` (`file-name.ts`). */
  readonly file: string;
  readonly title: string;
  /** One sentence that says what the chart shows. */
  readonly summary: string;
  readonly table: ChartTable;
  /** Printed under the chart and its downloads: source, data date, policy, snapshot. */
  readonly credit: string;
}

/** Why there is nothing to draw, in a sentence, where a chart would stand. */
export interface NoChart {
  readonly id: string;
  readonly title: string;
  readonly why: string;
}

export const isChart = <C extends Chart>(chart: C | NoChart): chart is C => !('why' in chart);

export interface Axis {
  /** `Percentage`, `Rate per 10,000 children` */
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** Round numbers from min to max with their final texts. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

/** A horizontal or vertical line with its words: a target, the county, a comparator. */
export interface ReferenceLine {
  readonly kind: 'target' | 'floor' | 'county' | 'neighbours' | 'region' | 'england';
  readonly value: number;
  /** `Target 23.0%` */
  readonly label: string;
}

/** Months in order with control limits. `x` below is the place of a month in `points`. */
export interface TrendChart extends Chart {
  readonly kind: 'trend';
  readonly axis: Axis;
  readonly points: readonly TrendMark[];
  /** Mean and limits, drawn from the first to the last month of a section; limits may be missing. */
  readonly sections: readonly TrendLines[];
  readonly targets: readonly TargetStep[];
  readonly steps: readonly ChartNote[];
  /** Beginning of the months of the quarter shown. */
  readonly quarterFrom: number;
}

export interface TrendMark {
  /** `March 2012` */
  readonly label: string;
  /** `Mar 12` */
  readonly short: string;
  /** Null leaves a gap. */
  readonly value: number | null;
  /** `30.4%`, or why there is none. */
  readonly text: string;
  readonly state: 'ordinary' | 'provisional' | 'partial' | 'excluded' | 'missing';
  /** Null for common cause. */
  readonly signal: {
    readonly tone: 'improvement' | 'concern' | 'high' | 'low';
    readonly words: string;
  } | null;
}

export interface TrendLines {
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  readonly meanText: string;
  /** Clipped to what is possible (rule S7); null without limits. */
  readonly limits: {
    readonly lower: number;
    readonly upper: number;
    readonly lowerText: string;
    readonly upperText: string;
  } | null;
}

/** One period of a target (rule T1): a change is a step. */
export interface TargetStep {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly label: string;
}

/** A dated remark at a month. */
export interface ChartNote {
  readonly at: number;
  readonly kind: 'break' | 'recalculation' | 'annotation';
  readonly label: string;
}

/** Areas from best to worst, or from high to low without a polarity. */
export interface RankedChart extends Chart {
  readonly kind: 'ranked';
  readonly axis: Axis;
  readonly bars: readonly RankedBar[];
  readonly lines: readonly ReferenceLine[];
}

export interface RankedBar {
  readonly code: string;
  readonly name: string;
  readonly value: number | null;
  readonly text: string;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly rag: Rag | null;
  readonly ratingWords: string;
  /** The area that the page is about. */
  readonly isChosen: boolean;
}

export interface FunnelChart extends Chart {
  readonly kind: 'funnel';
  /** How many cases or children: the denominator. */
  readonly across: Axis;
  readonly axis: Axis;
  readonly centre: { readonly value: number; readonly label: string };
  readonly points: readonly FunnelMark[];
  /** Each a line from left to right; null leaves a gap. */
  readonly lines: readonly {
    readonly level: '95' | '99.8';
    readonly side: 'high' | 'low';
    readonly path: readonly { readonly x: number; readonly y: number | null }[];
  }[];
}

export interface FunnelMark {
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Outliers are named in the chart; null inside the 95 % limits. */
  readonly outside: { readonly side: 'high' | 'low'; readonly level: '95' | '99.8' } | null;
  readonly isChosen: boolean;
}

/** Best, worst and county over the quarters. */
export interface SpreadChart extends Chart {
  readonly kind: 'spread';
  readonly axis: Axis;
  readonly quarters: readonly SpreadQuarter[];
}

export interface SpreadQuarter {
  /** `Q4 2011/12` */
  readonly label: string;
  readonly low: { readonly value: number; readonly text: string; readonly area: string } | null;
  readonly high: { readonly value: number; readonly text: string; readonly area: string } | null;
  readonly county: { readonly value: number; readonly text: string } | null;
  /** True when a break lies before it. */
  readonly breakBefore: boolean;
}

/** The parts of a total. */
export interface CategoryChart extends Chart {
  readonly kind: 'categories';
  readonly axis: Axis;
  readonly bars: readonly {
    readonly name: string;
    readonly value: number | null;
    readonly text: string;
  }[];
}

/** The districts where they lie, each a tile of one size. */
export interface TileMap extends Chart {
  readonly kind: 'tiles';
  readonly tiles: readonly {
    readonly code: string;
    readonly name: string;
    readonly column: number;
    readonly row: number;
    readonly text: string;
    readonly rag: Rag | null;
    readonly ratingWords: string;
    readonly isChosen: boolean;
  }[];
}

/**
 * Every indicator of one district against the county, which lies in the middle (0.5). Left is worse,
 * right is better, and of the worst and the best district the one further from the county lies at
 * the edge (0 or 1). Without a polarity left is low and right is high, and that is said.
 */
export interface SpineChart extends Chart {
  readonly kind: 'spine';
  readonly rows: readonly SpineRow[];
}

export interface SpineRow {
  readonly indicator: string;
  readonly name: string;
  /** True without a polarity: `worst` is the lowest and `best` the highest district. */
  readonly isNeutral: boolean;
  /** Null where the district has no whole figure; then `verdictWords` says it. */
  readonly place: number | null;
  readonly text: string;
  readonly countyText: string;
  readonly worst: { readonly place: number; readonly text: string } | null;
  readonly best: { readonly place: number; readonly text: string } | null;
  /** Between a quarter and three quarters of the districts. */
  readonly middle: { readonly from: number; readonly to: number } | null;
  /** The second district, where one is compared. */
  readonly compared: { readonly place: number; readonly text: string } | null;
  /** Against the county: better, worse, or not told apart from it by more than chance. */
  readonly verdict: 'better' | 'worse' | 'similar' | 'higher' | 'lower' | 'not-compared';
  readonly verdictWords: string;
  readonly rag: Rag | null;
  readonly ratingWords: string;
}

/** A small chart among many: the gap between best and worst over eight quarters. */
export interface SmallSpread {
  readonly axis: Pick<Axis, 'min' | 'max'>;
  readonly quarters: readonly SpreadQuarter[];
  readonly summary: string;
}
