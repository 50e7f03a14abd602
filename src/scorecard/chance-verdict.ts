/** Whether a change is more than chance (rule D2), as one word to count and to sort by. */
import { assertNever } from '../lib/assert-never';
import type { Direction } from '../domain/target';
import type { Chance } from '../domain/trend';

export type ChanceVerdict = 'more' | 'within' | 'cannot-say';

/**
 * Cannot say where the two quarters are not compared, and where the last month stands out the other
 * way than the figure moved.
 */
export function chanceVerdict(chance: Chance, direction: Direction): ChanceVerdict {
  if (direction.kind === 'not-comparable') return 'cannot-say';
  switch (chance.kind) {
    case 'special-cause':
      return chance.moved === 'that-way' ? 'more' : 'cannot-say';
    case 'common-cause':
      return 'within';
    case 'tested':
      return chance.isSignificant ? 'more' : 'within';
    case 'cannot-say':
      return 'cannot-say';
    default:
      return assertNever(chance);
  }
}
