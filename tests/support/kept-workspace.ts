/** A place that keeps workspaces in memory, shared by as many tabs as a test opens. */
import {
  EMPTY_WORKSPACE,
  type LoadedExtract,
  type Step,
} from '../../src/storage/workspace-document';
import type {
  OpenedStorage,
  StorageProblem,
  StoredWorkspace,
  WriteResult,
} from '../../src/storage/workspace-storage';
import type { ObservationTable } from '../../src/domain/observation';

type Listener = (change: StoredWorkspace | StorageProblem) => void;

export interface SharedMemory {
  /** One tab's door to it. */
  readonly open: () => Promise<OpenedStorage>;
  readonly stored: () => StoredWorkspace;
  /** The next write fails so. */
  readonly failNext: (problem: StorageProblem) => void;
  /** Tabs are told of writes only when the test says so. */
  readonly announce: () => void;
  readonly closeUnder: (problem: StorageProblem) => void;
}

export const FULL: StorageProblem = {
  why: 'full',
  message: 'There is not enough room.',
  hint: 'Download a backup.',
};

export function sharedMemory(
  start: StoredWorkspace = { revision: 0, document: EMPTY_WORKSPACE },
): SharedMemory {
  let stored = start;
  let failure: StorageProblem | null = null;
  const listeners = new Set<Listener>();

  function write(document: StoredWorkspace['document'], basedOn: number): WriteResult {
    if (failure) {
      const problem = failure;
      failure = null;
      return { kind: 'failed', problem };
    }
    if (basedOn !== stored.revision) return { kind: 'conflict', workspace: stored };
    stored = { revision: basedOn + 1, document };
    return { kind: 'written', revision: stored.revision };
  }

  const open = (): Promise<OpenedStorage> =>
    Promise.resolve({
      kind: 'open',
      workspace: stored,
      storage: {
        write: (document, basedOn) => Promise.resolve(write(document, basedOn)),
        onChange: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        close: () => undefined,
      },
    });

  return {
    open,
    stored: () => stored,
    failNext: (problem) => {
      failure = problem;
    },
    announce: () => listeners.forEach((listener) => listener(stored)),
    closeUnder: (problem) => listeners.forEach((listener) => listener(problem)),
  };
}

export const anExtract = (
  table: ObservationTable,
  over: Partial<LoadedExtract> = {},
): LoadedExtract => ({
  table,
  rowsLoaded: 3,
  rowsLeftOut: 0,
  added: 3,
  changed: 0,
  unchanged: 0,
  restated: 0,
  reason: '',
  vouched: {},
  ...over,
});

export const SIGNED = { at: '2012-04-16T09:30:00.000Z', by: '' };

export const loadStep = (...extracts: readonly LoadedExtract[]): Step => ({
  kind: 'load',
  extracts,
  ...SIGNED,
});
