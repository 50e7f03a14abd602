import { forceCloseDatabase } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { StorageProblem, WriteResult } from '../../../src/storage/workspace-storage';
import {
  contentOf,
  documentOf,
  editStep,
  factoryWith,
  loadStep,
  newBrowser,
  openTab,
  tableFor,
  type Browser,
} from '../../support/storage';
import { publicationOf } from '../../support/publication';

const kept = documentOf(loadStep(tableFor('kept.csv')));
const next = documentOf(...kept.steps, loadStep(tableFor('next.csv')), editStep(20));

/** A browser that keeps `kept` as revision 1. */
async function browserThatKeeps(): Promise<Browser> {
  const browser = newBrowser();
  const { storage } = await openTab(browser);
  await storage.write(kept, 0);
  storage.close();
  return browser;
}

function problemIn(result: WriteResult): StorageProblem {
  if (result.kind !== 'failed') throw new Error(`The write was ${result.kind}`);
  return result.problem;
}

const quotaExceeded = (): DOMException => new DOMException('', 'QuotaExceededError');

/** Lets the first `count` puts pass and then does `instead`. */
function afterPuts(count: number, instead: (store: IDBObjectStore) => void) {
  let puts = 0;
  return (store: IDBObjectStore): void => {
    const put = store.put.bind(store);
    store.put = (value, key) => {
      puts += 1;
      if (puts === count + 1) instead(store);
      return put(value, key);
    };
  };
}

const stores: Readonly<Record<string, (store: IDBObjectStore) => void>> = {
  'no room at the first record': afterPuts(0, () => {
    throw quotaExceeded();
  }),
  'no room in the middle of a table': afterPuts(5, () => {
    throw quotaExceeded();
  }),
  'no room for the last record': afterPuts(12, () => {
    throw quotaExceeded();
  }),
  'an abort in the middle': afterPuts(5, ({ transaction }) => transaction.abort()),
  'a value that cannot be stored': afterPuts(5, () => {
    throw new DOMException('function could not be cloned', 'DataCloneError');
  }),
};

describe('a write that fails', () => {
  it.each(Object.entries(stores))('leaves everything as it was: %s', async (_, store) => {
    const browser = await browserThatKeeps();
    const before = await contentOf(browser);
    const factory = factoryWith(browser, { store });
    const { storage } = await openTab(browser, { indexedDB: () => factory });
    expect(problemIn(await storage.write(next, 1)).message).toContain(
      'Everything that was kept before is as it was.',
    );
    expect(await contentOf(browser)).toEqual(before);
    // The same storage goes on: the next write is kept.
    expect(await storage.write(next, 1)).toEqual({ kind: 'written', revision: 2 });
  });

  it('for lack of room says how much is needed and free', async () => {
    const browser = await browserThatKeeps();
    const store = afterPuts(2, () => {
      throw quotaExceeded();
    });
    const factory = factoryWith(browser, { store });
    const estimate = () => Promise.resolve({ usage: 98_000_000, quota: 100_000_000 });
    const { storage } = await openTab(browser, {
      indexedDB: () => factory,
      storageManager: { estimate },
    });
    const large = { ...tableFor('large.csv'), value: new Float64Array(1_000_000) };
    expect(problemIn(await storage.write(documentOf(loadStep(large)), 1))).toEqual({
      why: 'full',
      message:
        'This change was not kept: the browser has no room left for it. It needs about 8 MB; about 2 MB is free. Everything that was kept before is as it was.',
      hint: "Download a backup before you close this window. Then free space on the disk, or delete the data of other sites in the browser's settings, and do this again.",
    });
  });

  it('for lack of room does not name what the browser does not say, or what makes no sense', async () => {
    for (const estimate of [
      () => Promise.reject(new Error('no')),
      () => Promise.resolve({}),
      () => Promise.resolve({ usage: 0, quota: 100_000_000 }),
    ]) {
      const browser = await browserThatKeeps();
      const store = afterPuts(2, () => {
        throw quotaExceeded();
      });
      const factory = factoryWith(browser, { store });
      const surroundings = { indexedDB: () => factory, storageManager: { estimate } };
      const { storage } = await openTab(browser, surroundings);
      const { why, message } = problemIn(await storage.write(next, 1));
      expect(why).toBe('full');
      expect(message).toContain('It needs less than 1 MB. Everything');
    }
  });

  it('when the tab is killed in the middle leaves everything as it was', async () => {
    const browser = await browserThatKeeps();
    const before = await contentOf(browser);
    let database: IDBDatabase | undefined;
    const factory = factoryWith(browser, {
      database: (opened) => {
        database = opened;
      },
      store: afterPuts(5, ({ transaction }) => {
        transaction.abort();
        // The package's own type asks for the class where it means an object of it.
        forceCloseDatabase(database as unknown as typeof IDBDatabase);
      }),
    });
    const { storage } = await openTab(browser, { indexedDB: () => factory });
    const hear = vi.fn<(change: unknown) => void>();
    storage.onChange(hear);
    expect((await storage.write(next, 1)).kind).toBe('failed');
    await vi.waitFor(() =>
      expect(hear).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ why: 'closed' })),
    );
    expect(await contentOf(browser)).toEqual(before);
  });

  it('after the storage was closed says so', async () => {
    const { storage } = await openTab(newBrowser());
    storage.close();
    expect(problemIn(await storage.write(next, 0)).message).toContain('storage was closed');
  });

  it('settles when the browser never answers', async () => {
    const browser = await browserThatKeeps();
    let isSilent = false;
    const factory = factoryWith(browser, {
      store: (store) => {
        const put = store.put.bind(store);
        // A request of which nothing is ever heard; the transaction waits for it.
        store.put = (value, key) => {
          const request = put(value, key);
          if (isSilent) request.addEventListener = () => undefined;
          return request;
        };
      },
    });
    const { storage } = await openTab(browser, {
      indexedDB: () => factory,
      patience: { blocked: 30, open: 1000, work: 50 },
    });
    isSilent = true;
    expect(problemIn(await storage.write(next, 1)).message).toContain('does not answer');
    isSilent = false;
  });
});

