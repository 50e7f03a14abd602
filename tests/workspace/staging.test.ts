import { describe, expect, it, vi } from 'vitest';
import { NO_CORRECTIONS, PLAIN_OPTIONS, type LoadResult } from '../../src/extract/types';
import { storeOf, type ObservationTable } from '../../src/domain/observation';
import { createDesk } from '../../src/workspace/desk';
import { createStaging } from '../../src/workspace/staging';
import type { StagingNeeds } from '../../src/workspace/staging-needs';
import { createWorkspaceStore, type WorkspaceStore } from '../../src/workspace/store';
import type { StagedState } from '../../src/workspace/types';
import { ASHFORD, DOVER, kentAreas, month, monthly, tableOf } from '../support/domain';
import {
  failedAs,
  fakeLoads,
  mappingOf,
  needsMapping,
  NOT_KEPT,
  readAs,
} from '../support/workspace';
import { NO_LISTS } from '../support/lists';

const Q4 = ['2012-01', '2012-02', '2012-03'];
const table = (name: string, numerator = 10): ObservationTable =>
  tableOf(name, monthly(Q4, ASHFORD, 'referrals', numerator));

const NOW = '2012-04-16T09:30:00.000Z';
const CONTEXT = {
  areas: kentAreas,
  indicators: [],
  thisMonth: month('2012-10'),
  corrections: NO_CORRECTIONS,
};

interface Over {
  readonly loaded?: readonly ObservationTable[];
  /** False: the served data are still on their way. */
  readonly isReady?: boolean;
  readonly context?: StagingNeeds['context'];
  readonly restore?: StagingNeeds['restore'];
}

/** Staging with a reader that waits for the test. */
function staging({
  loaded = [],
  isReady = true,
  context,
  restore = () => Promise.resolve(null),
}: Over = {}) {
  const store = createWorkspaceStore();
  if (isReady) store.setState({ observations: storeOf(loaded) });
  const { startLoad, runs } = fakeLoads();
  const actions = createStaging({
    store,
    desk: createDesk({ store, openStorage: () => Promise.resolve(NOT_KEPT), now: () => NOW }),
    startLoad,
    readLines: () => Promise.resolve([]),
    restore,
    context: context ?? (() => Promise.resolve(CONTEXT)),
  });
  const choose = async (...names: readonly string[]): Promise<void> => {
    const before = runs.length;
    actions.chooseFiles(names.map((name) => new File(['period,area'], name)));
    await vi.waitFor(() => expect(runs).toHaveLength(before + names.length));
  };
  const runOf = (name: string) => {
    const run = runs.findLast(({ file }) => file.name === name);
    if (!run) throw new Error(`${name} was never read`);
    return run;
  };
  const staged = (name: string) => {
    const found = store.getState().staged.findLast((item) => item.name === name);
    if (!found) throw new Error(`${name} is not staged`);
    return found;
  };
  const stateOf = (name: string): StagedState => staged(name).state;
  const becomes = (name: string, kind: StagedState['kind']): Promise<void> =>
    vi.waitFor(() => expect(stateOf(name).kind).toBe(kind));
  const differenceOf = (name: string) =>
    vi.waitFor(() => {
      const state = stateOf(name);
      const difference = state.kind === 'read' ? state.result.difference : null;
      expect(difference).not.toBeNull();
      return difference;
    });
  const idOf = (name: string): number => staged(name).id;
  return { store, actions, runs, choose, runOf, stateOf, becomes, differenceOf, idOf };
}

/** The files loaded so far, in order. */
const loadedIn = (store: WorkspaceStore): readonly string[] =>
  store
    .getState()
    .document.steps.flatMap((step) =>
      step.kind === 'load' ? step.extracts.map(({ table: { file } }) => file) : [],
    );

const countsIn = (store: WorkspaceStore) =>
  store.getState().document.steps.flatMap((step) =>
    step.kind === 'load'
      ? step.extracts.map(({ table: { file }, added, changed, unchanged }) => ({
          file,
          added,
          changed,
          unchanged,
        }))
      : [],
  );

/** Time for anything that is still under way to arrive. */
const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

