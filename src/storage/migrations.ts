/**
 * How what earlier versions kept becomes what this one keeps: ordered steps, each from the version
 * before. A new version is one more entry here and one more file in fixtures/storage.
 *
 *   1  column mappings in localStorage, before there was a database (earlier-preferences.ts)
 *   2  the database: state, steps and tables (stored-types.ts)
 *   3  commentary, actions and messages among the lists of a restored base; what an annotation does
 *      to the control limits
 *   4  publications
 */
import { FIRST_STATE, STATE_KEY } from './stored-types';

/** What is at hand while the database is brought to a version; all of it in one transaction. */
export interface Upgrade {
  readonly database: IDBDatabase;
  readonly transaction: IDBTransaction;
  /** Mappings of version 1 by header signature, in today's form. */
  readonly earlierMappings: Readonly<Record<string, unknown>>;
}

interface Migration {
  readonly to: number;
  readonly run: (upgrade: Upgrade) => void;
}

const MIGRATIONS: readonly Migration[] = [
  { to: 2, run: createDatabase },
  { to: 3, run: completeLists },
  { to: 4, run: addPublications },
];

export const DATABASE_VERSION = Math.max(...MIGRATIONS.map(({ to }) => to));

/** Takes the steps after `from`; 0 when there is no database yet. */
export function migrate(from: number, upgrade: Upgrade): void {
  for (const { to, run } of MIGRATIONS) if (to > from) run(upgrade);
}

function createDatabase({ database, transaction, earlierMappings }: Upgrade): void {
  for (const store of ['state', 'steps', 'tables']) database.createObjectStore(store);
  const settings = { ...FIRST_STATE.settings, mappings: earlierMappings };
  transaction.objectStore('state').put({ ...FIRST_STATE, settings }, STATE_KEY);
}

/** Version 2 had no commentary, actions or messages, and annotations that did nothing to the limits. */
function completeLists({ transaction }: Upgrade): void {
  const request = transaction.objectStore('steps').openCursor();
  request.addEventListener('success', () => {
    const { result: cursor } = request;
    if (!cursor) return;
    const step = completed(cursor.value);
    if (step !== cursor.value) cursor.update(step);
    cursor.continue();
  });
}

/** The step as it is kept now: the same object where nothing is lacking, or where it is damaged. */
function completed(step: unknown): unknown {
  if (!isObject(step)) return step;
  if (step['kind'] === 'edit' && step['list'] === 'annotations') {
    return { ...step, entries: withEffects(step['entries']) };
  }
  const base = step['kind'] === 'restore' ? step['base'] : null;
  if (!isObject(base) || !isObject(base['lists'])) return step;
  const annotations = withEffects(base['lists']['annotations']);
  const lists = { ...NEW_LISTS, ...base['lists'], annotations };
  return { ...step, base: { ...base, lists } };
}

const NEW_LISTS = { commentary: [], actions: [], messages: [] };

const withEffects = (annotations: unknown): unknown =>
  Array.isArray(annotations)
    ? annotations.map((each: unknown) => (isObject(each) ? { effect: 'none', ...each } : each))
    : annotations;

/** A state that is damaged stays as it is, and is named when it is read. */
function addPublications({ database, transaction }: Upgrade): void {
  database.createObjectStore('publications');
  const states = transaction.objectStore('state');
  const request = states.get(STATE_KEY);
  request.addEventListener('success', () => {
    const state: unknown = request.result;
    if (isObject(state)) states.put({ ...state, publications: [] }, STATE_KEY);
  });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
