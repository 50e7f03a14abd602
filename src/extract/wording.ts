/** Words that messages share. */
import { distance } from 'fastest-levenshtein';

const LONGEST_QUOTE = 60;
const NAMES_LISTED = 3;

/** Text as found, in quotation marks, cut when long: `"Dovr"`. */
export const quote = (text: string): string => `"${shorten(text)}"`;

export const shorten = (text: string, length = LONGEST_QUOTE): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** `a, b and c` */
export function list(words: readonly string[], last = 'and'): string {
  const tail = words.at(-1) ?? '';
  return words.length < 2 ? tail : `${words.slice(0, -1).join(', ')} ${last} ${tail}`;
}

/** The first few, and how many more: `a, b, c and 9 more`. */
export const listSome = (words: readonly string[], most = NAMES_LISTED): string =>
  words.length <= most
    ? list(words)
    : `${words.slice(0, most).join(', ')} and ${words.length - most} more`;

export const plural = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;

/**
 * The candidates that a misspelling may mean, nearest first; at most three, and none that differ
 * in more than two letters and two fifths of the length.
 */
export function closest<T>(
  wanted: string,
  candidates: readonly T[],
  textOf: (candidate: T) => string,
): readonly T[] {
  const allowed = Math.max(2, Math.floor(wanted.length * 0.4));
  return candidates
    .map((candidate) => ({ candidate, edits: distance(wanted, textOf(candidate)) }))
    .filter(({ edits }) => edits <= allowed)
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, NAMES_LISTED)
    .map(({ candidate }) => candidate);
}
