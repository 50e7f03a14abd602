import { useMemo } from 'react';
import { useStore } from 'zustand';
import { dropLoaded } from './store';
import { redone, undone } from './undo';
import { backupFile, restoreInto } from './backup';
import { historyOf } from './history-words';
import { publicationsOf, type PublicationEntry } from './publication-words';
import type { HistoryEntry, Keeping, Notice } from './types';
import { useWorkspace, type Workspace } from './workspace-context';

export interface HistoryActions {
  readonly undo: () => Promise<Notice | null>;
  readonly redo: () => Promise<Notice | null>;
  /** Puts the first so many steps in force. */
  readonly goTo: (done: number) => Promise<Notice | null>;
  readonly setRole: (role: string) => void;
  /** Null until the served data are there. */
  readonly backup: () => Promise<File | null>;
  readonly restore: (file: File) => Promise<Notice | null>;
  readonly clear: () => Promise<Notice | null>;
  readonly goOnUnkept: () => void;
}

export interface History {
  readonly keeping: Keeping;
  /** Why the last change was not made. */
  readonly notice: Notice | null;
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
  /** Oldest first; none of them is a step. */
  readonly publications: readonly PublicationEntry[];
  /** How many of them are in force. */
  readonly done: number;
  /** How many stay in force when the last act is undone. */
  readonly doneAfterUndo: number;
  readonly role: string;
  /** True when a restored backup stands in for the served data. */
  readonly isRestored: boolean;
  readonly actions: HistoryActions;
}

/** What was done in this workspace, and the way back. */
export function useHistory(): History {
  const workspace = useWorkspace();
  const { document, keeping, notice } = useStore(workspace.store);
  const entries = useMemo(() => historyOf(document), [document]);
  const publications = useMemo(() => publicationsOf(document), [document]);
  const actions = useMemo(() => actionsOf(workspace), [workspace]);
  return {
    keeping,
    notice,
    entries,
    publications,
    done: document.done,
    doneAfterUndo: undone(document),
    role: document.settings.role,
    isRestored: workspace.replayed?.isRestored ?? false,
    actions,
  };
}

function actionsOf({ store, desk, servedBase, services }: Workspace): HistoryActions {
  const goTo = async (done: number): Promise<Notice | null> => {
    const notice = await desk.goTo(done);
    // "Loaded" may be true no longer.
    if (!notice) dropLoaded(store);
    return notice;
  };
  return {
    undo: () => goTo(undone(store.getState().document)),
    redo: () => goTo(redone(store.getState().document)),
    goTo,
    setRole: (role) => void desk.changeSettings(() => ({ role })),
    backup: async () =>
      servedBase && backupFile(servedBase, store.getState().document, services.now()),
    restore: (file) => restoreInto(store, desk, file),
    clear: async () => {
      const notice = await desk.clear();
      if (!notice) dropLoaded(store);
      return notice;
    },
    goOnUnkept: desk.goOnUnkept,
  };
}
