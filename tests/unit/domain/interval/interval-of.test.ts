import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../../src/domain/indicator';
import { intervalOf } from '../../../../src/domain/interval';
import {
  ASHFORD,
  evidence,
  indicator,
  KENT,
  monthly,
  population,
  valueAt,
  type Row,
} from '../../../support/domain';

const Q4 = ['2012-01', '2012-02', '2012-03'];
const intervalIn = (
  rows: readonly Row[],
  of: Partial<Indicator> = {},
  code = ASHFORD,
  populations = [population(ASHFORD, 2011, 28_000)],
) => intervalOf(valueAt(evidence(rows, { populations }), indicator(of), code, '2011-12-Q4'));

const rate = { unit: 'rate', per: 10_000 } as const;

describe('the interval of a value', () => {
  it('[C1] is Wilson’s for a percentage, of the window’s counts, on the scale of percentages', () => {
    // 65 of 100 in three months.
    const rows: readonly Row[] = [
      ['2012-01', ASHFORD, 'referrals', 20, 30],
      ['2012-02', ASHFORD, 'referrals', 22, 35],
      ['2012-03', ASHFORD, 'referrals', 23, 35],
    ];
    const interval = intervalIn(rows);
    expect(interval?.lower).toBeCloseTo(55.25444329688797, 9);
    expect(interval?.upper).toBeCloseTo(73.63575175690247, 9);
  });

  it('[C2] is that of the count for a rate, per 10,000 children', () => {
    // 65 children of 28,000: 50.1632 to 82.8491 children.
    const interval = intervalIn(monthly(['2012-03'], ASHFORD, 'referrals', 65), {
      ...rate,
      window: 'stock',
    });
    expect(interval?.lower).toBeCloseTo((50.1631877104595 / 28_000) * 10_000, 9);
    expect(interval?.upper).toBeCloseTo((82.8491385459398 / 28_000) * 10_000, 9);
  });

  it('[C2] of a quarter’s events is made yearly like the rate itself', () => {
    // Exact for 3 x 3 = 9 events, times four.
    const interval = intervalIn(monthly(Q4, ASHFORD, 'referrals', 3), { ...rate, window: 'flow' });
    expect(interval?.lower).toBeCloseTo(((4.115373097378334 * 4) / 28_000) * 10_000, 9);
  });

  it('[C3] is not given for means and counts', () => {
    const rows = monthly(Q4, ASHFORD, 'referrals', 10, 40);
    expect(intervalIn(rows, { unit: 'mean' })).toBeNull();
    expect(intervalIn(rows, { unit: 'count' })).toBeNull();
  });

  it('[O3] is not given for a percentage supplied without counts', () => {
    const rows: readonly Row[] = [['2012-03', ASHFORD, 'referrals', null, null, { value: 30 }]];
    expect(intervalIn(rows, { window: 'stock' })).toBeNull();
  });

  it('[O4] is not given for what is missing or has no cases', () => {
    expect(intervalIn([])).toBeNull();
    expect(intervalIn(monthly(Q4, ASHFORD, 'referrals', 0, 0))).toBeNull();
  });

  it('[G4] [G6] is not given for a sum with parts missing', () => {
    expect(intervalIn(monthly(Q4.slice(0, 2), ASHFORD, 'referrals', 10, 40))).toBeNull();
    expect(intervalIn(monthly(Q4, ASHFORD, 'referrals', 10, 40), {}, KENT)).toBeNull();
  });

  it('[C1] is not given for a share of more than the whole', () => {
    expect(intervalIn(monthly(Q4, ASHFORD, 'referrals', 41, 40))).toBeNull();
  });
});