describe('a chosen file', () => {
  it('is being read, and says how far', async () => {
    const { choose, runOf, stateOf } = staging();
    await choose('a.csv');

    expect(stateOf('a.csv')).toEqual({
      kind: 'reading',
      progress: { bytesRead: 0, bytesTotal: 11, rowsRead: 0 },
    });
    const progress = { bytesRead: 5, bytesTotal: 11, rowsRead: 1 };
    runOf('a.csv').progress(progress);
    expect(stateOf('a.csv')).toEqual({ kind: 'reading', progress });
    expect(runOf('a.csv')).toMatchObject({
      context: CONTEXT,
      options: PLAIN_OPTIONS,
    });
  });

  it('that was read changes nothing until it is loaded', async () => {
    const { choose, runOf, becomes, store, actions, stateOf } = staging();
    await choose('a.csv');
    runOf('a.csv').settle(readAs(table('a.csv')));
    await becomes('a.csv', 'read');
    expect(loadedIn(store)).toEqual([]);

    await actions.loadIntoScorecard();
    expect(loadedIn(store)).toEqual(['a.csv']);
    expect(stateOf('a.csv')).toMatchObject({
      kind: 'loaded',
      result: { summary: { file: 'a.csv' } },
    });
  });

  it('is loaded once, however often the button is pressed', async () => {
    const { choose, runOf, becomes, store, actions } = staging();
    await choose('a.csv');
    runOf('a.csv').settle(readAs(table('a.csv')));
    await becomes('a.csv', 'read');
    await Promise.all([actions.loadIntoScorecard(), actions.loadIntoScorecard()]);

    expect(loadedIn(store)).toHaveLength(1);
  });

  it('that cannot be used says why, and leaves what was loaded as it was', async () => {
    const { choose, runOf, becomes, store, actions, stateOf } = staging();
    await choose('good.csv');
    runOf('good.csv').settle(readAs(table('good.csv')));
    await becomes('good.csv', 'read');
    await actions.loadIntoScorecard();
    const before = loadedIn(store);

    await choose('bad.pdf');
    runOf('bad.pdf').settle(failedAs('bad.pdf', 'bad.pdf is a PDF.'));
    await becomes('bad.pdf', 'failed');
    await actions.loadIntoScorecard();

    expect(stateOf('bad.pdf')).toMatchObject({ failure: { message: 'bad.pdf is a PDF.' } });
    expect(loadedIn(store)).toEqual(before);
  });

  it('[A4] cannot be read without area list and catalogue, and says so', async () => {
    const { actions, runs, becomes, stateOf } = staging({ context: () => Promise.resolve(null) });
    actions.chooseFiles([new File(['x'], 'a.csv')]);
    await becomes('a.csv', 'failed');

    expect(runs).toEqual([]);
    expect(stateOf('a.csv')).toMatchObject({ failure: { ruleId: 'A4', file: 'a.csv' } });
  });

  it('lists its issues, errors first', async () => {
    const { choose, runOf, becomes, stateOf } = staging();
    await choose('a.csv');
    const kinds = (['warning', 'error'] as const).map((severity) => ({
      ruleId: severity,
      title: severity,
      severity,
      column: null,
      found: null,
      message: severity,
      hint: '',
    }));
    runOf('a.csv').settle({
      ...readAs(table('a.csv')),
      issues: {
        file: 'a.csv',
        reasons: {},
        kinds,
        kind: Uint32Array.of(0, 1, 0, 1),
        line: Uint32Array.of(2, 3, 0, 9),
      },
    });
    await becomes('a.csv', 'read');
    const state = stateOf('a.csv');
    if (state.kind !== 'read') throw new Error('read');
    const { result } = state;

    expect(result).toMatchObject({ errorCount: 2, warningCount: 2, issueCount: 4 });
    expect([0, 1, 2, 3].map((i) => [result.issueAt(i).severity, result.issueAt(i).line])).toEqual([
      ['error', 3],
      ['error', 9],
      ['warning', 2],
      ['warning', null],
    ]);
  });
});

