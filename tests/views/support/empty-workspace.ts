/** A workspace in which nothing is loaded yet, for pages that only ask what edition they are in. */
import { createDesk } from '../../../src/workspace/desk';
import { createWorkspaceStore } from '../../../src/workspace/store';
import type { Workspace } from '../../../src/workspace/workspace-context';
import { NOT_KEPT, servicesThat } from '../../support/workspace';

export function emptyWorkspace(): Workspace {
  const store = createWorkspaceStore();
  return {
    services: servicesThat(() => Promise.resolve({ kind: 'cancelled' })),
    store,
    desk: createDesk({ store, openStorage: () => Promise.resolve(NOT_KEPT), now: () => '' }),
    served: { kind: 'ready', gaps: [], isRetrying: false },
    retry: () => undefined,
    indicators: [],
    lists: null,
    reference: null,
    servedBase: null,
    replayed: null,
    input: null,
    defaultQuarter: null,
    published: null,
  };
}
