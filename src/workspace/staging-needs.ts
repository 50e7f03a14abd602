/** What staging needs from the rest of the workspace. */
import type { ExtractContext } from '../extract/types';
import type { Desk } from './desk';
import type { ReadLines, StartLoad } from './services';
import type { WorkspaceStore } from './store';

export interface StagingNeeds {
  readonly store: WorkspaceStore;
  readonly desk: Desk;
  readonly startLoad: StartLoad;
  readonly readLines: ReadLines;
  /** Areas, catalogue and name matches to read against, as soon as they are there; null if they fail. */
  readonly context: () => Promise<ExtractContext | null>;
}
