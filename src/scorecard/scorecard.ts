/**
 * The scorecard as plain data: what the screen, the print and the exports consume, so that they
 * cannot disagree. Texts are final; nothing here is computed again by a view.
 */
import type { Indicator } from '../domain/indicator';
import type { Quarter } from '../domain/period';
import type { AssessedValue, Rag } from '../domain/target';

export interface Scorecard {
  readonly title: string;
  readonly quarter: Quarter;
  readonly quarterId: string;
  /** `Q4 2011/12 (Jan to Mar 2012)` */
  readonly quarterLabel: string;
  /** Quarters with any data, latest first. */
  readonly quarters: readonly Option[];
  /** The area of the first columns: the county unless another was chosen. */
  readonly lead: AreaHead;
  /** The areas of the further columns: districts, then teams; the county first when it does not lead. */
  readonly columns: readonly AreaHead[];
  readonly areas: readonly Option[];
  readonly themes: readonly ThemeGroup[];
  /** How many indicators there are, filtered or not. */
  readonly indicatorCount: number;
  readonly themeOptions: readonly Option[];
  readonly agencyOptions: readonly Option[];
  /** Sentences computed from the data, most important first. */
  readonly headline: readonly string[];
  readonly marks: PageMarks;
}

/** What a select offers: the value that goes into the address, and its words. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What every page carries. */
export interface PageMarks {
  /** `Data extracted 25 April 2012`, or that the extracts do not say. */
  readonly dataDate: string;
  /** `Final figures` or how many are provisional. */
  readonly finality: string;
  readonly policy: string;
  readonly snapshot: string;
  /** How many of the shown values are illustrative, in words; null when none is. */
  readonly illustrative: string | null;
}

export interface AreaHead {
  readonly code: string;
  readonly name: string;
  readonly kind: 'county' | 'district' | 'team' | 'comparator';
}

export interface ThemeGroup {
  readonly theme: string;
  readonly rows: readonly ScorecardRow[];
}

export interface ScorecardRow {
  readonly indicator: Indicator;
  /** `Percentage, 12 months to the quarter's end`: how to read the row's figures. */
  readonly measure: string;
  readonly lead: Cell;
  /** `23.0% or less`, or `No target set`. */
  readonly target: string;
  /** `illustrative target and limit`; null when the target and floor are published. */
  readonly targetNote: string | null;
  /** `limit 25.0%`; null when there are two states only. */
  readonly floor: string | null;
  /** The year's figure, from the latest whole financial year up to the quarter. */
  readonly outTurn: {
    readonly text: string;
    readonly label: string;
    readonly isIllustrative: boolean;
  };
  readonly sparkline: Sparkline;
  readonly neighbours: BenchmarkCell | null;
  readonly region: BenchmarkCell | null;
  readonly england: BenchmarkCell | null;
  /** One a column, in the order of `Scorecard.columns`. */
  readonly cells: readonly Cell[];
}

export type Arrow = 'up' | 'down' | 'level' | 'none';

export interface Cell {
  readonly area: AreaHead;
  readonly indicator: Indicator;
  readonly assessed: AssessedValue;
  /** `30.4%`, or why there is no number: `Suppressed`. */
  readonly text: string;
  readonly isMissing: boolean;
  /** True for a synthetic figure: it is told apart on sight (rule O1). */
  readonly isIllustrative: boolean;
  readonly rag: Rag | null;
  /** `Above limit`, `No target set`, `Not rated: partial`. */
  readonly ratingWords: string;
  readonly arrow: Arrow;
  /** `Worsened by 1.2 percentage points since Q3 2011/12`, or why it cannot be compared. */
  readonly directionWords: string;
  /** `1.2 pts`, or null when not compared or unchanged. */
  readonly changeText: string | null;
  /** `partial (11 of 12)`, `2 of 3 months`, `provisional`, `revised`: shown beside the value. */
  readonly marks: readonly string[];
  /** Area, indicator, value with unit, rating in words, direction in words. */
  readonly accessibleName: string;
}

export interface Sparkline {
  readonly points: readonly SparkPoint[];
  /** One sentence that says what the line shows. */
  readonly summary: string;
}

export interface SparkPoint {
  readonly label: string;
  readonly text: string;
  /** For drawing only; null leaves a gap. */
  readonly value: number | null;
  readonly rag: Rag | null;
  /** True when a break in the series lies before this point: the line is not drawn across it. */
  readonly breakBefore: boolean;
}

export interface BenchmarkCell {
  readonly text: string;
  /** The figure without unit and separators, for exports. */
  readonly figure: string;
  /** `2010/11` */
  readonly period: string;
  /** `mean`, `median`, or null where there is nothing to say. */
  readonly kind: 'mean' | 'median' | null;
  readonly source: string;
}

/** What opens on a cell: every fact behind its figure. */
export interface CellDetails {
  readonly facts: readonly Fact[];
  /** The figure by category (rule O1), empty where the indicator has none. */
  readonly categories: readonly Fact[];
  /** The months of the window, oldest first. */
  readonly months: readonly Fact[];
  readonly notes: readonly string[];
  readonly definition: string;
  readonly why: string;
  readonly questions: readonly string[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}
