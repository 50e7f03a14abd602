/** What the checks of loaded data work on, and what they find. */
import type { Area } from '../domain/area';
import type { Indicator } from '../domain/indicator';
import type { RowInForce, SeriesKey } from '../domain/observation';
import type { Period, Quarter } from '../domain/period';
import type { Assessor } from '../domain/target';

/** One quarter, or everything that is loaded. */
export type Scope = Quarter | 'all';

export type CheckKind = 'county' | 'periods' | 'supplied' | 'history' | 'months';
export type Severity = 'disagrees' | 'unusual' | 'incomplete';

export interface Finding {
  readonly kind: CheckKind;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly indicator: string;
  readonly category: string | null;
  readonly area: string;
  readonly period: string;
  /** One sentence with both numbers. */
  readonly sentence: string;
  /** Files and lines. */
  readonly sources: string;
  readonly whatToDo: string;
  /** The difference as a part of the larger figure, 0 to 1; findings are ordered by it. */
  readonly size: number;
}

export interface CheckCount {
  readonly kind: CheckKind;
  readonly title: string;
  readonly checked: number;
  readonly found: number;
}

export interface Reconciliation {
  /** `Checked 312 figures of 19 indicators: all agree.` */
  readonly summary: string;
  readonly checks: readonly CheckCount[];
  /** The largest relative difference first. */
  readonly findings: readonly Finding[];
}

export interface ReconcileProgress {
  readonly done: number;
  readonly total: number;
}

/** One series with its rows in force within the scope. */
export interface SeriesRows {
  readonly key: SeriesKey;
  readonly area: Area;
  readonly rows: readonly RowInForce[];
}

/** What the checks of one indicator work on and write to. */
export interface Check {
  readonly assessor: Assessor;
  readonly indicator: Indicator;
  readonly decimals: number;
  readonly series: readonly SeriesRows[];
  /** All loaded months of a series, whatever the scope. */
  readonly monthsOf: (key: SeriesKey) => readonly RowInForce[];
  readonly isInScope: (period: Period) => boolean;
  /** Counts one comparison. */
  readonly count: (kind: CheckKind) => void;
  readonly report: (finding: Finding) => void;
}

export const hasFigure = ({ table, row }: RowInForce): boolean => (table.missing[row] ?? 0) === 0;

/** The difference of two numbers as a part of the larger one. */
export function relativeSize(a: number, b: number): number {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? 0 : Math.abs(a - b) / larger;
}
