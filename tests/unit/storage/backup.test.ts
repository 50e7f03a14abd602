import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLAG, type ObservationTable } from '../../../src/domain/observation';
import { monthPeriod, type Month } from '../../../src/domain/period';
import { readBackup } from '../../../src/storage/read-backup';
import { sameBase } from '../../../src/storage/same-base';
import { EMPTY_WORKSPACE } from '../../../src/storage/workspace-document';
import { writeBackup } from '../../../src/storage/write-backup';
import * as arbitrary from '../../support/arbitrary-workspace';
import { ASHFORD, month, tableOf } from '../../support/domain';
import { publicationOf, shaOf } from '../../support/publication';
import {
  baseWith,
  documentOf,
  editStep,
  loadStep,
  restoreStep,
  tableFor,
} from '../../support/storage';

interface Plain {
  readonly publications: unknown;
  readonly served: { readonly lists: Record<string, unknown> };
  readonly steps: readonly { readonly base?: { readonly lists: Record<string, unknown> } }[];
}

const MADE = '2012-04-16T09:30:00.000Z';
describe('a backup', () => {
  it('reads back as the same base and document, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary.base, arbitrary.workspace, async (...any) => {
        // Some of the objects that fast-check makes have no prototype; those of an app have one.
        const [base, workspace] = structuredClone(any);
        const text = await writeBackup(base, workspace, MADE).text();
        const read = readBackup(text, 'workspace.json');
        expect(read).toStrictEqual({ kind: 'backup', base, document: workspace });
        expect(read.kind === 'backup' && sameBase(read.base, base)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('can be read by people: periods as ids, reasons as words, null where a row has no number', async () => {
    const table = tableOf('referrals.csv', [
      ['2012-02', ASHFORD, 'referrals', 3, 10, { provenance: { kind: 'illustrative' } }],
      [
        '2011-12-Q4',
        ASHFORD,
        'referrals',
        null,
        null,
        { missing: 'suppressed', provisional: true },
      ],
    ]);
    const text = await writeBackup(baseWith(table), EMPTY_WORKSPACE, MADE).text();
    const { schema, made, served, tables } = JSON.parse(text) as Record<string, unknown> & {
      served: { tables: unknown; lists: { targets: unknown[] } };
    };
    expect({ schema, made }).toEqual({ schema: 'kscb-scorecard/workspace-3', made: MADE });
    expect(served.tables).toEqual([0]);
    expect(served.lists.targets[0]).toMatchObject({ from: '2000-01-Q1', to: null });
    const context = { quality: null, note: null, extractDate: null };
    expect(tables).toEqual([
      {
        file: 'referrals.csv',
        periods: ['2012-02', '2011-12-Q4'],
        contexts: [
          { provenance: { kind: 'illustrative' }, ...context },
          { provenance: { kind: 'local' }, ...context },
        ],
        series: [{ indicator: 'referrals', area: ASHFORD, category: 'Total', rows: 2 }],
        columns: {
          period: [0, 1],
          line: [2, 3],
          numerator: [3, null],
          denominator: [10, null],
          missing: [null, 'suppressed'],
          provisional: [null, 1],
          context: [null, 1],
        },
      },
    ]);
  });

  it('of the first form, before commentary, actions and messages, reads with none of them', async () => {
    const base = baseWith(tableFor('a.csv'));
    const document = documentOf(loadStep(tableFor('b.csv')), restoreStep(baseWith()));
    const text = await writeBackup(base, document, MADE).text();
    const without = (lists: Record<string, unknown>) => {
      const { commentary, actions, messages, ...others } = lists;
      expect([commentary, actions, messages]).toEqual([[], [], []]);
      return others;
    };
    const { publications, ...json } = JSON.parse(text) as Plain;
    expect(publications).toEqual([]);
    const first = {
      ...json,
      schema: 'kscb-scorecard/workspace-1',
      served: { ...json.served, lists: without(json.served.lists) },
      steps: json.steps.map((step) =>
        step.base ? { ...step, base: { ...step.base, lists: without(step.base.lists) } } : step,
      ),
    };
    const read = readBackup(JSON.stringify(first), 'w.json');
    if (read.kind === 'refused') throw new Error(read.message);
    expect(sameBase(read.base, base)).toBe(true);
    const restored = read.document.steps[1];
    expect(restored?.kind === 'restore' && restored.base?.lists).toEqual(baseWith().lists);
    const second = { ...first, schema: 'kscb-scorecard/workspace-2' };
    expect(readBackup(JSON.stringify(second), 'w.json')).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('served.lists.commentary: this is missing') as string,
    });
  });

  it('of the second form, before publications, reads with none, and may have none', async () => {
    const text = await writeBackup(baseWith(), documentOf(editStep(20)), MADE).text();
    const { publications, ...json } = JSON.parse(text) as Plain;
    expect(publications).toEqual([]);
    const second = { ...json, schema: 'kscb-scorecard/workspace-2' };
    expect(readBackup(JSON.stringify(second), 'w.json')).toMatchObject({
      kind: 'backup',
      document: { publications: [], damaged: [], done: 1 },
    });
    const odd = { ...second, publications: [publicationOf('2011-12-Q4-v1')] };
    expect(readBackup(JSON.stringify(odd), 'w.json').kind).toBe('refused');
  });

  it('[X2] holds publications to the last character, with their counts and what became of them', async () => {
    const id = '2011-12-Q4-v1';
    const correction = {
      id,
      standing: 'withdrawn' as const,
      by: null,
      reason: 'One team twice',
      date: '2012-05-14',
    };
    const one = publicationOf(id, { text: '{"a":"\u2028"}\n', correction });
    const two = publicationOf('FY2011-12-v1', { sha256: shaOf('b'), head: { kind: 'annual' } });
    const document = { ...documentOf(), publications: [one, two] };
    const text = await writeBackup(baseWith(), document, MADE).text();
    const { publications } = JSON.parse(text) as { publications: unknown[] };
    expect(publications[0]).toMatchObject({ head: { id, quarter: '2011-12-Q4' }, correction });
    expect(readBackup(text, 'w.json')).toMatchObject({ document: { publications: [one, two] } });
  });

  it('holds a table that several steps share once, and gives it back as one', async () => {
    const table = tableFor('a.csv');
    const steps = documentOf(loadStep(table), restoreStep(baseWith(table)));
    const text = await writeBackup(baseWith(table), steps, MADE).text();
    expect(text.split('"a.csv"')).toHaveLength(2);
    const read = readBackup(text, 'workspace.json');
    const [load, restore] = read.kind === 'backup' ? read.document.steps : [];
    const loaded = load?.kind === 'load' ? load.extracts[0]?.table : undefined;
    expect(loaded).toBeDefined();
    expect(restore?.kind === 'restore' && restore.base?.tables[0]).toBe(loaded);
  });

  it('holds columns of many rows exactly', async () => {
    const rows = 50_001;
    const periods = Array.from({ length: rows }, (_, i) =>
      monthPeriod((month('1950-01') + (i % 1200)) as Month),
    );
    const starts = Array.from({ length: 43 }, (_, i) => Math.min(rows, i * 1200));
    const table: ObservationTable = {
      file: 'large.csv',
      series: starts
        .slice(1)
        .map((_, i) => ({ indicator: 'referrals', area: ASHFORD, category: `team ${i}` })),
      periods: periods.slice(0, 1200),
      contexts: tableFor('a.csv').contexts,
      seriesStart: Uint32Array.from(starts),
      period: Uint32Array.from(periods, (_, i) => i % 1200),
      numerator: Float64Array.from(periods, (_, i) => i / 7),
      denominator: new Float64Array(rows),
      value: new Float64Array(rows),
      flags: new Uint8Array(rows).fill(FLAG.numerator),
      missing: new Uint8Array(rows),
      context: new Uint32Array(rows),
      line: Uint32Array.from(periods, (_, i) => i + 2),
    };
    const base = baseWith(table);
    const read = readBackup(await writeBackup(base, EMPTY_WORKSPACE, MADE).text(), 'w.json');
    // Not by toEqual, which takes seconds for so many numbers.
    expect(read.kind === 'backup' && sameBase(read.base, base)).toBe(true);
  });

  it('leaves out a remembered mapping that could not be read again', async () => {
    const odd = JSON.parse('{"kind":"dfe","filters":{"__proto__":"x"}}') as unknown;
    const { settings } = EMPTY_WORKSPACE;
    const mappings = { odd, fine: { kind: 'dfe' } };
    const workspace = { ...EMPTY_WORKSPACE, settings: { ...settings, mappings } };
    const text = await writeBackup(baseWith(), workspace, MADE).text();
    const read = readBackup(text, 'workspace.json');
    expect(read).toMatchObject({ document: { settings: { mappings: { fine: { kind: 'dfe' } } } } });
    expect(text).not.toContain('__proto__');
  });

  it('refuses to write what is no number', () => {
    const table = { ...tableFor('a.csv'), numerator: Float64Array.of(Number.NaN, 0, 0) };
    expect(() => writeBackup(baseWith(table), EMPTY_WORKSPACE, MADE)).toThrow(
      'numerator of a.csv is not a number',
    );
  });
});
