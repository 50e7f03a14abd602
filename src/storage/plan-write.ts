/** What a write has to put into the database: what is new, and the state that names all that counts. */
import type { ObservationTable } from '../domain/observation';
import type { Held, Kept, Keyed } from './held';
import { tablesOf, toStored } from './stored-steps';
import {
  COLUMN_NAMES,
  type Column,
  type PublicationBody,
  type RecordKey,
  type StoredHead,
  type StoredPublication,
  type StoredState,
  type StoreName,
  type TableKey,
} from './stored-types';
import type { PublicationRecord, Step, WorkspaceDocument } from './workspace-document';

export interface NewRecord {
  readonly store: StoreName;
  readonly key: RecordKey | TableKey;
  readonly value: unknown;
}

export interface Plan {
  readonly state: StoredState;
  readonly records: readonly NewRecord[];
  readonly keyed: Keyed;
  /** Bytes of the new columns, and of the new publications: nearly all of their text is ASCII. */
  readonly bytes: number;
}

export function planWrite(document: WorkspaceDocument, before: StoredState, held: Held): Plan {
  const revision = before.lastRevision + 1;
  let count = 0;
  /** What was stored once keeps its key, even when it was deleted in between. */
  const keyFor = (item: Kept): RecordKey => {
    const known = held.keyOf(item);
    if (known !== undefined) return known;
    count += 1;
    return `${revision}.${count}`;
  };

  const tables = new Map<ObservationTable, RecordKey>();
  for (const table of document.steps.flatMap(tablesOf)) {
    if (!tables.has(table)) tables.set(table, keyFor(table));
  }
  const steps = new Map<Step, RecordKey>();
  for (const step of document.steps) if (!steps.has(step)) steps.set(step, keyFor(step));
  const publications = new Map<PublicationRecord, RecordKey>();
  for (const record of document.publications) publications.set(record, keyFor(record.head));

  const storedTables = new Set(before.tables);
  const storedSteps = new Set(before.steps);
  const newTables = [...tables].filter(([, key]) => !storedTables.has(key));
  const storedPublications = new Set(before.publications.map(({ key }) => key));
  const newPublications = [...publications].filter(([, key]) => !storedPublications.has(key));
  const newSteps = [...steps].filter(([, key]) => !storedSteps.has(key));
  return {
    state: {
      revision,
      lastRevision: revision,
      done: document.done,
      settings: document.settings,
      steps: document.steps.map((step) => steps.get(step) ?? ''),
      tables: [...tables.values()],
      publications: [
        ...document.damaged.map(({ id, key, sha256, correction }) => ({
          id,
          key,
          sha256,
          correction,
        })),
        ...[...publications].map(([record, key]) => named(record, key)),
      ],
    },
    records: [
      ...newTables.flatMap(([table, key]) => recordsOf(table, key)),
      ...newSteps.map(([step, key]): NewRecord => {
        const value = toStored(step, (table) => tables.get(table) ?? '');
        return { store: 'steps', key, value };
      }),
      ...newPublications.map(([{ head, sha256, text, counts }, key]): NewRecord => {
        const value: PublicationBody = { head, sha256, text, counts };
        return { store: 'publications', key, value };
      }),
    ],
    keyed: {
      tables: swapped(tables),
      steps: swapped(steps),
      publications: swapped(publications),
    },
    bytes:
      newTables.reduce((sum, [table]) => sum + bytesOf(table), 0) +
      newPublications.reduce((sum, [{ text, counts }]) => sum + text.length + counts.length, 0),
  };
}

const named = (
  { head: { id }, sha256, correction }: PublicationRecord,
  key: RecordKey,
): StoredPublication => ({ key, id, sha256, correction });

function recordsOf(table: ObservationTable, key: RecordKey): readonly NewRecord[] {
  const { file, series, periods, contexts } = table;
  const head: StoredHead = { file, series, periods, contexts };
  return [
    { store: 'tables', key: [key, 'head'], value: head },
    ...COLUMN_NAMES.map((name): NewRecord => {
      return { store: 'tables', key: [key, name], value: alone(table[name]) };
    }),
  ];
}

/** A view of a larger buffer would be stored with all of it. */
const alone = (column: Column): Column =>
  column.byteLength === column.buffer.byteLength ? column : column.slice();

const bytesOf = (table: ObservationTable): number =>
  COLUMN_NAMES.reduce((sum, name) => sum + table[name].byteLength, 0);

const swapped = <T>(keys: ReadonlyMap<T, RecordKey>): ReadonlyMap<RecordKey, T> =>
  new Map([...keys].map(([item, key]) => [key, item]));
