/** Starts the worker that reads extracts. */
import { startWorker } from '../lib/start-worker';
// oxlint-disable-next-line import/default -- Vite makes the address, which has no module behind it
import workerUrl from './worker?worker&url';

export const createExtractWorker = (): Worker => startWorker(workerUrl, 'extract');
