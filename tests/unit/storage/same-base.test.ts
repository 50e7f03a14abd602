import { describe, expect, it } from 'vitest';
import { sameBase } from '../../../src/storage/same-base';
import { baseWith, tableFor } from '../../support/storage';

describe('whether two bases are the same', () => {
  const base = baseWith(tableFor('a.csv'), tableFor('b.csv', 4));

  it('a copy is', () => {
    expect(sameBase(base, structuredClone(base))).toBe(true);
  });

  it('what a column holds where a row has no number does not count', () => {
    const [first = tableFor('a.csv'), ...rest] = base.tables;
    const noise = first.value.map(() => 99);
    expect(sameBase(base, { ...base, tables: [{ ...first, value: noise }, ...rest] })).toBe(true);
  });

  it.each([
    ['another title', { ...base, title: 'Kent and Medway' }],
    ['another default quarter', { ...base, defaultQuarter: null }],
    ['a table less', { ...base, tables: base.tables.slice(1) }],
    ['tables in another order', { ...base, tables: base.tables.toReversed() }],
    ['another number', baseWith(tableFor('a.csv', 5), tableFor('b.csv', 4))],
    ['another file', baseWith(tableFor('c.csv'), tableFor('b.csv', 4))],
    [
      'areas in another order',
      { ...base, lists: { ...base.lists, areas: base.lists.areas.toReversed() } },
    ],
    ['another target', { ...base, lists: { ...base.lists, targets: [] } }],
  ])('%s is not', (_, other) => {
    expect(sameBase(base, other)).toBe(false);
  });
});
