/**
 * Counts how files that were read compare with what is loaded and with the files above them, which
 * are loaded before them; again whenever one of these changes.
 */
import type { ObservationTable } from '../domain/observation';
import { differenceOf } from './difference';
import type { DifferenceLists } from './difference-types';
import { updateHeld, updateResult, type HeldFiles } from './staged-files';
import type { WorkspaceState, WorkspaceStore } from './store';
import type { StagedFile } from './types';

export const keepCounted = (store: WorkspaceStore, held: HeldFiles): void =>
  void store.subscribe((now, before) => {
    const from = firstToCount(now, before);
    for (const { id, state } of now.staged) {
      if (state.kind === 'read' && id >= from) void countDifference(store, held, id);
    }
  });

/** The first file whose count may be another now; infinite when there is none. */
function firstToCount(now: WorkspaceState, before: WorkspaceState): number {
  if (now.observations !== before.observations) return -Infinity;
  if (now.staged === before.staged) return Infinity;
  const summaries = summariesOf(now.staged);
  const earlier = summariesOf(before.staged);
  const changed = [...summaries.keys(), ...earlier.keys()].filter(
    (id) => summaries.get(id) !== earlier.get(id),
  );
  return Math.min(...changed);
}

/** A file that is read again has another summary. */
const summariesOf = (staged: readonly StagedFile[]): ReadonlyMap<number, object> =>
  new Map(
    staged.flatMap(({ id, state }) =>
      state.kind === 'read' ? [[id, state.result.summary] as const] : [],
    ),
  );

async function countDifference(store: WorkspaceStore, held: HeldFiles, id: number): Promise<void> {
  const { observations, lists, staged } = store.getState();
  const entry = held.get(id);
  const table = entry?.table;
  if (!table || !observations) return;
  const count = entry.count + 1;
  updateHeld(held, id, { count });
  updateResult(store, id, { difference: null });
  const isWanted = (): boolean => {
    const current = held.get(id);
    return current?.table === table && current.count === count;
  };
  const above = tablesAbove(staged, held, id);
  const difference = await differenceOf(table, observations, lists ?? NO_LISTS, isWanted, above);
  if (difference && isWanted()) updateResult(store, id, { difference });
}

const tablesAbove = (
  staged: readonly StagedFile[],
  held: HeldFiles,
  below: number,
): readonly ObservationTable[] =>
  staged.flatMap(({ id, state }) => {
    const table = id < below && state.kind === 'read' ? held.get(id)?.table : null;
    return table ?? [];
  });

const NO_LISTS: DifferenceLists = { areas: [], indicators: [] };

/** Settles when no file of these waits for its count any more. */
export const whenCounted = (store: WorkspaceStore, ids: ReadonlySet<number>): Promise<void> =>
  new Promise((resolve) => {
    if (isCounted(store.getState(), ids)) {
      resolve();
      return;
    }
    const stop = store.subscribe((now) => {
      if (!isCounted(now, ids)) return;
      stop();
      resolve();
    });
  });

export const isCounted = ({ staged }: WorkspaceState, ids: ReadonlySet<number>): boolean =>
  staged.every(
    ({ id, state }) => !ids.has(id) || state.kind !== 'read' || state.result.difference !== null,
  );
