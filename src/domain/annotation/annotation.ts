/** What the board wants remembered beside a figure: `New duty team from May 2011`. */
import type { AreaCode } from '../area';
import type { IndicatorId } from '../indicator';
import type { Period } from '../period';

/**
 * What it does to the control limits (rule S7): nothing; they are calculated anew from the period's
 * first month on; or the period's months are drawn but left out of them.
 */
export const ANNOTATION_EFFECTS = ['none', 'recalculate', 'exclude'] as const;
export type AnnotationEffect = (typeof ANNOTATION_EFFECTS)[number];

export interface Annotation {
  readonly indicator: IndicatorId;
  /** Null: for every area. */
  readonly area: AreaCode | null;
  readonly period: Period;
  readonly text: string;
  readonly effect: AnnotationEffect;
}
