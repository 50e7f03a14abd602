/** Reads one chosen file in the worker and says in the store how far it is. */
import type { DfeMapping, LoadFailure, LoadResult } from '../extract/types';
import { differenceOf } from './difference';
import { setStagedState, updateHeld, type HeldFile, type HeldFiles } from './staged-files';
import { stagedResult } from './staged-result';
import type { WorkspaceStore } from './store';
import type { Difference } from './types';
import type { StagingNeeds } from './staging-needs';

export interface ReadRequest {
  readonly mapping?: DfeMapping;
  /** Use the mapping remembered for the same header without asking, and show it. */
  readonly reuseMapping?: boolean;
  readonly windows1252?: boolean;
}

export async function readStaged(
  needs: StagingNeeds,
  held: HeldFiles,
  id: number,
  request: ReadRequest,
): Promise<void> {
  const before = held.get(id);
  if (!before) return;
  const turn = before.turn + 1;
  const windows1252 = request.windows1252 ?? before.windows1252;
  updateHeld(held, id, { turn, windows1252, table: null });
  const isWanted = (): boolean => held.get(id)?.turn === turn;
  const result = await runLoad(needs, held, id, { ...request, windows1252 }, isWanted);
  if (isWanted()) await settle(needs, held, id, request, result);
}

async function runLoad(
  { store, startLoad, context }: StagingNeeds,
  held: HeldFiles,
  id: number,
  request: ReadRequest,
  isWanted: () => boolean,
): Promise<LoadResult> {
  const { file } = held.get(id) as HeldFile;
  const options = { mapping: request.mapping ?? null, windows1252: request.windows1252 ?? false };
  const progress = { bytesRead: 0, bytesTotal: file.size, rowsRead: 0 };
  setStagedState(store, id, { kind: 'reading', progress });
  const readAgainst = await context();
  if (!isWanted()) return { kind: 'cancelled' };
  if (!readAgainst) return { kind: 'failed', failure: noReference(file.name) };
  const running = startLoad(file, readAgainst, options, (soFar) => {
    if (isWanted()) setStagedState(store, id, { kind: 'reading', progress: soFar });
  });
  updateHeld(held, id, { running });
  return running.result;
}

const noReference = (file: string): LoadFailure => ({
  ruleId: 'A4',
  file,
  line: null,
  column: null,
  message: `${file} was not read: the area list or the catalogue of indicators is not there to read it against.`,
  hint: 'Go to the scorecard, which says what is missing, and try again from there.',
});

async function settle(
  needs: StagingNeeds,
  held: HeldFiles,
  id: number,
  request: ReadRequest,
  result: LoadResult,
): Promise<void> {
  updateHeld(held, id, { running: null });
  switch (result.kind) {
    case 'cancelled':
      return setStagedState(needs.store, id, { kind: 'cancelled' });
    case 'failed':
      return setStagedState(needs.store, id, { kind: 'failed', failure: result.failure });
    case 'needs-mapping':
      return chooseMapping(needs, held, id, request, result);
    case 'read':
      return compare(needs, held, id, request.mapping ?? null, result);
  }
}

type NeedsMapping = Extract<LoadResult, { readonly kind: 'needs-mapping' }>;
type Read = Extract<LoadResult, { readonly kind: 'read' }>;

async function chooseMapping(
  needs: StagingNeeds,
  held: HeldFiles,
  id: number,
  request: ReadRequest,
  { shape, summary }: NeedsMapping,
): Promise<void> {
  const remembered = needs.preferences.getState().mappings[shape.signature];
  updateHeld(held, id, { shape });
  if (remembered && request.reuseMapping) {
    return readStaged(needs, held, id, { mapping: remembered });
  }
  const suggested = remembered ?? shape.suggested;
  setStagedState(needs.store, id, {
    kind: 'needs-mapping',
    shape: { ...shape, suggested },
    summary,
  });
}

/** Shows the file as read at once; the comparison with what is loaded follows when it is counted. */
async function compare(
  { store }: StagingNeeds,
  held: HeldFiles,
  id: number,
  mapping: DfeMapping | null,
  { table, issues, summary }: Read,
): Promise<void> {
  updateHeld(held, id, { table });
  setStagedState(store, id, { kind: 'read', result: stagedResult(summary, issues, mapping) });
  await countDifference(store, held, id);
}

/**
 * Counts how a file that was read compares with what is loaded, once that is there; done again
 * whenever it changes.
 */
export async function countDifference(
  store: WorkspaceStore,
  held: HeldFiles,
  id: number,
): Promise<void> {
  const { observations } = store.getState();
  const table = held.get(id)?.table;
  if (!table || !observations) return;
  const isWanted = (): boolean =>
    held.get(id)?.table === table && store.getState().observations === observations;
  showDifference(store, id, null);
  const difference = await differenceOf(table, observations, isWanted);
  if (difference && isWanted()) showDifference(store, id, difference);
}

function showDifference(store: WorkspaceStore, id: number, difference: Difference | null): void {
  const state = store.getState().staged.find((item) => item.id === id)?.state;
  if (state?.kind !== 'read') return;
  setStagedState(store, id, { kind: 'read', result: { ...state.result, difference } });
}
