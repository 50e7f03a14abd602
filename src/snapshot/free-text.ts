/**
 * What is written while publishing or withdrawing: statements and reasons. They are about everything
 * that is published, so every hidden figure counts.
 */
import { hiddenLookup, type Figure } from '../domain/disclosure';
import type { Area } from '../domain/area';
import type { Draft } from './draft-types';
import { doubtfulNumbers } from './doubtful';
import { readCounts } from './earlier';

const hiddenOf = new WeakMap<Draft, readonly Figure[]>();

/** Numbers of the text that could be ones that the draft hides, as they stand in it. */
export function numbersHiddenIn(draft: Draft, text: string): readonly string[] {
  const { publication, outcome, request } = draft;
  if (text.trim() === '' || outcome.hidden.length === 0) return [];
  const isHidden = hiddenLookup(outcome, publication.measures);
  const hidden =
    hiddenOf.get(draft) ?? publication.figures.filter((figure) => isHidden(figure) !== null);
  hiddenOf.set(draft, hidden);
  return doubtfulNumbers(text, hidden, request.lists.areas);
}

interface Kept {
  /** `Draft.counts` */
  readonly counts: string;
}

const keptHidden = new WeakMap<Kept, readonly Figure[]>();

/** The same of a publication that is kept. */
export function numbersHiddenBy(
  kept: Kept,
  text: string,
  areas: readonly Area[],
): readonly string[] {
  if (text.trim() === '') return [];
  const hidden =
    keptHidden.get(kept) ?? readCounts(kept.counts).figures.filter(({ isHidden }) => isHidden);
  keptHidden.set(kept, hidden);
  return doubtfulNumbers(text, hidden, areas);
}
