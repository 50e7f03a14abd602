/** Starts the worker that hides. */
import { startWorker } from '../lib/start-worker';
// oxlint-disable-next-line import/default -- Vite makes the address, which has no module behind it
import workerUrl from './suppress-worker?worker&url';

export const createSuppressWorker = (): Worker => startWorker(workerUrl, 'disclosure');
