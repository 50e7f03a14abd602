import { describe, expect, it } from 'vitest';
import { DATABASE_VERSION } from '../../../src/storage/migrations';
import {
  contentOf,
  documentOf,
  editStep,
  factoryWith,
  loadStep,
  newBrowser,
  openRaw,
  openTab,
  problemOfTab,
  restoreStep,
  baseWith,
  tableFor,
  tamper,
  type Browser,
} from '../../support/storage';

const factoryThat = (open: () => unknown): (() => IDBFactory) => {
  const factory = { open } as unknown as IDBFactory;
  return () => factory;
};

describe('where nothing can be kept', () => {
  it('a page opened as a file says that files share what a browser keeps', async () => {
    const browser = newBrowser();
    const { why, message, hint } = await problemOfTab(browser, { protocol: 'file:' });
    expect(why).toBe('file');
    expect(message).toContain('opened as a file');
    expect(hint).toContain('Download a backup');
    expect(await browser.factory.databases()).toEqual([]);
  });

  it.each([
    ['a browser without a database', () => undefined, 'it offers no database'],
    [
      'a browser that forbids the question',
      () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
      'SecurityError: Access is denied for this document',
    ],
    [
      'a browser that forbids opening',
      factoryThat(() => {
        throw new DOMException('', 'SecurityError');
      }),
      'SecurityError',
    ],
  ])('%s is named with its reason', async (_, indexedDB, reason) => {
    const { why, message, hint } = await problemOfTab(newBrowser(), { indexedDB });
    expect(why).toBe('refused');
    expect(message).toContain(`(${reason})`);
    expect(hint).toContain('private window');
  });

  it('an open that fails later is named with its reason', async () => {
    const request = Object.assign(new EventTarget(), {
      error: new DOMException('A mutation operation was attempted', 'InvalidStateError'),
    });
    const indexedDB = factoryThat(() => {
      setTimeout(() => request.dispatchEvent(new Event('error', { cancelable: true })), 0);
      return request;
    });
    const { why, message } = await problemOfTab(newBrowser(), { indexedDB });
    expect(why).toBe('refused');
    expect(message).toContain('A mutation operation was attempted');
  });

  it('an open that is never answered does not hang', async () => {
    const indexedDB = factoryThat(() => new EventTarget());
    const patience = { blocked: 20, open: 20, work: 20 };
    const { why, message } = await problemOfTab(newBrowser(), { indexedDB, patience });
    expect(why).toBe('closed');
    expect(message).toContain('does not answer');
  });

  it('a full disk is said to be full', async () => {
    const request = Object.assign(new EventTarget(), {
      error: new DOMException('', 'QuotaExceededError'),
    });
    const indexedDB = factoryThat(() => {
      setTimeout(() => request.dispatchEvent(new Event('error')), 0);
      return request;
    });
    expect((await problemOfTab(newBrowser(), { indexedDB })).why).toBe('full');
  });

  it('a workspace of a newer version is left untouched', async () => {
    const browser = newBrowser();
    const newer = await openRaw(browser.factory, 99);
    newer.close();
    const problem = await problemOfTab(browser);
    expect(problem.why).toBe('newer');
    expect(problem.message).toContain('newer version of the scorecard');
    const after = await openRaw(browser.factory);
    expect(after.version).toBe(99);
    after.close();
  });
});

/** A browser that keeps three steps and two tables, with the keys of revision 1. */
async function browserThatKeeps(): Promise<Browser> {
  const browser = newBrowser();
  const { storage } = await openTab(browser);
  const base = baseWith(tableFor('served.csv'));
  await storage.write(documentOf(loadStep(tableFor('a.csv')), restoreStep(base), editStep(20)), 0);
  storage.close();
  return browser;
}

/** Table 1 is a.csv with three rows in two series; steps are 3, 4 and 5. */
const change =
  (store: string, key: IDBValidKey, value: unknown) =>
  (browser: Browser): Promise<void> =>
    tamper(browser, store, (records) => records.put(value, key));
const without =
  (store: string, key: IDBValidKey) =>
  (browser: Browser): Promise<void> =>
    tamper(browser, store, (records) => records.delete(key));

describe('a damaged workspace', () => {
  it.each([
    ['no state', without('state', 'workspace'), 'the record that lists the steps is missing'],
    [
      'a state of another shape',
      change('state', 'workspace', { revision: 'one' }),
      'the record that lists the steps',
    ],
    ['a step that is gone', without('steps', '1.4'), 'step 2 is missing'],
    [
      'a step of no known kind',
      change('steps', '1.5', { kind: 'edit', at: '', by: '' }),
      'step 3 is missing or not as it was written',
    ],
    [
      'a step whose table nobody lists',
      change('steps', '1.3', { kind: 'load', at: '', by: '', extracts: [{ table: '7.7' }] }),
      'a table of step 1 is missing',
    ],
    [
      'a table without its heading',
      without('tables', ['1.1', 'head']),
      'a loaded table has lost its heading',
    ],
    [
      'a column that is gone',
      without('tables', ['1.1', 'value']),
      'the column "value" of a.csv is missing',
    ],
    [
      'a column of another kind',
      change('tables', ['1.2', 'flags'], [1, 1, 1]),
      'the column "flags" of served.csv is missing',
    ],
    [
      'a short column',
      change('tables', ['1.1', 'line'], Uint32Array.of(2, 3)),
      'the columns of a.csv are not equally long',
    ],
    [
      'series out of order',
      change('tables', ['1.1', 'seriesStart'], Uint32Array.of(0, 3, 2)),
      'the series of a.csv do not fit its rows',
    ],
    [
      'series beyond the rows',
      change('tables', ['1.1', 'seriesStart'], Uint32Array.of(0, 2, 4)),
      'the series of a.csv do not fit its rows',
    ],
    [
      'a period that is not there',
      change('tables', ['1.1', 'period'], Uint32Array.of(0, 1, 3)),
      'a.csv points at a period or note that is not there',
    ],
    [
      'a note that is not there',
      change('tables', ['1.1', 'context'], Uint32Array.of(0, 1, 3)),
      'a.csv points at a period or note that is not there',
    ],
    [
      'a missing reason that is none',
      change('tables', ['1.1', 'missing'], Uint8Array.of(0, 9, 0)),
      'a.csv points at',
    ],
  ])('is left untouched and named: %s', async (_, damage, what) => {
    const browser = await browserThatKeeps();
    await damage(browser);
    const before = await contentOf(browser);
    const { why, message, hint } = await problemOfTab(browser);
    expect(why).toBe('damaged');
    expect(message).toContain(what);
    expect(message).toContain('left untouched');
    expect(hint).toContain('backup');
    expect(await contentOf(browser)).toEqual(before);
  });

  it('does not leave a connection open', async () => {
    const browser = await browserThatKeeps();
    await without('state', 'workspace')(browser);
    await problemOfTab(browser);
    const next = await openRaw(browser.factory, DATABASE_VERSION + 1);
    expect(next.version).toBe(DATABASE_VERSION + 1);
    next.close();
  });

  it('a read that fails is no empty workspace', async () => {
    const browser = await browserThatKeeps();
    const factory = factoryWith(browser, {
      store: (store) => {
        store.get = () => {
          throw new DOMException('Internal error.', 'UnknownError');
        };
      },
    });
    const { why, message } = await problemOfTab(browser, { indexedDB: () => factory });
    expect(why).toBe('refused');
    expect(message).toContain('could not be read (UnknownError: Internal error)');
  });
});
