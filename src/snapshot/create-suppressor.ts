/** Disclosure control in a worker of its own, which can be ended at any moment. */
import { proxy, wrap, type Endpoint } from 'comlink';
import type { Outcome } from '../domain/disclosure';
import type { Suppress } from './draft-types';
import type { SuppressWorkerApi } from './suppress-api';

/** What is needed of a Worker; a test passes its own. */
export type SuppressWorker = Endpoint & Pick<Worker, 'terminate'>;

export interface Suppressor {
  readonly suppress: Suppress;
  /** Ends what is under way: its answer is null, at once. */
  readonly cancel: () => void;
}

/** Starts a worker for each publication. A worker that breaks down rejects, with what it says. */
export function createSuppressor(createWorker: () => SuppressWorker): Suppressor {
  let end: () => void = () => undefined;
  const suppress: Suppress = (publication, policy, onProgress) =>
    new Promise<Outcome | null>((resolve, reject) => {
      end();
      const worker = createWorker();
      let isOver = false;
      const finish = (answer: () => void): void => {
        if (isOver) return;
        isOver = true;
        worker.terminate();
        answer();
      };
      end = () => finish(() => resolve(null));
      const fail = (event: unknown): void =>
        finish(() => reject(new Error(`Disclosure control stopped before its end${why(event)}`)));
      worker.addEventListener('error', fail);
      worker.addEventListener('messageerror', fail);
      const seen = proxy((progress: Parameters<typeof onProgress>[0]) => {
        if (!isOver) onProgress(progress);
      });
      wrap<SuppressWorkerApi>(worker)
        .suppress(publication, policy, seen)
        .then((outcome) => finish(() => resolve(outcome)), fail);
    });
  return { suppress, cancel: () => end() };
}

function why(event: unknown): string {
  const { message } = event as { readonly message?: unknown };
  return typeof message === 'string' && message !== '' ? `: ${message}` : '';
}
