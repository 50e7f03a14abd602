import { describe, expect, it } from 'vitest';
import type { Target } from '../../../src/domain/target';
import { compareLists, isUnchanged } from '../../../src/reference/compare-lists';
import { usesOf } from '../../../src/reference/count-uses';
import type { Lists } from '../../../src/reference/lists';
import {
  ASHFORD,
  DOVER,
  indicator,
  KENT,
  period,
  population,
  quarter,
  smallCounty,
  tableOf,
  target,
} from '../../support/domain';
import { action, commentary } from '../../support/oversight';

const general = target();
const later = target({ from: quarter('2012-13-Q1'), target: 20 });
const compare = (before: readonly Target[], after: readonly Target[]) =>
  compareLists('targets', before, after);

describe('two editions of a list', () => {
  it('differ by entries added, changed and removed', () => {
    const strict = { ...general, target: 20 };
    const ofDover = target({ area: DOVER });
    expect(compare([general, later], [strict, ofDover])).toEqual({
      added: [ofDover],
      changed: [strict],
      removed: [later],
      isReordered: false,
    });
  });

  it('are the same when every entry is, and differ by order alone', () => {
    expect(isUnchanged(compare([general, later], [{ ...general }, later]))).toBe(true);
    const reordered = compare([general, later], [later, general]);
    expect(reordered).toEqual({ added: [], changed: [], removed: [], isReordered: true });
    expect(isUnchanged(reordered)).toBe(false);
  });

  it('tell apart entries that look the same', () => {
    expect(compare([general, general], [general]).removed).toEqual([general]);
  });
});

it('[A4] what hangs on an area or an indicator is counted', () => {
  const lists: Lists = {
    areas: smallCounty,
    indicators: [indicator()],
    targets: [general, target({ area: ASHFORD })],
    populations: [population(ASHFORD, 2011, 1), population(ASHFORD, 2012, 1)],
    benchmarks: [],
    annotations: [
      { indicator: 'plans', area: ASHFORD, period: period('2012-03'), text: 't', effect: 'none' },
    ],
    commentary: [commentary({ indicator: 'plans', area: ASHFORD })],
    actions: [action({ indicator: 'referrals', area: ASHFORD }), action({ id: 'b' })],
    messages: [],
  };
  const tables = [
    tableOf('a.csv', [
      ['2012-01', ASHFORD, 'referrals', 1],
      ['2012-02', ASHFORD, 'referrals', 1],
      ['2012-02', DOVER, 'referrals', 1],
    ]),
    tableOf('b.csv', [['2012-02', ASHFORD, 'plans', 1]]),
  ];
  expect(usesOf(lists, tables, 'area', ASHFORD)).toEqual({
    figures: 3,
    targets: 1,
    benchmarks: 0,
    annotations: 1,
    commentary: 1,
    actions: 1,
    populations: 2,
    parts: 0,
  });
  expect(usesOf(lists, tables, 'indicator', 'referrals')).toMatchObject({ figures: 3, targets: 2 });
  expect(usesOf(lists, tables, 'area', KENT).parts).toBe(4);
});
