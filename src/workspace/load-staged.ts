/** Moves every file with something to load into the scorecard: one step, all or nothing. */
import type { ObservationTable } from '../domain/observation';
import type { LoadedExtract } from '../storage/workspace-document';
import type { HeldFiles } from './staged-files';
import { updateHeld } from './staged-files';
import type { StagingNeeds } from './staging-needs';
import type { StagedFile, StagedResult } from './types';

interface Ready {
  readonly id: number;
  readonly table: ObservationTable;
  readonly result: StagedResult;
}

export async function loadStaged({ store, desk }: StagingNeeds, held: HeldFiles): Promise<void> {
  const { staged, isLoading } = store.getState();
  const ready = readyFiles(staged, held);
  if (ready.length === 0 || isLoading) return;
  store.setState({ isLoading: true });
  const notice = await desk.take([{ kind: 'load', extracts: ready.map(loadedExtract) }]);
  store.setState({ isLoading: false });
  if (notice) return;
  const results = new Map(ready.map(({ id, result }) => [id, result]));
  store.setState((now) => ({
    staged: now.staged.map((item) => {
      const result = results.get(item.id);
      return result ? { ...item, state: { kind: 'loaded', result } } : item;
    }),
  }));
  for (const { id } of ready) updateHeld(held, id, { table: null });
}

const readyFiles = (staged: readonly StagedFile[], held: HeldFiles): readonly Ready[] =>
  staged.flatMap(({ id, state }) => {
    const table = held.get(id)?.table;
    const isLoadable = state.kind === 'read' && state.result.summary.observations > 0 && table;
    return isLoadable ? [{ id, table, result: state.result }] : [];
  });

const loadedExtract = ({ table, result }: Ready): LoadedExtract => ({
  table,
  rowsLoaded: result.summary.rowsLoaded,
  rowsLeftOut: result.summary.rowsLeftOut,
  added: result.difference?.added ?? 0,
  changed: result.difference?.changed ?? 0,
  unchanged: result.difference?.unchanged ?? 0,
  restated: result.difference?.restated ?? 0,
  reason: result.reason.trim(),
  vouched: result.vouched,
});
