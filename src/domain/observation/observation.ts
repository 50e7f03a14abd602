/** One observation (rules O1, O4): what one row of an extract says. */
import type { AreaCode } from '../area';
import type { IndicatorId } from '../indicator';
import type { Period } from '../period';

/**
 * Why there is no number (rule O4). The place of a reason is how it is stored: new ones come last.
 * `suppressed` hides a figure of any size, `under-5` one that is known to be 1 to 4 (rule X1).
 */
export const MISSING_REASONS = [
  'suppressed',
  'unreliable',
  'low',
  'unavailable',
  'zero-denominator',
  'not-submitted',
  'not-applicable',
  'under-5',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/**
 * The order in which reasons win when several meet in one sum: what is hidden on purpose is said
 * before what merely did not arrive.
 */
const PRECEDENCE: readonly MissingReason[] = [
  'suppressed',
  'under-5',
  'unreliable',
  'low',
  'unavailable',
  'zero-denominator',
  'not-submitted',
  'not-applicable',
];

/** The reason to give for a sum whose parts have these; null where they have none. */
export const firstReason = (reasons: ReadonlySet<MissingReason | null>): MissingReason | null =>
  PRECEDENCE.find((reason) => reasons.has(reason)) ?? null;

/** Hidden on purpose, by this publication or by the source. */
export const isHiddenReason = (reason: MissingReason | null): boolean =>
  reason === 'suppressed' || reason === 'under-5';

export type Provenance =
  | { readonly kind: 'published'; readonly source: string }
  | { readonly kind: 'illustrative' }
  | { readonly kind: 'local' };

/** Data quality in percent, 0 to 100, as a range; one figure has both ends equal. */
export interface QualityRange {
  readonly low: number;
  readonly high: number;
}

/** What identifies a series; an observation is one period of it. */
export interface SeriesKey {
  readonly indicator: IndicatorId;
  readonly area: AreaCode;
  readonly category: string;
}

export interface Observation {
  readonly period: Period;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The value as supplied; for a count it is the count itself. */
  readonly value: number | null;
  /** Null exactly when there is a number. */
  readonly missing: MissingReason | null;
  readonly provisional: boolean;
  /** True when the row itself says that it covers fewer months than its period. */
  readonly incomplete: boolean;
  /**
   * True for a figure that a publication added up itself, months or areas, because not all of them
   * are shown: it is nobody's supplied figure, and it stands whatever the months or areas give.
   */
  readonly summed: boolean;
  readonly provenance: Provenance;
  readonly quality: QualityRange | null;
  readonly note: string | null;
  /** `YYYY-MM-DD`, or null when the extract does not say. */
  readonly extractDate: string | null;
  readonly file: string;
  readonly line: number;
}

/** A text key for maps; the separator cannot occur in a trimmed cell. */
export const seriesKeyText = (key: SeriesKey): string =>
  `${key.indicator}\u0000${key.area}\u0000${key.category}`;
