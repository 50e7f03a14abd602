/** Reads one chosen file in the worker and says in the store how far it is. */
import type {
  ExtractMapping,
  ExtractShape,
  LoadFailure,
  LoadOptions,
  LoadResult,
} from '../extract/types';
import { filePeriodOf } from './file-period';
import { rememberedMapping } from './remembered-mapping';
import {
  askForSheet,
  refuseForGood,
  setStagedState,
  updateHeld,
  type HeldFile,
  type HeldFiles,
} from './staged-files';
import { stagedResult } from './staged-result';
import type { StagingNeeds } from './staging-needs';
import type { WorkspaceStore } from './store';

interface Reading {
  /** The mapping of these options was remembered, not chosen for this file. */
  readonly isRemembered: boolean;
  /** A mapping remembered for the same header may be used without asking. */
  readonly mayRemember: boolean;
}

/** Reads a file with options that replace those it was read with before. */
export async function readStaged(
  needs: StagingNeeds,
  held: HeldFiles,
  id: number,
  patch: Partial<LoadOptions>,
  reading: Reading = { isRemembered: false, mayRemember: true },
): Promise<void> {
  const before = held.get(id);
  if (!before) return;
  const turn = before.turn + 1;
  before.running?.cancel();
  const options = { ...before.options, ...patch };
  const isMappingRemembered =
    patch.mapping === undefined ? before.isMappingRemembered : reading.isRemembered;
  updateHeld(held, id, { turn, options, isMappingRemembered, table: null });
  const isWanted = (): boolean => held.get(id)?.turn === turn;
  const result = await runLoad(needs, held, id, isWanted);
  if (isWanted()) await settle(needs, held, id, reading, result);
}

async function runLoad(
  { store, startLoad, context }: StagingNeeds,
  held: HeldFiles,
  id: number,
  isWanted: () => boolean,
): Promise<LoadResult> {
  const { file, options } = held.get(id) as HeldFile;
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
  reading: Reading,
  result: LoadResult,
): Promise<void> {
  const { store } = needs;
  updateHeld(held, id, { running: null });
  switch (result.kind) {
    case 'cancelled':
      return setStagedState(store, id, { kind: 'cancelled' });
    case 'failed':
      return showFailure(store, held, id, result.failure);
    case 'needs-sheet':
      return askForSheet(store, id, result.sheets);
    case 'needs-mapping':
      return chooseMapping(needs, held, id, reading, result);
    case 'read':
      return showResult(needs, held, id, result);
  }
}

/** Of a file that certainly is about single children nothing stays, its content neither (rule X3). */
function showFailure(
  store: WorkspaceStore,
  held: HeldFiles,
  id: number,
  failure: LoadFailure,
): void {
  if (failure.childLevel?.some(({ isCertain }) => isCertain)) {
    refuseForGood(store, held, id, failure);
    return;
  }
  const isMapped = Boolean(held.get(id)?.options.mapping);
  setStagedState(store, id, { kind: 'failed', failure, isMapped });
}

type NeedsMapping = Extract<LoadResult, { readonly kind: 'needs-mapping' }>;
type Read = Extract<LoadResult, { readonly kind: 'read' }>;

/**
 * A remembered mapping is used without a question, and shown with the result, unless this file does
 * not say its period: then the form starts from what is remembered.
 */
async function chooseMapping(
  needs: StagingNeeds,
  held: HeldFiles,
  id: number,
  { mayRemember }: Reading,
  { shape, summary }: NeedsMapping,
): Promise<void> {
  const remembered = rememberedMapping(needs.store.getState().document.settings, shape);
  updateHeld(held, id, { shape });
  if (remembered?.isComplete && mayRemember) {
    const reading = { isRemembered: true, mayRemember: false };
    return readStaged(needs, held, id, { mapping: remembered.mapping }, reading);
  }
  setStagedState(needs.store, id, {
    kind: 'needs-mapping',
    shape: withSuggestion(shape, remembered?.mapping ?? null),
    summary,
  });
}

function withSuggestion(shape: ExtractShape, remembered: ExtractMapping | null): ExtractShape {
  if (shape.kind === 'dfe') {
    return remembered?.kind === 'dfe' ? { ...shape, suggested: remembered } : shape;
  }
  return remembered?.kind === 'table' ? { ...shape, suggested: remembered } : shape;
}

/** Shows the file as read at once; the comparison with what is loaded follows when it is counted. */
function showResult(
  { store }: StagingNeeds,
  held: HeldFiles,
  id: number,
  { table, issues, summary }: Read,
): void {
  updateHeld(held, id, { table });
  const { options, shape, isMappingRemembered, reason } = held.get(id) as HeldFile;
  const result = stagedResult(summary, issues, options, isMappingRemembered, reason);
  const filePeriod = filePeriodOf(options.mapping, shape);
  setStagedState(store, id, { kind: 'read', result: { ...result, filePeriod } });
}

/**
 * Reads a file by chosen columns and, if that works, those with the same header that wait. `kept`
 * settles when the columns are remembered, on which the others depend.
 */
export async function readByColumns(
  needs: StagingNeeds,
  held: HeldFiles,
  id: number,
  mapping: ExtractMapping,
  { signature }: ExtractShape,
  kept: Promise<unknown>,
): Promise<void> {
  await Promise.all([readStaged(needs, held, id, { mapping }), kept]);
  const { staged } = needs.store.getState();
  const isRead = staged.some((item) => item.id === id && item.state.kind === 'read');
  if (isRead) readWaiting(needs, held, signature);
}

function readWaiting(needs: StagingNeeds, held: HeldFiles, signature: string): void {
  const { staged, document } = needs.store.getState();
  for (const { id, state } of staged) {
    if (state.kind !== 'needs-mapping' || state.shape.signature !== signature) continue;
    const remembered = rememberedMapping(document.settings, state.shape);
    if (!remembered?.isComplete) continue;
    const reading = { isRemembered: true, mayRemember: false };
    void readStaged(needs, held, id, { mapping: remembered.mapping }, reading);
  }
}
