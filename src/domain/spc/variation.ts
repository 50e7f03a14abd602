/** The variation icon (rule S4): what the last point that counts says. */
import type { Polarity } from '../indicator';
import type { Signal, SpcChart, SpcPoint, SpcSettings, Variation } from './spc';

export interface VariationFound {
  readonly variation: Variation;
  /** True when the last point is improvement and concern at once; the settings say which is shown. */
  readonly isConflict: boolean;
}

/**
 * From the signals of the last point with a figure that is no ghost. H: high is improvement; L: low
 * is; T and none: neutral, and high where both meet. The latest section needs limits (rule S3).
 */
export function variationOf(
  points: readonly SpcPoint[],
  chart: SpcChart,
  { polarity, conflict }: Pick<SpcSettings, 'polarity' | 'conflict'>,
): VariationFound {
  if (!chart.sections.at(-1)?.limits) return plain('not-enough-points');
  const last = points.findLastIndex(({ value, isGhost }) => value !== null && !isGhost);
  const sides = new Set((chart.signals[last] ?? []).map(({ side }) => side));
  if (sides.size === 0) return plain('common-cause');
  if (sides.size > 1 && isJudged(polarity)) return { variation: conflict, isConflict: true };
  return plain(sideVariation(sides.has('high') ? 'high' : 'low', polarity));
}

/** What a signal on one side means: improvement or concern by polarity, neutral without one. */
export function sideVariation(
  side: Signal['side'],
  polarity: Polarity,
): 'improvement' | 'concern' | 'high' | 'low' {
  if (!isJudged(polarity)) return side;
  return (side === 'high') === (polarity === 'H') ? 'improvement' : 'concern';
}

const isJudged = (polarity: Polarity): boolean => polarity === 'H' || polarity === 'L';

const plain = (variation: Variation): VariationFound => ({ variation, isConflict: false });
