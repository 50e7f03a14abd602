/** What the store's plain state cannot hold of a chosen file: the file, its running load, its table. */
import type { ObservationTable } from '../domain/observation';
import {
  PLAIN_OPTIONS,
  type ExtractShape,
  type LoadFailure,
  type LoadOptions,
  type WorkbookSheet,
} from '../extract/types';
import type { RunningLoad } from './services';
import type { WorkspaceStore } from './store';
import type { StagedResult, StagedState } from './types';

export interface HeldFile {
  readonly file: File;
  readonly options: LoadOptions;
  readonly running: RunningLoad | null;
  readonly table: ObservationTable | null;
  readonly shape: ExtractShape | null;
  /** The mapping of the options was remembered, not chosen for this file. */
  readonly isMappingRemembered: boolean;
  /** Why published figures are restated, as typed: it outlives another reading of the file. */
  readonly reason: string;
  /** Numbers the comparisons with what is loaded: the answer of an earlier one is not wanted any more. */
  readonly count: number;
  /** Counts readings and cancels: an answer to an earlier turn is not wanted any more. */
  readonly turn: number;
}

export type HeldFiles = Map<number, HeldFile>;

export const heldFile = (file: File): HeldFile => ({
  file,
  options: PLAIN_OPTIONS,
  running: null,
  table: null,
  shape: null,
  isMappingRemembered: false,
  reason: '',
  count: 0,
  turn: 0,
});

/** Changes a file that is still held; one that was removed stays removed. */
export function updateHeld(held: HeldFiles, id: number, patch: Partial<HeldFile>): void {
  const entry = held.get(id);
  if (entry) held.set(id, { ...entry, ...patch });
}

/** What left the list is not held any longer, a pasted text least of all. */
export const dropUnlisted = (store: WorkspaceStore, held: HeldFiles): void =>
  void store.subscribe((now, before) => {
    if (now.staged === before.staged) return;
    const listed = new Set(now.staged.map(({ id }) => id));
    for (const id of held.keys()) if (!listed.has(id)) held.delete(id);
  });

/** Ends a reading; whatever it still answers is not wanted. */
export function stopReading(held: HeldFiles, id: number): void {
  const entry = held.get(id);
  entry?.running?.cancel();
  if (entry) updateHeld(held, id, { running: null, table: null, turn: entry.turn + 1 });
}

export const setStagedState = (store: WorkspaceStore, id: number, state: StagedState): void =>
  store.setState(({ staged }) => ({
    staged: staged.map((item) => (item.id === id ? { ...item, state } : item)),
  }));

/** Shows a refusal after which nothing is held to be read again. */
export const refuseForGood = (
  store: WorkspaceStore,
  held: HeldFiles,
  id: number,
  failure: LoadFailure,
): void => {
  held.delete(id);
  store.setState(({ staged }) => ({
    staged: staged.map((item) =>
      item.id === id ? { ...item, sheets: [], state: { kind: 'failed', failure } } : item,
    ),
  }));
};

/** Asks for a sheet, and keeps what there is to choose from for when another is wanted. */
export const askForSheet = (
  store: WorkspaceStore,
  id: number,
  sheets: readonly WorkbookSheet[],
): void =>
  store.setState(({ staged }) => ({
    staged: staged.map((item) =>
      item.id === id ? { ...item, sheets, state: { kind: 'needs-sheet', sheets } } : item,
    ),
  }));

/** Changes what is shown of a file that was read and not yet loaded. */
export function updateResult(
  store: WorkspaceStore,
  id: number,
  patch: Partial<StagedResult>,
): void {
  const state = store.getState().staged.find((item) => item.id === id)?.state;
  if (state?.kind !== 'read') return;
  setStagedState(store, id, { kind: 'read', result: { ...state.result, ...patch } });
}