describe('cancel', () => {
  it('answers at once, stops the reader and ignores a late answer', async () => {
    const { choose, runOf, stateOf, actions, idOf, store } = staging();
    await choose('a.csv');
    actions.cancel(idOf('a.csv'));

    expect(stateOf('a.csv')).toEqual({ kind: 'cancelled' });
    expect(runOf('a.csv').cancel).toHaveBeenCalledOnce();

    runOf('a.csv').progress({ bytesRead: 9, bytesTotal: 11, rowsRead: 2 });
    runOf('a.csv').settle(readAs(table('a.csv')));
    await aMoment();
    expect(stateOf('a.csv')).toEqual({ kind: 'cancelled' });
    await actions.loadIntoScorecard();
    expect(loadedIn(store)).toEqual([]);
  });

  it('holds nothing of the file that could be read again', async () => {
    const { choose, actions, idOf, runs } = staging();
    await choose('a.csv');
    const id = idOf('a.csv');
    actions.cancel(id);
    actions.readAsWindows1252(id);
    await aMoment();
    expect(runs).toHaveLength(1);
  });

  it('works before the reader has started', async () => {
    let give: (context: typeof CONTEXT) => void = () => undefined;
    const context = () =>
      new Promise<typeof CONTEXT>((resolve) => {
        give = resolve;
      });
    const { actions, runs, stateOf, idOf } = staging({ context });
    actions.chooseFiles([new File(['x'], 'a.csv')]);
    actions.cancel(idOf('a.csv'));
    give(CONTEXT);
    await aMoment();

    expect(runs).toEqual([]);
    expect(stateOf('a.csv')).toEqual({ kind: 'cancelled' });
  });

  it('leaves the other files alone', async () => {
    const { choose, runOf, stateOf, becomes, actions, idOf } = staging();
    await choose('a.csv', 'b.csv');
    actions.cancel(idOf('a.csv'));
    runOf('b.csv').settle(readAs(table('b.csv')));
    await becomes('b.csv', 'read');

    expect(stateOf('a.csv').kind).toBe('cancelled');
    expect(runOf('b.csv').cancel).not.toHaveBeenCalled();
  });
});

describe('several files', () => {
  it('are loaded all at once, in the order in which they were chosen', async () => {
    const { choose, runOf, becomes, store, actions } = staging();
    await choose('a.csv', 'b.csv', 'c.csv');
    runOf('c.csv').settle(readAs(table('c.csv')));
    runOf('a.csv').settle(readAs(table('a.csv')));
    runOf('b.csv').settle(failedAs('b.csv', 'empty'));
    await becomes('a.csv', 'read');
    await becomes('c.csv', 'read');
    await becomes('b.csv', 'failed');
    await actions.loadIntoScorecard();

    expect(loadedIn(store)).toEqual(['a.csv', 'c.csv']);
    expect(store.getState().document.steps).toHaveLength(1);
  });

  it('that are still being read are left for later', async () => {
    const { choose, runOf, becomes, store, actions, stateOf } = staging();
    await choose('a.csv', 'b.csv');
    runOf('a.csv').settle(readAs(table('a.csv')));
    await becomes('a.csv', 'read');
    await actions.loadIntoScorecard();

    expect(loadedIn(store)).toHaveLength(1);
    expect(stateOf('b.csv').kind).toBe('reading');
  });

  it('can be removed one by one, also while they are read', async () => {
    const { choose, runOf, becomes, store, actions, idOf } = staging();
    await choose('a.csv', 'b.csv');
    runOf('a.csv').settle(readAs(table('a.csv')));
    await becomes('a.csv', 'read');
    const late = runOf('b.csv');
    actions.remove(idOf('a.csv'));
    actions.remove(idOf('b.csv'));
    late.settle(readAs(table('b.csv')));
    await aMoment();
    await actions.loadIntoScorecard();

    expect(late.cancel).toHaveBeenCalledOnce();
    expect(store.getState().staged).toEqual([]);
    expect(loadedIn(store)).toEqual([]);
  });

  it('of the same name are kept apart', async () => {
    const { choose, store } = staging();
    await choose('a.csv', 'a.csv');

    expect(new Set(store.getState().staged.map(({ id }) => id)).size).toBe(2);
  });
});

describe('a file without a loadable row', () => {
  it('stays where it is, with its issues, when the others are loaded', async () => {
    const { store, actions, choose, runOf, stateOf, becomes } = staging();
    await choose('empty.csv', 'good.csv');
    runOf('empty.csv').settle(
      readAs(table('empty.csv'), { rowsLoaded: 0, observations: 0, rowsLeftOut: 1 }),
    );
    runOf('good.csv').settle(readAs(table('good.csv')));
    await becomes('empty.csv', 'read');
    await becomes('good.csv', 'read');

    await actions.loadIntoScorecard();

    expect(stateOf('good.csv').kind).toBe('loaded');
    expect(stateOf('empty.csv').kind).toBe('read');
    expect(loadedIn(store)).toEqual(['good.csv']);
  });
});

