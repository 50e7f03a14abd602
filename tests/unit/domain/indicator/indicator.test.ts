import { describe, expect, it } from 'vitest';
import { breakBetween, scaleOf } from '../../../../src/domain/indicator';
import { breakFrom, indicator, month } from '../../../support/domain';

describe('indicator', () => {
  it('[O2] a percentage is per 100, a rate per what it says, a mean per one', () => {
    expect(scaleOf(indicator({ unit: 'percent' }))).toBe(100);
    expect(scaleOf(indicator({ unit: 'rate', per: 1000 }))).toBe(1000);
    expect(scaleOf(indicator({ unit: 'mean' }))).toBe(1);
  });

  it('[G5] a rate that does not say is per 10,000', () => {
    expect(scaleOf(indicator({ unit: 'rate', per: null }))).toBe(10_000);
  });

  it('[O6] a break lies between two months when its first month is after the one and not after the other', () => {
    const referrals = indicator({ breaks: [breakFrom('2008-04', 'counted per child')] });
    const label = (start: string, end: string): string | null =>
      breakBetween(referrals, month(start), month(end))?.label ?? null;
    expect(label('2008-03', '2008-04')).toBe('counted per child');
    expect(label('2007-04', '2009-03')).toBe('counted per child');
    expect(label('2008-04', '2009-03')).toBeNull();
    expect(label('2007-04', '2008-03')).toBeNull();
  });

  it('[O6] every break of a series counts', () => {
    const twice = indicator({
      breaks: [breakFrom('2008-04', 'first'), breakFrom('2010-04', 'second')],
    });
    expect(breakBetween(twice, month('2009-03'), month('2010-06'))?.label).toBe('second');
  });
});
