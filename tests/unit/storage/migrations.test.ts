/** Every earlier version of what a browser keeps, as a stored file, is opened by this version. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATABASE_VERSION } from '../../../src/storage/migrations';
import { DATABASE } from '../../../src/storage/stored-types';
import { EMPTY_WORKSPACE, type Step } from '../../../src/storage/workspace-document';
import {
  baseWith,
  documentOf,
  editStep,
  factoryWith,
  loadStep,
  newBrowser,
  openTab,
  problemOfTab,
  restoreStep,
  settled,
  tableFor,
  type Browser,
} from '../../support/storage';
import { action, commentary, message, update } from '../../support/oversight';
import { publicationOf, shaOf } from '../../support/publication';

interface Fixture {
  readonly localStorage?: Readonly<Record<string, string>>;
  readonly version?: number;
  readonly stores?: Readonly<Record<string, readonly { key: IDBValidKey; value: unknown }[]>>;
}

const pathOf = (version: number): string =>
  join(import.meta.dirname, `../../../fixtures/storage/version-${version}.json`);

const TYPED = { Uint8Array, Uint32Array, Float64Array };

const fixtureOf = (version: number): Fixture =>
  JSON.parse(readFileSync(pathOf(version), 'utf8'), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    const [[name, numbers] = ['', []], ...others] = Object.entries(value);
    const make = others.length === 0 ? TYPED[name as keyof typeof TYPED] : undefined;
    return make ? make.from(numbers as number[]) : value;
  }) as Fixture;

/** A browser as that version left it. */
async function browserOf(version: number, fixture = fixtureOf(version)): Promise<Browser> {
  const { localStorage, version: database, stores = {} } = fixture;
  const browser = newBrowser(localStorage);
  if (database === undefined) return browser;
  const request = browser.factory.open(DATABASE, database);
  request.onupgradeneeded = () => {
    for (const [name, records] of Object.entries(stores)) {
      const store = request.result.createObjectStore(name);
      for (const { key, value } of records) store.put(value, key);
    }
  };
  (await settled(request)).close();
  return browser;
}

const PREFERENCES = 'kscb-scorecard-preferences';

/** The one mapping of version 1. */
const taken = {
  'time_period|time_identifier|re_referral_count': {
    kind: 'dfe',
    indicators: [
      {
        indicator: 'referrals',
        numerator: 're_referral_count',
        denominator: 'referral_count',
        value: null,
      },
    ],
    reportingYearEnd: 3,
    filters: { gender: 'Total' },
  },
};

