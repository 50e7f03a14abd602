/** From a chosen file to the scorecard: read, map if need be, compare, load. Nothing loads by itself. */
import { loadStaged } from './load-staged';
import { countDifference, readStaged } from './read-staged';
import type { StagingNeeds } from './staging-needs';
import { heldFile, setStagedState, type HeldFiles } from './staged-files';
import type { StagingActions } from './types';

export function createStaging(needs: StagingNeeds): StagingActions {
  const { store, preferences } = needs;
  const held: HeldFiles = new Map();
  let lastId = 0;

  store.subscribe((now, before) => {
    if (now.observations === before.observations) return;
    for (const id of held.keys()) void countDifference(store, held, id);
  });

  const stage = (file: File): void => {
    lastId += 1;
    const id = lastId;
    held.set(id, heldFile(file));
    const progress = { bytesRead: 0, bytesTotal: file.size, rowsRead: 0 };
    store.setState(({ staged }) => ({
      staged: [
        ...staged,
        { id, name: file.name, bytes: file.size, state: { kind: 'reading', progress } },
      ],
    }));
    void readStaged(needs, held, id, { reuseMapping: true });
  };

  const stop = (id: number): void => {
    const entry = held.get(id);
    entry?.running?.cancel();
    if (entry) held.set(id, { ...entry, running: null, table: null, turn: entry.turn + 1 });
  };

  return {
    chooseFiles: (files) => files.forEach(stage),
    cancel: (id) => {
      stop(id);
      setStagedState(store, id, { kind: 'cancelled' });
    },
    remove: (id) => {
      stop(id);
      held.delete(id);
      store.setState(({ staged }) => ({ staged: staged.filter((item) => item.id !== id) }));
    },
    confirmMapping: (id, mapping) => {
      const shape = held.get(id)?.shape;
      if (!shape) return;
      preferences.setState(({ mappings }) => ({
        mappings: { ...mappings, [shape.signature]: mapping },
      }));
      void readStaged(needs, held, id, { mapping });
    },
    changeMapping: (id) => void readStaged(needs, held, id, { reuseMapping: false }),
    readAsWindows1252: (id) =>
      void readStaged(needs, held, id, { reuseMapping: true, windows1252: true }),
    loadIntoScorecard: () => loadStaged(store, held),
  };
}
