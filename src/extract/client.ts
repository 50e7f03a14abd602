/**
 * The main thread's side. Each load has a worker to itself, which can be ended at any moment: cancel
 * answers at once, and a crash never hangs the page. One worker is kept ready for the next load.
 */
import { proxy, wrap, type Endpoint, type Remote } from 'comlink';
import { fail } from './failure';
import type { NamedBlob } from './read-file';
import { CRASHED } from './rules/crashed';
import type { ExtractContext, FileLine, LoadOptions, LoadProgress, LoadResult } from './types';
import type { ExtractWorkerApi } from './worker-api';

/** What is needed of a Worker; a test passes its own. */
export type ExtractWorker = Endpoint & Pick<Worker, 'terminate'>;

export interface RunningLoad {
  readonly result: Promise<LoadResult>;
  /** Ends the load; `result` is then `cancelled` at once. Later calls do nothing. */
  readonly cancel: () => void;
}

export interface ExtractClient {
  readonly load: (
    file: NamedBlob,
    context: ExtractContext,
    options: LoadOptions,
    onProgress?: (progress: LoadProgress) => void,
  ) => RunningLoad;
  /** The lines around `line` as they stand in a file; empty when it can no longer be read. */
  readonly lines: (
    file: NamedBlob,
    options: LoadOptions,
    line: number,
  ) => Promise<readonly FileLine[]>;
  /** Starts a worker now, so that the first load need not wait for it. */
  readonly warm: () => void;
  /** Ends the worker that waits for the next load. */
  readonly close: () => void;
}

/** Progress is for the eye: more often than this is work for nothing. */
const PROGRESS_MILLISECONDS = 100;
/** After a larger file the worker is ended, as nothing else gives its memory back. */
const LARGEST_REUSED_BYTES = 16 * 2 ** 20;

interface Reader {
  readonly worker: ExtractWorker;
  readonly remote: Remote<ExtractWorkerApi>;
}

interface Run<T> {
  readonly call: (remote: Remote<ExtractWorkerApi>, isOver: () => boolean) => Promise<T>;
  readonly crashed: (reason: string) => T;
  readonly isReusableAfter: (answer: T) => boolean;
}

interface Running<T> {
  readonly result: Promise<T>;
  readonly end: (answer: T) => void;
}

export function createExtractClient(createWorker: () => ExtractWorker): ExtractClient {
  let spare: Reader | null = null;

  function start(): Reader {
    const worker = createWorker();
    return { worker, remote: wrap<ExtractWorkerApi>(worker) };
  }

  /** A worker that cannot be started is told by the first load, not by a page that stays blank. */
  function warm(): void {
    try {
      spare ??= start();
    } catch {
      spare = null;
    }
  }

  /** One call of a worker that nobody else uses; `end` ends it with an answer of one's own. */
  function run<T>({ call, crashed, isReusableAfter }: Run<T>): Running<T> {
    let reader: Reader;
    try {
      reader = spare ?? start();
    } catch (error) {
      return { result: Promise.resolve(crashed(reasonOf(error))), end: () => undefined };
    }
    const { worker, remote } = reader;
    spare = null;
    let isOver = false;
    let answer: (result: T) => void = () => {};
    const result = new Promise<T>((resolve) => {
      answer = resolve;
    });

    function finish(outcome: T, isReusable: boolean): void {
      if (isOver) return;
      isOver = true;
      worker.removeEventListener('error', crash);
      worker.removeEventListener('messageerror', crash);
      if (isReusable && spare === null) spare = reader;
      else worker.terminate();
      answer(outcome);
    }

    const crash = (event: unknown): void => finish(crashed(reasonOf(event)), false);
    worker.addEventListener('error', crash);
    worker.addEventListener('messageerror', crash);
    call(remote, () => isOver).then((outcome) => finish(outcome, isReusableAfter(outcome)), crash);
    return { result, end: (outcome) => finish(outcome, false) };
  }

  function load(
    file: NamedBlob,
    context: ExtractContext,
    options: LoadOptions,
    onProgress: (progress: LoadProgress) => void = () => {},
  ): RunningLoad {
    const { result, end } = run<LoadResult>({
      call: (remote, isOver) =>
        remote.load(file, context, options, proxy(throttled(onProgress, isOver))),
      crashed: (reason) => crashFailure(file.name, reason),
      isReusableAfter: (outcome) => isSmall(file) && !isChildLevel(outcome),
    });
    return { result, cancel: () => end({ kind: 'cancelled' }) };
  }

  const lines = (
    file: NamedBlob,
    options: LoadOptions,
    line: number,
  ): Promise<readonly FileLine[]> =>
    run<readonly FileLine[]>({
      call: (remote) => remote.lines(file, options, line),
      crashed: () => [],
      isReusableAfter: () => isSmall(file),
    }).result;

  function close(): void {
    spare?.worker.terminate();
    spare = null;
  }

  return { load, lines, warm, close };
}

const isSmall = ({ size }: Blob): boolean => size <= LARGEST_REUSED_BYTES;

/** Nothing of a file about single children stays in memory (rule X3). */
const isChildLevel = (outcome: LoadResult): boolean =>
  outcome.kind === 'failed' && outcome.failure.childLevel !== undefined;

function throttled(
  onProgress: (progress: LoadProgress) => void,
  isOver: () => boolean,
): (progress: LoadProgress) => void {
  let last = -Infinity;
  return (progress) => {
    const now = performance.now();
    const isLast = progress.bytesRead >= progress.bytesTotal;
    if (isOver() || (now - last < PROGRESS_MILLISECONDS && !isLast)) return;
    last = now;
    onProgress(progress);
  };
}

const crashFailure = (file: string, reason: string): LoadResult =>
  fail(CRASHED, file, {
    message: `Reading ${file} stopped before its end${reason === '' ? '' : `: ${reason}`}. Nothing of it was kept.`,
    hint: 'The browser may be short of memory: close other tabs, or split the file and load the parts one after the other. If it happens with a small file, please report it.',
  });

function reasonOf(event: unknown): string {
  const { message } = event as { readonly message?: unknown };
  return typeof message === 'string' ? message : '';
}
