import { expect, it, vi } from 'vitest';
import { NO_CORRECTIONS, PLAIN_OPTIONS } from '../../src/extract/types';
import { queueLoads } from '../../src/workspace/load-queue';
import { month } from '../support/domain';
import { failedAs, fakeLoads } from '../support/workspace';

const CONTEXT = {
  areas: [],
  indicators: [],
  thisMonth: month('2012-10'),
  corrections: NO_CORRECTIONS,
};

function queue(atOnce: number) {
  const { startLoad, runs } = fakeLoads();
  const start = queueLoads(startLoad, atOnce);
  const load = (name: string) =>
    start(new File([''], name), CONTEXT, PLAIN_OPTIONS, () => undefined);
  const started = () => runs.map(({ file }) => file.name);
  return { load, runs, started };
}

it('starts so many at once, and the next when one ends, in the order asked for', async () => {
  const { load, runs, started } = queue(2);
  const [first] = ['a', 'b', 'c', 'd'].map(load);
  expect(started()).toEqual(['a', 'b']);
  runs[0]?.settle(failedAs('a', 'empty'));
  expect(await first?.result).toMatchObject({ kind: 'failed' });
  await vi.waitFor(() => expect(started()).toEqual(['a', 'b', 'c']));
  runs[2]?.settle(failedAs('c', 'empty'));
  await vi.waitFor(() => expect(started()).toEqual(['a', 'b', 'c', 'd']));
});

it('a load that waits is cancelled at once and never starts', async () => {
  const { load, runs, started } = queue(1);
  load('a');
  const second = load('b');
  load('c');
  second.cancel();
  expect(await second.result).toEqual({ kind: 'cancelled' });
  runs[0]?.settle(failedAs('a', 'empty'));
  await vi.waitFor(() => expect(started()).toEqual(['a', 'c']));
});

it('a running load is cancelled by its reader, and makes room', async () => {
  const { load, runs, started } = queue(1);
  const first = load('a');
  load('b');
  first.cancel();
  expect(runs[0]?.cancel).toHaveBeenCalledOnce();
  runs[0]?.settle({ kind: 'cancelled' });
  expect(await first.result).toEqual({ kind: 'cancelled' });
  await vi.waitFor(() => expect(started()).toEqual(['a', 'b']));
});
