import { expose } from 'comlink';
import { describe, expect, it } from 'vitest';
import type { DraftProgress } from '../../../src/snapshot/draft';
import { createSuppressor, type SuppressWorker } from '../../../src/snapshot/create-suppressor';
import type { SuppressWorkerApi } from '../../../src/snapshot/suppress-api';
import { suppressHere } from '../../../src/snapshot/suppress-here';
import { publicationOf } from '../../support/disclosure/tables';

const publication = publicationOf({
  periods: ['2011-04'],
  areas: { A: [3], B: [40], C: [50] },
});

/** A worker at the other end of a channel, with what became of it. */
function workerOf(api: SuppressWorkerApi) {
  const { port1, port2 } = new MessageChannel();
  const state = { isEnded: false };
  const errors: ((event: unknown) => void)[] = [];
  expose(api, port2);
  const worker: SuppressWorker = {
    postMessage: (message, transfer = []) => port1.postMessage(message, transfer),
    addEventListener: (type, listener) => {
      if (type === 'error') errors.push(listener as (event: unknown) => void);
      else port1.addEventListener(type, listener as EventListener);
    },
    removeEventListener: (type, listener) =>
      port1.removeEventListener(type, listener as EventListener),
    start: () => port1.start(),
    terminate: () => {
      state.isEnded = true;
      port1.close();
      port2.close();
    },
  };
  const fail = (message: string): void => errors.forEach((listener) => listener({ message }));
  return { worker, state, fail };
}

const never = new Promise<never>(() => undefined);

describe('disclosure control in a worker', () => {
  it('answers as it does here, tells how far it is, and ends the worker', async () => {
    const seen: DraftProgress[] = [];
    const { worker, state } = workerOf({
      suppress: async (given, policy, onProgress) => {
        onProgress({ stage: 'protecting', share: 0.5 });
        const outcome = await suppressHere(given, policy, onProgress);
        if (!outcome) throw new Error('ended early');
        return outcome;
      },
    });
    const { suppress } = createSuppressor(() => worker);
    const outcome = await suppress(publication, 'dfe', (progress) => seen.push(progress));
    expect(outcome).toEqual(await suppressHere(publication, 'dfe', () => undefined));
    expect(outcome?.hidden.map(({ key }) => key.area)).toContain('A');
    expect(seen).toEqual([{ stage: 'protecting', share: 0.5 }]);
    expect(state.isEnded).toBe(true);
  });

  it('is null at once when it is cancelled', async () => {
    const { worker, state } = workerOf({ suppress: () => never });
    const { suppress, cancel } = createSuppressor(() => worker);
    const answer = suppress(publication, 'dfe', () => undefined);
    cancel();
    expect(await answer).toBeNull();
    expect(state.isEnded).toBe(true);
  });

  it('ends what is under way when it is asked again', async () => {
    const workers = [0, 1].map(() => workerOf({ suppress: () => never }));
    const left = workers.map(({ worker }) => worker);
    const { suppress, cancel } = createSuppressor(() => left.shift() as SuppressWorker);
    const first = suppress(publication, 'dfe', () => undefined);
    const second = suppress(publication, 'dfe', () => undefined);
    expect(await first).toBeNull();
    expect(workers[1]?.state.isEnded).toBe(false);
    cancel();
    expect(await second).toBeNull();
  });

  it('says why when the worker breaks down', async () => {
    const { worker, state, fail } = workerOf({ suppress: () => never });
    const { suppress } = createSuppressor(() => worker);
    const answer = suppress(publication, 'dfe', () => undefined);
    fail('out of memory');
    await expect(answer).rejects.toThrow(
      'Disclosure control stopped before its end: out of memory',
    );
    expect(state.isEnded).toBe(true);
  });
});
