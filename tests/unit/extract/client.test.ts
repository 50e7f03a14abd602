import { expose } from 'comlink';
import { describe, expect, it, vi } from 'vitest';
import { createExtractClient, type ExtractWorker } from '../../../src/extract/client';
import { loadExtract } from '../../../src/extract/load-extract';
import { readLines } from '../../../src/extract/read-lines';
import type { LoadProgress } from '../../../src/extract/types';
import { buffersOf, type ExtractWorkerApi } from '../../../src/extract/worker-api';
import {
  extractContext,
  fileOf,
  HEADER,
  NO_OPTIONS,
  readOutcome,
} from '../../support/extract-context';

const file = fileOf('extract.csv', `${HEADER}\n2012-03,E07000108,cp-plans,31,,\n`);

interface FakeWorker extends ExtractWorker {
  readonly terminate: ReturnType<typeof vi.fn<() => void>>;
  readonly fail: (type: 'error' | 'messageerror', message: string) => void;
}

/** A worker that lives in this thread, and answers with `api`. */
function fakeWorker(api: ExtractWorkerApi): FakeWorker {
  const { port1, port2 } = new MessageChannel();
  expose(api, port2);
  const events = new EventTarget();
  return {
    postMessage: (message, transfer) => port1.postMessage(message, transfer ?? []),
    addEventListener: (type: string, listener: EventListenerOrEventListenerObject) =>
      (type === 'message' ? (port1 as unknown as EventTarget) : events).addEventListener(
        type,
        listener,
      ),
    removeEventListener: (type: string, listener: EventListenerOrEventListenerObject) =>
      (type === 'message' ? (port1 as unknown as EventTarget) : events).removeEventListener(
        type,
        listener,
      ),
    start: () => port1.start(),
    terminate: vi.fn(() => {
      port1.close();
      port2.close();
    }),
    fail: (type, message) => events.dispatchEvent(Object.assign(new Event(type), { message })),
  };
}

const reading: ExtractWorkerApi = {
  load: (blob, context, options, onProgress) => loadExtract(blob, context, options, onProgress),
  lines: (blob, options, line) => readLines(blob, options, line),
};
const hanging: ExtractWorkerApi = {
  load: () => new Promise(() => {}),
  lines: () => new Promise(() => {}),
};

function clientWith(api: ExtractWorkerApi) {
  const workers: FakeWorker[] = [];
  const client = createExtractClient(() => {
    const worker = fakeWorker(api);
    workers.push(worker);
    return worker;
  });
  return { client, workers };
}

