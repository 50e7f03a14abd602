import { describe, expect, it } from 'vitest';
import { isOverdispersed, phiOf } from '../../../../src/domain/funnel/overdispersion';

describe('overdispersion', () => {
  it('[F3] is the mean of squares after the outer tenths are drawn in: 6.776 for -3, -1, 0, 1, 8', () => {
    // 10 % and 90 % quantiles of five values: -3 + 0.4 x 2 and 1 + 0.6 x 7.
    expect(phiOf([8, -1, 0, 1, -3])).toBeCloseTo((2.2 ** 2 + 1 + 0 + 1 + 5.2 ** 2) / 5, 12);
  });

  it('[F3] is not driven by one area however far out', () => {
    const others = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 1 : -1));
    expect(phiOf([...others, 1000])).toBeCloseTo(1, 12);
  });

  it('[F3] is 0 where every area lies on the centre, and for none', () => {
    expect(phiOf([0, 0, 0])).toBe(0);
    expect(phiOf([])).toBe(0);
  });

  // The 95 % quantile of chi-square with 11 degrees of freedom is 19.675: 1.6396 x 12.
  it('[F3] warns of 12 areas from 1.64 on', () => {
    expect(isOverdispersed(1.63, 12)).toBe(false);
    expect(isOverdispersed(1.65, 12)).toBe(true);
  });
});
