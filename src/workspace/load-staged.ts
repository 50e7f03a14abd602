/** Moves every file with something to load into the scorecard: one step, all or nothing. */
import type { HeldFiles } from './staged-files';
import { updateHeld } from './staged-files';
import type { WorkspaceStore } from './store';

export function loadStaged(store: WorkspaceStore, held: HeldFiles): void {
  const { loaded, staged } = store.getState();
  const ready = staged.flatMap((item) => {
    const table = held.get(item.id)?.table;
    const isLoadable =
      item.state.kind === 'read' && item.state.result.summary.observations > 0 && table;
    return isLoadable ? { id: item.id, table, result: item.state.result } : [];
  });
  if (ready.length === 0) return;
  const results = new Map(ready.map(({ id, result }) => [id, result]));
  store.setState({
    loaded: [...loaded, ...ready.map(({ table }) => table)],
    staged: staged.map((item) => {
      const result = results.get(item.id);
      return result ? { ...item, state: { kind: 'loaded', result } } : item;
    }),
  });
  for (const { id } of ready) updateHeld(held, id, { table: null });
}
