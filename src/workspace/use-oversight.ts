/** Commentary, actions and messages in force, and the way to change them. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Action, AgencyMessage, Commentary } from '../domain/oversight';
import type { EntryOf } from './list-types';
import type { Notice } from './types';
import { undone } from './undo';
import { useWorkspace } from './workspace-context';

export type OversightList = 'commentary' | 'actions' | 'messages';

export interface OversightLists {
  readonly commentary: readonly Commentary[];
  readonly actions: readonly Action[];
  readonly messages: readonly AgencyMessage[];
}

export interface Oversight {
  readonly lists: OversightLists;
  /** True where a published snapshot is read: nothing can be written. */
  readonly isReadOnly: boolean;
  /** The role given last, offered again. */
  readonly role: string;
  /** How many steps are in force: a message about a step is true only as long as this stays. */
  readonly done: number;
  /** The time now, in UTC. */
  readonly now: () => string;
  /** Keeps the whole new list as one step, and the role; what went wrong, or null. */
  readonly save: <L extends OversightList>(
    list: L,
    entries: readonly EntryOf<L>[],
    what: string,
    role: string,
  ) => Promise<Notice | null>;
  /** Takes the last step back. */
  readonly undo: () => Promise<Notice | null>;
}

/** Null until the board's lists are there. */
export function useOversight(): Oversight | null {
  const { lists, store, desk, services, published } = useWorkspace();
  const isReadOnly = published !== null;
  const done = useStore(store, ({ document }) => document.done);
  const role = useStore(store, ({ document }) => document.settings.role);
  return useMemo(
    () =>
      lists && {
        lists,
        isReadOnly,
        role,
        done,
        now: services.now,
        save: (list, entries, what, by) =>
          desk.take(
            [{ kind: 'edit', list, entries, what, by } as Parameters<typeof desk.take>[0][number]],
            { ...store.getState().document.settings, role: by },
          ),
        undo: () => desk.goTo(undone(store.getState().document)),
      },
    [lists, isReadOnly, role, done, services, desk, store],
  );
}
