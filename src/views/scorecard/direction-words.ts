import type { DirectionWord } from '../../domain/target';
import type { Cell } from '../../scorecard/scorecard';

const WORDS: Record<DirectionWord, string> = {
  improved: 'improved',
  worsened: 'worsened',
  'no-change': 'no change',
  rose: 'rose',
  fell: 'fell',
};

/** The word for the change since the quarter before; null when the two cannot be compared. */
export function wordOf(cell: Cell): DirectionWord | null {
  const direction = cell.assessed.sincePreviousQuarter;
  return direction.kind === 'compared' ? direction.word : null;
}

/** The word as shown beside the arrow; null when the two quarters cannot be compared. */
export function shortDirection(cell: Cell): string | null {
  const word = wordOf(cell);
  return word && WORDS[word];
}
