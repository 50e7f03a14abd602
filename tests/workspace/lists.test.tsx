// @vitest-environment jsdom
import { File as NodeFile } from 'node:buffer';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadExtract } from '../../src/extract/load-extract';
import { PLAIN_OPTIONS } from '../../src/extract/types';
import type { Services } from '../../src/workspace/services';
import { useLists, type BoardLists } from '../../src/workspace/use-lists';
import { useScorecard } from '../../src/workspace/use-scorecard';
import { useServedData } from '../../src/workspace/use-served-data';
import { WorkspaceProvider } from '../../src/workspace/workspace-provider';
import { breakFrom } from '../support/domain';
import { startTestNetwork } from '../support/network';
import { referenceFiles, serve, servicesThat, type Answers } from '../support/workspace';

startTestNetwork();
beforeEach(() => {
  globalThis.location.hash = '';
  // jsdom's own cannot hold what Node's fetch brings.
  vi.stubGlobal('File', NodeFile);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The real reader of extracts, without a worker. */
const services: Services = {
  ...servicesThat(() => Promise.reject(new Error('not used'))),
  startLoad: (file, context) => ({
    result: loadExtract(file, context, PLAIN_OPTIONS),
    cancel: () => undefined,
  }),
};

const extract = (area: string) =>
  [
    'period,area_name,indicator,numerator',
    ...['2012-01', '2012-02', '2012-03'].map((month) => `${month},${area},referrals,15`),
  ].join('\n');

async function openBoard(over: Answers = {}) {
  serve({ ...referenceFiles(['a.csv']), 'a.csv': extract('Ashford'), ...over });
  const { result } = renderHook(
    () => ({ served: useServedData(), scorecard: useScorecard(), board: useLists() }),
    {
      wrapper: ({ children }) => (
        <WorkspaceProvider services={services}>{children}</WorkspaceProvider>
      ),
    },
  );
  await waitFor(() => expect(result.current.served.state.kind).toBe('ready'));
  return {
    cell: (code: string) =>
      result.current.scorecard?.themes
        .flatMap(({ rows }) => rows)
        .filter(({ indicator }) => indicator.id === 'referrals')
        .flatMap(({ lead, cells }) => [lead, ...cells])
        .find(({ area }) => area.code === code),
    gaps: () =>
      result.current.served.state.kind === 'ready' ? result.current.served.state.gaps : null,
    board: (): BoardLists => {
      if (!result.current.board) throw new Error('The lists are not there');
      return result.current.board;
    },
  };
}

const ASHFORD = 'E07000105';

it('[T1] an edited target colours the scorecard, and undo brings the former colour back', async () => {
  const { cell, board } = await openBoard();
  // 45 referrals; at most 50 is the target.
  expect(cell(ASHFORD)?.rag).toBe('green');
  const stricter = board().lists.targets.map((target) => ({ ...target, target: 40 }));
  await act(async () => {
    expect(await board().actions.save('targets', stricter, 'Target changed')).toBeNull();
  });
  expect(cell(ASHFORD)?.rag).toBe('red');
  expect([...board().edited]).toEqual(['targets']);
  await act(async () => {
    expect(await board().actions.undo()).toBeNull();
  });
  expect(cell(ASHFORD)?.rag).toBe('green');
  expect([...board().edited]).toEqual([]);
});

it('[A2] an alias added to a district makes its file readable', async () => {
  const { cell, board, gaps } = await openBoard({ 'a.csv': extract('The Weald') });
  expect(gaps()).toMatchObject([{ file: 'a.csv' }]);
  const areas = board().lists.areas.map((area) =>
    area.code === ASHFORD ? { ...area, aliases: ['The Weald'] } : area,
  );
  await act(async () => void (await board().actions.save('areas', areas, 'Alias added')));
  await waitFor(() => expect(cell(ASHFORD)?.text).toBe('45'));
  expect(gaps()).toEqual([]);
});

it('[O6] a break added to an indicator ends the comparison across it', async () => {
  const { cell, board } = await openBoard({
    'a.csv': `${extract('Ashford')}\n2011-10,Ashford,referrals,9\n2011-11,Ashford,referrals,9\n2011-12,Ashford,referrals,9`,
  });
  expect(cell(ASHFORD)?.directionWords).toContain('18');
  const indicators = board().lists.indicators.map((indicator) => ({
    ...indicator,
    breaks: [breakFrom('2012-01')],
  }));
  await act(async () => void (await board().actions.save('indicators', indicators, 'Break')));
  await waitFor(() => expect(cell(ASHFORD)?.text).toBe('45'));
  expect(cell(ASHFORD)?.arrow).toBe('none');
});

it('[A4] each list is exported under its served name, and imports as the same list', async () => {
  const { board } = await openBoard();
  const { actions } = board();
  for (const list of ['areas', 'indicators', 'targets', 'populations', 'benchmarks'] as const) {
    const file = actions.exportFile(list);
    expect(Object.keys(referenceFiles())).toContain(file.name);
    const found = await actions.importFile(list, file);
    expect(found).toMatchObject({
      kind: 'proposal',
      entries: board().lists[list],
      changes: { added: [], changed: [], removed: [], isReordered: false },
      leftOut: [],
    });
  }
});

it('annotations are served, where the manifest names them', async () => {
  const manifest = JSON.parse(String(referenceFiles(['a.csv'])['manifest.json'])) as object;
  const { board } = await openBoard({
    'manifest.json': JSON.stringify({ ...manifest, annotations: 'notes/annotations.json' }),
    'notes/annotations.json': JSON.stringify([
      { indicator: 'referrals', area: null, period: 'March 2012', text: 'Snow' },
    ]),
  });
  expect(board().lists.annotations).toMatchObject([{ text: 'Snow' }]);
  expect(board().fileName('annotations')).toBe('annotations.json');
});
