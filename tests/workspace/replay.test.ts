import { describe, expect, it } from 'vitest';
import type { ObservationTable } from '../../src/domain/observation';
import type { BaseData, Step } from '../../src/storage/workspace-document';
import { createInputMaker } from '../../src/workspace/derive';
import { reasonsOf, replay, stepsInForce } from '../../src/workspace/replay';
import { redone, stepsToKeep, undone } from '../../src/workspace/undo';
import { ASHFORD, kentAreas, monthly, tableOf } from '../support/domain';
import { anExtract, loadStep, SIGNED } from '../support/kept-workspace';
import { commentary } from '../support/oversight';
import { NO_LISTS } from '../support/lists';

const table = (file: string): ObservationTable =>
  tableOf(file, monthly(['2012-03'], ASHFORD, 'referrals', 10));

const base = (title: string, ...files: readonly string[]): BaseData => ({
  title,
  defaultQuarter: null,
  lists: {
    ...NO_LISTS,
    areas: kentAreas,
  },
  tables: files.map(table),
});

const load = (file: string): Step => loadStep(anExtract(table(file)));
const editAreas = (count: number): Step => ({
  kind: 'edit',
  list: 'areas',
  entries: kentAreas.slice(0, count),
  what: 'Areas changed',
  ...SIGNED,
});
const restore = (steps: number, over: BaseData | null = null): Step => ({
  kind: 'restore',
  file: 'backup.json',
  base: over,
  steps,
  ...SIGNED,
});

const served = base('Served', 'served.csv');
const files = (steps: readonly Step[]): readonly string[] =>
  replay(served, steps).tables.map(({ file }) => file);

describe('the steps in force', () => {
  it('[O5] put loaded extracts over the served ones, in order', () => {
    expect(files([load('a.csv'), load('b.csv')])).toEqual(['served.csv', 'a.csv', 'b.csv']);
  });

  it('take the place of the lists they edited, the last edit of a list winning', () => {
    const { lists } = replay(served, [editAreas(3), load('a.csv'), editAreas(2)]);
    expect(lists.areas).toEqual(kentAreas.slice(0, 2));
    expect(lists.targets).toBe(served.lists.targets);
  });

  it('start again over the served data when a backup of the same data was restored', () => {
    const steps = [load('a.csv'), editAreas(2), restore(1), load('b.csv')];
    expect(files(steps)).toEqual(['served.csv', 'b.csv']);
    expect(replay(served, steps).lists.areas).toBe(kentAreas);
    expect(replay(served, steps).isRestored).toBe(false);
  });

  it('start again over the data of the backup when those differ, and say so', () => {
    const steps = [load('a.csv'), restore(1, base('Backup', 'other.csv')), load('b.csv')];
    expect(files(steps)).toEqual(['other.csv', 'b.csv']);
    expect(replay(served, steps)).toMatchObject({ isRestored: true, title: 'Backup' });
  });

  it('leave out what was undone', () => {
    const document = {
      steps: [load('a.csv'), load('b.csv')],
      done: 1,
      settings: { role: '', mappings: {}, areaNames: {}, indicatorNames: {} },
      publications: [],
      damaged: [],
    };
    expect(files(stepsInForce(document))).toEqual(['served.csv', 'a.csv']);
  });

  it('[O5] keep the reason given for each extract, and none that is blank', () => {
    const [a, b] = [table('a.csv'), table('b.csv')];
    const reasonOf = reasonsOf([
      anExtract(a, { reason: 'Late returns from Dover' }),
      anExtract(b, { reason: '' }),
    ]);
    expect([reasonOf(a), reasonOf(b), reasonOf(table('a.csv'))]).toEqual([
      'Late returns from Dover',
      null,
      null,
    ]);
  });
});

describe('the input of the scorecard', () => {
  const comment = (): Step => ({
    kind: 'edit',
    list: 'commentary',
    entries: [commentary()],
    what: 'Commentary added',
    ...SIGNED,
  });

  it('is the same object when only commentary, actions or messages were written', () => {
    const inputOf = createInputMaker();
    const loaded = load('a.csv');
    const before = inputOf(replay(served, [loaded]));
    expect(inputOf(replay(served, [loaded, comment()]))).toBe(before);
  });

  it('is another one when a list of figures or a file came in between', () => {
    const inputOf = createInputMaker();
    const before = inputOf(replay(served, [comment()]));
    const edited = inputOf(replay(served, [comment(), editAreas(3)]));
    expect(edited).not.toBe(before);
    expect(inputOf(replay(served, [comment(), editAreas(3), load('a.csv')]))).not.toBe(edited);
    expect(inputOf(replay(base('Other', 'served.csv'), [])).title).toBe('Other');
  });
});

describe('undo and redo', () => {
  const at = (done: number, ...steps: readonly Step[]) => ({
    steps,
    done,
    settings: { role: '', mappings: {}, areaNames: {}, indicatorNames: {} },
    publications: [],
    damaged: [],
  });

  it('go one step', () => {
    expect(undone(at(2, load('a'), load('b')))).toBe(1);
    expect(redone(at(1, load('a'), load('b')))).toBe(2);
  });

  it('go nowhere at either end', () => {
    expect(undone(at(0, load('a')))).toBe(0);
    expect(redone(at(1, load('a')))).toBe(1);
  });

  it('take a restored backup as one act, with all that came with it', () => {
    const steps = [load('a'), restore(2), load('b'), load('c')];
    expect(undone(at(4, ...steps))).toBe(1);
    expect(redone(at(1, ...steps))).toBe(4);
  });

  it('take what was done after a restore one by one', () => {
    expect(undone(at(4, load('a'), restore(1), load('b'), load('c')))).toBe(3);
  });

  it('do not take new steps for those of a backup of which some were undone', () => {
    const kept = stepsToKeep(at(2, load('a'), restore(2), load('b'), load('c')));
    const steps = [...kept, load('d'), load('e')];
    expect(undone(at(4, ...steps))).toBe(3);
  });
});
