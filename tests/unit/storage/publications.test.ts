import { describe, expect, it } from 'vitest';
import { EMPTY_WORKSPACE, type WorkspaceDocument } from '../../../src/storage/workspace-document';
import { publicationOf, shaOf } from '../../support/publication';
import {
  contentOf,
  documentOf,
  editStep,
  factoryWith,
  newBrowser,
  openTab,
  tamper,
  type Browser,
} from '../../support/storage';

const SUPERSEDED = {
  id: '2011-12-Q4-v1',
  standing: 'superseded' as const,
  by: '2011-12-Q4-v2',
  reason: 'Late returns of one team',
  date: '2012-05-14',
};
const first = publicationOf('2011-12-Q4-v1');
const second = publicationOf('2011-12-Q4-v2', { sha256: shaOf('b') });
const corrected = { ...first, correction: SUPERSEDED };

const published = (...publications: WorkspaceDocument['publications']): WorkspaceDocument => ({
  ...documentOf(editStep(20)),
  publications,
});

/** A browser that keeps both publications; the keys of their records are 1.2 and 1.3. */
async function browserWithBoth(): Promise<Browser> {
  const browser = newBrowser();
  const { storage } = await openTab(browser);
  await storage.write(published(corrected, second), 0);
  storage.close();
  return browser;
}

describe('[X2] publications', () => {
  it('come back to the last character, counts and correction too', async () => {
    const text = '{"title":"Kënt \u2028 <!-- \uD83D\uDE00"}';
    const one = publicationOf('FY2011-12-v1', { text, head: { kind: 'annual' } });
    const browser = newBrowser();
    const { storage } = await openTab(browser);
    const document = published(corrected, one);
    expect(await storage.write(document, 0)).toEqual({ kind: 'written', revision: 1 });
    expect((await openTab(browser)).workspace.document).toEqual(document);
  });

  it('are written once: neither a step nor a correction writes them again', async () => {
    const browser = newBrowser();
    const puts: unknown[] = [];
    const factory = factoryWith(browser, {
      store: (store) => {
        const put = store.put.bind(store);
        store.put = (value, key) => {
          if (store.name === 'publications') puts.push(key);
          return put(value, key);
        };
      },
    });
    const { storage } = await openTab(browser, { indexedDB: () => factory });
    await storage.write(published(first), 0);
    await storage.write({ ...published(first), done: 0 }, 1);
    await storage.write(published(corrected, second), 2);
    expect(puts).toEqual(['1.2', '3.2']);
    expect((await openTab(browser)).workspace.document.publications).toEqual([corrected, second]);
  });

  it('stay when the steps are undone or gone, and go with everything else', async () => {
    const browser = newBrowser();
    const { storage } = await openTab(browser);
    await storage.write(published(first), 0);
    await storage.write({ ...EMPTY_WORKSPACE, publications: [first] }, 1);
    expect((await openTab(browser)).workspace.document.publications).toEqual([first]);
    await storage.write(EMPTY_WORKSPACE, 2);
    expect((await contentOf(browser))['publications']).toEqual([]);
  });

  it('of another tab are heard, and those in memory stay the same objects', async () => {
    const browser = newBrowser();
    const a = await openTab(browser);
    await a.storage.write(published(first), 0);
    const b = await openTab(browser);
    const [theirs] = b.workspace.document.publications;
    if (!theirs) throw new Error('The other tab has no publication');
    const publications = [{ ...theirs, correction: SUPERSEDED }, second];
    await b.storage.write({ ...b.workspace.document, publications }, 1);
    const result = await a.storage.write(EMPTY_WORKSPACE, 1);
    if (result.kind !== 'conflict') throw new Error(`The write was ${result.kind}`);
    const heard = result.workspace.document.publications;
    expect(heard).toEqual([corrected, second]);
    expect(heard[0]?.head).toBe(first.head);
  });

  it('ask the browser to keep the data, also without a step', async () => {
    let asked = 0;
    const persist = () => Promise.resolve((asked += 1) > 0);
    const { storage } = await openTab(newBrowser(), { storageManager: { persist } });
    await storage.write({ ...EMPTY_WORKSPACE, publications: [first] }, 0);
    expect(asked).toBe(1);
  });

  it('count in the room that a write needs', async () => {
    const browser = newBrowser();
    const factory = factoryWith(browser, {
      store: (store) => {
        store.put = () => {
          throw new DOMException('', 'QuotaExceededError');
        };
      },
    });
    const { storage } = await openTab(browser, { indexedDB: () => factory });
    const large = publicationOf('2011-12-Q4-v1', {
      text: 'x'.repeat(1_400_000),
      counts: 'y'.repeat(1_300_000),
    });
    expect(await storage.write(published(large), 0)).toMatchObject({
      kind: 'failed',
      problem: { why: 'full', message: expect.stringContaining('It needs about 3 MB') as string },
    });
  });
});

describe('[X2] a damaged publication', () => {
  const put = (key: string, value: unknown) => (browser: Browser) =>
    tamper(browser, 'publications', (records) => records.put(value, key));
  const { head, sha256, text, counts } = first;

  it.each([
    [
      'is gone',
      (browser: Browser) => tamper(browser, 'publications', (records) => records.delete('1.2')),
    ],
    ['is no object', put('1.2', 'gone')],
    ['lost its counts', put('1.2', { head, sha256, text })],
    ['lost its file', put('1.2', { head, sha256, counts })],
    ['is that of another', put('1.2', { ...second })],
    ['has another fingerprint', put('1.2', { head, sha256: shaOf('c'), text, counts })],
    ['lost its extracts', put('1.2', { head: { ...head, extracts: null }, sha256, text, counts })],
    ['lost its quarter', put('1.2', { head: { ...head, quarter: 'Q4' }, sha256, text, counts })],
  ])('that %s is named, and hides nothing else', async (_, damage) => {
    const browser = await browserWithBoth();
    await damage(browser);
    const { workspace } = await openTab(browser);
    expect(workspace.document).toEqual({
      ...published(second),
      damaged: [{ key: '1.2', id: '2011-12-Q4-v1', sha256: shaOf('a'), correction: SUPERSEDED }],
    });
  });

  it('stays where it is and stays named with every write, until all is removed', async () => {
    const browser = await browserWithBoth();
    await put('1.2', { head, sha256, text })(browser);
    const { storage, workspace } = await openTab(browser);
    await storage.write({ ...workspace.document, done: 0 }, 1);
    const content = await contentOf(browser);
    expect(content['publications']?.map(([key]) => key)).toEqual(['1.2', '1.3']);
    expect((await openTab(browser)).workspace.document.damaged).toEqual(workspace.document.damaged);
    await storage.write(EMPTY_WORKSPACE, 2);
    expect((await contentOf(browser))['publications']).toEqual([]);
  });

  it('that a backup brought back takes the place of the damaged record', async () => {
    const browser = await browserWithBoth();
    await put('1.2', null)(browser);
    const { storage, workspace } = await openTab(browser);
    const healed = { ...workspace.document, publications: [corrected, second], damaged: [] };
    await storage.write(healed, 1);
    expect((await openTab(browser)).workspace.document).toEqual(healed);
    const keys = (await contentOf(browser))['publications']?.map(([key]) => key);
    expect(keys).toHaveLength(2);
    expect(keys).not.toContain('1.2');
  });
});
