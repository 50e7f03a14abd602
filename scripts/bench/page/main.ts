/** What the bench drives: our import and the yardstick on the same file, each in a fresh worker. */
import { wrap } from 'comlink';
import type { Area } from '../../../src/domain/area';
import type { Indicator } from '../../../src/domain/indicator';
import { rowCount } from '../../../src/domain/observation';
import { monthOf } from '../../../src/domain/period';
import { createExtractClient } from '../../../src/extract/client';
import { createExtractWorker } from '../../../src/extract/create-worker';
import { NO_CORRECTIONS, PLAIN_OPTIONS, type ExtractContext } from '../../../src/extract/types';
import { openStorage } from '../../../src/storage/open-storage';
import { EMPTY_WORKSPACE } from '../../../src/storage/workspace-document';
import type { OpenedStorage } from '../../../src/storage/workspace-storage';
import type { Yardstick } from './papa-worker';
import { remountCharts, updateTable } from './react-yardsticks';
import { cubeOf, makeFacts, recompute, sliceSums, type Size } from './recompute';

const AREAS = 150;
const INDICATORS = 60;

const area = (index: number): Area => ({
  code: `E0600${String(index).padStart(4, '0')}`,
  name: `Area ${index}`,
  aliases: [],
  kind: 'district',
  parent: null,
  group: null,
  validFrom: null,
  validTo: null,
  tile: null,
});

const indicator = (index: number): Indicator => ({
  id: `indicator-${index}`,
  name: `Indicator ${index}`,
  short: `Indicator ${index}`,
  theme: 'Bench',
  agency: 'Bench',
  unit: 'percent',
  per: 100,
  decimals: 1,
  polarity: 'L',
  window: 'rolling-12',
  numerator: 'cases',
  denominator: 'all cases',
  definition: 'Bench',
  why: 'Bench',
  source: 'Bench',
  owner: 'Bench',
  questions: [],
  breaks: [],
});

const context: ExtractContext = {
  areas: Array.from({ length: AREAS }, (_, i) => area(i)),
  indicators: Array.from({ length: INDICATORS }, (_, i) => indicator(i)),
  thisMonth: monthOf(2030, 1),
  corrections: NO_CORRECTIONS,
};

/** Never warmed: each import of a large file pays for its own worker, as a user does. */
const extracts = createExtractClient(createExtractWorker);

function chosenFile(): File {
  const file = document.querySelector<HTMLInputElement>('#file')?.files?.[0];
  if (!file) throw new Error('No file was chosen');
  return file;
}

/** Milliseconds and rows. */
type Timed = readonly [number, number];

async function importFile(): Promise<Timed> {
  const start = performance.now();
  const outcome = await extracts.load(chosenFile(), context, PLAIN_OPTIONS, () => undefined).result;
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  return [performance.now() - start, rowCount(outcome.table)];
}

async function papaWhole(): Promise<Timed> {
  const start = performance.now();
  const worker = new Worker(new URL('papa-worker.ts', import.meta.url), { type: 'module' });
  const rows = await wrap<Yardstick>(worker).rowsOf(chosenFile());
  worker.terminate();
  return [performance.now() - start, rows];
}

/** The longest time in which the main thread could not answer a message, in milliseconds. */
async function longestGapDuring(work: () => Promise<unknown>): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  let isDone = false;
  port1.addEventListener('message', () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isDone) port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
  await work();
  isDone = true;
  port1.close();
  return longest;
}

async function kept(): Promise<Extract<OpenedStorage, { kind: 'open' }>> {
  const opened = await openStorage();
  if (opened.kind === 'closed') throw new Error(opened.problem.message);
  return opened;
}

/** Imports the file and keeps it, as a load does. */
async function keepFile(): Promise<void> {
  const { storage, workspace } = await kept();
  const { result } = extracts.load(chosenFile(), context, PLAIN_OPTIONS, () => undefined);
  const outcome = await result;
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  const { table } = outcome;
  const rows = rowCount(table);
  const counts = { rowsLoaded: rows, rowsLeftOut: 0, added: rows, changed: 0, unchanged: 0 };
  const extract = { table, ...counts, restated: 0, reason: '', vouched: {} };
  const step = { kind: 'load' as const, extracts: [extract], at: '', by: '' };
  const document = { ...EMPTY_WORKSPACE, steps: [step], done: 1 };
  const written = await storage.write(document, workspace.revision);
  storage.close();
  if (written.kind !== 'written') throw new Error(JSON.stringify(written));
}

/** Opens the kept workspace, as the app does at its start. */
async function openKept(): Promise<Timed> {
  const start = performance.now();
  const { storage, workspace } = await kept();
  const milliseconds = performance.now() - start;
  storage.close();
  const rows = workspace.document.steps.flatMap((step) =>
    step.kind === 'load' ? step.extracts.map(({ table }) => rowCount(table)) : [],
  );
  return [milliseconds, rows.reduce((sum, count) => sum + count, 0)];
}

const FLOOR_RUNS = 20;

/** Our recompute against the floor on the same numbers, A B A B after one of each; the ratios. */
function recomputeRatios({ rounds, ...size }: Size & { readonly rounds: number }): number[] {
  const facts = makeFacts(size);
  const cube = cubeOf(facts);
  const timed = (work: () => unknown, runs: number): number => {
    const start = performance.now();
    for (let run = 0; run < runs; run += 1) work();
    return (performance.now() - start) / runs;
  };
  const ratio = (): number =>
    timed(() => recompute(facts), 1) / timed(() => sliceSums(cube), FLOOR_RUNS);
  ratio();
  return Array.from({ length: rounds }, ratio);
}

Object.assign(globalThis, {
  bench: {
    importFile,
    papaWhole,
    keepFile,
    openKept,
    longestGap: () => longestGapDuring(importFile),
    longestGapOfKeeping: () => longestGapDuring(keepFile),
    recomputeRatios,
    remountCharts,
    updateTable,
  },
});
