/** The worker: untrusted files are read here, off the main thread. */
import { expose, transfer } from 'comlink';
import { loadExtract } from './load-extract';
import { readLines } from './read-lines';
import { buffersOf, type ExtractWorkerApi } from './worker-api';

const api: ExtractWorkerApi = {
  async load(file, context, options, onProgress) {
    const outcome = await loadExtract(file, context, options, onProgress);
    return transfer(outcome, buffersOf(outcome));
  },
  lines: (file, options, line) => readLines(file, options, line),
};

expose(api);