describe('the difference to what is loaded', () => {
  it('waits for the served data, and is counted again when they change', async () => {
    const { store, choose, runOf, stateOf, becomes, differenceOf } = staging({ isReady: false });
    await choose('new.csv');
    runOf('new.csv').settle(readAs(table('new.csv', 10)));
    await becomes('new.csv', 'read');
    expect(stateOf('new.csv')).toMatchObject({ result: { difference: null } });

    store.setState({ observations: storeOf([table('served.csv', 10)]) });
    expect(await differenceOf('new.csv')).toMatchObject({ added: 0, changed: 0 });

    store.setState({ observations: storeOf([]) });
    await vi.waitFor(() =>
      expect(stateOf('new.csv')).toMatchObject({ result: { difference: { unchanged: 0 } } }),
    );
  });

  it('counts what is added, changed and unchanged', async () => {
    const loaded = [table('old.csv', 10)];
    const { choose, runOf, differenceOf } = staging({ loaded });
    await choose('new.csv');
    runOf('new.csv').settle(
      readAs(
        tableOf('new.csv', [
          ['2012-01', ASHFORD, 'referrals', 10],
          ['2012-02', ASHFORD, 'referrals', 11],
          ['2012-03', ASHFORD, 'referrals', null, null, { missing: 'suppressed' }],
          ['2012-04', ASHFORD, 'referrals', 10],
          ['2012-03', DOVER, 'referrals', 10],
        ]),
      ),
    );

    expect(await differenceOf('new.csv')).toMatchObject({ added: 2, changed: 2, unchanged: 1 });
  });

  it('[O1] keeps categories apart', async () => {
    const { choose, runOf, differenceOf } = staging({ loaded: [table('old.csv', 10)] });
    await choose('new.csv');
    runOf('new.csv').settle(
      readAs(
        tableOf('new.csv', [['2012-01', ASHFORD, 'referrals', 10, null, { category: 'Neglect' }]]),
      ),
    );

    expect(await differenceOf('new.csv')).toMatchObject({ added: 1, changed: 0, unchanged: 0 });
  });
});

describe('files that are loaded together', () => {
  it('are compared with those above them too, and the history keeps these counts', async () => {
    const { store, actions, choose, runOf, differenceOf } = staging();
    await choose('one.csv', 'two.csv');
    runOf('two.csv').settle(
      readAs(
        tableOf('two.csv', [
          ['2012-01', ASHFORD, 'referrals', 10],
          ['2012-02', ASHFORD, 'referrals', 11],
          ['2012-01', DOVER, 'referrals', 10],
        ]),
      ),
    );
    expect(await differenceOf('two.csv')).toMatchObject({ added: 3, overlaps: [] });

    runOf('one.csv').settle(readAs(table('one.csv', 10)));
    await vi.waitFor(async () =>
      expect(await differenceOf('two.csv')).toMatchObject({
        added: 1,
        changed: 1,
        unchanged: 1,
        overlaps: [{ file: 'one.csv', same: 1, different: 1 }],
      }),
    );
    const change = (await differenceOf('two.csv'))?.changeAt(0);
    expect(change).toMatchObject({ kind: 'changed', wasPublished: false, line: 3 });
    await differenceOf('one.csv');
    await actions.loadIntoScorecard();
    expect(countsIn(store)).toEqual([
      { file: 'one.csv', added: 3, changed: 0, unchanged: 0 },
      { file: 'two.csv', added: 1, changed: 1, unchanged: 1 },
    ]);
  });

  it('are compared again when one above them leaves the list', async () => {
    const { actions, choose, runOf, differenceOf, idOf } = staging();
    await choose('one.csv', 'two.csv');
    runOf('one.csv').settle(readAs(table('one.csv')));
    await differenceOf('one.csv');
    runOf('two.csv').settle(readAs(table('two.csv')));
    expect(await differenceOf('two.csv')).toMatchObject({ added: 0, unchanged: 3 });

    actions.remove(idOf('one.csv'));
    await vi.waitFor(async () =>
      expect(await differenceOf('two.csv')).toMatchObject({ added: 3, overlaps: [] }),
    );
  });
});

