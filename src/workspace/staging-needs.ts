/** What staging needs from the rest of the workspace. */
import type { ExtractContext } from '../extract/types';
import type { Desk } from './desk';
import type { ReadLines, StartLoad } from './services';
import type { WorkspaceStore } from './store';
import type { Notice } from './types';

export interface StagingNeeds {
  readonly store: WorkspaceStore;
  readonly desk: Desk;
  readonly startLoad: StartLoad;
  readonly readLines: ReadLines;
  /** Puts a backup in force; a notice says why it was refused. */
  readonly restore: (file: File) => Promise<Notice | null>;
  /** Areas, catalogue and name matches to read against, as soon as they are there; null if they fail. */
  readonly context: () => Promise<ExtractContext | null>;
}
