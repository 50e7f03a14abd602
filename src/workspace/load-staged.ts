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
    return isLoadable ? { id: item.id, table, summary: item.state.result.summary } : [];
  });
  if (ready.length === 0) return;
  const summaries = new Map(ready.map(({ id, summary }) => [id, summary]));
  store.setState({
    loaded: [...loaded, ...ready.map(({ table }) => table)],
    staged: staged.map((item) => {
      const summary = summaries.get(item.id);
      return summary ? { ...item, state: { kind: 'loaded', summary } } : item;
    }),
  });
  for (const { id } of ready) updateHeld(held, id, { table: null });
}
