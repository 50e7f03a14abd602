/** What staging needs from the rest of the workspace. */
import type { ExtractContext } from '../extract/types';
import type { PreferencesStore } from './preferences';
import type { StartLoad } from './services';
import type { WorkspaceStore } from './store';

export interface StagingNeeds {
  readonly store: WorkspaceStore;
  readonly preferences: PreferencesStore;
  readonly startLoad: StartLoad;
  /** The area list and the catalogue to read against, as soon as they are there; null if they fail. */
  readonly context: () => Promise<ExtractContext | null>;
}
