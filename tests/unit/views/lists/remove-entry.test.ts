import { expect, it, vi } from 'vitest';
import type { Indicator } from '../../../../src/domain/indicator';
import { INDICATORS } from '../../../../src/views/lists/indicators-spec';
import { removeEntry } from '../../../../src/views/lists/remove-entry';
import type { BoardLists } from '../../../../src/workspace/use-lists';
import { indicator, kentAreas } from '../../../support/domain';
import { NO_LISTS } from '../../../support/lists';

const referrals = indicator({ id: 'referrals', short: 'Referrals' });
const plans = indicator({ id: 'plans', short: 'Plans' });
const children = indicator({ id: 'children', short: 'Children in care' });

function boardWith(indicators: readonly Indicator[]) {
  const save = vi.fn(() => Promise.resolve(null));
  const lists = {
    ...NO_LISTS,
    areas: kentAreas,
    indicators,
  };
  const figures = { figures: 2, parts: 0, targets: 0, benchmarks: 0, populations: 0 };
  const uses = { ...figures, annotations: 0, commentary: 0, actions: 0 };
  const actions = { save } as unknown as BoardLists['actions'];
  const board = { lists, actions, usesOf: () => uses } as unknown as BoardLists;
  return { board, save };
}

it('removes the entry that was asked about', async () => {
  const { board, save } = boardWith([referrals, plans]);
  expect(await removeEntry(board, INDICATORS, 1, null)).toEqual({
    kind: 'ask',
    entry: plans,
    consequences: ['2 loaded figures will no longer be shown.'],
  });
  expect(await removeEntry(board, INDICATORS, 1, plans)).toMatchObject({ problem: null });
  expect(save).toHaveBeenCalledExactlyOnceWith(
    'indicators',
    [referrals],
    'Indicator Plans removed',
  );
});

it.each([
  ['another stands in its place', [plans, children, referrals]],
  ['its place is gone', [referrals]],
])('removes nothing when %s since it asked', async (_, indicators) => {
  const { board, save } = boardWith(indicators);
  expect(await removeEntry(board, INDICATORS, 1, plans)).toEqual({
    kind: 'done',
    what: 'Indicator Plans was not removed.',
    problem: expect.stringContaining('The list was changed meanwhile') as string,
  });
  expect(save).not.toHaveBeenCalled();
});
