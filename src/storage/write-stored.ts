/** Writing: check the revision, write what is new, read it back; all or nothing. */
import type { IDBPDatabase } from 'idb';
import { checkState, isDamage, type Damage } from './check-stored';
import type { Held } from './held';
import { planWrite, type Plan } from './plan-write';
import { reasonOf } from './problems';
import { same } from './same';
import { STATE_KEY, type StoredState, type StoreName } from './stored-types';
import { transact, type Access } from './transact';
import type { WorkspaceDocument } from './workspace-document';
import type { StoredWorkspace } from './workspace-storage';

export interface Place {
  readonly database: IDBPDatabase;
  readonly held: Held;
  /** Milliseconds after which a silent browser is given up. */
  readonly silentFor: number;
  /** Told how many bytes are about to be written. */
  readonly onBytes: (bytes: number) => void;
}

export type Written =
  | { readonly kind: 'written'; readonly workspace: StoredWorkspace }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'damaged'; readonly damage: Damage }
  /** What was written did not come back as it was; `restored`: the workspace before stands again. */
  | { readonly kind: 'differs'; readonly what: string; readonly restored: boolean };

/** Rejects with the browser's error; then nothing was written. */
export async function writeStored(
  place: Place,
  document: WorkspaceDocument,
  basedOn: number,
): Promise<Written> {
  const last = place.held.workspace();
  const before = last?.revision === basedOn ? last : null;
  const plan = await put(place, document, basedOn);
  if (plan === 'conflict') return { kind: 'conflict' };
  if (isDamage(plan)) return { kind: 'damaged', damage: plan };
  const what = await differenceIn(place, plan).catch(reasonOf);
  if (what !== null) return { kind: 'differs', what, restored: await putBack(place, before, plan) };
  const workspace = { revision: plan.state.revision, document };
  place.held.hold(workspace, plan.keyed);
  return { kind: 'written', workspace };
}

/** One transaction over the workspace that stands. `as`: a revision other than the next one. */
function put(
  { database, held, silentFor, onBytes }: Place,
  document: WorkspaceDocument,
  basedOn: number,
  as?: number,
): Promise<Plan | Damage | 'conflict'> {
  return transact(database, 'readwrite', silentFor, async (access) => {
    const before = checkState(await access.get('state', STATE_KEY));
    if (isDamage(before)) return before;
    if (before.revision !== basedOn) return 'conflict';
    const plan = planWrite(document, before, held);
    const state = { ...plan.state, revision: as ?? plan.state.revision };
    onBytes(plan.bytes);
    for (const { store, key, value } of plan.records) await access.put(store, key, value);
    await removeUnreferenced(access, state);
    await access.put('state', STATE_KEY, state);
    return { ...plan, state };
  });
}

async function removeUnreferenced(access: Access, state: StoredState): Promise<void> {
  const steps = new Set<unknown>(state.steps);
  for (const key of await access.keys('steps')) {
    if (!steps.has(key)) await access.remove('steps', key);
  }
  const publications = new Set<unknown>(state.publications.map(({ key }) => key));
  for (const key of await access.keys('publications')) {
    if (!publications.has(key)) await access.remove('publications', key);
  }
  const tables = new Set<unknown>(state.tables);
  for (const key of await access.keys('tables')) {
    if (!tables.has(Array.isArray(key) ? key[0] : key)) await access.remove('tables', key);
  }
}

/** What does not read as it was written, in words; null when all of it does. */
function differenceIn(
  { database, silentFor }: Pick<Place, 'database' | 'silentFor'>,
  { state, records }: Plan,
): Promise<string | null> {
  return transact(database, 'readonly', silentFor, async (access) => {
    const found = checkState(await access.get('state', STATE_KEY));
    // Another tab has read what was written here, and has gone on from it.
    if (!isDamage(found) && found.revision > state.revision) return null;
    if (!same(found, state)) return IN_WORDS.state;
    for (const { store, key, value } of records) {
      if (!same(await access.get(store, key), value)) {
        return IN_WORDS[store];
      }
    }
    return null;
  });
}

const IN_WORDS: Readonly<Record<StoreName, string>> = {
  state: 'the list of steps',
  steps: 'a step',
  tables: 'the figures of a table',
  publications: 'a publication',
};

/** Writes the workspace before a failed write again, under its own revision. */
async function putBack(
  place: Place,
  before: StoredWorkspace | null,
  failed: Plan,
): Promise<boolean> {
  if (!before) return false;
  try {
    const plan = await put(place, before.document, failed.state.revision, before.revision);
    if (plan === 'conflict' || isDamage(plan)) return false;
    place.held.hold(before, plan.keyed);
    return (await differenceIn(place, plan)) === null;
  } catch {
    return false;
  }
}