describe('what earlier versions kept', () => {
  it.each(Array.from({ length: DATABASE_VERSION }, (_, i) => i + 1))(
    'version %i has a stored file, and opens',
    async (version) => {
      expect(existsSync(pathOf(version)), `${pathOf(version)} is missing`).toBe(true);
      const { workspace } = await openTab(await browserOf(version));
      expect(workspace.document).not.toEqual(EMPTY_WORKSPACE);
    },
  );

  it('version 1: column mappings of DfE files are taken over, and no longer kept twice', async () => {
    const browser = await browserOf(1);
    const { workspace } = await openTab(browser);
    const { settings } = EMPTY_WORKSPACE;
    const document = { ...EMPTY_WORKSPACE, settings: { ...settings, mappings: taken } };
    expect(workspace).toEqual({ revision: 0, document });
    expect([...browser.items]).toEqual([]);
    // From then on they come from the database.
    expect((await openTab(browser)).workspace.document).toEqual(document);
  });

  it('version 1: mappings stay where they are until the database holds them', async () => {
    const browser = await browserOf(1);
    const open = () => {
      throw new DOMException('', 'UnknownError');
    };
    await problemOfTab(browser, { indexedDB: () => ({ open }) as unknown as IDBFactory });
    expect([...browser.items.keys()]).toEqual([PREFERENCES]);
    const { workspace } = await openTab(browser);
    expect(workspace.document.settings.mappings).toEqual(taken);
  });

  it.each([
    ['no JSON', '{'],
    ['another shape', '{"state":[1],"version":1}'],
    ['a mapping of another shape', '{"state":{"mappings":{"a|b":"c"}},"version":1}'],
  ])('version 1: preferences that are %s count for nothing', async (_, text) => {
    const { workspace } = await openTab(newBrowser({ [PREFERENCES]: text }));
    expect(workspace.document).toEqual(EMPTY_WORKSPACE);
  });

  it('version 1: a blocked localStorage keeps nothing from opening', async () => {
    const localStorage = () => {
      throw new DOMException('', 'SecurityError');
    };
    const { workspace } = await openTab(newBrowser(), { localStorage });
    expect(workspace.document).toEqual(EMPTY_WORKSPACE);
  });

  it('version 2: the workspace with every kind of step', async () => {
    const { workspace } = await openTab(await browserOf(2));
    const base = baseWith(tableFor('served.csv', 5));
    expect(workspace).toEqual({
      revision: 1,
      document: {
        ...documentOf(
          loadStep(tableFor('referrals.csv')),
          editStep(20),
          restoreStep({ ...base, lists: { ...base.lists, areas: [], indicators: [] } }),
        ),
        done: 2,
        settings: {
          role: 'analyst',
          mappings: { 'area|count': { kind: 'dfe' } },
          areaNames: { 'ashford town': 'E07000105' },
          indicatorNames: { 're referals': 'referrals' },
        },
      },
    });
  });

  it('version 2: annotations had no effect on the limits, in an edit and in a restored base', async () => {
    const text = JSON.stringify({
      indicator: 'referrals',
      area: null,
      period: 1,
      text: 'New team',
    });
    const { stores, ...fixture } = fixtureOf(2);
    const edit = { kind: 'edit', at: '', by: '', list: 'annotations', entries: [JSON.parse(text)] };
    const steps = (stores?.['steps'] ?? []).map(({ key, value }) => {
      const step = value as Step;
      if (step.kind === 'edit') return { key, value: edit };
      if (step.kind !== 'restore' || !step.base) return { key, value };
      const lists = { ...step.base.lists, annotations: [JSON.parse(text)] };
      return { key, value: { ...step, base: { ...step.base, lists } } };
    });
    const { workspace } = await openTab(
      await browserOf(2, { ...fixture, stores: { ...stores, steps } }),
    );
    const [, edited, restored] = workspace.document.steps;
    const wanted = [
      { indicator: 'referrals', area: null, period: 1, text: 'New team', effect: 'none' },
    ];
    expect(edited?.kind === 'edit' && edited.entries).toEqual(wanted);
    expect(restored?.kind === 'restore' && restored.base?.lists).toMatchObject({
      annotations: wanted,
      commentary: [],
      actions: [],
      messages: [],
    });
  });

  it('version 3: commentary, actions and messages, in an edit and in a restored base', async () => {
    const { workspace } = await openTab(await browserOf(3));
    const [, edited, restored] = workspace.document.steps;
    const agreed = action({ updates: [update('2011-12-Q4', { role: 'Performance analyst' })] });
    expect(edited).toMatchObject({ kind: 'edit', list: 'actions', entries: [agreed] });
    expect(restored?.kind === 'restore' && restored.base?.lists).toMatchObject({
      annotations: [{ text: 'New duty team', effect: 'recalculate' }],
      commentary: [commentary()],
      actions: [agreed],
      messages: [message()],
    });
  });

  it.each([2, 3])('version %i: nothing was published, and nothing is damaged', async (version) => {
    const { workspace } = await openTab(await browserOf(version));
    expect(workspace.document).toMatchObject({ publications: [], damaged: [] });
  });

  it('version 3: a damaged state is not made whole by the upgrade', async () => {
    const { stores, ...fixture } = fixtureOf(3);
    const state = [{ key: 'workspace', value: 'gone' }];
    const browser = await browserOf(3, { ...fixture, stores: { ...stores, state } });
    expect((await problemOfTab(browser)).why).toBe('damaged');
  });

  it('[X2] version 4: publications, one of them superseded by the other', async () => {
    const { workspace } = await openTab(await browserOf(4));
    const superseded = {
      id: '2011-12-Q4-v1',
      standing: 'superseded' as const,
      by: '2011-12-Q4-v2',
      reason: 'Late returns of one team',
      date: '2012-05-14',
    };
    const { id, reason } = superseded;
    expect(workspace.document.publications).toEqual([
      publicationOf('2011-12-Q4-v1', { correction: superseded }),
      publicationOf('2011-12-Q4-v2', {
        sha256: shaOf('b'),
        head: {
          publishedAt: '2012-05-14T08:00:00.000Z',
          replaces: { id, reason },
          corrections: [superseded],
        },
      }),
    ]);
    expect(workspace.document.steps).toHaveLength(3);
  });

  it('an upgrade that fails leaves nothing half made', async () => {
    const browser = await browserOf(1);
    const factory = factoryWith(browser, {});
    const open = (name: string, version?: number) => {
      const request = factory.open(name, version);
      request.addEventListener('upgradeneeded', () => {
        request.result.createObjectStore = () => {
          throw new DOMException('', 'UnknownError');
        };
      });
      return request;
    };
    const broken = { open } as unknown as IDBFactory;
    const { why } = await problemOfTab(browser, { indexedDB: () => broken });
    expect(why).toBe('refused');
    expect([...browser.items.keys()]).toEqual([PREFERENCES]);
    expect((await openTab(browser)).workspace.document.settings.mappings).toEqual(taken);
  });
});
