/** Ranks in words: by what is better, ties shared, by size without a polarity. */
import { describe, expect, it } from 'vitest';
import type { Polarity } from '../../../src/domain/indicator';
import { ordinal, rankWords } from '../../../src/scorecard/rank-words';
import { rankingOf } from '../../../src/scorecard/ranking';
import {
  ASHFORD,
  ASYLUM,
  CANTERBURY,
  DARTFORD,
  DOVER,
  kentAreas,
  type Row,
} from '../../support/domain';
import { cellIn } from './scorecard-of';

const CODES = [ASHFORD, CANTERBURY, DARTFORD, DOVER];

/** Of 100 cases each, in the order of CODES. */
function ranks(numerators: readonly number[], polarity: Polarity = 'L') {
  const rows = CODES.map((code, i): Row => [
    '2011-12-Q4',
    code,
    'referrals',
    numerators[i] ?? null,
    100,
  ]);
  const values = CODES.map(
    (code) => cellIn(rows, { of: { polarity }, code, areas: kentAreas }).assessed,
  );
  const ranking = rankingOf(values);
  return CODES.map((code) => rankWords(ranking, code));
}

describe('the rank of a district', () => {
  it('is by what is better', () => {
    expect(ranks([10, 40, 20, 30])).toEqual(['best of 4', 'worst of 4', '2nd of 4', '3rd of 4']);
    expect(ranks([10, 40, 20, 30], 'H')).toEqual([
      'worst of 4',
      'best of 4',
      '3rd of 4',
      '2nd of 4',
    ]);
  });

  it('is by size where neither more nor less is better', () => {
    expect(ranks([10, 40, 20, 30], null)).toEqual([
      'lowest of 4',
      'highest of 4',
      '3rd highest of 4',
      '2nd highest of 4',
    ]);
  });

  it('is shared by equals', () => {
    expect(ranks([10, 10, 20, 20])).toEqual([
      'equal best of 4',
      'equal best of 4',
      'equal worst of 4',
      'equal worst of 4',
    ]);
    expect(ranks([10, 20, 20, 30])).toEqual([
      'best of 4',
      'equal 2nd of 4',
      'equal 2nd of 4',
      'worst of 4',
    ]);
    expect(ranks([7, 7, 7, 7])).toEqual(Array(4).fill('level with all 4'));
  });

  it('is not given without a whole figure, alone, or to a team', () => {
    expect(ranks([10, 20])).toEqual(['best of 2', 'worst of 2', null, null]);
    expect(ranks([10])).toEqual([null, null, null, null]);
    expect(rankWords(rankingOf([]), ASYLUM)).toBeNull();
  });

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [101, '101st'],
    [111, '111th'],
    [150, '150th'],
  ])('%i is %s', (rank, words) => {
    expect(ordinal(rank)).toBe(words);
  });
});
