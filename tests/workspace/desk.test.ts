import { describe, expect, it } from 'vitest';
import type { ObservationTable } from '../../src/domain/observation';
import { createDesk, type NewStep } from '../../src/workspace/desk';
import { createWorkspaceStore } from '../../src/workspace/store';
import { ASHFORD, monthly, tableOf } from '../support/domain';
import { anExtract, FULL, sharedMemory, type SharedMemory } from '../support/kept-workspace';
import { NOT_KEPT } from '../support/workspace';
import { aFile, aResult } from '../views/support/staging';

const NOW = '2012-04-16T09:30:00.000Z';
const table = (file: string): ObservationTable =>
  tableOf(file, monthly(['2012-01', '2012-02', '2012-03'], ASHFORD, 'referrals', 10));
const load = (file: string): NewStep => ({ kind: 'load', extracts: [anExtract(table(file))] });

async function tab(memory: Pick<SharedMemory, 'open'> = sharedMemory()) {
  const store = createWorkspaceStore();
  const desk = createDesk({ store, openStorage: memory.open, now: () => NOW });
  await desk.open();
  const files = (): readonly string[] => {
    const { steps, done } = store.getState().document;
    return steps
      .slice(0, done)
      .flatMap((step) => (step.kind === 'load' ? step.extracts.map((one) => one.table.file) : []));
  };
  return { store, desk, files };
}

describe('the kept workspace', () => {
  it('takes a step, and finds it again when it is opened next', async () => {
    const memory = sharedMemory();
    const { desk, store } = await tab(memory);
    await desk.changeSettings(() => ({ role: 'Analyst' }));
    expect(await desk.take([load('a.csv')])).toBeNull();

    expect(store.getState().document.steps[0]).toMatchObject({ at: NOW, by: 'Analyst' });
    expect((await tab(memory)).files()).toEqual(['a.csv']);
    expect(store.getState().keeping).toEqual({ kind: 'kept' });
  });

  it('keeps two changes of settings that come at once, or from two tabs', async () => {
    const memory = sharedMemory();
    const one = await tab(memory);
    const two = await tab(memory);
    const mean = (name: string, code: string) => (desk: typeof one.desk) =>
      desk.changeSettings(({ areaNames }) => ({ areaNames: { ...areaNames, [name]: code } }));
    await Promise.all([mean('ashfrod', 'A')(one.desk), mean('dovre', 'D')(one.desk)]);
    await mean('swale', 'S')(two.desk);

    expect(memory.stored().document.settings.areaNames).toEqual({
      ashfrod: 'A',
      dovre: 'D',
      swale: 'S',
    });
  });

  it('opens without a store when the code for it cannot be fetched, and says so', async () => {
    const { desk, store } = await tab({ open: () => Promise.reject(new TypeError('no network')) });
    expect(store.getState().keeping).toMatchObject({
      kind: 'not-kept',
      notice: { hint: expect.stringContaining('Reload the page') as string },
    });
    expect(await desk.take([load('a.csv')])).toBeNull();
  });

  it('[O5] undoes and redoes by what is in force, and forgets what was undone with the next step', async () => {
    const { desk, files, store } = await tab();
    await desk.take([load('a.csv')]);
    await desk.take([load('b.csv')]);
    await desk.goTo(1);
    expect(files()).toEqual(['a.csv']);
    await desk.goTo(2);
    expect(files()).toEqual(['a.csv', 'b.csv']);
    await desk.goTo(1);
    await desk.take([load('c.csv')]);
    expect(files()).toEqual(['a.csv', 'c.csv']);
    expect(store.getState().document.steps).toHaveLength(2);
  });

  it('cannot be undone beyond its start or redone beyond its end', async () => {
    const { desk, store } = await tab();
    await desk.take([load('a.csv')]);
    await desk.goTo(-1);
    expect(store.getState().document.done).toBe(0);
    await desk.goTo(9);
    expect(store.getState().document.done).toBe(1);
  });

  it('makes one change after the other, however fast they come', async () => {
    const { desk, files } = await tab();
    await Promise.all([desk.take([load('a.csv')]), desk.take([load('b.csv')]), desk.goTo(1)]);
    expect(files()).toEqual(['a.csv']);
  });

  it('can be emptied', async () => {
    const memory = sharedMemory();
    const { desk } = await tab(memory);
    await desk.take([load('a.csv')]);
    await desk.clear();
    expect(memory.stored().document.steps).toEqual([]);
  });
});

