/** The words that go with every colour (rule T3). */
import type { Polarity } from '../indicator';
import type { Rag } from './rag';

const WORDS: Record<'H' | 'L' | 'T', Record<Rag, string>> = {
  H: { green: 'Target met', amber: 'Below target, above floor', red: 'Below floor' },
  L: { green: 'Target met', amber: 'Above target, within limit', red: 'Above limit' },
  T: {
    green: 'Close to target',
    amber: 'Outside target, within tolerance',
    red: 'Outside tolerance',
  },
};

export const NO_TARGET = 'No target set';

/** The words for a rating. Without a floor there are two states only (rule T7). */
export function ragWords(rag: Rag | null, polarity: Polarity, hasFloor: boolean): string {
  if (rag === null || polarity === null) return NO_TARGET;
  if (rag === 'red' && !hasFloor) return 'Target not met';
  return WORDS[polarity][rag];
}
