import { describe, expect, it, vi } from 'vitest';
import { EMPTY_WORKSPACE } from '../../../src/storage/workspace-document';
import {
  baseWith,
  contentOf,
  documentOf,
  editStep,
  loadStep,
  newBrowser,
  openTab,
  restoreStep,
  tableFor,
} from '../../support/storage';

describe('keeping the workspace', () => {
  it('begins with an empty workspace of revision 0', async () => {
    const { workspace } = await openTab(newBrowser());
    expect(workspace).toEqual({ revision: 0, document: EMPTY_WORKSPACE });
  });

  it('gives back every kind of step, the settings and how many steps are in force', async () => {
    const browser = newBrowser();
    const document = {
      ...documentOf(
        loadStep(tableFor('a.csv'), tableFor('b.csv', 4)),
        editStep(20),
        restoreStep(baseWith(tableFor('served.csv', 5))),
        restoreStep(null),
      ),
      done: 3,
      settings: {
        role: 'analyst',
        mappings: { 'area|count': { kind: 'table', areaName: 'area' } },
        areaNames: { 'ashford town': 'E07000105' },
        indicatorNames: { 're referals': 'referrals' },
      },
    };
    const first = await openTab(browser);
    expect(await first.storage.write(document, 0)).toEqual({ kind: 'written', revision: 1 });
    first.storage.close();

    const { workspace } = await openTab(browser);
    expect(workspace).toEqual({ revision: 1, document });
  });

  it('keeps the bits of numbers that mean nothing, -0 and NaN', async () => {
    const browser = newBrowser();
    const table = { ...tableFor('a.csv'), value: Float64Array.of(-0, Number.NaN, 0.1 + 0.2) };
    const { storage } = await openTab(browser);
    await storage.write(documentOf(loadStep(table)), 0);
    const { workspace } = await openTab(browser);
    const [step] = workspace.document.steps;
    const value = step?.kind === 'load' ? step.extracts[0]?.table.value : undefined;
    expect([...(value ?? [])].map(String)).toEqual(['0', 'NaN', '0.30000000000000004']);
    expect(Object.is(value?.[0], -0)).toBe(true);
  });

  it('stores a column that is a view of something larger without the rest', async () => {
    const browser = newBrowser();
    const large = new Float64Array(1000).fill(7);
    const table = { ...tableFor('a.csv'), value: large.subarray(10, 13) };
    const { storage } = await openTab(browser);
    await storage.write(documentOf(loadStep(table)), 0);
    const { tables = [] } = await contentOf(browser);
    const column = tables.find(([key]) => String(key).endsWith(',value'))?.[1];
    expect((column as Float64Array).buffer.byteLength).toBe(24);
  });

  it('writes a table once, however often the document is written', async () => {
    const browser = newBrowser();
    const { storage } = await openTab(browser);
    const load = loadStep(tableFor('a.csv'));
    await storage.write(documentOf(load), 0);
    const before = await contentOf(browser);
    await storage.write(documentOf(load, editStep(20)), 1);
    const after = await contentOf(browser);
    expect(after['tables']).toEqual(before['tables']);
    expect(after['steps']).toHaveLength(2);
  });

  it('deletes tables and steps that nothing refers to any more', async () => {
    const browser = newBrowser();
    const { storage } = await openTab(browser);
    await storage.write(documentOf(loadStep(tableFor('a.csv')), loadStep(tableFor('b.csv'))), 0);
    await storage.write(EMPTY_WORKSPACE, 1);
    const { steps, tables } = await contentOf(browser);
    expect({ steps, tables }).toEqual({ steps: [], tables: [] });
  });

  it('writes a table again that was deleted in between', async () => {
    const browser = newBrowser();
    const { storage } = await openTab(browser);
    const document = documentOf(loadStep(tableFor('a.csv')));
    await storage.write(document, 0);
    await storage.write(EMPTY_WORKSPACE, 1);
    await storage.write(document, 2);
    const { workspace } = await openTab(browser);
    expect(workspace).toEqual({ revision: 3, document });
  });

  it('stores a table that several steps share once', async () => {
    const browser = newBrowser();
    const { storage } = await openTab(browser);
    const table = tableFor('a.csv');
    await storage.write(documentOf(loadStep(table), restoreStep(baseWith(table))), 0);
    const { tables = [] } = await contentOf(browser);
    expect(tables.filter(([key]) => String(key).endsWith('head'))).toHaveLength(1);
    const { workspace } = await openTab(browser);
    const [load, restore] = workspace.document.steps;
    const loaded = load?.kind === 'load' ? load.extracts[0]?.table : null;
    expect(restore?.kind === 'restore' && restore.base?.tables[0]).toBe(loaded);
  });

  it('asks the browser once to keep the data when its disk is full, and only for a workspace with steps', async () => {
    const persist = vi.fn(() => Promise.resolve(true));
    const { storage } = await openTab(newBrowser(), { storageManager: { persist } });
    await storage.write(EMPTY_WORKSPACE, 0);
    expect(persist).not.toHaveBeenCalled();
    await storage.write(documentOf(editStep(20)), 1);
    await storage.write(documentOf(editStep(21)), 2);
    expect(persist).toHaveBeenCalledOnce();
  });
});