describe('a load', () => {
  it('waits until the files are compared, so that the history has their counts', async () => {
    const { store, actions, choose, runOf, becomes, stateOf } = staging({ isReady: false });
    await choose('a.csv');
    runOf('a.csv').settle(readAs(table('a.csv', 11)));
    await becomes('a.csv', 'read');
    const loading = actions.loadIntoScorecard();
    await aMoment();
    expect(loadedIn(store)).toEqual([]);

    store.setState({ observations: storeOf([table('served.csv', 10)]) });
    await loading;
    expect(countsIn(store)).toEqual([{ file: 'a.csv', added: 0, changed: 3, unchanged: 0 }]);
    expect(stateOf('a.csv').kind).toBe('loaded');
  });

  it('goes on without a file that is taken from the list meanwhile', async () => {
    const { store, actions, choose, runOf, becomes, idOf } = staging({ isReady: false });
    await choose('a.csv');
    runOf('a.csv').settle(readAs(table('a.csv')));
    await becomes('a.csv', 'read');
    const loading = actions.loadIntoScorecard();
    actions.remove(idOf('a.csv'));
    await loading;

    expect(store.getState()).toMatchObject({ isLoading: false, document: { steps: [] } });
  });

  it('shows what it loaded, not what a name said meanwhile would make of it', async () => {
    const { store, actions, choose, runOf, runs, becomes, stateOf } = staging();
    await choose('a.csv');
    runOf('a.csv').settle(readAs(table('a.csv')));
    await becomes('a.csv', 'read');
    // Kept first, so that the file is read again while the load is being kept.
    actions.matchName('area', 'Ashfrod', ASHFORD);
    await actions.loadIntoScorecard();
    await aMoment();
    for (const run of runs.slice(1)) run.settle(readAs(table('a.csv', 12)));
    await aMoment();

    expect(loadedIn(store)).toEqual(['a.csv']);
    expect(stateOf('a.csv').kind).toBe('loaded');
  });
});

describe('what is said of names', () => {
  it('is kept, however fast one follows the other', async () => {
    const { store, actions } = staging();
    actions.matchName('area', 'Ashfrod', ASHFORD);
    actions.matchName('area', 'Dovre', DOVER);
    await vi.waitFor(() =>
      expect(store.getState().document.settings.areaNames).toEqual({
        ashfrod: ASHFORD,
        dovre: DOVER,
      }),
    );
  });

  it('holds for a file that was begun before it was said', async () => {
    const { actions, choose, runs, becomes, stateOf } = staging();
    await choose('a.csv');
    actions.matchName('area', 'Ashfrod', ASHFORD);
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    runs[0]?.settle(readAs(table('a.csv'), { rowsLoaded: 1 }));
    await aMoment();
    expect(stateOf('a.csv').kind).toBe('reading');

    runs[1]?.settle(readAs(table('a.csv'), { rowsLoaded: 3 }));
    await becomes('a.csv', 'read');
    expect(stateOf('a.csv')).toMatchObject({ result: { summary: { rowsLoaded: 3 } } });
  });

  it('reads the files again, and keeps the reason for a restated figure', async () => {
    const { actions, choose, runs, runOf, becomes, stateOf, idOf } = staging();
    await choose('a.csv');
    runOf('a.csv').settle(readAs(table('a.csv')));
    await becomes('a.csv', 'read');
    actions.setReason(idOf('a.csv'), 'Late referrals');
    actions.matchName('area', 'Ashfrod', ASHFORD);
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    runs[1]?.settle(readAs(table('a.csv')));
    await becomes('a.csv', 'read');

    expect(stateOf('a.csv')).toMatchObject({ result: { reason: 'Late referrals' } });
  });
});

describe('the board’s lists', () => {
  const lists = { ...NO_LISTS, areas: kentAreas };

  it('are what files are read against: another area list reads them again', async () => {
    const { store, choose, runs, runOf, becomes } = staging();
    store.setState({ lists });
    await choose('a.csv');
    runOf('a.csv').settle(readAs(table('a.csv')));
    await becomes('a.csv', 'read');
    store.setState({ lists: { ...lists, targets: [] } });
    await aMoment();
    expect(runs).toHaveLength(1);

    store.setState({ lists: { ...lists, areas: kentAreas.slice(1) } });
    await vi.waitFor(() => expect(runs).toHaveLength(2));
  });
});

