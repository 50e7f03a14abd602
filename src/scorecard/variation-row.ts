/** One indicator of the variation screen. */
import type { Indicator } from '../domain/indicator';
import type { Cell } from './scorecard';
import type { VariationGap } from './variation-gap';
import type { VariationVerdict } from './variation-verdict';

export interface VariationRow {
  readonly indicator: Indicator;
  readonly measure: string;
  readonly county: Cell;
  readonly verdict: VariationVerdict;
  readonly gap: VariationGap;
  /** True when one of the districts' figures is synthetic. */
  readonly isIllustrative: boolean;
}
