/** What would be published, as plain counts: what the search for disclosive figures starts from. */
import type { AreaCode } from '../area';
import type { IndicatorId, Window } from '../indicator';
import type { Period } from '../period';

/** One figure of the scorecard: what is hidden or shown as a whole. */
export interface UnitKey {
  readonly indicator: IndicatorId;
  readonly area: AreaCode;
  /** `Total`, or one category of a breakdown. */
  readonly category: string;
  /** A month, or the indicator's window that ends with a quarter or a year. */
  readonly period: Period;
}

/** N, D, or C = D - N: the children counted, those they are counted out of, and the others. */
export type Part = 'numerator' | 'denominator' | 'complement';

export interface Figure extends UnitKey {
  /** Whole children, 0 or more. */
  readonly numerator: number;
  /** Of a percentage: whole children, 0 or more. Null for counts, and for rates (population is public). */
  readonly denominator: number | null;
  /**
   * False for counts that stand behind the published figures but are shown nowhere, such as the
   * months of a window when only the windows are shown. They must not be worked out either.
   */
  readonly isShown: boolean;
}

export interface Measure {
  readonly indicator: IndicatorId;
  readonly window: Window;
  /** Categories that add up to the total, every child in exactly one; empty where they do not. */
  readonly partition: readonly string[];
}

/** Counts that are the same children: the referrals that re-referrals are a percentage of. */
export interface Link {
  readonly indicator: IndicatorId;
  readonly part: Part;
  readonly sameAs: { readonly indicator: IndicatorId; readonly part: Part };
}

/** A figure of a snapshot published before, with the counts of that day. */
export interface EarlierFigure extends Figure {
  readonly isHidden: boolean;
  /** The largest count that was hidden as small that day: 5, or 4 under another policy. */
  readonly largestSmall: number;
  /** Small counts whose mark could stand for a nought too (`HiddenUnit.weakParts` of that day). */
  readonly weakParts: readonly Part[];
}

export interface Publication {
  readonly measures: readonly Measure[];
  readonly links: readonly Link[];
  /** Known to anyone and never hidden. */
  readonly county: AreaCode;
  /** Districts and teams: together the county. */
  readonly parts: readonly AreaCode[];
  readonly figures: readonly Figure[];
  /** Published before, oldest first. The counts behind hidden figures come from the workspace. */
  readonly earlier: readonly (readonly EarlierFigure[])[];
}
