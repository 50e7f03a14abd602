import type { ServedState } from './types';
import { useWorkspace } from './workspace-context';

interface ServedData {
  readonly state: ServedState;
  readonly retry: () => void;
  /** True where a published snapshot is read: nothing can be loaded or written. */
  readonly isReadOnly: boolean;
}

/** How far the served data is, and a way to read again what failed. */
export function useServedData(): ServedData {
  const { served, retry, published } = useWorkspace();
  return { state: served, retry, isReadOnly: published !== null };
}
