/** One entry of a form, read and checked as its file would be. */
import { newProblems } from '../reference/check-lists';
import { LIST_FILES, type ListFile } from '../reference/list-files';
import type { ListProblem } from '../reference/lists';
import type { Problem } from '../reference/problem';
import type { EntryOf, EntryReading, FieldProblem, RawEntry } from './list-types';
import type { ListName, ReferenceLists } from '../storage/workspace-document';

/** Writes the entry into a file of its own and reads that: a form takes what the file takes. */
export function readEntry<L extends ListName>(list: L, raw: RawEntry): EntryReading<EntryOf<L>> {
  const { read, textOf, usualName }: ListFile<EntryOf<L>> = LIST_FILES[list];
  const { entries, problems } = read(textOf([raw]), usualName);
  const [entry] = entries;
  return entry && problems.length === 0
    ? { kind: 'entry', entry }
    : { kind: 'problems', problems: problems.map(fieldProblem) };
}

/** `targets.json, targets[0].from: "soon" is not a quarter` -> field `from`, the words alone. */
function fieldProblem({ file, place, message }: Problem): FieldProblem {
  const start = `${file}, ${place ?? ''}: `;
  return {
    field: place === null ? null : (/^(?:\w+\[0\]\.|line \d+, )(.+)$/.exec(place)?.[1] ?? null),
    message: message.startsWith(start) ? message.slice(start.length) : message,
  };
}

/** What a change of a list would make wrong that was not wrong before. */
export interface Consequences {
  /** About the entry at `place` or its whole list: to be put right first. */
  readonly mustFix: readonly FieldProblem[];
  /** Those of `mustFix` after which there would be no scorecard: the list as a whole. */
  readonly unusable: readonly FieldProblem[];
  /** In other lists: to be known before it is saved. */
  readonly elsewhere: readonly ListProblem[];
}

export function consequencesOf<L extends ListName>(
  lists: ReferenceLists,
  list: L,
  entries: readonly EntryOf<L>[],
  place: number | null,
): Consequences {
  const problems = newProblems(lists, { ...lists, [list]: entries });
  const here = problems.filter((problem) => problem.list === list);
  const inWords = (problem: ListProblem): FieldProblem => ({
    field: place !== null && problem.entries.includes(place) ? problem.field : null,
    message: `${problem.message} ${problem.hint}`,
  });
  return {
    mustFix: here.map(inWords),
    unusable: here.filter(({ entries: places }) => places.length === 0).map(inWords),
    elsewhere: problems.filter((problem) => problem.list !== list),
  };
}
