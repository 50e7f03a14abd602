/**
 * The address after the `#`: hash routes work from any folder and from `file://`. The search
 * parameters live inside the hash (`#/?quarter=2011-12-Q4`), where wouter's own hash hook does not
 * look for them.
 */
import { useSyncExternalStore } from 'react';

export interface NavigateOptions {
  /** Replaces the current entry instead of adding one to the history. */
  readonly replace?: boolean;
}

const readHash = (): string => globalThis.location.hash.slice(1) || '/';

function subscribe(changed: () => void): () => void {
  globalThis.addEventListener('hashchange', changed);
  return () => globalThis.removeEventListener('hashchange', changed);
}

/** Goes to a path with or without search, such as `/data` or `/?quarter=2011-12-Q4`. */
export function navigate(to: string, { replace = false }: NavigateOptions = {}): void {
  if (!replace) {
    globalThis.location.hash = to;
    return;
  }
  globalThis.history.replaceState(globalThis.history.state, '', `#${to}`);
  globalThis.dispatchEvent(new HashChangeEvent('hashchange'));
}

const useHash = (): string => useSyncExternalStore(subscribe, readHash);

/** The path without its search, for wouter's `hook`. */
export function useHashLocation(): [string, typeof navigate] {
  const [path = '/'] = useHash().split('?');
  return [path.startsWith('/') ? path : `/${path}`, navigate];
}
useHashLocation.hrefs = (href: string): string => `#${href}`;

/** The search without its question mark, for wouter's `searchHook`. */
export const useHashSearch = (): string => useHash().split('?').slice(1).join('?');
