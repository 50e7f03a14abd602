/**
 * How what earlier versions kept becomes what this one keeps: ordered steps, each from the version
 * before. A new version is one more entry here and one more file in fixtures/storage.
 *
 *   1  column mappings in localStorage, before there was a database (earlier-preferences.ts)
 *   2  the database: state, steps and tables (stored-types.ts)
 */
import { FIRST_STATE, STATE_KEY, STORES } from './stored-types';

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

const MIGRATIONS: readonly Migration[] = [{ to: 2, run: createDatabase }];

export const DATABASE_VERSION = Math.max(...MIGRATIONS.map(({ to }) => to));

/** Takes the steps after `from`; 0 when there is no database yet. */
export function migrate(from: number, upgrade: Upgrade): void {
  for (const { to, run } of MIGRATIONS) if (to > from) run(upgrade);
}

function createDatabase({ database, transaction, earlierMappings }: Upgrade): void {
  for (const store of STORES) database.createObjectStore(store);
  const settings = { ...FIRST_STATE.settings, mappings: earlierMappings };
  transaction.objectStore('state').put({ ...FIRST_STATE, settings }, STATE_KEY);
}
