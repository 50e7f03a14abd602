/** What the user did in this window: files being read, and extracts loaded over the served data. */
import { createStore, type StoreApi } from 'zustand';
import type { ObservationStore, ObservationTable } from '../domain/observation';
import type { StagedFile } from './types';

export interface WorkspaceState {
  /** Tables that the user loaded, oldest first: later ones revise earlier ones (rule O5). */
  readonly loaded: readonly ObservationTable[];
  readonly staged: readonly StagedFile[];
  /** Served and loaded observations together, as the scorecard shows them; null until they are there. */
  readonly observations: ObservationStore | null;
}

export type WorkspaceStore = StoreApi<WorkspaceState>;

export const createWorkspaceStore = (): WorkspaceStore =>
  createStore<WorkspaceState>(() => ({ loaded: [], staged: [], observations: null }));
