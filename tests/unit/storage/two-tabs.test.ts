import { describe, expect, it, vi } from 'vitest';
import type { StorageProblem, StoredWorkspace } from '../../../src/storage/workspace-storage';
import { DATABASE_VERSION } from '../../../src/storage/migrations';
import {
  documentOf,
  editStep,
  loadStep,
  newBrowser,
  openRaw,
  openTab,
  problemOfTab,
  tableFor,
  tamper,
} from '../../support/storage';

type Listener = (change: StoredWorkspace | StorageProblem) => void;
const newListener = () => vi.fn<Listener>();

describe('two tabs', () => {
  it('refuse a write that is not based on what stands, and say what stands', async () => {
    const browser = newBrowser();
    const [a, b] = [await openTab(browser), await openTab(browser)];
    const first = documentOf(editStep(20));
    expect(await a.storage.write(first, 0)).toEqual({ kind: 'written', revision: 1 });
    expect(await b.storage.write(documentOf(editStep(99)), 0)).toEqual({
      kind: 'conflict',
      workspace: { revision: 1, document: first },
    });
    const { workspace } = await openTab(browser);
    expect(workspace).toEqual({ revision: 1, document: first });
  });

  it('of two writes at the same moment exactly one is kept', async () => {
    const browser = newBrowser();
    const [a, b] = [await openTab(browser), await openTab(browser)];
    const results = await Promise.all([
      a.storage.write(documentOf(editStep(20)), 0),
      b.storage.write(documentOf(editStep(30)), 0),
    ]);
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'written']);
  });

  it('go on after a conflict from what stands', async () => {
    const browser = newBrowser();
    const [a, b] = [await openTab(browser), await openTab(browser)];
    const step = editStep(20);
    await a.storage.write(documentOf(step), 0);
    await b.storage.write(documentOf(editStep(99)), 0);
    const both = documentOf(step, editStep(30));
    expect(await b.storage.write(both, 1)).toEqual({ kind: 'written', revision: 2 });
    const { workspace } = await openTab(browser);
    expect(workspace.document).toEqual(both);
  });

  it('hear what the other wrote', async () => {
    const browser = newBrowser();
    const [a, b] = [await openTab(browser), await openTab(browser)];
    const hear = newListener();
    b.storage.onChange(hear);
    const document = documentOf(loadStep(tableFor('a.csv')));
    await a.storage.write(document, 0);
    await vi.waitFor(() => expect(hear).toHaveBeenCalledExactlyOnceWith({ revision: 1, document }));
  });

  it('do not hear what they wrote themselves', async () => {
    const browser = newBrowser();
    const [a, b] = [await openTab(browser), await openTab(browser)];
    const hearA = newListener();
    const hearB = newListener();
    a.storage.onChange(hearA);
    b.storage.onChange(hearB);
    await a.storage.write(documentOf(editStep(20)), 0);
    await vi.waitFor(() => expect(hearB).toHaveBeenCalledOnce());
    expect(hearA).not.toHaveBeenCalled();
  });

  it('keep the tables and steps that they have in memory when the other adds one', async () => {
    const browser = newBrowser();
    const a = await openTab(browser);
    const load = loadStep(tableFor('a.csv'));
    await a.storage.write(documentOf(load), 0);
    const b = await openTab(browser);
    const hear = newListener();
    a.storage.onChange(hear);
    const { steps } = b.workspace.document;
    await b.storage.write(documentOf(...steps, loadStep(tableFor('b.csv'))), 1);
    await vi.waitFor(() => expect(hear).toHaveBeenCalledOnce());
    const [change] = hear.mock.calls[0] ?? [];
    const heard = change && 'document' in change ? change.document.steps : [];
    expect(heard).toHaveLength(2);
    expect(heard[0]).toBe(load);
  });

  it.each(['focus', 'visibilitychange'])(
    'without BroadcastChannel look for changes on %s',
    async (event) => {
      const browser = newBrowser();
      const page = new EventTarget();
      const a = await openTab(browser, { BroadcastChannel: undefined });
      const b = await openTab(browser, { BroadcastChannel: undefined, page });
      const hear = newListener();
      b.storage.onChange(hear);
      await a.storage.write(documentOf(editStep(20)), 0);
      page.dispatchEvent(new Event(event));
      await vi.waitFor(() => expect(hear).toHaveBeenCalledOnce());
      page.dispatchEvent(new Event(event));
      await b.storage.write(documentOf(), 0);
      expect(hear).toHaveBeenCalledOnce();
    },
  );

  it('that hear of damage say so once, and keep nothing more', async () => {
    const browser = newBrowser();
    const page = new EventTarget();
    const { storage } = await openTab(browser, { page });
    const hear = newListener();
    storage.onChange(hear);
    await tamper(browser, 'state', (state) => state.put({ revision: 'one' }, 'workspace'));
    page.dispatchEvent(new Event('focus'));
    await vi.waitFor(() =>
      expect(hear).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ why: 'damaged' })),
    );
    page.dispatchEvent(new Event('focus'));
    expect(await storage.write(documentOf(editStep(20)), 0)).toMatchObject({
      kind: 'failed',
      problem: { why: 'damaged' },
    });
    expect(hear).toHaveBeenCalledOnce();
  });

  it('a tab makes way for a newer version, says so, and keeps nothing more', async () => {
    const browser = newBrowser();
    const { storage } = await openTab(browser);
    const hear = newListener();
    storage.onChange(hear);
    const newer = await openRaw(browser.factory, DATABASE_VERSION + 1);
    expect(hear).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        why: 'closed',
        message: expect.stringContaining(
          'newer version of the scorecard was opened in another tab',
        ),
      }),
    );
    expect(await storage.write(documentOf(editStep(20)), 0)).toMatchObject({
      kind: 'failed',
      problem: { why: 'closed' },
    });
    newer.close();
  });

  it('a listener that comes late hears that the database is closed', async () => {
    const browser = newBrowser();
    const { storage } = await openTab(browser);
    (await openRaw(browser.factory, DATABASE_VERSION + 1)).close();
    const hear = newListener();
    storage.onChange(hear);
    expect(hear).toHaveBeenCalledOnce();
  });

  it('an older tab that does not make way is named within the time set, and nothing hangs', async () => {
    const browser = newBrowser();
    const older = await openRaw(browser.factory, 1);
    const problem = await problemOfTab(browser);
    expect(problem.why).toBe('closed');
    expect(problem.message).toContain('older version of the scorecard is open in another tab');
    expect(problem.hint).toContain('Close every other tab');
    older.close();
    // Once it is closed the next try succeeds: the late answer to the first left nothing open.
    const { workspace } = await openTab(browser);
    expect(workspace.revision).toBe(0);
  });
});