describe('what was written is read back', () => {
  /** Answers the first so many questions for records with such keys with another value. */
  function wrongAnswers(keys: RegExp, value: unknown, times: number, isOn = () => true) {
    let left = times;
    return (store: IDBObjectStore): void => {
      const get = store.get.bind(store);
      store.get = (key) => {
        const request = get(key);
        if (isOn() && left > 0 && keys.test(JSON.stringify(key))) {
          left -= 1;
          Object.defineProperty(request, 'result', { get: () => value, set: () => {} });
        }
        return request;
      };
    };
  }

  const other = {
    ...documentOf(editStep(20), loadStep(tableFor('other.csv'))),
    publications: [publicationOf('2011-12-Q4-v1')],
  };

  it.each([
    [/^\["2\.1","numerator"/, Float64Array.of(3, -1, 2), 'the figures of a table'],
    [/^\["2\.1","flags"/, undefined, 'the figures of a table'],
    [/^"2\.2"$/, { kind: 'edit' }, 'a step'],
    [/^"2\.4"$/, { counts: '' }, 'a publication'],
  ])(
    'and a difference in record %s is a failure that puts back what was there',
    async (key, value, what) => {
      const browser = await browserThatKeeps();
      const factory = factoryWith(browser, { store: wrongAnswers(key, value, 1) });
      const { storage } = await openTab(browser, { indexedDB: () => factory });
      const problem = problemIn(await storage.write(other, 1));
      expect(problem.why).toBe('damaged');
      expect(problem.message).toContain(
        `did not read back as it was (${what}). It was taken back.`,
      );
      expect(problem.hint).toContain('made from this window');
      const { workspace } = await openTab(browser);
      expect(workspace).toEqual({ revision: 1, document: kept });
      // No number is given twice; this tab goes on from the workspace that it shows.
      expect(await storage.write(next, 1)).toEqual({ kind: 'written', revision: 4 });
    },
  );

  it('and where nothing reads back, what may be lost is said', async () => {
    const browser = await browserThatKeeps();
    let isOn = false;
    const store = wrongAnswers(/numerator/, undefined, 99, () => isOn);
    const factory = factoryWith(browser, { store });
    const { storage } = await openTab(browser, { indexedDB: () => factory });
    isOn = true;
    const problem = problemIn(await storage.write(other, 1));
    expect(problem.message).toContain('what was kept before may be damaged');
  });
});
