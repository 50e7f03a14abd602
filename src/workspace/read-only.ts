/** What stands in a workspace where nothing can be changed. */
import type { Desk } from './desk';
import { createWorkspaceStore } from './store';
import type { Services } from './services';
import type { Workspace } from './workspace-context';

const refused = () => Promise.resolve(READ_ONLY);

const READ_ONLY = {
  message: 'This is a published copy: nothing can be changed in it, so nothing was.',
  hint: 'Changes are made in the working copy, where the figures come from.',
};

const DESK: Desk = {
  open: () => Promise.resolve(),
  take: refused,
  goTo: refused,
  changeSettings: refused,
  publish: refused,
  withdraw: refused,
  clear: refused,
  goOnUnkept: () => undefined,
};

/** Nothing yet, and nothing to write on. */
export const readOnlyWorkspace = (services: Services): Workspace => ({
  services,
  served: { kind: 'loading', done: 0, total: null },
  retry: () => undefined,
  indicators: [],
  lists: null,
  reference: null,
  servedBase: null,
  replayed: null,
  input: null,
  defaultQuarter: null,
  published: null,
  store: createWorkspaceStore(),
  desk: DESK,
});
