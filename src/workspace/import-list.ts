/** A list's file that the analyst chose: what it would change, before it does. */
import { compareLists } from '../reference/compare-lists';
import { LIST_FILES, type ListFile } from '../reference/list-files';
import type { Problem } from '../reference/problem';
import type { ListName, ReferenceLists } from '../storage/workspace-document';
import type { EntryOf, ListChanges, ListProblem } from './list-types';
import { consequencesOf } from './read-entry';
import { NOT_OPENED_HINT, textOf } from './text-of';

export type ListImport<L extends ListName> =
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'proposal';
      readonly file: string;
      readonly entries: readonly EntryOf<L>[];
      readonly changes: ListChanges<EntryOf<L>>;
      /** Entries that are left out, with their place in the file. */
      readonly leftOut: readonly Problem[];
      /** What the file would bring about in other lists. */
      readonly elsewhere: readonly ListProblem[];
    };

/** Reads the file as the served one is read. What contradicts itself is refused: it would colour cells wrongly. */
export async function importList<L extends ListName>(
  lists: ReferenceLists,
  list: L,
  file: File,
): Promise<ListImport<L>> {
  const { read }: ListFile<EntryOf<L>> = LIST_FILES[list];
  const content = await textOf(file);
  if (content === null) return { kind: 'refused', problems: [notOpened(file.name)] };
  const { entries, problems } = read(content, file.name);
  const isUnreadable = problems.some(({ place }) => place === null) && entries.length === 0;
  if (isUnreadable) return { kind: 'refused', problems };
  const { mustFix, elsewhere } = consequencesOf(lists, list, entries, null);
  if (mustFix.length > 0) {
    return {
      kind: 'refused',
      problems: [
        ...problems,
        ...mustFix.map(({ message }) => ({ file: file.name, place: null, message, hint: '' })),
      ],
    };
  }
  const before: readonly EntryOf<L>[] = lists[list];
  return {
    kind: 'proposal',
    file: file.name,
    entries,
    changes: compareLists(list, before as ReferenceLists[L], entries as ReferenceLists[L]),
    leftOut: problems,
    elsewhere,
  };
}

const notOpened = (file: string): Problem => ({
  file,
  place: null,
  message: `${file} could not be opened.`,
  hint: NOT_OPENED_HINT,
});
