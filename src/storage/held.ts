/**
 * What this window has in memory of what is stored, so that a table or step is neither written nor
 * read a second time, and stays the same object whoever wrote last.
 */
import type { ObservationTable } from '../domain/observation';
import type { RecordKey } from './stored-types';
import type { Step } from './workspace-document';
import type { StoredWorkspace } from './workspace-storage';

export interface Held {
  readonly keyOf: (item: ObservationTable | Step) => RecordKey | undefined;
  readonly table: (key: RecordKey) => ObservationTable | undefined;
  readonly step: (key: RecordKey) => Step | undefined;
  /** The workspace held last; null before the first. */
  readonly workspace: () => StoredWorkspace | null;
  /** Holds a workspace with its keys, and lets go of the one before. */
  readonly hold: (workspace: StoredWorkspace, keyed: Keyed) => void;
}

/** The tables and steps of a workspace by their keys. */
export interface Keyed {
  readonly tables: ReadonlyMap<RecordKey, ObservationTable>;
  readonly steps: ReadonlyMap<RecordKey, Step>;
}

export function createHeld(): Held {
  const keys = new WeakMap<ObservationTable | Step, RecordKey>();
  let last: StoredWorkspace | null = null;
  let held: Keyed = { tables: new Map(), steps: new Map() };
  return {
    keyOf: (item) => keys.get(item),
    table: (key) => held.tables.get(key),
    step: (key) => held.steps.get(key),
    workspace: () => last,
    hold: (workspace, keyed) => {
      last = workspace;
      held = keyed;
      for (const [key, table] of keyed.tables) keys.set(table, key);
      for (const [key, step] of keyed.steps) keys.set(step, key);
    },
  };
}
