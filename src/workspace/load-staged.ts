/** Moves every file with something to load into the scorecard: one step, all or nothing. */
import type { ObservationTable } from '../domain/observation';
import type { LoadedExtract } from '../storage/workspace-document';
import { isCounted, whenCounted } from './count-difference';
import type { Difference } from './difference-types';
import { stopReading, type HeldFiles } from './staged-files';
import type { StagingNeeds } from './staging-needs';
import type { WorkspaceStore } from './store';
import type { StagedFile, StagedResult } from './types';

interface Ready {
  readonly id: number;
  readonly table: ObservationTable;
  readonly result: StagedResult;
  readonly difference: Difference;
}

/** Waits for the comparison of each with what is loaded: the history keeps its counts. */
export async function loadStaged({ store, desk }: StagingNeeds, held: HeldFiles): Promise<void> {
  const { staged, isLoading } = store.getState();
  const wanted = new Set(staged.filter((item) => isLoadable(item, held)).map(({ id }) => id));
  if (wanted.size === 0 || isLoading) return;
  store.setState({ isLoading: true });
  while (!isCounted(store.getState(), wanted)) await whenCounted(store, wanted);
  const ready = readyFiles(store.getState().staged, held).filter(({ id }) => wanted.has(id));
  const isKept =
    ready.length > 0 &&
    (await desk.take([{ kind: 'load', extracts: ready.map(loadedExtract) }])) === null;
  store.setState({ isLoading: false });
  if (isKept) showLoaded(store, held, ready);
}

/** What is loaded now is shown as it was loaded, even if it was about to be read again meanwhile. */
function showLoaded(store: WorkspaceStore, held: HeldFiles, ready: readonly Ready[]): void {
  for (const { id } of ready) stopReading(held, id);
  const results = new Map(ready.map(({ id, result }) => [id, result]));
  store.setState((now) => ({
    staged: now.staged.map((item) => {
      const result = results.get(item.id);
      return result ? { ...item, state: { kind: 'loaded', result } } : item;
    }),
  }));
}

const isLoadable = ({ id, state }: StagedFile, held: HeldFiles): boolean =>
  state.kind === 'read' && state.result.summary.observations > 0 && Boolean(held.get(id)?.table);

const readyFiles = (staged: readonly StagedFile[], held: HeldFiles): readonly Ready[] =>
  staged
    .filter((item) => isLoadable(item, held))
    .flatMap(({ id, state }) => {
      const table = held.get(id)?.table;
      if (state.kind !== 'read' || !table || !state.result.difference) return [];
      return [{ id, table, result: state.result, difference: state.result.difference }];
    });

const loadedExtract = ({ table, result, difference }: Ready): LoadedExtract => ({
  table,
  rowsLoaded: result.summary.rowsLoaded,
  rowsLeftOut: result.summary.rowsLeftOut,
  added: difference.added,
  changed: difference.changed,
  unchanged: difference.unchanged,
  restated: difference.restated,
  reason: result.reason.trim(),
  vouched: result.vouched,
});
