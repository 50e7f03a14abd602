/** What the store's plain state cannot hold of a chosen file: the file, its running load, its table. */
import type { ObservationTable } from '../domain/observation';
import {
  PLAIN_OPTIONS,
  type ExtractShape,
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
  turn: 0,
});

/** Changes a file that is still held; one that was removed stays removed. */
export function updateHeld(held: HeldFiles, id: number, patch: Partial<HeldFile>): void {
  const entry = held.get(id);
  if (entry) held.set(id, { ...entry, ...patch });
}

export const setStagedState = (store: WorkspaceStore, id: number, state: StagedState): void =>
  store.setState(({ staged }) => ({
    staged: staged.map((item) => (item.id === id ? { ...item, state } : item)),
  }));

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
