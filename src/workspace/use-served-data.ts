import type { ServedState } from './types';
import { useWorkspace } from './workspace-context';

/** How far the served data is, and a way to read again what failed. */
export function useServedData(): { readonly state: ServedState; readonly retry: () => void } {
  const { served, retry } = useWorkspace();
  return { state: served, retry };
}
