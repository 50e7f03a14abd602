/** What a file would change, in sentences. */
import type { Difference, Overlap } from '../../workspace/types';
import { count, number } from '../shared/count';

/** `1,230 values new, 12 changed, 400 the same as loaded` */
export const differenceWords = ({ added, changed, unchanged, overlaps }: Difference): string =>
  `${count(added, 'value')} new, ${number(changed)} changed, ${number(unchanged)} the same as loaded${overlaps.length === 0 ? '' : ' or as in a file above'}`;

/** One sentence for each thing that has to be looked at; none when there is nothing of the kind. */
export function differenceNotes(difference: Difference): readonly string[] {
  const { restated, unusual, removed, overlaps } = difference;
  return [
    ...overlaps.map((overlap) => overlapWords(overlap, figuresIn(difference))),
    restated > 0 &&
      `${count(restated, 'changed figure')} had been published: ${restatedWords(restated)}`,
    unusual > 0 &&
      `${count(unusual, 'new or changed figure')} ${unusual === 1 ? 'is' : 'are'} unusual: more than five standard deviations from the loaded months before`,
    removed > 0 && removedWords(removed),
  ]
    .filter((words) => words !== false)
    .map((words) => `${words}.`);
}

const figuresIn = ({ added, changed, unchanged }: Difference): number =>
  added + changed + unchanged;

/** Two files that are loaded together, and say the same or contradict each other. */
function overlapWords({ file, same, different }: Overlap, figures: number): string {
  if (same === figures) {
    return `All its figures are also in ${file}, above in the list, and the same there: this may be the same extract twice`;
  }
  const both = `${count(same + different, 'figure')} ${same + different === 1 ? 'is' : 'are'} also in ${file}, above in the list`;
  if (different === 0) return `${both}, and the same there`;
  return `${both}, and ${number(different)} of them ${different === 1 ? 'differs' : 'differ'}: this file is loaded after it, so its figures would count. If they should not, remove one of the two from the list`;
}

const removedWords = (removed: number): string =>
  removed === 1
    ? '1 figure of an earlier edition of this file is not among its rows that can be loaded: loading does not remove it'
    : `${number(removed)} figures of an earlier edition of this file are not among its rows that can be loaded: loading does not remove them`;

const restatedWords = (restated: number): string =>
  restated === 1 ? 'it is restated' : 'they are restated';

/** `12 restated published figures have no reason yet; ...`; null when there is nothing to say. */
export const noReasonWords = (restated: number): string | null =>
  restated === 0
    ? null
    : `${count(restated, 'restated published figure')} ${restated === 1 ? 'has' : 'have'} no reason yet; you can load ${restated === 1 ? 'it' : 'them'} and the scorecard will say so.`;
