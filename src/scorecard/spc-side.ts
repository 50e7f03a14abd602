/** On which side of the mean a special cause lies. */
import type { Polarity } from '../domain/indicator';
import type { Signal, Variation } from '../domain/spc';

/**
 * The letter in the icon: high or low (rule S4). A concern lies where the polarity says it is worse,
 * an improvement on the other side. Null without a special cause.
 */
export function variationSide(variation: Variation, polarity: Polarity): Signal['side'] | null {
  if (variation === 'high' || variation === 'low') return variation;
  if (variation !== 'improvement' && variation !== 'concern') return null;
  if (polarity !== 'H' && polarity !== 'L') return null;
  return (variation === 'improvement') === (polarity === 'H') ? 'high' : 'low';
}
