import { describe, expect, it } from 'vitest';
import { scorecardCsv } from '../support/scorecard-csv';
import type { ObservationTable } from '../../src/domain/observation';
import {
  EMPTY_WORKSPACE,
  type BaseData,
  type Step,
  type WorkspaceDocument,
} from '../../src/storage/workspace-document';
import { backupFile, backupName, restoreBackup } from '../../src/workspace/backup';
import { baseOf } from '../../src/workspace/base-of';
import { scorecardInput } from '../../src/workspace/derive';
import { createDesk, type Desk } from '../../src/workspace/desk';
import { replay, stepsInForce } from '../../src/workspace/replay';
import { createWorkspaceStore, type WorkspaceStore } from '../../src/workspace/store';
import { demoFiles, demoReference } from '../support/demo-data';
import { ASHFORD, DOVER, monthly, tableOf } from '../support/domain';
import { anExtract, loadStep, SIGNED } from '../support/kept-workspace';
import { publicationOf, shaOf } from '../support/publication';
import { NOT_KEPT } from '../support/workspace';

const NOW = '2012-04-16T09:30:00.000Z';
const Q4 = ['2012-01', '2012-02', '2012-03'];
const table = (file: string, area: string, count: number): ObservationTable =>
  tableOf(file, monthly(Q4, area, 'referrals', count));

/** The demo data as the server gives them. */
const demoBase = once(async (): Promise<BaseData> => {
  const reference = await demoReference();
  const files = await demoFiles(reference);
  return baseOf(
    reference,
    files.map((file) => file.table),
  );
});

/** A machine that was worked on, its scorecard and its backup. */
const workedOnMachine = once(async () => {
  const served = await demoBase();
  const first = await machine(workedOn(served));
  const file = await backupFile(served, first.store.getState().document, NOW);
  return { served, wanted: csvOn(first, served), file };
});

/** Reading and writing all demo data takes a second each; nothing changes them. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

interface Machine {
  readonly store: WorkspaceStore;
  readonly desk: Desk;
}

async function machine(document?: WorkspaceDocument): Promise<Machine> {
  const store = createWorkspaceStore();
  if (document) store.setState({ document });
  const desk = createDesk({ store, openStorage: () => Promise.resolve(NOT_KEPT), now: () => NOW });
  await desk.open();
  return { store, desk };
}

/** Every third indicator, and the one of the extracts: all of them take a second a time. */
function csvOn({ store }: Machine, served: BaseData): string {
  const input = scorecardInput(replay(served, stepsInForce(store.getState().document)));
  const indicators = input.indicators.filter(({ id }, i) => i % 3 === 0 || id === 'referrals');
  return scorecardCsv({ ...input, indicators });
}

const settings = { role: '', mappings: {}, areaNames: {}, indicatorNames: {} };
const workedOn = (served: BaseData): WorkspaceDocument => {
  const target: Step = {
    kind: 'edit',
    list: 'targets',
    entries: served.lists.targets.map((item) => ({ ...item, target: item.target + 1 })),
    what: 'Targets raised',
    ...SIGNED,
  };
  const steps = [
    loadStep(anExtract(table('a.csv', ASHFORD, 77), { restated: 3, reason: 'Late returns' })),
    target,
    loadStep(anExtract(table('b.csv', DOVER, 5))),
  ];
  return {
    steps,
    done: 3,
    settings: { ...settings, areaNames: { shepwy: 'E07000112' } },
    publications: [],
    damaged: [],
  };
};

const restoreOn = ({ store, desk }: Machine, file: File, served: BaseData) =>
  restoreBackup(file, served, store.getState().document.settings, desk);

describe('a backup', () => {
  it('restored on a machine with the same served data gives the identical scorecard', async () => {
    const { served, wanted, file } = await workedOnMachine();
    expect(file.name).toBe('kscb-workspace_2012-04-16_0930.json');

    const other = await machine();
    expect(csvOn(other, served)).not.toBe(wanted);
    expect(await restoreOn(other, file, served)).toBeNull();
    expect(csvOn(other, served)).toBe(wanted);
    const { document } = other.store.getState();
    expect(document.steps[0]).toMatchObject({ kind: 'restore', base: null, steps: 3 });
    expect(document.settings.areaNames).toEqual({ shepwy: 'E07000112' });
    expect(document.steps[1]).toMatchObject({ kind: 'load', at: SIGNED.at });
  }, 30_000);

  it('restored where the server has other data brings its own, and still gives the same', async () => {
    const { served, wanted, file } = await workedOnMachine();
    const elsewhere: BaseData = {
      ...served,
      title: 'Another board',
      tables: served.tables.slice(1),
    };

    const other = await machine();
    expect(await restoreOn(other, file, elsewhere)).toBeNull();
    expect(csvOn(other, elsewhere)).toBe(wanted);
  }, 30_000);

  it('of a workspace that was itself restored over the served data keeps its meaning elsewhere', async () => {
    const { served, wanted, file } = await workedOnMachine();
    const second = await machine();
    await restoreOn(second, file, served);
    const two = await backupFile(served, second.store.getState().document, NOW);

    const elsewhere: BaseData = { ...served, tables: [] };
    const third = await machine();
    await restoreOn(third, two, elsewhere);
    expect(csvOn(third, elsewhere)).toBe(wanted);
  }, 30_000);

  it('leaves what was there in the history: one undo brings it back', async () => {
    const { served, file } = await workedOnMachine();
    const other = await machine({
      steps: [loadStep(anExtract(table('mine.csv', DOVER, 1)))],
      done: 1,
      settings,
      publications: [],
      damaged: [],
    });
    const before = csvOn(other, served);
    await restoreOn(other, file, served);
    await other.desk.goTo(1);
    expect(csvOn(other, served)).toBe(before);
  }, 30_000);

  it('[X2] brings its publications along beside those that are here, and undoing takes none of them', async () => {
    const served: BaseData = { ...(await demoBase()), tables: [] };
    const [mine, theirs] = [publicationOf('2011-12-Q4-v1'), publicationOf('2011-12-Q3-v1')];
    const before: WorkspaceDocument = { ...EMPTY_WORKSPACE, publications: [mine] };
    const there: WorkspaceDocument = {
      ...EMPTY_WORKSPACE,
      publications: [
        { ...theirs, sha256: shaOf('b') },
        { ...mine, sha256: shaOf('c') },
      ],
    };
    const other = await machine(before);
    await restoreOn(other, await backupFile(served, there, NOW), served);
    const kept = () =>
      other.store.getState().document.publications.map(({ head, sha256 }) => [head.id, sha256[0]]);
    const all = [
      ['2011-12-Q4-v1', 'a'],
      ['2011-12-Q3-v1', 'b'],
      ['2011-12-Q4-v1', 'c'],
    ];
    expect(kept()).toEqual(all);
    await other.desk.goTo(0);
    expect(kept()).toEqual(all);
  });

  it('that is none is refused, and nothing is changed', async () => {
    const served: BaseData = { ...(await demoBase()), tables: [] };
    const other = await machine(workedOn(served));
    const { document } = other.store.getState();
    const notice = await restoreOn(other, new File(['{}'], 'other.json'), served);
    expect(notice?.message).toContain('other.json');
    expect(other.store.getState().document).toBe(document);
  });

  it('is named by day and minute', () => {
    expect(backupName('2026-11-22T08:05:59.000Z')).toBe('kscb-workspace_2026-11-22_0805.json');
  });
});
