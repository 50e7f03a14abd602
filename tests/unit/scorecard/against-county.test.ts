/** A district against the county: the interval decides, polarity gives the word. */
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator';
import type { Interval } from '../../../src/domain/interval';
import { againstCounty } from '../../../src/scorecard/against-county';
import { ASHFORD, KENT, type Row } from '../../support/domain';
import { cellIn } from './scorecard-of';

/** Ashford 10 of 40, Kent 16 of 80 = 20 % with Dover and Canterbury. */
const ROWS: readonly Row[] = [
  ['2011-12-Q4', ASHFORD, 'referrals', 10, 40],
  ['2011-12-Q4', 'E07000106', 'referrals', 3, 20],
  ['2011-12-Q4', 'E07000108', 'referrals', 3, 20],
];

function verdict(interval: Interval | null, of: Partial<Indicator> = {}, rows = ROWS) {
  const value = cellIn(rows, { of }).assessed;
  const county = cellIn(rows, { of, code: KENT }).assessed;
  return againstCounty(value, county, interval);
}

describe('[C4] a district against the county', () => {
  const above = { lower: 20.1, upper: 40 };
  const below = { lower: 5, upper: 19.9 };

  it.each([
    ['L', above, 'worse'],
    ['L', below, 'better'],
    ['H', above, 'better'],
    ['H', below, 'worse'],
    ['T', above, 'higher'],
    [null, below, 'lower'],
  ] as const)('polarity %s outside the interval is %o: %s', (polarity, interval, expected) => {
    expect(verdict(interval, { polarity }).verdict).toBe(expected);
  });

  it('says it with the name of the county', () => {
    expect(verdict(above).words).toBe('Worse than Kent by more than chance');
    expect(verdict({ lower: 14, upper: 40 }).words).toBe(
      'Not told apart from Kent by more than chance',
    );
  });

  it('an interval that ends at the county’s figure does not leave it out', () => {
    expect(verdict({ lower: 20, upper: 40 }).verdict).toBe('similar');
    expect(verdict({ lower: 5, upper: 20 }).verdict).toBe('similar');
  });

  it.each([
    [{ unit: 'count' }, ROWS, 'a number of cases grows with the size of an area'],
    [{ unit: 'mean' }, ROWS, 'an average has no interval'],
    [{}, ROWS.slice(1), 'no figure'],
    [{}, ROWS.slice(0, 1), 'Kent has no whole figure'],
    [{}, [['2012-01', ASHFORD, 'referrals', 1, 2] as Row], 'the figure is not complete'],
    [
      {},
      [
        ['2011-12-Q4', ASHFORD, 'referrals', null, null, { value: 25 }] as Row,
        ['2011-12-Q4', KENT, 'referrals', 20, 100] as Row,
      ],
      'supplied without counts, so without interval',
    ],
  ] as const)('says why the two are not compared: %o', (of, rows, why) => {
    expect(verdict(null, of, [...rows])).toEqual({
      verdict: 'not-compared',
      words: `Not compared: ${why}`,
    });
  });
});
