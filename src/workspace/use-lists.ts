import { useMemo } from 'react';
import { useStore } from 'zustand';
import { compareLists, isUnchanged } from '../reference/compare-lists';
import { usesOf, type Uses } from '../reference/count-uses';
import { LIST_FILES, writeList } from '../reference/list-files';
import type { ListName, ReferenceLists } from '../storage/workspace-document';
import { importList, type ListImport } from './import-list';
import type { EntryOf } from './list-types';
import type { ReferenceData } from './reference-data';
import type { Notice } from './types';
import { undone } from './undo';
import { useWorkspace, type Workspace } from './workspace-context';

export interface ListActions {
  /** Keeps the whole new list as one step; `what` says what it does: `Target of Re-referrals changed`. */
  readonly save: <L extends ListName>(
    list: L,
    entries: readonly EntryOf<L>[],
    what: string,
  ) => Promise<Notice | null>;
  /** Takes the last step back. */
  readonly undo: () => Promise<Notice | null>;
  readonly importFile: <L extends ListName>(list: L, file: File) => Promise<ListImport<L>>;
  /** The list as the file that the server would have. */
  readonly exportFile: (list: ListName) => File;
}

export interface BoardLists {
  /** In force: as served, with what was edited here. */
  readonly lists: ReferenceLists;
  readonly served: ReferenceLists;
  /** Lists that are not as served. */
  readonly edited: ReadonlySet<ListName>;
  /** How many steps are in force: a message about a step is true only as long as this stays. */
  readonly done: number;
  /** The name of a list's file: the manifest's, or the usual one. */
  readonly fileName: (list: ListName) => string;
  /** The line that the manifest still needs before the list's file is read; null when it has it. */
  readonly manifestLine: (list: ListName) => string | null;
  readonly usesOf: (kind: 'indicator' | 'area', name: string) => Uses;
  readonly actions: ListActions;
}

/**
 * The board's lists and their editors' actions; null until the served files are there, figures too:
 * what hangs on an entry must be known before it is changed.
 */
export function useLists(): BoardLists | null {
  const workspace = useWorkspace();
  const { lists, reference, store } = workspace;
  const done = useStore(store, ({ document }) => document.done);
  const observations = useStore(store, (state) => state.observations);
  return useMemo(
    () =>
      lists &&
      reference &&
      observations && {
        lists,
        served: reference,
        edited: editedLists(reference, lists),
        done,
        fileName: (list) => fileNameOf(reference, list),
        manifestLine: (list) => manifestLineOf(reference, list),
        usesOf: (kind, name) => usesOf(lists, observations.tables, kind, name),
        actions: actionsOf(workspace, lists, reference),
      },
    [workspace, lists, reference, done, observations],
  );
}

const editedLists = (served: ReferenceLists, lists: ReferenceLists): ReadonlySet<ListName> =>
  new Set(
    (Object.keys(LIST_FILES) as ListName[]).filter(
      (list) =>
        served[list] !== lists[list] && !isUnchanged(compareLists(list, served[list], lists[list])),
    ),
  );

/** What the manifest calls a list. */
const MANIFEST_KEYS = {
  areas: 'areas',
  indicators: 'catalogue',
  targets: 'targets',
  populations: 'population',
  benchmarks: 'benchmarks',
  annotations: 'annotations',
  commentary: 'commentary',
  actions: 'actions',
  messages: 'messages',
} as const satisfies Readonly<Record<ListName, keyof ReferenceData['manifest']>>;

const fileNameOf = ({ manifest }: ReferenceData, list: ListName): string =>
  manifest[MANIFEST_KEYS[list]]?.split('/').at(-1) ?? LIST_FILES[list].usualName;

const manifestLineOf = ({ manifest }: ReferenceData, list: ListName): string | null =>
  manifest[MANIFEST_KEYS[list]] === null
    ? `"${MANIFEST_KEYS[list]}": "${LIST_FILES[list].usualName}"`
    : null;

function actionsOf(
  { desk, store }: Workspace,
  lists: ReferenceLists,
  reference: ReferenceData,
): ListActions {
  return {
    save: (list, entries, what) =>
      desk.take([{ kind: 'edit', list, entries, what } as Parameters<typeof desk.take>[0][number]]),
    undo: () => desk.goTo(undone(store.getState().document)),
    importFile: (list, file) => importList(lists, list, file),
    exportFile: (list) =>
      new File([writeList(list, lists[list])], fileNameOf(reference, list), {
        type: LIST_FILES[list].type,
      }),
  };
}
