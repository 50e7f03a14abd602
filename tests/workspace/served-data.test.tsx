// @vitest-environment jsdom
import { act, cleanup, render, renderHook, screen, waitFor } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { Component, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LoadResult } from '../../src/extract/types';
import type { Scorecard } from '../../src/scorecard/scorecard';
import type { Services } from '../../src/workspace/services';
import { useScorecard } from '../../src/workspace/use-scorecard';
import { useServedData } from '../../src/workspace/use-served-data';
import { useStaging } from '../../src/workspace/use-staging';
import { WorkspaceProvider } from '../../src/workspace/workspace-provider';
import { ASHFORD, DOVER, month, monthly, tableOf } from '../support/domain';
import { network, startTestNetwork } from '../support/network';
import {
  DATA,
  failedAs,
  fakeLoads,
  mappingOf,
  needsMapping,
  readAs,
  referenceFiles,
  serve,
  servicesThat,
  type Answers,
} from '../support/workspace';

startTestNetwork();
beforeEach(() => {
  globalThis.location.hash = '';
});
afterEach(cleanup);

const Q4 = ['2012-01', '2012-02', '2012-03'];
const Q3 = ['2011-10', '2011-11', '2011-12'];

/** What the two extracts of the tests hold: ten referrals a month each in Ashford and Dover. */
const tables = {
  'a.csv': tableOf('a.csv', [
    ...monthly([...Q3, ...Q4], ASHFORD, 'referrals', 10),
    ...monthly(Q4, DOVER, 'referrals', 10),
  ]),
  'b.csv': tableOf('b.csv', monthly(Q4, ASHFORD, 'plans', 3)),
};
const readWell = (name: string): LoadResult =>
  name === 'b.csv' ? readAs(tables['b.csv']) : readAs(tables['a.csv']);
const reader = servicesThat(({ name }) => Promise.resolve(readWell(name)));

const twoExtracts = (over: Answers = {}): Answers => ({
  ...referenceFiles(['a.csv', 'b.csv']),
  'a.csv': 'period',
  'b.csv': 'period',
  ...over,
});

const workspace = (services: Services) =>
  renderHook(
    () => ({ served: useServedData(), scorecard: useScorecard(), staging: useStaging() }),
    {
      wrapper: ({ children }) => (
        <WorkspaceProvider services={services}>{children}</WorkspaceProvider>
      ),
    },
  ).result;

type Result = ReturnType<typeof workspace>;

const ready = (result: Result) =>
  waitFor(() => expect(result.current.served.state.kind).toBe('ready'));

const gapsOf = ({ current: { served } }: Result) =>
  served.state.kind === 'ready' ? served.state.gaps : null;

const textOf = (scorecard: Scorecard | null, id: string): string | undefined =>
  scorecard?.themes.flatMap(({ rows }) => rows).find((row) => row.indicator.id === id)?.lead.text;

