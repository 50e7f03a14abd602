import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { WorkspaceStore } from './store';

/** Where nothing can be kept, the browser asks before a page with anything done in it is closed. */
export function useUnkeptWarning(store: WorkspaceStore): void {
  const isAtRisk = useStore(
    store,
    ({ keeping, document: { steps, publications } }) =>
      keeping.kind === 'not-kept' && steps.length + publications.length > 0,
  );
  useEffect(() => {
    if (!isAtRisk) return;
    const ask = (event: Event): void => event.preventDefault();
    globalThis.addEventListener('beforeunload', ask);
    return () => globalThis.removeEventListener('beforeunload', ask);
  }, [isAtRisk]);
}
