/**
 * What this window has in memory of what is stored, so that a table, step or publication is neither
 * written nor read a second time, and stays the same object whoever wrote last.
 */
import type { ObservationTable } from '../domain/observation';
import type { RecordKey } from './stored-types';
import type { PublicationRecord, Step } from './workspace-document';
import type { StoredWorkspace } from './workspace-storage';

/** A publication goes by its head: a correction makes another record of it, with the same head. */
export type Kept = ObservationTable | Step | PublicationRecord['head'];

export interface Held {
  readonly keyOf: (item: Kept) => RecordKey | undefined;
  readonly table: (key: RecordKey) => ObservationTable | undefined;
  readonly step: (key: RecordKey) => Step | undefined;
  readonly publication: (key: RecordKey) => PublicationRecord | undefined;
  /** The workspace held last; null before the first. */
  readonly workspace: () => StoredWorkspace | null;
  /** Holds a workspace with its keys, and lets go of the one before. */
  readonly hold: (workspace: StoredWorkspace, keyed: Keyed) => void;
}

/** The tables, steps and publications of a workspace by their keys. */
export interface Keyed {
  readonly tables: ReadonlyMap<RecordKey, ObservationTable>;
  readonly steps: ReadonlyMap<RecordKey, Step>;
  readonly publications: ReadonlyMap<RecordKey, PublicationRecord>;
}

export function createHeld(): Held {
  const keys = new WeakMap<Kept, RecordKey>();
  let last: StoredWorkspace | null = null;
  let held: Keyed = { tables: new Map(), steps: new Map(), publications: new Map() };
  return {
    keyOf: (item) => keys.get(item),
    table: (key) => held.tables.get(key),
    step: (key) => held.steps.get(key),
    publication: (key) => held.publications.get(key),
    workspace: () => last,
    hold: (workspace, keyed) => {
      last = workspace;
      held = keyed;
      for (const [key, table] of keyed.tables) keys.set(table, key);
      for (const [key, step] of keyed.steps) keys.set(step, key);
      for (const [key, { head }] of keyed.publications) keys.set(head, key);
    },
  };
}
