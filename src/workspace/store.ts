/** What the user did: the kept workspace, files being read, and what is shown of both. */
import { createStore, type StoreApi } from 'zustand';
import type { ObservationStore } from '../domain/observation';
import {
  EMPTY_WORKSPACE,
  type BaseData,
  type ReferenceLists,
  type WorkspaceDocument,
} from '../storage/workspace-document';
import type { Keeping, Notice, StagedFile } from './types';

export interface WorkspaceState {
  /** Every step taken, and how many of them are in force. */
  readonly document: WorkspaceDocument;
  /** The number of the write that made the document. */
  readonly revision: number;
  readonly keeping: Keeping;
  /** Why the last change was not made; null when it was. */
  readonly notice: Notice | null;
  readonly staged: readonly StagedFile[];
  /** True from pressing the button until the load is kept or refused. */
  readonly isLoading: boolean;
  /** Served and loaded observations together, as the scorecard shows them; null until they are there. */
  readonly observations: ObservationStore | null;
  /** The board's lists as served and edited, set with the observations. */
  readonly lists: ReferenceLists | null;
  /** The served data without what the analyst did, set with the observations. */
  readonly served: BaseData | null;
}

export type WorkspaceStore = StoreApi<WorkspaceState>;

/** Takes the files that were loaded off the list: "Loaded" may be true no longer. */
export const dropLoaded = (store: WorkspaceStore): void =>
  store.setState(({ staged }) => ({
    staged: staged.filter(({ state }) => state.kind !== 'loaded'),
  }));

export const createWorkspaceStore = (): WorkspaceStore =>
  createStore<WorkspaceState>(() => ({
    document: EMPTY_WORKSPACE,
    revision: 0,
    keeping: { kind: 'opening' },
    notice: null,
    staged: [],
    isLoading: false,
    observations: null,
    lists: null,
    served: null,
  }));
