/** What the analyst has chosen, ticked and written on the publish page: it outlives a visit to another page. */
import { createStore, type StoreApi } from 'zustand';
import type { DisclosurePolicy } from '../domain/disclosure';
import type { ScorecardInput } from '../scorecard/build-scorecard';
import type { Draft, DraftProgress } from '../snapshot/draft';
import type { PublicationKind, SignOff } from '../snapshot/snapshot';
import type { WorkspaceStore } from './store';

/** Months of history up to the quarter's end; `all`: everything that is loaded. */
export type HistoryLength = 12 | 24 | 36 | 60 | 'all';
export const HISTORY_LENGTHS: readonly HistoryLength[] = [12, 24, 36, 60, 'all'];

export type DraftState =
  | { readonly kind: 'none' }
  | { readonly kind: 'making'; readonly progress: DraftProgress | null; readonly run: number }
  | { readonly kind: 'made'; readonly draft: Draft; readonly readers: ScorecardInput }
  | { readonly kind: 'failed'; readonly message: string };

/** What a person has to say yes to, beside reading: each has consequences that cannot be taken back. */
export type Consent = 'exposed' | 'unhidden' | 'forgotten';

export interface PublishState {
  readonly kind: PublicationKind;
  readonly policy: DisclosurePolicy;
  readonly months: HistoryLength;
  readonly draft: DraftState;
  /** Texts of which the analyst said that no child can be recognised in them. */
  readonly confirmed: ReadonlySet<string>;
  /** `Checklist.lookedAtKey` as it was when it was ticked; null before. */
  readonly lookedAt: string | null;
  /** Texts with a number that could be a hidden one, ticked as none. */
  readonly cleared: ReadonlySet<string>;
  readonly consents: ReadonlySet<Consent>;
  readonly signOff: readonly SignOff[];
  /** Why the standing snapshot is replaced. */
  readonly reason: string;
  /** The id of what was published last on this page; null before. */
  readonly published: string | null;
}

export type PublishStore = StoreApi<PublishState>;

export const blankSignOff = (date: string): SignOff => ({ role: '', date, statement: '' });

/** `today`: `2012-05-14` */
export const startOfPublishing = (today: string): PublishState => ({
  kind: 'quarterly',
  policy: 'dfe',
  months: 36,
  draft: { kind: 'none' },
  confirmed: new Set(),
  lookedAt: null,
  cleared: new Set(),
  consents: new Set(),
  signOff: [blankSignOff(today)],
  reason: '',
  published: null,
});

const stores = new WeakMap<WorkspaceStore, PublishStore>();

/** The one of a workspace, made when it is first asked for. */
export function publishStoreOf(workspace: WorkspaceStore, today: string): PublishStore {
  const known = stores.get(workspace) ?? createStore(() => startOfPublishing(today));
  stores.set(workspace, known);
  return known;
}

/** The set with the item in it or not. */
export function toggled<T>(set: ReadonlySet<T>, item: T, isIn: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (isIn) next.add(item);
  else next.delete(item);
  return next;
}
