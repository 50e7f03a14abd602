/**
 * The kept workspace: every change of it goes through here, one after the other, and is shown only
 * once it is written. Where nothing can be kept, changes last as long as the window, and that is said.
 */
import { createTurns } from '../lib/turns';
import type { SealedSnapshot } from '../snapshot/snapshot';
import {
  EMPTY_WORKSPACE,
  type Settings,
  type Step,
  type WorkspaceDocument,
} from '../storage/workspace-document';
import type {
  OpenedStorage,
  StorageProblem,
  StoredWorkspace,
  WorkspaceStorage,
} from '../storage/workspace-storage';
import type * as Publications from './publications';
import { dropLoaded, type WorkspaceStore } from './store';
import type { Notice } from './types';
import { stepsToKeep } from './undo';

/** A step before it is taken: when and by whom are added then, unless it says so itself. */
export type NewStep = Step extends infer S
  ? S extends Step
    ? Omit<S, 'at' | 'by'>
    : never
  : never;

export interface Desk {
  /** Reads what is stored; to be called once. */
  readonly open: () => Promise<void>;
  /**
   * Takes steps, one write for all of them; what was undone before is then gone. Null when they are
   * kept. `also`: what changes beside the steps, and is not undone with them.
   */
  readonly take: (
    steps: readonly (NewStep | Step)[],
    settings?: Settings,
    also?: (document: WorkspaceDocument) => Partial<WorkspaceDocument>,
  ) => Promise<Notice | null>;
  /** Puts so many steps in force: fewer undoes, more redoes. */
  readonly goTo: (done: number) => Promise<Notice | null>;
  /**
   * Changes settings as they stand when its turn comes: two changes at once, or one in another tab,
   * lose nothing of each other.
   */
  readonly changeSettings: (
    change: (settings: Settings) => Partial<Settings>,
  ) => Promise<Notice | null>;
  /**
   * Keeps what was published, with the true counts of what it hides; in the same write the
   * publication that it replaces stands no more. `earlier`: the counts of those before it that it
   * was worked out with; where others are kept by now, it is refused.
   */
  readonly publish: (
    sealed: SealedSnapshot,
    counts: string,
    earlier?: readonly string[],
  ) => Promise<Notice | null>;
  /** Says of a publication that it stands no more, without one in its place. */
  readonly withdraw: (id: string, reason: string) => Promise<Notice | null>;
  /** Removes every step, setting and publication from this browser. */
  readonly clear: () => Promise<Notice | null>;
  /** After a failed write: goes on in memory alone, until the window is closed. */
  readonly goOnUnkept: () => void;
}

interface DeskNeeds {
  readonly store: WorkspaceStore;
  readonly openStorage: () => Promise<OpenedStorage>;
  /** The time now, in UTC: `2012-04-16T09:30:00.000Z`. */
  readonly now: () => string;
}

/** A notice says why the change is not made. */
type Change = (document: WorkspaceDocument) => WorkspaceDocument | Notice;

export function createDesk({ store, openStorage, now }: DeskNeeds): Desk {
  const inTurn = createTurns();
  let storage: WorkspaceStorage | null = null;

  const show = ({ document, revision }: StoredWorkspace): void =>
    store.setState({ document, revision });

  /** Another tab may have taken back what was loaded here, or put a backup in its place. */
  function showOthers(workspace: StoredWorkspace): void {
    const { steps, done } = store.getState().document;
    const inForce = workspace.document.steps.slice(0, workspace.document.done);
    const isStill = steps.slice(0, done).every(({ at }, place) => at === inForce[place]?.at);
    show(workspace);
    if (!isStill || inForce.slice(done).some(({ kind }) => kind === 'restore')) dropLoaded(store);
  }

  function notKept({ message, hint }: StorageProblem): void {
    storage = null;
    store.setState({ keeping: { kind: 'not-kept', notice: { message, hint } } });
  }

  const open = (): Promise<void> =>
    inTurn(async () => {
      const opened = await openStorage().catch(() => NOT_FETCHED);
      if (opened.kind === 'closed') return notKept(opened.problem);
      storage = opened.storage;
      storage.onChange((change) => ('why' in change ? notKept(change) : showOthers(change)));
      show(opened.workspace);
      store.setState({ keeping: { kind: 'kept' } });
    });

  /** `isRepeatable`: the change says the same whatever another tab did meanwhile. */
  const make = (change: Change, isRepeatable: boolean): Promise<Notice | null> =>
    inTurn(async () => {
      const notice = await write(change, isRepeatable);
      store.setState({ notice });
      return notice;
    });

  async function write(change: Change, isRepeatable: boolean): Promise<Notice | null> {
    const { document, revision } = store.getState();
    const next = change(document);
    if ('message' in next) return next;
    if (!storage) {
      show({ document: next, revision });
      return null;
    }
    const result = await storage.write(next, revision);
    switch (result.kind) {
      case 'written':
        show({ document: next, revision: result.revision });
        return null;
      case 'conflict':
        showOthers(result.workspace);
        return isRepeatable ? write(change, true) : OTHER_TAB;
      case 'failed':
        return result.problem;
    }
  }

  const take: Desk['take'] = (steps, settings, also) =>
    make((document) => {
      const signed = { at: now(), by: document.settings.role };
      const taken = steps.map((step): Step => ({ ...signed, ...step }));
      const all = [...stepsToKeep(document), ...taken];
      return {
        ...document,
        settings: settings ?? document.settings,
        steps: all,
        done: all.length,
        ...also?.(document),
      };
    }, false);

  /** Only the publish page needs the code for it. */
  async function makeBy(changeWith: (code: typeof Publications) => Change): Promise<Notice | null> {
    const code = await import('./publications').catch(() => null);
    return code ? make(changeWith(code), false) : NO_CODE;
  }

  const publish: Desk['publish'] = (sealed, counts, earlier) =>
    makeBy((code) => (document) => code.withPublished(document, sealed, counts, earlier));

  const withdraw: Desk['withdraw'] = (id, reason) =>
    makeBy((code) => (document) => code.withWithdrawn(document, id, reason, now()));

  const goTo = (done: number): Promise<Notice | null> =>
    make(
      (document) => ({ ...document, done: Math.max(0, Math.min(done, document.steps.length)) }),
      false,
    );

  const changeSettings: Desk['changeSettings'] = (change) =>
    make(
      (document) => ({
        ...document,
        settings: { ...document.settings, ...change(document.settings) },
      }),
      true,
    );

  const clear = (): Promise<Notice | null> => make(() => EMPTY_WORKSPACE, false);

  const goOnUnkept = (): void => {
    const { notice } = store.getState();
    storage?.close();
    storage = null;
    if (notice) store.setState({ keeping: { kind: 'not-kept', notice }, notice: null });
  };

  return { open, take, goTo, changeSettings, publish, withdraw, clear, goOnUnkept };
}

/** A newer version of the app was put on the server, or the network failed, since the page was opened. */
const NOT_FETCHED: OpenedStorage = {
  kind: 'closed',
  problem: {
    why: 'refused',
    message:
      'The part of this page that keeps the workspace could not be fetched, so nothing is kept in this browser. What was kept before is as it was.',
    hint: 'Reload the page. If that does not help, check the network, or ask whoever runs the server.',
  },
};

const NO_CODE: Notice = {
  message: 'The part of this page that keeps publications could not be fetched. Nothing was kept.',
  hint: 'Check the connection and do this again. If that does not help, reload the page.',
};

const OTHER_TAB: Notice = {
  message: 'Another tab changed the workspace at the same moment, so this change was not made.',
  hint: 'What the other tab did is shown now. Look at it, then do this again.',
};
