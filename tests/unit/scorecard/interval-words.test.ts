import { describe, expect, it } from 'vitest';
import { intervalText, noIntervalWords } from '../../../src/scorecard/interval-words';
import { ASHFORD, assessedAt, evidence, indicator, monthly, type Row } from '../../support/domain';

const text = (lower: number, upper: number, over: Parameters<typeof indicator>[0] = {}) =>
  intervalText({ lower, upper }, { indicator: indicator(over), decimals: 1 });

const why = (rows: readonly Row[], over: Parameters<typeof indicator>[0] = {}) =>
  noIntervalWords(assessedAt(evidence(rows), [], indicator(over), ASHFORD, '2011-12-Q4'));
const Q4 = ['2012-01', '2012-02', '2012-03'];

describe('an interval in words', () => {
  it('[C1] [C2] has the decimals and the sign of the value', () => {
    expect(text(28.0549, 33.04)).toBe('28.1% to 33.0%');
    expect(text(0, 0.04)).toBe('0.0% to 0.0%');
    expect(text(28.65, 1032.6, { unit: 'rate', per: 10_000 })).toBe('28.7 to 1,032.6');
  });

  it('[C1] says why there is none', () => {
    expect(why([])).toBe('No interval is given: there is no figure.');
    expect(why(monthly(Q4.slice(1), ASHFORD, 'referrals', 10, 40))).toBe(
      'No interval is given: parts of the figure are missing.',
    );
    expect(why(monthly(Q4, ASHFORD, 'referrals', 41, 40))).toBe(
      'No interval is given: the numerator is above the denominator.',
    );
    expect(why(monthly(Q4, ASHFORD, 'referrals', 10, 40), { unit: 'mean' })).toBe(
      'No interval is given for an average.',
    );
  });
});
