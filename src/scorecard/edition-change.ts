/** One difference between two editions of the scorecard, in the words of both. */
import type { AreaCode } from '../domain/area';
import type { IndicatorId } from '../domain/indicator';
import type { Quarter } from '../domain/period';

/**
 * `value`: another text, and a rating that may be another too. `rating`: the same figure, rated
 * otherwise. `hidden` and `shown`: disclosure control hides it now, or no more. `added` and
 * `removed`: there was, or is, no figure, indicator or area. `target` and `definition`: what the
 * figures are held against, and what they mean.
 */
export type ChangeKind =
  'value' | 'rating' | 'hidden' | 'shown' | 'added' | 'removed' | 'target' | 'definition';

export interface EditionChange {
  readonly kind: ChangeKind;
  /** Null for an area that is new or gone. */
  readonly indicator: { readonly id: IndicatorId; readonly name: string } | null;
  /** Null for all areas. */
  readonly area: { readonly code: AreaCode; readonly name: string } | null;
  /** `Total`, or one category of a breakdown. */
  readonly category: string;
  /** The quarter of the figure, the last one of a year's; null for what is of no single quarter. */
  readonly quarter: Quarter | null;
  /** `Q4 2011/12`, `out-turn 2011/12`; blank without a quarter. */
  readonly period: string;
  /** What either edition shows there; blank where it shows nothing. */
  readonly before: string;
  readonly after: string;
  /** `shown as 7 in 2011-12-Q4-v1; hidden now` */
  readonly words: string;
}

/** How the two editions are named in a sentence: `in 2011-12-Q4-v1`, `now`. */
export interface EditionNames {
  readonly before: string;
  readonly after: string;
}
