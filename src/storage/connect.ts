/** Opens the database, or says why it cannot be opened. Always settles. */
import { wrap, type IDBPDatabase } from 'idb';
import { DATABASE_VERSION, migrate, type Upgrade } from './migrations';
import * as problems from './problems';
import { DATABASE } from './stored-types';
import type { StorageProblem } from './workspace-storage';

export type Connection =
  | { readonly kind: 'connected'; readonly database: IDBPDatabase }
  | { readonly kind: 'refused'; readonly problem: StorageProblem };

interface ConnectNeeds {
  readonly factory: () => IDBFactory | undefined;
  readonly earlierMappings: () => Upgrade['earlierMappings'];
  /** The connection was closed under us: by a newer version in another tab, or by the browser. */
  readonly onLost: (problem: StorageProblem) => void;
  /** Milliseconds to wait for an older tab to make way. */
  readonly blockedFor: number;
  /** Milliseconds to wait for any answer. */
  readonly silentFor: number;
}

export function connect(needs: ConnectNeeds): Promise<Connection> {
  return new Promise((resolve) => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const end = (connection: Connection): void => {
      isOver = true;
      clearTimeout(timer);
      resolve(connection);
    };
    const refuse = (problem: StorageProblem): void => end({ kind: 'refused', problem });
    const refuseAfter = (milliseconds: number, problem: StorageProblem): void => {
      clearTimeout(timer);
      timer = setTimeout(() => refuse(problem), milliseconds);
    };
    const request = openRequest(needs.factory);
    if ('why' in request) return refuse(request);
    refuseAfter(needs.silentFor, problems.noAnswer);

    request.addEventListener('blocked', () =>
      refuseAfter(needs.blockedFor, problems.blockedByOlder),
    );
    request.addEventListener('upgradeneeded', ({ oldVersion }) => {
      const { result: database, transaction } = request;
      if (!transaction) return;
      if (isOver) return transaction.abort();
      try {
        migrate(oldVersion, { database, transaction, earlierMappings: needs.earlierMappings() });
      } catch {
        // Then the open fails, and the database is as it was.
        transaction.abort();
      }
    });
    request.addEventListener('error', (event) => {
      // Firefox reports an open that was refused as an error of the page otherwise.
      event.preventDefault();
      refuse(problemOf(request.error));
    });
    request.addEventListener('success', () => {
      const { result: database } = request;
      // It came after the answer was given.
      if (isOver) return database.close();
      watch(database, needs.onLost);
      end({ kind: 'connected', database: wrap(database) });
    });
  });
}

function openRequest(factory: ConnectNeeds['factory']): IDBOpenDBRequest | StorageProblem {
  try {
    const found = factory();
    return found
      ? found.open(DATABASE, DATABASE_VERSION)
      : problems.refused('it offers no database');
  } catch (error) {
    return problemOf(error);
  }
}

function watch(database: IDBDatabase, onLost: ConnectNeeds['onLost']): void {
  database.addEventListener('versionchange', ({ newVersion }) => {
    database.close();
    onLost(newVersion === null ? problems.lost : problems.givenWay);
  });
  database.addEventListener('close', () => onLost(problems.lost));
}

function problemOf(error: unknown): StorageProblem {
  switch (problems.nameOf(error)) {
    case 'VersionError':
      return problems.newer;
    case 'QuotaExceededError':
      return problems.full(null, null);
    default:
      return problems.refused(problems.reasonOf(error));
  }
}
