import { useStore } from 'zustand';
import type { Indicator } from '../domain/indicator';
import type { StagedFile, StagingActions } from './types';
import { useWorkspace } from './workspace-context';

export interface Staging {
  readonly files: readonly StagedFile[];
  readonly actions: StagingActions;
  /** What the columns of a DfE file can be mapped to. */
  readonly indicators: readonly Indicator[];
  /** How many extracts were loaded in this window. */
  readonly loadedCount: number;
}

export function useStaging(): Staging {
  const { store, staging, indicators } = useWorkspace();
  const files = useStore(store, (state) => state.staged);
  const loadedCount = useStore(store, (state) => state.loaded.length);
  return { files, actions: staging, indicators, loadedCount };
}
