import { describe, expect, it } from 'vitest';
import { familyOf, isSameFamily } from '../../src/workspace/file-family';

describe('editions of a file', () => {
  it.each([
    ['c1_x_2013_to_2024.csv', 'c1_x_2013_to_2025.csv'],
    ['referrals_2012-03.csv', 'referrals_2012-04.csv'],
    ['Referrals Mar 2012.CSV', 'referrals-april-2012.xlsx'],
    ['extracts/referrals.csv', 'referrals (2).csv'],
    ['referrals Q4 2011-12 final.csv', 'referrals_q1_fy2012.csv.txt'],
    ['workforce201203.json', 'workforce201204.json'],
    ['2012-03.csv', '2012-03.csv'],
  ])('%s and %s', (a, b) => {
    expect(isSameFamily(a, b)).toBe(true);
  });

  it.each([
    ['c1_x_2013_to_2024.csv', 'd3_x_2013_to_2024.csv'],
    ['child-protection.csv', 'child-protection-categories.csv'],
    ['2012-03.csv', '2012-04.csv'],
  ])('are not %s and %s', (a, b) => {
    expect(isSameFamily(a, b)).toBe(false);
  });

  it('have the words of their name in common', () => {
    expect(familyOf('Extracts/Referrals_Mar-2012 (2).CSV')).toBe('referrals');
  });
});
