/** What the user did in this window: files being read, and extracts loaded over the served data. */
import { createStore, type StoreApi } from 'zustand';
import { storeOf, type ObservationStore, type ObservationTable } from '../domain/observation';
import type { StagedFile } from './types';

export interface WorkspaceState {
  /** Tables that the user loaded, oldest first: later ones revise earlier ones (rule O5). */
  readonly loaded: readonly ObservationTable[];
  readonly staged: readonly StagedFile[];
  /** Served and loaded observations together, as the scorecard shows them at the moment. */
  readonly observations: ObservationStore;
}

export type WorkspaceStore = StoreApi<WorkspaceState>;

export const createWorkspaceStore = (): WorkspaceStore =>
  createStore<WorkspaceState>(() => ({
    loaded: [],
    staged: [],
    observations: storeOf([]),
  }));
