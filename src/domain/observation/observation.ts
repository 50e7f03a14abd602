/** One observation (rules O1, O4): what one row of an extract says. */
import type { AreaCode } from '../area';
import type { IndicatorId } from '../indicator';
import type { Period } from '../period';

/**
 * Why there is no number (rule O4). The order is the order in which reasons win when several
 * meet in one sum: what is hidden on purpose is said before what merely did not arrive.
 */
export const MISSING_REASONS = [
  'suppressed',
  'unreliable',
  'low',
  'unavailable',
  'zero-denominator',
  'not-submitted',
  'not-applicable',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

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