describe('the served data', () => {
  it('are read from the manifest to the scorecard', async () => {
    const { asked } = serve(twoExtracts());
    const result = workspace(reader);
    await ready(result);

    expect(gapsOf(result)).toEqual([]);
    expect(textOf(result.current.scorecard, 'referrals')).toBe('60');
    expect(result.current.scorecard?.quarterId).toBe('2011-12-Q4');
    expect(asked.toSorted()).toEqual(Object.keys(twoExtracts()).toSorted());
  });

  it('say how many of how many files are read', async () => {
    serve(twoExtracts());
    const { startLoad, runs } = fakeLoads();
    const result = workspace({ ...reader, startLoad });

    expect(result.current.served.state).toEqual({ kind: 'loading', done: 0, total: null });
    await waitFor(() => expect(runs).toHaveLength(1));
    expect(result.current.served.state).toEqual({ kind: 'loading', done: 0, total: 2 });
    expect(result.current.scorecard).toBeNull();
    act(() => runs[0]?.settle(readWell(runs[0].file.name)));
    await waitFor(() =>
      expect(result.current.served.state).toEqual({ kind: 'loading', done: 1, total: 2 }),
    );
    await waitFor(() => expect(runs).toHaveLength(2));
    act(() => runs[1]?.settle(readWell(runs[1].file.name)));
    await ready(result);
    expect(runs.map(({ context }) => context.thisMonth)).toEqual([
      month('2012-10'),
      month('2012-10'),
    ]);
  });

  it('stand without an extract that is not there; the gap is named, and retry reads only it', async () => {
    serve(twoExtracts({ 'b.csv': 404 }));
    const result = workspace(reader);
    await ready(result);

    expect(gapsOf(result)).toEqual([
      {
        file: 'b.csv',
        message: 'b.csv could not be read: the server answered 404 (not found).',
        hint: 'Check that the file is in the data folder under this name, then try again.',
      },
    ]);
    expect(textOf(result.current.scorecard, 'referrals')).toBe('60');
    expect(textOf(result.current.scorecard, 'plans')).toBe('Not submitted');

    const { asked } = serve(twoExtracts());
    act(() => result.current.served.retry());
    await waitFor(() => expect(gapsOf(result)).toEqual([]));
    expect(asked).toEqual(['b.csv']);
    // Plans of Dover were never submitted: the county is Ashford's 9, partial.
    expect(textOf(result.current.scorecard, 'plans')).toBe('9');
  });

  it('keep the scorecard on screen while an extract is read again', async () => {
    serve(twoExtracts({ 'b.csv': 404 }));
    const { startLoad, runs } = fakeLoads();
    const result = workspace({ ...reader, startLoad });
    await waitFor(() => expect(runs).toHaveLength(1));
    act(() => runs[0]?.settle(readWell('a.csv')));
    await ready(result);

    serve(twoExtracts());
    act(() => result.current.served.retry());
    await waitFor(() => expect(runs).toHaveLength(2));
    expect(result.current.served.state).toMatchObject({ kind: 'ready', isRetrying: true });
    expect(textOf(result.current.scorecard, 'referrals')).toBe('60');
  });

  it.each<[string, LoadResult, string]>([
    ['cannot be used', failedAs('b.csv', 'b.csv is empty.'), 'b.csv is empty.'],
    [
      'needs a mapping',
      needsMapping('b.csv', 'h', mappingOf('plans')),
      'b.csv cannot be read by itself',
    ],
    ['was stopped', { kind: 'cancelled' }, 'b.csv was not read to its end.'],
  ])('stand without an extract that %s', async (_, outcome, message) => {
    serve(twoExtracts());
    const result = workspace(
      servicesThat(({ name }) => Promise.resolve(name === 'b.csv' ? outcome : readWell(name))),
    );
    await ready(result);

    expect(gapsOf(result)).toHaveLength(1);
    expect(gapsOf(result)?.[0]).toMatchObject({ file: 'b.csv' });
    expect(gapsOf(result)?.[0]?.message).toContain(message);
    expect(textOf(result.current.scorecard, 'referrals')).toBe('60');
  });

  it('name the rows that were left out of an extract, which is still used', async () => {
    serve({ ...referenceFiles(['a.csv']), 'a.csv': 'period' });
    const outcome = readAs(tables['a.csv'], { rowsRead: 10, rowsLeftOut: 1 });
    const result = workspace(servicesThat(() => Promise.resolve(outcome)));
    await ready(result);

    expect(gapsOf(result)?.[0]?.message).toBe('a.csv: 1 of 10 rows have errors and were left out.');
    expect(textOf(result.current.scorecard, 'referrals')).toBe('60');
  });

  it('fail with words when the manifest is broken, and retry reads it again', async () => {
    serve(twoExtracts({ 'manifest.json': '<!doctype html>' }));
    const result = workspace(reader);
    await waitFor(() => expect(result.current.served.state.kind).toBe('failed'));

    expect(result.current.served.state).toMatchObject({
      gap: { file: 'manifest.json', message: 'manifest.json is not JSON.' },
    });
    expect(result.current.scorecard).toBeNull();

    serve(twoExtracts());
    act(() => result.current.served.retry());
    await ready(result);
    expect(textOf(result.current.scorecard, 'referrals')).toBe('60');
  });

  it('are ready with nothing to show when the manifest names no extract', async () => {
    serve(referenceFiles());
    const result = workspace(reader);
    await ready(result);

    expect(gapsOf(result)).toEqual([]);
    expect(result.current.scorecard).toBeNull();
  });

  it('[O5] revise each other in the order of the manifest, not in that of arrival', async () => {
    serve(twoExtracts());
    network.use(
      http.get(`${DATA}a.csv`, async () => {
        await delay(50);
        return HttpResponse.text('period');
      }),
    );
    const read: string[] = [];
    const again = tableOf('b.csv', monthly(Q4, ASHFORD, 'referrals', 20));
    const result = workspace(
      servicesThat(({ name }) => {
        read.push(name);
        return Promise.resolve(readAs(name === 'b.csv' ? again : tables['a.csv']));
      }),
    );
    await ready(result);

    expect(read).toEqual(['b.csv', 'a.csv']);
    // Ashford 3 x 20 of the later file, Dover 3 x 10.
    expect(textOf(result.current.scorecard, 'referrals')).toBe('90');
  });

  it('do not wait for ever when the reader breaks: the error reaches the page', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    serve(twoExtracts());
    const broken = servicesThat(() => Promise.reject(new Error('worker gone')));
    const Shown = () => <p>{useServedData().state.kind}</p>;
    render(
      <Boundary>
        <WorkspaceProvider services={broken}>
          <Shown />
        </WorkspaceProvider>
      </Boundary>,
    );

    expect(await screen.findByText('worker gone')).toBeDefined();
    told.mockRestore();
  });
});