describe('[X3] a file about single children', () => {
  const refusal = (isCertain: boolean): LoadResult => ({
    kind: 'failed',
    failure: {
      ruleId: 'X3',
      file: 'a.csv',
      line: null,
      column: 'NHS number',
      message: 'It holds NHS numbers.',
      hint: 'Take the column out.',
      childLevel: [{ column: 'NHS number', holds: 'NHS numbers', isCertain }],
    },
  });

  it('is not held once it is certain: nothing reads it again', async () => {
    const { actions, choose, runOf, runs, becomes, idOf } = staging();
    await choose('a.csv');
    runOf('a.csv').settle(refusal(true));
    await becomes('a.csv', 'failed');
    actions.vouchFor(idOf('a.csv'), { 'NHS number': 'I say so' });
    actions.matchName('area', 'Ashfrod', ASHFORD);
    await aMoment();

    expect(runs).toHaveLength(1);
  });

  it('can be vouched for when it is not certain', async () => {
    const { actions, choose, runOf, runs, becomes, idOf } = staging();
    await choose('a.csv');
    runOf('a.csv').settle(refusal(false));
    await becomes('a.csv', 'failed');
    actions.vouchFor(idOf('a.csv'), { 'NHS number': 'Numbers of rooms' });
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    expect(runs[1]?.options.vouchedColumns).toEqual({ 'NHS number': 'Numbers of rooms' });
  });

  it('of another sheet is not covered by what was said of the first', async () => {
    const { actions, choose, runOf, runs, becomes, idOf } = staging();
    await choose('a.csv');
    runOf('a.csv').settle(refusal(false));
    await becomes('a.csv', 'failed');
    actions.vouchFor(idOf('a.csv'), { 'NHS number': 'Numbers of rooms' });
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    actions.chooseSheet(idOf('a.csv'), 'Second');
    await vi.waitFor(() => expect(runs).toHaveLength(3));

    expect(runs[2]?.options).toMatchObject({ sheet: 'Second', vouchedColumns: {}, periods: {} });
  });
});

describe('a file whose columns have to be chosen', () => {
  it('asks once, and the mapping is remembered for the same header', async () => {
    const { choose, runOf, becomes, actions, idOf, runs, stateOf } = staging();
    const mapping = mappingOf('plans');
    await choose('2012.csv');
    runOf('2012.csv').settle(needsMapping('2012.csv', 'header-1', mappingOf('referrals')));
    await becomes('2012.csv', 'needs-mapping');
    actions.confirmMapping(idOf('2012.csv'), mapping);
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    expect(runs[1]?.options).toEqual({ ...PLAIN_OPTIONS, mapping });
    runs[1]?.settle(readAs(table('2012.csv')));
    await becomes('2012.csv', 'read');
    expect(stateOf('2012.csv')).toMatchObject({ result: { mapping } });

    await choose('2013.csv');
    runOf('2013.csv').settle(needsMapping('2013.csv', 'header-1', mappingOf('referrals')));
    await vi.waitFor(() => expect(runs).toHaveLength(4));
    expect(runs[3]?.options.mapping).toEqual(mapping);
    expect(stateOf('2013.csv').kind).toBe('reading');
  });

  it('asks again for another header', async () => {
    const { choose, runOf, becomes, actions, idOf, runs } = staging();
    await choose('a.csv');
    runOf('a.csv').settle(needsMapping('a.csv', 'header-1', mappingOf('referrals')));
    await becomes('a.csv', 'needs-mapping');
    actions.confirmMapping(idOf('a.csv'), mappingOf('plans'));
    await vi.waitFor(() => expect(runs).toHaveLength(2));

    await choose('b.csv');
    runOf('b.csv').settle(needsMapping('b.csv', 'header-2', mappingOf('referrals')));
    await becomes('b.csv', 'needs-mapping');
  });

  it('can be asked about again, and then suggests what was chosen before', async () => {
    const { choose, runOf, becomes, actions, idOf, runs, stateOf, store } = staging();
    await choose('a.csv');
    const asks = needsMapping('a.csv', 'header-1', mappingOf('referrals'));
    runOf('a.csv').settle(asks);
    await becomes('a.csv', 'needs-mapping');
    expect(stateOf('a.csv')).toMatchObject({ shape: { suggested: mappingOf('referrals') } });
    actions.confirmMapping(idOf('a.csv'), mappingOf('plans'));
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    runs[1]?.settle(readAs(table('a.csv')));
    await becomes('a.csv', 'read');

    actions.changeMapping(idOf('a.csv'));
    await vi.waitFor(() => expect(runs).toHaveLength(3));
    runs[2]?.settle(asks);
    await becomes('a.csv', 'needs-mapping');
    expect(stateOf('a.csv')).toMatchObject({ shape: { suggested: mappingOf('plans') } });
    await actions.loadIntoScorecard();
    expect(loadedIn(store)).toEqual([]);
  });

  it('does not take the mapping of a file that was never asked about', async () => {
    const { choose, actions, idOf, runs, store } = staging();
    await choose('a.csv');
    actions.confirmMapping(idOf('a.csv'), mappingOf('plans'));
    await aMoment();

    expect(runs).toHaveLength(1);
    expect(store.getState().document.settings.mappings).toEqual({});
  });
});

