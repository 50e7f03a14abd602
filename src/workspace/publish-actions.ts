/** What the analyst can do on the publish page. */
import type { Seal } from '../snapshot/seal';
import type { SignOff } from '../snapshot/snapshot';
import type { Draft, DraftRequest } from '../snapshot/draft';
import type { Desk } from './desk';
import {
  blankSignOff,
  startOfPublishing,
  toggled,
  type Consent,
  type PublishState,
  type PublishStore,
} from './publish-state';
import type { PublishTools } from './publish-tools';
import type { Notice } from './types';

export interface PublishActions {
  readonly choose: (patch: Partial<Pick<PublishState, 'kind' | 'policy' | 'months'>>) => void;
  /** Works out what is hidden; a run before it is given up. */
  readonly make: (request: DraftRequest) => Promise<void>;
  readonly cancel: () => void;
  readonly confirmText: (text: string, isConfirmed: boolean) => void;
  readonly clearText: (text: string, isCleared: boolean) => void;
  /** `key`: what the tick stands for; null takes it back. */
  readonly lookAt: (key: string | null) => void;
  readonly consent: (consent: Consent, isGiven: boolean) => void;
  readonly signOff: (place: number, patch: Partial<SignOff>) => void;
  readonly addSignOff: (date: string) => void;
  readonly removeSignOff: (place: number) => void;
  readonly giveReason: (reason: string) => void;
  /** Seals the draft and keeps it, both or neither; then the page begins anew. */
  readonly publish: (
    draft: Draft,
    given: Omit<Seal, 'signOff' | 'extracts'>,
  ) => Promise<Notice | null>;
  readonly withdraw: (id: string, reason: string) => Promise<Notice | null>;
}

interface Needs {
  readonly publish: PublishStore;
  readonly desk: Desk;
  readonly tools: PublishTools;
  /** In local time: `2012-05-14`. */
  readonly today: () => string;
}

export function publishActions({ publish, desk, tools, today }: Needs): PublishActions {
  const set = publish.setState;
  const isRunning = (run: number): boolean => {
    const { draft } = publish.getState();
    return draft.kind === 'making' && draft.run === run;
  };

  async function make(request: DraftRequest): Promise<void> {
    const run = nextRun();
    set(({ consents }) => ({
      draft: { kind: 'making', progress: null, run },
      cleared: new Set(),
      consents: toggled(consents, 'exposed', false),
      published: null,
    }));
    try {
      const draft = await tools.makeDraft(request, {
        suppress: tools.suppress,
        isWanted: () => isRunning(run),
        onProgress: (progress) =>
          isRunning(run) && set({ draft: { kind: 'making', progress, run } }),
      });
      if (!draft || !isRunning(run)) return;
      const readers = await tools.readBack(draft);
      if (!isRunning(run)) return;
      set({ draft: 'message' in readers ? failed(readers) : { kind: 'made', draft, readers } });
    } catch (error: unknown) {
      if (isRunning(run)) set({ draft: { kind: 'failed', message: messageOf(error) } });
    }
  }

  async function act(
    draft: Draft,
    given: Omit<Seal, 'signOff' | 'extracts'>,
  ): Promise<Notice | null> {
    const signOff = publish.getState().signOff.map(trimmed);
    let sealed;
    try {
      const extracts = await tools.extractsOf(draft);
      sealed = await tools.seal(draft, { ...given, extracts, signOff });
    } catch (error: unknown) {
      return {
        message: `The snapshot could not be written, so nothing was published: ${messageOf(error)}.`,
        hint: 'Everything is as it was. Work out again what is hidden, and publish again.',
      };
    }
    const notice = await desk.publish(sealed, draft.counts, draft.request.earlier);
    if (notice) return notice;
    const { kind, policy, months } = publish.getState();
    set({ ...startOfPublishing(today()), kind, policy, months, published: given.id });
    return null;
  }

  return {
    choose: (patch) => set('policy' in patch ? { ...patch, consents: new Set() } : patch),
    make,
    cancel: () => {
      tools.cancel();
      set({ draft: { kind: 'none' } });
    },
    confirmText: (text, isIn) =>
      set(({ confirmed }) => ({ confirmed: toggled(confirmed, text, isIn) })),
    clearText: (text, isIn) => set(({ cleared }) => ({ cleared: toggled(cleared, text, isIn) })),
    lookAt: (lookedAt) => set({ lookedAt }),
    consent: (consent, isIn) =>
      set(({ consents }) => ({ consents: toggled(consents, consent, isIn) })),
    signOff: (place, patch) =>
      set(({ signOff }) => ({
        signOff: signOff.map((entry, i) => (i === place ? { ...entry, ...patch } : entry)),
      })),
    addSignOff: (date) => set(({ signOff }) => ({ signOff: [...signOff, blankSignOff(date)] })),
    removeSignOff: (place) =>
      set(({ signOff }) => ({ signOff: signOff.filter((_, i) => i !== place) })),
    giveReason: (reason) => set({ reason }),
    publish: act,
    withdraw: desk.withdraw,
  };
}

const failed = ({ message, hint }: Notice) =>
  ({ kind: 'failed', message: `${message} ${hint}` }) as const;

let runs = 0;
const nextRun = (): number => {
  runs += 1;
  return runs;
};

const trimmed = ({ role, date, statement }: SignOff): SignOff => ({
  role: role.trim(),
  date,
  statement: statement.trim(),
});

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
