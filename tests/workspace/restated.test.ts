/** A published figure restated: from the staged file, with its reason, to the cell's details. */
import { describe, expect, it, vi } from 'vitest';
import { TOTAL } from '../../src/domain/indicator';
import { storeOf } from '../../src/domain/observation';
import { NO_CORRECTIONS } from '../../src/extract/types';
import { cellOf } from '../../src/scorecard/cell';
import { cellDetails } from '../../src/scorecard/cell-details';
import type { BaseData } from '../../src/storage/workspace-document';
import { scorecardInput } from '../../src/workspace/derive';
import { createDesk } from '../../src/workspace/desk';
import { replay, stepsInForce } from '../../src/workspace/replay';
import { createStaging } from '../../src/workspace/staging';
import { createWorkspaceStore } from '../../src/workspace/store';
import {
  areaOf,
  ASHFORD,
  indicator,
  month,
  monthly,
  quarter,
  smallCounty,
  tableOf,
} from '../support/domain';
import { fakeLoads, NOT_KEPT, readAs } from '../support/workspace';
import { NO_LISTS } from '../support/lists';

const Q4 = ['2012-01', '2012-02', '2012-03'];
const lists = {
  ...NO_LISTS,
  areas: smallCounty,
  indicators: [indicator()],
};
const served: BaseData = {
  title: 'Kent',
  defaultQuarter: null,
  lists,
  tables: [
    tableOf(
      'served.csv',
      monthly(Q4, ASHFORD, 'referrals', 20, 100, {
        provenance: { kind: 'published', source: 'annual report' },
      }),
    ),
  ],
};
const restating = tableOf('april.csv', [['2012-02', ASHFORD, 'referrals', 23, 100]]);

/** Loads the file that restates February and gives the notes of Ashford's cell. */
async function notesAfterLoading(reason: string | null): Promise<readonly string[]> {
  const store = createWorkspaceStore();
  store.setState({ observations: storeOf(served.tables), lists });
  const { startLoad, runs } = fakeLoads();
  const { areas, indicators } = lists;
  const actions = createStaging({
    store,
    desk: createDesk({
      store,
      openStorage: () => Promise.resolve(NOT_KEPT),
      now: () => '2012-04-16T09:30:00.000Z',
    }),
    startLoad,
    readLines: () => Promise.resolve([]),
    restore: () => Promise.resolve(null),
    context: () =>
      Promise.resolve({
        areas,
        indicators,
        thisMonth: month('2012-10'),
        corrections: NO_CORRECTIONS,
      }),
  });
  actions.chooseFiles([new File(['period'], 'april.csv')]);
  await vi.waitFor(() => expect(runs).toHaveLength(1));
  runs[0]?.settle(readAs(restating));
  await vi.waitFor(() => {
    const state = store.getState().staged[0]?.state;
    expect(state).toMatchObject({ result: { difference: { restated: 1 } } });
  });
  const [file] = store.getState().staged;
  if (reason !== null && file) actions.setReason(file.id, reason);
  await actions.loadIntoScorecard();
  const input = scorecardInput(replay(served, stepsInForce(store.getState().document)));
  const { assessor } = input;
  const place = {
    indicator: indicator(),
    area: areaOf(assessor.evidence.areas, ASHFORD),
    category: TOTAL,
    quarter: quarter('2011-12-Q4'),
  };
  return cellDetails(input, cellOf(assessor.assess(place))).notes;
}

describe('[O5] a restated published figure', () => {
  const change =
    'February 2012 was revised by april.csv: 20.0% (20 of 100) became 23.0% (23 of 100).';

  it('carries the reason that was given when it was loaded to the details of its cell', async () => {
    expect(await notesAfterLoading(' Three late returns ')).toEqual([
      `${change} Reason given: Three late returns`,
    ]);
  });

  it('says that no reason was given when none was, or only spaces', async () => {
    const without = [`${change} No reason given for restating a published figure.`];
    expect(await notesAfterLoading(null)).toEqual(without);
    expect(await notesAfterLoading('  ')).toEqual(without);
  });
});