class Boundary extends Component<{ readonly children: ReactNode }, { readonly message: string }> {
  override state = { message: '' };
  static getDerivedStateFromError = ({ message }: Error) => ({ message });
  override render() {
    return this.state.message === '' ? this.props.children : <p>{this.state.message}</p>;
  }
}

describe('what the address chooses', () => {
  const at = async (hash: string): Promise<Scorecard | null> => {
    globalThis.location.hash = hash;
    serve(twoExtracts());
    const result = workspace(reader);
    await ready(result);
    return result.current.scorecard;
  };

  it('is the quarter', async () => {
    const scorecard = await at('#/?quarter=2011-12-Q3');

    expect(scorecard?.quarterId).toBe('2011-12-Q3');
    expect(textOf(scorecard, 'referrals')).toBe('30');
  });

  it.each(['nonsense', '2012-03', 'FY2011-12', '', '2030-31-Q1'])(
    'is the default quarter when the quarter is %j',
    async (text) => {
      expect((await at(`#/?quarter=${text}`))?.quarterId).toBe('2011-12-Q4');
    },
  );

  it('is the area that leads', async () => {
    expect((await at(`#/?area=${ASHFORD}`))?.lead.name).toBe('Ashford');
  });

  it('is the filter', async () => {
    const scorecard = await at('#/?theme=Front+door');

    expect(scorecard?.themes.map(({ theme }) => theme)).toEqual(['Front door']);
    expect(scorecard?.themeOptions).toHaveLength(2);
  });
});

describe('a file that the reader of the page loads', () => {
  it('[O5] changes the scorecard at once, over what is served', async () => {
    serve({ ...referenceFiles(['a.csv']), 'a.csv': 'period' });
    const mine = tableOf('mine.csv', [['2012-03', DOVER, 'referrals', 40]]);
    const result = workspace(
      servicesThat(({ name }) =>
        Promise.resolve(name === 'mine.csv' ? readAs(mine) : readWell(name)),
      ),
    );
    await ready(result);
    act(() => result.current.staging.actions.chooseFiles([new File(['x'], 'mine.csv')]));
    await waitFor(() =>
      expect(result.current.staging.files[0]?.state).toMatchObject({
        kind: 'read',
        result: { difference: { added: 0, changed: 1, unchanged: 0 } },
      }),
    );
    expect(textOf(result.current.scorecard, 'referrals')).toBe('60');
    await act(() => result.current.staging.actions.loadIntoScorecard());

    // Dover's March is 40, not 10.
    await waitFor(() => expect(textOf(result.current.scorecard, 'referrals')).toBe('90'));
    expect(result.current.scorecard?.themes[0]?.rows[0]?.lead.marks).toContain('revised');
  });
});
