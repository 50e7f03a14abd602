import { useEffect, useState } from 'react';
import { whenIdle } from './when-idle';

/** A part of a page that its readers do not wait for: fetched when idle, or when it is wanted. */
export interface Later<T> {
  readonly fetch: () => Promise<T>;
  /** Null until it has been fetched. */
  readonly now: () => T | null;
}

export function later<T>(load: () => Promise<T>): Later<T> {
  let there: T | null = null;
  const fetch = async () => (there ??= await load());
  return { fetch, now: () => there };
}

/** The part once it is there. What could not be fetched ahead is asked for again when wanted. */
export function useLater<T extends object>(
  part: Later<T>,
  isWanted: boolean,
): T | 'coming' | 'failed' {
  const [state, setState] = useState<T | 'coming' | 'failed'>(() => part.now() ?? 'coming');
  const isThere = typeof state === 'object';
  useEffect(() => {
    if (isThere) return undefined;
    const fetch = (failed: () => void) => void part.fetch().then(setState, failed);
    if (!isWanted) return whenIdle(() => fetch(() => undefined));
    fetch(() => setState('failed'));
    return undefined;
  }, [part, isWanted, isThere]);
  return state;
}