describe('createExtractClient', () => {
  it('gives the outcome of the worker, with progress', async () => {
    const { client } = clientWith(reading);
    const progress: LoadProgress[] = [];
    const { result } = client.load(file, extractContext, NO_OPTIONS, (step) => progress.push(step));
    const outcome = await result;
    if (outcome.kind === 'cancelled') throw new Error('cancelled');
    expect(readOutcome(outcome).summary.rowsLoaded).toBe(1);
    expect(progress.at(-1)).toMatchObject({ bytesRead: file.size, bytesTotal: file.size });
    client.close();
  });

  it('says that a worker cannot be started, and goes on', async () => {
    const client = createExtractClient(() => {
      throw new Error('workers are not allowed here');
    });
    client.warm();
    const { result, cancel } = client.load(file, extractContext, NO_OPTIONS);
    cancel();

    expect(await result).toMatchObject({
      kind: 'failed',
      failure: { message: expect.stringContaining('workers are not allowed here') as string },
    });
    expect(await client.lines(file, NO_OPTIONS, 2)).toEqual([]);
  });

  it('keeps one worker for the next load, and starts another beside a running one', async () => {
    const { client, workers } = clientWith(reading);
    client.warm();
    client.warm();
    expect(workers).toHaveLength(1);
    await client.load(file, extractContext, NO_OPTIONS).result;
    await client.load(file, extractContext, NO_OPTIONS).result;
    expect(workers).toHaveLength(1);
    await Promise.all([1, 2].map(() => client.load(file, extractContext, NO_OPTIONS).result));
    expect(workers).toHaveLength(2);
    expect(workers.filter(({ terminate }) => terminate.mock.calls.length > 0)).toHaveLength(1);
    client.close();
    expect(workers.filter(({ terminate }) => terminate.mock.calls.length > 0)).toHaveLength(2);
  });

  it('[X3] ends the worker that has read data about single children', async () => {
    const { client, workers } = clientWith(reading);
    const list = fileOf('list.csv', 'child_id,date of birth\n1,01/02/2003\n');
    const outcome = await client.load(list, extractContext, NO_OPTIONS).result;
    expect(outcome).toMatchObject({ kind: 'failed', failure: { ruleId: 'X3' } });
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
    await client.load(fileOf('no.csv', ''), extractContext, NO_OPTIONS).result;
    await client.load(file, extractContext, NO_OPTIONS).result;
    expect(workers).toHaveLength(2);
    expect(workers[1]?.terminate).not.toHaveBeenCalled();
    client.close();
  });

  it('gives the lines around one, and keeps the worker', async () => {
    const { client, workers } = clientWith(reading);
    expect(await client.lines(file, NO_OPTIONS, 1)).toEqual([
      { line: 1, text: HEADER },
      { line: 2, text: '2012-03,E07000108,cp-plans,31,,' },
    ]);
    await client.load(file, extractContext, NO_OPTIONS).result;
    expect(workers).toHaveLength(1);
    client.close();
  });

  it('gives no lines when the worker fails', async () => {
    const { client, workers } = clientWith(hanging);
    const lines = client.lines(file, NO_OPTIONS, 1);
    workers[0]?.fail('error', 'out of memory');
    expect(await lines).toEqual([]);
  });

  it('answers a cancel at once and ends the worker', async () => {
    const { client, workers } = clientWith(hanging);
    const { result, cancel } = client.load(file, extractContext, NO_OPTIONS);
    cancel();
    cancel();
    expect(await result).toEqual({ kind: 'cancelled' });
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  });

  it('gives no progress after a cancel', async () => {
    const onProgress = vi.fn<(progress: LoadProgress) => void>();
    const { client } = clientWith(reading);
    const { result, cancel } = client.load(file, extractContext, NO_OPTIONS, onProgress);
    cancel();
    await result;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(onProgress).not.toHaveBeenCalled();
  });

  it.each(['error', 'messageerror'] as const)(
    'turns a worker %s into a failure in words',
    async (type) => {
      const { client, workers } = clientWith(hanging);
      const { result } = client.load(file, extractContext, NO_OPTIONS);
      workers[0]?.fail(type, 'out of memory');
      expect(await result).toMatchObject({
        kind: 'failed',
        failure: {
          ruleId: 'E18',
          file: 'extract.csv',
          message: expect.stringContaining('out of memory') as string,
        },
      });
      expect(workers[0]?.terminate).toHaveBeenCalledOnce();
    },
  );

  it('turns an error that is thrown in the worker into a failure in words', async () => {
    const { client } = clientWith({
      ...hanging,
      load: () => Promise.reject(new Error('Array buffer allocation failed')),
    });
    expect(await client.load(file, extractContext, NO_OPTIONS).result).toMatchObject({
      kind: 'failed',
      failure: { ruleId: 'E18', message: expect.stringContaining('allocation failed') as string },
    });
  });
});

it('hands over every buffer of an outcome, each once', async () => {
  const outcome = await loadExtract(file, extractContext, NO_OPTIONS);
  const buffers = buffersOf(outcome);
  expect(buffers).toHaveLength(11);
  const copy = structuredClone(outcome, { transfer: buffers as ArrayBuffer[] });
  expect(readOutcome(copy).table.numerator).toEqual(Float64Array.of(31));
  expect(readOutcome(outcome).table.numerator).toHaveLength(0);
  expect(
    buffersOf({
      kind: 'failed',
      failure: { ruleId: 'E01', file: '', line: null, column: null, message: '', hint: '' },
    }),
  ).toEqual([]);
});