describe('a file that is not UTF-8', () => {
  it('is read again as Windows-1252 when the user says so, and stays so', async () => {
    const { choose, runOf, becomes, actions, idOf, runs } = staging();
    await choose('a.csv');
    runOf('a.csv').settle(failedAs('a.csv', 'a.csv is not UTF-8.'));
    await becomes('a.csv', 'failed');
    actions.readAsWindows1252(idOf('a.csv'));
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    expect(runs[1]?.options).toEqual({ ...PLAIN_OPTIONS, windows1252: true });

    runs[1]?.settle(needsMapping('a.csv', 'header-9', mappingOf('plans')));
    await becomes('a.csv', 'needs-mapping');
    actions.confirmMapping(idOf('a.csv'), mappingOf('plans'));
    await vi.waitFor(() => expect(runs).toHaveLength(3));
    expect(runs[2]?.options).toEqual({
      ...PLAIN_OPTIONS,
      mapping: mappingOf('plans'),
      windows1252: true,
    });
  });
});

describe('files with the same header', () => {
  it('need one answer: those that wait are read by it too, and say that it was remembered', async () => {
    const { choose, runOf, becomes, actions, idOf, runs, stateOf } = staging();
    await choose('a.csv', 'b.csv', 'c.csv');
    for (const name of ['a.csv', 'b.csv']) {
      runOf(name).settle(needsMapping(name, 'header-1', mappingOf('referrals')));
      await becomes(name, 'needs-mapping');
    }
    runOf('c.csv').settle(needsMapping('c.csv', 'header-2', mappingOf('referrals')));
    await becomes('c.csv', 'needs-mapping');

    actions.confirmMapping(idOf('a.csv'), mappingOf('plans'));
    await vi.waitFor(() => expect(runs).toHaveLength(4));
    expect(stateOf('b.csv').kind).toBe('needs-mapping');
    runOf('a.csv').settle(readAs(table('a.csv')));
    await vi.waitFor(() => expect(runs).toHaveLength(5));
    runOf('b.csv').settle(readAs(table('b.csv')));
    await becomes('b.csv', 'read');

    expect(stateOf('a.csv')).toMatchObject({ result: { isMappingRemembered: false } });
    expect(stateOf('b.csv')).toMatchObject({
      result: { isMappingRemembered: true, mapping: mappingOf('plans') },
    });
    expect(stateOf('c.csv').kind).toBe('needs-mapping');

    actions.matchName('area', 'Thanet district', DOVER);
    await vi.waitFor(() => expect(runs).toHaveLength(7));
    runOf('b.csv').settle(readAs(table('b.csv')));
    await becomes('b.csv', 'read');
    expect(stateOf('b.csv')).toMatchObject({ result: { isMappingRemembered: true } });
  });

  it('are not read by columns that the first of them could not be read by', async () => {
    const { choose, runOf, becomes, actions, idOf, runs, stateOf } = staging();
    await choose('a.csv', 'b.csv');
    for (const name of ['a.csv', 'b.csv']) {
      runOf(name).settle(needsMapping(name, 'header-1', mappingOf('referrals')));
      await becomes(name, 'needs-mapping');
    }
    actions.confirmMapping(idOf('a.csv'), mappingOf('plans'));
    await vi.waitFor(() => expect(runs).toHaveLength(3));
    runOf('a.csv').settle(failedAs('a.csv', 'No column of that name.'));
    await becomes('a.csv', 'failed');

    expect(stateOf('a.csv')).toMatchObject({ isMapped: true });
    expect(stateOf('b.csv').kind).toBe('needs-mapping');
  });
});

