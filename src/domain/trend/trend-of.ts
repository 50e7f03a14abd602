/** The trend of one place up to a quarter (rules S1 to S7). */
import type { Annotation } from '../annotation';
import type { TargetIndex } from '../target';
import type { Evidence, ValuePlace } from '../value';
import type { Trend } from './trend';

/** To come with S1 to S7. */
export const trendOf = (
  _evidence: Evidence,
  _targets: TargetIndex,
  _annotations: readonly Annotation[],
  place: ValuePlace,
): Trend => ({
  place,
  points: [],
  sections: [],
  steps: [],
  variation: 'not-applicable',
  assurance: 'not-applicable',
  refusal: 'no-months',
  assuranceRefusal: null,
  isConflict: false,
});