describe('a write that fails', () => {
  it('changes nothing, says why, and works when it is tried again', async () => {
    const memory = sharedMemory();
    const { desk, files, store } = await tab(memory);
    await desk.take([load('a.csv')]);
    memory.failNext(FULL);

    expect(await desk.take([load('b.csv')])).toMatchObject({ message: FULL.message });
    expect(files()).toEqual(['a.csv']);
    expect(store.getState().notice).toMatchObject({ hint: FULL.hint });
    expect(memory.stored().document.steps).toHaveLength(1);

    expect(await desk.take([load('b.csv')])).toBeNull();
    expect(store.getState().notice).toBeNull();
    expect(files()).toEqual(['a.csv', 'b.csv']);
  });

  it('can be gone on from in memory: that is said, and what is stored stays', async () => {
    const memory = sharedMemory();
    const { desk, files, store } = await tab(memory);
    await desk.take([load('a.csv')]);
    memory.failNext(FULL);
    await desk.take([load('b.csv')]);
    desk.goOnUnkept();
    await desk.take([load('b.csv')]);

    expect(files()).toEqual(['a.csv', 'b.csv']);
    expect(store.getState().keeping).toMatchObject({
      kind: 'not-kept',
      notice: { message: FULL.message },
    });
    expect(memory.stored().document.steps).toHaveLength(1);
  });
});

describe('a browser that keeps nothing', () => {
  it('says so, and everything works until the page is closed', async () => {
    const { desk, files, store } = await tab({ open: () => Promise.resolve(NOT_KEPT) });
    expect(store.getState().keeping).toMatchObject({
      kind: 'not-kept',
      notice: { message: 'Nothing can be kept here.' },
    });
    await desk.take([load('a.csv')]);
    await desk.take([load('b.csv')]);
    await desk.goTo(1);
    expect(files()).toEqual(['a.csv']);
  });
});

describe('two tabs', () => {
  it('show what the other one did', async () => {
    const memory = sharedMemory();
    const [one, two] = [await tab(memory), await tab(memory)];
    await one.desk.take([load('a.csv')]);
    memory.announce();
    expect(two.files()).toEqual(['a.csv']);
    await two.desk.take([load('b.csv')]);
    memory.announce();
    expect(one.files()).toEqual(['a.csv', 'b.csv']);
  });

  it('call a file loaded no longer than it is, whichever of them takes it back', async () => {
    const memory = sharedMemory();
    const [one, two] = [await tab(memory), await tab(memory)];
    await one.desk.take([load('a.csv')]);
    memory.announce();
    const loaded = aFile({ kind: 'loaded', result: aResult() });
    const waiting = aFile({ kind: 'cancelled' }, 2);
    one.store.setState({ staged: [loaded, waiting] });
    await two.desk.take([load('b.csv')]);
    memory.announce();
    expect(one.store.getState().staged).toEqual([loaded, waiting]);

    await two.desk.goTo(0);
    memory.announce();
    expect(one.store.getState().staged).toEqual([waiting]);
  });

  it('never overwrite each other: the late one is told, sees the other, and can do it again', async () => {
    const memory = sharedMemory();
    const [one, two] = [await tab(memory), await tab(memory)];
    await one.desk.take([load('a.csv')]);

    expect(await two.desk.take([load('b.csv')])).toMatchObject({
      message: expect.stringContaining('Another tab'),
    });
    expect(two.files()).toEqual(['a.csv']);
    expect(await two.desk.take([load('b.csv')])).toBeNull();
    expect(memory.stored().document.steps).toHaveLength(2);
  });

  it('both keep their settings, as those do not contradict each other', async () => {
    const memory = sharedMemory();
    const [one, two] = [await tab(memory), await tab(memory)];
    await one.desk.take([load('a.csv')]);
    expect(await two.desk.changeSettings(() => ({ role: 'Analyst' }))).toBeNull();
    expect(memory.stored().document).toMatchObject({ done: 1, settings: { role: 'Analyst' } });
  });

  it('go on in memory, and say so, when the database is closed under them', async () => {
    const memory = sharedMemory();
    const { desk, store, files } = await tab(memory);
    await desk.take([load('a.csv')]);
    memory.closeUnder({ ...FULL, why: 'closed', message: 'The database was closed.' });
    expect(store.getState().keeping).toMatchObject({
      notice: { message: 'The database was closed.' },
    });
    await desk.take([load('b.csv')]);
    expect(files()).toEqual(['a.csv', 'b.csv']);
  });
});