describe('a workbook with several sheets', () => {
  const sheets = [
    { name: 'Notes', rows: 3 },
    { name: 'March', rows: 14 },
  ];

  it('is read by the sheet that is chosen, and another can be chosen later', async () => {
    const { choose, runOf, becomes, actions, idOf, runs, store } = staging();
    await choose('a.xlsx');
    runOf('a.xlsx').settle({ kind: 'needs-sheet', sheets });
    await becomes('a.xlsx', 'needs-sheet');
    actions.chooseSheet(idOf('a.xlsx'), 'Notes');
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    expect(runs[1]?.options.sheet).toBe('Notes');
    runs[1]?.settle(failedAs('a.xlsx', 'The sheet Notes has no header.'));
    await becomes('a.xlsx', 'failed');

    expect(store.getState().staged[0]?.sheets).toEqual(sheets);
    actions.chooseSheet(idOf('a.xlsx'), 'March');
    await vi.waitFor(() => expect(runs).toHaveLength(3));
    expect(runs[2]?.options.sheet).toBe('March');
  });
});

describe('a preview of columns', () => {
  it('reads the first rows only, and changes nothing of the file', async () => {
    const { choose, runOf, becomes, actions, idOf, runs, stateOf } = staging();
    await choose('a.csv');
    runOf('a.csv').settle(needsMapping('a.csv', 'header-1', mappingOf('referrals')));
    await becomes('a.csv', 'needs-mapping');
    const preview = actions.previewMapping(idOf('a.csv'), mappingOf('referrals'));
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    expect(runs[1]?.options.onlyRows).toBe(5000);
    runs[1]?.settle(
      readAs(
        tableOf('a.csv', [
          ['2012-03', DOVER, 'referrals', 1200, null, {}],
          ['2012-01', ASHFORD, 'referrals', 0.000_000_4],
        ]),
      ),
    );

    expect(await preview).toMatchObject({
      kind: 'rows',
      rows: [
        { period: 'March 2012', area: 'Dover', numerator: '1,200', value: null, missing: null },
        { period: 'January 2012', area: 'Ashford', numerator: '0.0000004' },
      ],
    });
    expect(stateOf('a.csv').kind).toBe('needs-mapping');
  });

  it('says why the file would be refused', async () => {
    const { choose, runOf, becomes, actions, idOf, runs } = staging();
    await choose('a.csv');
    runOf('a.csv').settle(needsMapping('a.csv', 'header-1', mappingOf('referrals')));
    await becomes('a.csv', 'needs-mapping');
    const preview = actions.previewMapping(idOf('a.csv'), mappingOf('referrals'));
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    runs[1]?.settle(failedAs('a.csv', 'No such column.'));

    expect(await preview).toMatchObject({
      kind: 'refused',
      failure: { message: 'No such column.' },
    });
  });

  it('does not wait for files that are being read', async () => {
    const { choose, runOf, becomes, actions, idOf, runs } = staging();
    await choose('a.csv');
    runOf('a.csv').settle(needsMapping('a.csv', 'header-1', mappingOf('referrals')));
    await becomes('a.csv', 'needs-mapping');
    actions.chooseFiles(['b', 'c', 'd', 'e', 'f', 'g'].map((name) => new File([''], name)));
    await vi.waitFor(() => expect(runs).toHaveLength(1 + 4));
    void actions.previewMapping(idOf('a.csv'), mappingOf('referrals'));
    await vi.waitFor(() => expect(runs).toHaveLength(1 + 4 + 1));
    expect(runs.at(-1)?.file.name).toBe('a.csv');
  });
});

describe('a backup among the extracts', () => {
  const chosen = async (restore: StagingNeeds['restore']) => {
    const desk = staging({ restore });
    await desk.choose('mine.json');
    desk.runOf('mine.json').settle(failedAs('mine.json', 'mine.json is a backup.'));
    await desk.becomes('mine.json', 'failed');
    await desk.actions.restoreChosen(desk.idOf('mine.json'));
    return desk;
  };

  it('leaves the list when it is restored', async () => {
    const restored: string[] = [];
    const { store } = await chosen((file) => {
      restored.push(file.name);
      return Promise.resolve(null);
    });
    expect(restored).toEqual(['mine.json']);
    expect(store.getState().staged).toEqual([]);
  });

  it('stays, with the reason, when it is refused', async () => {
    const notice = { message: 'mine.json is damaged.', hint: 'Choose another.' };
    const { stateOf } = await chosen(() => Promise.resolve(notice));
    expect(stateOf('mine.json')).toMatchObject({ kind: 'failed', failure: notice });
  });
});
