/** What the provider holds for the hooks of this folder. */
import { createContext, useContext } from 'react';
import type { Indicator } from '../domain/indicator';
import type { Quarter } from '../domain/period';
import type { ScorecardInput } from '../scorecard/build-scorecard';
import type { PreferencesStore } from './preferences';
import type { WorkspaceStore } from './store';
import type { ServedState, StagingActions } from './types';

export interface Workspace {
  readonly served: ServedState;
  readonly retry: () => void;
  readonly indicators: readonly Indicator[];
  /** Null until the served data is ready. */
  readonly input: ScorecardInput | null;
  readonly defaultQuarter: Quarter | null;
  readonly store: WorkspaceStore;
  readonly preferences: PreferencesStore;
  readonly staging: StagingActions;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace needs a WorkspaceProvider above it');
  return workspace;
}
