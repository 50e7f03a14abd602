/** Some files are read at a time and the others wait: forty workers at once would only be slower. */
import type { LoadResult } from '../extract/types';
import type { RunningLoad, StartLoad } from './services';

/**
 * The same as `startLoad`, with at most `atOnce` loads under way. One that waits is cancelled as
 * fast as one that runs, and never starts.
 */
export function queueLoads(startLoad: StartLoad, atOnce: number): StartLoad {
  const waiting: (() => void)[] = [];
  let running = 0;

  const startNext = (): void => {
    if (running < atOnce) waiting.shift()?.();
  };
  const free = (): void => {
    running -= 1;
    startNext();
  };

  return (...request) => {
    let load: RunningLoad | null = null;
    let settle: (result: LoadResult | Promise<LoadResult>) => void = () => undefined;
    const result = new Promise<LoadResult>((resolve) => {
      settle = resolve;
    });
    const start = (): void => {
      running += 1;
      load = startLoad(...request);
      load.result.then(free, free);
      settle(load.result);
    };
    const cancel = (): void => {
      if (load) return load.cancel();
      const place = waiting.indexOf(start);
      if (place !== -1) waiting.splice(place, 1);
      settle({ kind: 'cancelled' });
    };
    waiting.push(start);
    startNext();
    return { result, cancel };
  };
}
