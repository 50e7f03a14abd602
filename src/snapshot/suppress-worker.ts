/** The worker: disclosure control takes seconds of computing, which would hold up the page. */
import { expose } from 'comlink';
import { suppress } from '../domain/disclosure';
import type { SuppressWorkerApi } from './suppress-api';

/** Progress is for the eye: more often than this is work for nothing. */
const PROGRESS_MILLISECONDS = 100;

const api: SuppressWorkerApi = {
  suppress: (publication, policy, onProgress) => {
    const work = suppress(publication, policy);
    let next = performance.now();
    for (;;) {
      const step = work.next();
      if (step.done) return Promise.resolve(step.value);
      if (performance.now() < next) continue;
      onProgress(step.value);
      next = performance.now() + PROGRESS_MILLISECONDS;
    }
  },
};

expose(api);
