/** The workspace as it stands in the database, checked. */
import type { ObservationTable } from '../domain/observation';
import {
  checkPublication,
  checkState,
  checkStep,
  checkTable,
  isDamage,
  type Damage,
} from './check-stored';
import type { Held, Keyed } from './held';
import { same } from './same';
import { fromStored, tableKeysOf } from './stored-steps';
import {
  COLUMN_NAMES,
  STATE_KEY,
  type ColumnName,
  type RecordKey,
  type StoredPublication,
} from './stored-types';
import type { Access } from './transact';
import type { PublicationRecord, Step } from './workspace-document';
import type { StoredWorkspace } from './workspace-storage';

export interface ReadWorkspace {
  readonly workspace: StoredWorkspace;
  readonly keyed: Keyed;
}

/** Reads all that is not in memory yet, in one transaction: nobody can write in between. */
export async function readStored(access: Access, held: Held): Promise<ReadWorkspace | Damage> {
  const state = checkState(await access.get('state', STATE_KEY));
  if (isDamage(state)) return state;
  // All at once: each answer is then a short task of its own, and the browser reads ahead.
  const [tables, steps, publications] = await Promise.all([
    mapOf(state.tables, async (key) => held.table(key) ?? readTable(access, key)),
    mapOf(state.steps, async (key) => held.step(key) ?? access.get('steps', key)),
    publicationsOf(state.publications, access, held),
  ]);
  for (const table of tables.values()) if (isDamage(table)) return table;
  const readable = tables as ReadonlyMap<RecordKey, ObservationTable>;
  const whole = new Map<RecordKey, Step>();
  for (const [key, stored] of steps) {
    const step = held.step(key) ?? joined(stored, whole.size + 1, readable);
    if (isDamage(step)) return step;
    whole.set(key, step);
  }
  const { revision, done, settings } = state;
  return {
    workspace: {
      revision,
      document: {
        steps: state.steps.flatMap((key) => whole.get(key) ?? []),
        done,
        settings,
        publications: state.publications.flatMap(({ key }) => publications.get(key) ?? []),
        damaged: state.publications.filter(({ key }) => !publications.has(key)),
      },
    },
    keyed: { tables: readable, steps: whole, publications },
  };
}

/** Those that can be read, by their keys. */
async function publicationsOf(
  stored: readonly StoredPublication[],
  access: Access,
  held: Held,
): Promise<Keyed['publications']> {
  const found = await Promise.all(
    stored.map(async (each): Promise<readonly [RecordKey, PublicationRecord][]> => {
      const { key, correction } = each;
      const known = held.publication(key);
      if (known && same(known.correction, correction)) return [[key, known]];
      const body = known ?? checkPublication(await access.get('publications', key), each);
      return body ? [[key, { ...body, correction }]] : [];
    }),
  );
  return new Map(found.flat());
}

function joined(
  stored: unknown,
  number: number,
  tables: ReadonlyMap<RecordKey, ObservationTable>,
): Step | Damage {
  const step = checkStep(stored, number);
  if (isDamage(step)) return step;
  const isComplete = tableKeysOf(step).every((key) => tables.has(key));
  if (!isComplete) return { damage: `a table of step ${number} is missing` };
  return fromStored(step, (key) => {
    const table = tables.get(key);
    if (!table) throw new Error(`No table ${key}`);
    return table;
  });
}

async function readTable(access: Access, key: RecordKey): Promise<ObservationTable | Damage> {
  const read = async (name: ColumnName): Promise<readonly [ColumnName, unknown]> => [
    name,
    await access.get('tables', [key, name]),
  ];
  const [head, ...columns] = await Promise.all([
    access.get('tables', [key, 'head']),
    ...COLUMN_NAMES.map(read),
  ]);
  return checkTable(head, Object.fromEntries(columns) as Record<ColumnName, unknown>);
}

async function mapOf<T>(
  keys: readonly RecordKey[],
  read: (key: RecordKey) => Promise<T>,
): Promise<ReadonlyMap<RecordKey, T>> {
  return new Map(await Promise.all(keys.map(async (key) => [key, await read(key)] as const)));
}
