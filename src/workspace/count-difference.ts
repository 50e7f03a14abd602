/** Counts how a file that was read compares with what is loaded, again whenever that changes. */
import { differenceOf } from './difference';
import type { DifferenceLists } from './difference-types';
import { updateResult, type HeldFiles } from './staged-files';
import type { WorkspaceStore } from './store';

export async function countDifference(
  store: WorkspaceStore,
  held: HeldFiles,
  id: number,
): Promise<void> {
  const { observations, lists } = store.getState();
  const table = held.get(id)?.table;
  if (!table || !observations) return;
  const isWanted = (): boolean =>
    held.get(id)?.table === table && store.getState().observations === observations;
  updateResult(store, id, { difference: null });
  const difference = await differenceOf(table, observations, lists ?? NO_LISTS, isWanted);
  if (difference && isWanted()) updateResult(store, id, { difference });
}

const NO_LISTS: DifferenceLists = { areas: [], indicators: [] };
