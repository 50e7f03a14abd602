import type { Problem, Reading } from './problem';

/** Of entries with the same key the first stays: a second one would be counted or shown twice. */
export function withoutRepeats<T>(
  { entries, problems }: Reading<T>,
  file: string,
  keyOf: (entry: T) => string,
): Reading<T> {
  const keys = entries.map(keyOf);
  const isFirst = (place: number): boolean => keys.indexOf(keys[place] ?? '') === place;
  const repeated = keys.filter((_, place) => !isFirst(place));
  return {
    entries: entries.filter((_, place) => isFirst(place)),
    problems: [...problems, ...[...new Set(repeated)].map((key) => repeatProblem(file, key))],
  };
}

const repeatProblem = (file: string, key: string): Problem => ({
  file,
  place: null,
  message: `${file} has more than one entry "${key}".`,
  hint: 'The first one is used. Remove the others, or give each a code of its own.',
});
