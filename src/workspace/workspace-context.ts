/** What the provider holds for the hooks of this folder. */
import { createContext, useContext } from 'react';
import type { Indicator } from '../domain/indicator';
import type { Quarter } from '../domain/period';
import type { ScorecardInput } from '../scorecard/build-scorecard';
import type { BaseData, ReferenceLists } from '../storage/workspace-document';
import type { Desk } from './desk';
import type { Published } from './published';
import type { ReferenceData } from './reference-data';
import type { Replayed } from './replay';
import type { Services } from './services';
import type { WorkspaceStore } from './store';
import type { ServedState } from './types';

export interface Workspace {
  readonly services: Services;
  readonly served: ServedState;
  readonly retry: () => void;
  readonly indicators: readonly Indicator[];
  /** The board's lists as served and edited; null until they are there. */
  readonly lists: ReferenceLists | null;
  /** The board's files as served; null until they are there. */
  readonly reference: ReferenceData | null;
  /** The served data as they are, without what the analyst did; null until they are there. */
  readonly servedBase: BaseData | null;
  /** Everything that the scorecard is built from; null until it is there. */
  readonly replayed: Replayed | null;
  readonly input: ScorecardInput | null;
  readonly defaultQuarter: Quarter | null;
  /** The snapshot that is read; null in the analyst's working copy. Where it is not null, nothing can be changed. */
  readonly published: Published | null;
  readonly store: WorkspaceStore;
  readonly desk: Desk;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace needs a WorkspaceProvider above it');
  return workspace;
}
