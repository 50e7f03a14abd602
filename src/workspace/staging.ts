/** From a chosen file to the scorecard: read, map if need be, compare, load. Nothing loads by itself. */
import { nameKey } from '../domain/area';
import type { Settings } from '../storage/workspace-document';
import { keepCounted } from './count-difference';
import { queueLoads } from './load-queue';
import { loadStaged } from './load-staged';
import { previewMapping } from './preview-mapping';
import { readByColumns, readStaged } from './read-staged';
import {
  dropUnlisted,
  heldFile,
  setStagedState,
  stopReading,
  updateHeld,
  updateResult,
  type HeldFiles,
} from './staged-files';
import type { StagingNeeds } from './staging-needs';
import type { WorkspaceState } from './store';
import type { NameMatch, StagedState, StagingActions } from './types';

/** As many as keep a usual machine busy; a large file leaves room for small ones to go on. */
const READ_AT_ONCE = 4;

export function createStaging(direct: StagingNeeds): StagingActions {
  const needs = { ...direct, startLoad: queueLoads(direct.startLoad, READ_AT_ONCE) };
  const { store, desk } = needs;
  const held: HeldFiles = new Map();
  let lastId = 0;

  dropUnlisted(store, held);
  keepCounted(store, held);
  store.subscribe((now, before) => {
    if (isOtherContext(now, before)) readAllAgain();
  });

  const stage = (file: File): void => {
    lastId += 1;
    const id = lastId;
    held.set(id, heldFile(file));
    const progress = { bytesRead: 0, bytesTotal: file.size, rowsRead: 0 };
    store.setState(({ staged }) => ({
      staged: [
        ...staged,
        { id, name: file.name, bytes: file.size, sheets: [], state: { kind: 'reading', progress } },
      ],
    }));
    void readStaged(needs, held, id, {});
  };

  /** Files are read again with what is known now, those too that were begun with less. */
  function readAllAgain(): void {
    for (const { id, state } of store.getState().staged) {
      if (READ_AGAIN.has(state.kind)) void readStaged(needs, held, id, {});
    }
  }

  async function changeNames(
    kind: NameMatch['kind'],
    change: (names: Settings['areaNames']) => Settings['areaNames'],
  ): Promise<void> {
    await desk.changeSettings(({ areaNames, indicatorNames }) =>
      kind === 'area'
        ? { areaNames: change(areaNames) }
        : { indicatorNames: change(indicatorNames) },
    );
    readAllAgain();
  }

  const remove = (id: number): void => {
    stopReading(held, id);
    store.setState(({ staged }) => ({ staged: staged.filter((item) => item.id !== id) }));
  };

  return {
    chooseFiles: (files) => files.forEach(stage),
    cancel: (id) => {
      stopReading(held, id);
      held.delete(id);
      setStagedState(store, id, { kind: 'cancelled' });
    },
    remove,
    restoreChosen: async (id) => {
      const file = held.get(id)?.file;
      if (!file) return;
      const notice = await needs.restore(file);
      if (!notice) return remove(id);
      const failure = { ruleId: BACKUP_RULE, file: file.name, line: null, column: null, ...notice };
      setStagedState(store, id, { kind: 'failed', failure });
    },
    // What was said of one sheet is not true of another, columns vouched for least of all.
    chooseSheet: (id, sheet) =>
      void readStaged(needs, held, id, { sheet, mapping: null, periods: {}, vouchedColumns: {} }),
    confirmMapping: (id, mapping) => {
      const shape = held.get(id)?.shape;
      if (!shape) return;
      const kept = desk.changeSettings(({ mappings }) => ({
        mappings: { ...mappings, [shape.signature]: mapping },
      }));
      void readByColumns(needs, held, id, mapping, shape, kept);
    },
    changeMapping: (id) => {
      const asking = { isRemembered: false, mayRemember: false };
      void readStaged(needs, held, id, { mapping: null }, asking);
    },
    // A preview is waited for: it does not queue behind whole files.
    previewMapping: (id, mapping) => previewMapping(direct, held, id, mapping),
    readAsWindows1252: (id) => void readStaged(needs, held, id, { windows1252: true }),
    typePeriod: (id, found, period) => {
      const periods = { ...held.get(id)?.options.periods, [found]: period };
      void readStaged(needs, held, id, { periods });
    },
    matchName: (kind, found, means) =>
      void changeNames(kind, (names) => ({ ...names, [nameKey(found)]: means })),
    forgetMatch: ({ kind, key }) =>
      void changeNames(kind, (names) => {
        const { [key]: _, ...rest } = names;
        return rest;
      }),
    vouchFor: (id, columns) => {
      const vouchedColumns = { ...held.get(id)?.options.vouchedColumns, ...columns };
      void readStaged(needs, held, id, { vouchedColumns });
    },
    setReason: (id, reason) => {
      updateHeld(held, id, { reason });
      updateResult(store, id, { reason });
    },
    linesAround: async (id, line) => {
      const entry = held.get(id);
      return entry ? needs.readLines(entry.file, entry.options, line) : [];
    },
    loadIntoScorecard: () => loadStaged(needs, held),
  };
}

/** The rule that a backup breaks where extracts are chosen. */
const BACKUP_RULE = 'E73';

const READ_AGAIN: ReadonlySet<StagedState['kind']> = new Set(['reading', 'read', 'failed']);

/** True when files would be read against other areas or indicators than before. */
const isOtherContext = (
  { lists: now }: WorkspaceState,
  { lists: before }: WorkspaceState,
): boolean =>
  now !== null &&
  before !== null &&
  (now.areas !== before.areas || now.indicators !== before.indicators);
