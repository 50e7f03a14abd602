/** The publish page's seam: what is chosen, what was found, and the one act of publishing. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Area } from '../domain/area';
import type { Correction } from '../reference/correction';
import type { Manifest } from '../reference/read-manifest';
import { manifestText, readersManifest } from '../reference/write-manifest';
import { checklistBase, checklistOf, type Checklist } from '../scorecard/publish-checklist';
import type { Draft } from '../snapshot/draft';
import type { PublicationRecord } from '../storage/workspace-document';
import { localDay } from './local-day';
import { publishActions, type PublishActions } from './publish-actions';
import { draftRequest, isStale, lastPublished, replacedBy } from './publish-draft';
import { publishProblems, type PublishProblem } from './publish-problems';
import { publishStoreOf, type PublishState, type PublishStore } from './publish-state';
import type { PublishTools } from './publish-tools';
import type { Keeping, Notice } from './types';
import { useReconciliation } from './use-check';
import { usePublications, type PublicationsKept } from './use-publications';
import type { Subject } from './use-subject';
import { useWorkspace } from './workspace-context';

export type { PublicationRecord };

export interface Publishing {
  readonly state: PublishState;
  readonly subject: Subject;
  readonly title: string;
  readonly areas: readonly Area[];
  /** Null where the area list has no county. */
  readonly checklist: Checklist | null;
  /** The draft as it was made, stale or not; null before. */
  readonly draft: Draft | null;
  readonly isStale: boolean;
  /** The id under which it would be published now. */
  readonly id: string;
  readonly replaces: PublicationRecord | null;
  /** To compare with; null where nothing of the kind was published. */
  readonly last: PublicationRecord | null;
  readonly kept: PublicationsKept;
  readonly keeping: Keeping;
  readonly problems: readonly PublishProblem[];
  /** In local time: `2012-05-14`. */
  readonly today: string;
  readonly actions: Omit<PublishActions, 'make' | 'publish' | 'addSignOff'> & {
    readonly make: () => Promise<void>;
    readonly publish: () => Promise<Notice | null>;
    readonly addSignOff: () => void;
    /** For the server that readers look at; null until the served one is there. */
    readonly manifest: () => File | null;
  };
}

/** Null until the data are there. */
export function usePublishing(subject: Subject, tools: PublishTools): Publishing | null {
  const { store, services, replayed, reference } = useWorkspace();
  const { quarter } = subject;
  const { now } = services;
  const today = localDay(now());
  const publish = publishStoreOf(store, today);
  const state = useStore(publish);
  const keeping = useStore(store, (current) => current.keeping);
  const kept = usePublications();
  const checklist = useChecklist(subject, state);
  const { kind, policy, months } = state;
  const { records } = kept;
  const request = useMemo(
    () =>
      replayed &&
      draftRequest({
        title: replayed.title,
        lists: replayed.lists,
        input: subject.input,
        kind,
        quarter,
        policy,
        months,
        publications: records,
      }),
    [replayed, subject.input, kind, quarter, policy, months, records],
  );
  const actions = useActions(publish, tools);
  if (!replayed || !request) return null;

  const draft = state.draft.kind === 'made' ? state.draft.draft : null;
  const stale = draft !== null && isStale(draft.request, request);
  const valid = stale ? null : draft;
  const replaces = replacedBy(records, { kind, quarter, policy });
  const id = kept.nextId(kind, quarter);
  const problems = checklist
    ? publishProblems({
        state,
        quarter,
        checklist,
        draft: valid,
        isStale: stale,
        replaces,
        damaged: kept.damaged,
        today,
      })
    : [];
  const publishNow = async (): Promise<Notice | null> => {
    if (!valid || problems.length > 0) return null;
    const head = {
      id,
      publishedAt: now(),
      replaces: replaces && { id: replaces.head.id, reason: state.reason.trim() },
    };
    return actions.publish(valid, {
      ...head,
      corrections: kept.correctionsWith({ ...head, policy }),
    });
  };
  return {
    state,
    subject,
    title: replayed.title,
    areas: replayed.lists.areas,
    checklist,
    draft,
    isStale: stale,
    id,
    replaces,
    last: lastPublished(records, { kind, policy }),
    kept,
    keeping,
    problems,
    today,
    actions: {
      ...actions,
      make: () => actions.make(request),
      publish: publishNow,
      addSignOff: () => actions.addSignOff(today),
      manifest: () => reference && readersManifestFile(reference.manifest, kept.corrections),
    },
  };
}

function useActions(publish: PublishStore, tools: PublishTools): PublishActions {
  const { desk, services } = useWorkspace();
  return useMemo(
    () => publishActions({ publish, desk, tools, today: () => localDay(services.now()) }),
    [publish, desk, tools, services],
  );
}

function useChecklist(
  { input, quarter }: Subject,
  { confirmed, kind }: PublishState,
): Checklist | null {
  const { served, services, replayed } = useWorkspace();
  const { thisMonth } = services;
  const gaps = served.kind === 'ready' ? served.gaps : NO_GAPS;
  const lists = replayed?.lists ?? null;
  const loaded = replayed?.loaded ?? null;
  const base = useMemo(
    () =>
      lists &&
      loaded &&
      checklistBase({
        input,
        quarter,
        isAnnual: kind === 'annual',
        thisMonth,
        gaps,
        written: lists,
        loaded: loaded.map(({ table, ...rest }) => ({ file: table.file, ...rest })),
      }),
    [input, quarter, kind, thisMonth, gaps, lists, loaded],
  );
  const reconciliation = useReconciliation(input, quarter);
  const findings = reconciliation.kind === 'done' ? reconciliation.result.findings : null;
  return useMemo(
    () => base && checklistOf(base, findings, (text) => confirmed.has(text)),
    [base, findings, confirmed],
  );
}

const NO_GAPS: readonly never[] = [];

const readersManifestFile = (manifest: Manifest, withdrawn: readonly Correction[]): File =>
  new File(
    [manifestText(readersManifest(manifest), { snapshot: 'published.json', withdrawn })],
    'manifest.json',
    { type: 'application/json' },
  );
