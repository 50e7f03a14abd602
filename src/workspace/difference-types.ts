/** How a file that was read compares with what is loaded. */
import type { ReferenceLists } from '../storage/workspace-document';

/** What names the changes, and says how a series is counted. */
export type DifferenceLists = Pick<ReferenceLists, 'areas' | 'indicators'>;

/** One figure that the file would change, that is new and unusual, or that an earlier edition had. */
export interface Change {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly indicator: string;
  readonly area: string;
  readonly category: string | null;
  readonly period: string;
  /** As shown: `24.2% (3,551 of 14,644)`, or the reason why there is none. */
  readonly before: string;
  /** Null for one that is not in the file. */
  readonly after: string | null;
  /** `0.3 percentage points more`; null where either has no number. */
  readonly by: string | null;
  /** True when what stood before had been published. */
  readonly wasPublished: boolean;
  /** True when the new figure is more than five standard deviations from its loaded history. */
  readonly isUnusual: boolean;
  /** Line in the new file; null for one that is not in it. */
  readonly line: number | null;
}

/** Which changes are shown. `changed` are all changed figures, restated and unusual ones among them. */
export type ChangeFilter = 'all' | 'restated' | 'unusual' | 'changed' | 'removed';

/** Figures that a file has in common with one that is loaded just before it. */
export interface Overlap {
  readonly file: string;
  readonly same: number;
  /** Those of the later file win. */
  readonly different: number;
}

export interface Difference {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** In an earlier edition of the file but not in this one; such figures stay as they are. */
  readonly removed: number;
  /** Changed figures that had been published. */
  readonly restated: number;
  /** New or changed figures far from their loaded history. */
  readonly unusual: number;
  /** Files above it in the list that have figures of the same periods, areas and indicators. */
  readonly overlaps: readonly Overlap[];
  /** Restated first, then unusual, changed, removed; made when they are shown. */
  readonly changeAt: (index: number) => Change;
  readonly changeCount: number;
  /** The places in that order of the changes that pass a filter. */
  readonly placesOf: (filter: ChangeFilter) => Uint32Array;
}
