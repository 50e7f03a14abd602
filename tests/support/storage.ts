/**
 * A browser's storage for one test: a database of its own, tabs that share it, and documents to keep.
 *
 *   const browser = newBrowser();
 *   const { storage, workspace } = await openTab(browser);
 */
// The classes of IndexedDB, which idb knows its objects by; every test has a factory of its own.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openStorage } from '../../src/storage/open-storage';
import { DATABASE } from '../../src/storage/stored-types';
import type { Surroundings } from '../../src/storage/surroundings';
import {
  EMPTY_WORKSPACE,
  type BaseData,
  type LoadStep,
  type Step,
  type WorkspaceDocument,
} from '../../src/storage/workspace-document';
import type { OpenedStorage, StorageProblem } from '../../src/storage/workspace-storage';
import type { ObservationTable } from '../../src/domain/observation';
import { ASHFORD, indicator, kentAreas, tableOf, target } from './domain';
import { NO_LISTS } from './lists';

export interface Browser {
  readonly factory: IDBFactory;
  readonly items: Map<string, string>;
  /** What the tabs of this browser say to each other. */
  readonly channels: Set<EventTarget>;
}

export const newBrowser = (items: Readonly<Record<string, string>> = {}): Browser => ({
  factory: new IDBFactory(),
  items: new Map(Object.entries(items)),
  channels: new Set(),
});

/** A tab's surroundings; `over` says what is different about this one. */
export function tabOf(browser: Browser, over: Partial<Surroundings> = {}): Surroundings {
  const { items } = browser;
  return {
    indexedDB: () => browser.factory,
    localStorage: () =>
      ({
        getItem: (key: string) => items.get(key) ?? null,
        removeItem: (key: string) => items.delete(key),
      }) as unknown as Storage,
    BroadcastChannel: channelOf(browser.channels),
    protocol: 'https:',
    page: new EventTarget(),
    storageManager: {},
    patience: { blocked: 30, open: 2_000, work: 2_000 },
    ...over,
  };
}

/** Messages reach the other tabs in a later task, as in a browser. */
function channelOf(channels: Set<EventTarget>): typeof BroadcastChannel {
  function open(): EventTarget {
    const channel = new EventTarget();
    channels.add(channel);
    const others = (): EventTarget[] => [...channels].filter((other) => other !== channel);
    return Object.assign(channel, {
      postMessage: () =>
        others().forEach((other) =>
          setTimeout(() => channels.has(other) && other.dispatchEvent(new Event('message')), 0),
        ),
      close: () => channels.delete(channel),
    });
  }
  return open as unknown as typeof BroadcastChannel;
}

type Open = Extract<OpenedStorage, { readonly kind: 'open' }>;

/** A tab in which the storage must open. */
export async function openTab(browser: Browser, over: Partial<Surroundings> = {}): Promise<Open> {
  const opened = await openStorage(tabOf(browser, over));
  if (opened.kind === 'closed') throw new Error(opened.problem.message);
  return opened;
}

/** A tab in which nothing can be kept: why. */
export async function problemOfTab(
  browser: Browser,
  over: Partial<Surroundings> = {},
): Promise<StorageProblem> {
  const opened = await openStorage(tabOf(browser, over));
  if (opened.kind === 'open') throw new Error('The storage opened');
  return opened.problem;
}

/** What the database holds, store by store, read past the code under test. */
export async function contentOf({
  factory,
}: Browser): Promise<Record<string, [unknown, unknown][]>> {
  const database = await openRaw(factory);
  const stores = [...database.objectStoreNames];
  const content: Record<string, [unknown, unknown][]> = {};
  for (const store of stores) {
    const from = database.transaction(store).objectStore(store);
    const [keys, values] = await Promise.all([
      settled(from.getAllKeys()),
      settled<unknown[]>(from.getAll()),
    ]);
    content[store] = keys.map((key, i) => [key, values[i]]);
  }
  database.close();
  return content;
}

/** Changes the database past the code under test. */
export async function tamper(
  { factory }: Browser,
  store: string,
  change: (records: IDBObjectStore) => void,
): Promise<void> {
  const database = await openRaw(factory);
  const transaction = database.transaction(store, 'readwrite');
  change(transaction.objectStore(store));
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
  database.close();
}

export const openRaw = (factory: IDBFactory, version?: number): Promise<IDBDatabase> =>
  settled(factory.open(DATABASE, version));

export const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
  });

/** One small extract: so many re-referrals in Ashford in March 2012. */
export const tableFor = (file: string, count = 3): ObservationTable =>
  tableOf(file, [
    ['2012-02', ASHFORD, 'referrals', count, 10],
    ['2012-03', ASHFORD, 'referrals', null, null, { missing: 'suppressed', note: 'small number' }],
    ['2011-12-Q4', ASHFORD, 'referrals', 1, 4, { category: 'Neglect', provisional: true }],
  ]);

const signed = { at: '2012-04-16T09:30:00.000Z', by: 'analyst' };

export const loadStep = (...tables: readonly ObservationTable[]): LoadStep => ({
  kind: 'load',
  ...signed,
  extracts: tables.map((table) => ({
    table,
    rowsLoaded: 3,
    rowsLeftOut: 0,
    added: 3,
    changed: 0,
    unchanged: 0,
    restated: 0,
    reason: '',
    vouched: {},
  })),
});

export const editStep = (floor: number): Step => ({
  kind: 'edit',
  ...signed,
  list: 'targets',
  entries: [target({ floor })],
  what: 'Floor of Re-referrals changed',
});

export const baseWith = (...tables: readonly ObservationTable[]): BaseData => ({
  title: 'Kent',
  defaultQuarter: '2011-12-Q4',
  lists: {
    ...NO_LISTS,
    areas: kentAreas,
    indicators: [indicator()],
    targets: [target()],
  },
  tables,
});

export const restoreStep = (base: BaseData | null): Step => ({
  kind: 'restore',
  ...signed,
  file: 'workspace.json',
  base,
  steps: 0,
});

/** A document with these steps, all of them in force. */
export const documentOf = (...steps: readonly Step[]): WorkspaceDocument => ({
  ...EMPTY_WORKSPACE,
  steps,
  done: steps.length,
});

/** A factory whose stores a test has changed; the objects stay those of the database. */
export const factoryWith = (
  { factory }: Browser,
  change: {
    readonly database?: (database: IDBDatabase) => void;
    readonly store?: (store: IDBObjectStore) => void;
  },
): IDBFactory =>
  ({
    open: (name: string, version?: number) => {
      const request = factory.open(name, version);
      request.addEventListener('success', () => {
        change.database?.(request.result);
        changeStores(request.result, change.store);
      });
      return request;
    },
  }) as unknown as IDBFactory;

function changeStores(
  database: IDBDatabase,
  change: ((store: IDBObjectStore) => void) | undefined,
): void {
  if (!change) return;
  const begin = database.transaction.bind(database);
  // A transaction gives the same object each time it is asked for a store.
  const changed = new WeakSet<IDBObjectStore>();
  database.transaction = (...of) => {
    const transaction = begin(...of);
    const open = transaction.objectStore.bind(transaction);
    transaction.objectStore = (name) => {
      const store = open(name);
      if (!changed.has(store)) change(store);
      changed.add(store);
      return store;
    };
    return transaction;
  };
}
