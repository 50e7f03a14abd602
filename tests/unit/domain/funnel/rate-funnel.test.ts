import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLimits, rateOutside } from '../../../../src/domain/funnel/rate-funnel';
import { readVectors, VECTORS } from '../../../support/vectors';

// Expected values from scipy 1.17: its chi-square quantiles, solved for the count.
describe('the funnel of rates', () => {
  it('[F2] has lines at 3.83 and 17.13 where 10 are expected', () => {
    const near = countLimits(10, 0.95);
    expect(near.lower).toBeCloseTo(3.833616121562077, 8);
    expect(near.upper).toBeCloseTo(17.127158816966183, 8);
    const far = countLimits(10, 0.998);
    expect(far.lower).toBeCloseTo(1.3714768455863324, 8);
    expect(far.upper).toBeCloseTo(21.570600212196048, 8);
  });

  it('[F2] has them at 80.39 and 120.56 where 100 are expected', () => {
    const { lower, upper } = countLimits(100, 0.95);
    expect(lower).toBeCloseTo(80.39055069593428, 7);
    expect(upper).toBeCloseTo(120.55796545537753, 7);
  });

  // Not even no event is rarer than p: e^-3.6 is 0.027, e^-3.7 is 0.0247.
  it('[F2] has no low line where so few are expected', () => {
    expect(countLimits(3.6, 0.95).lower).toBeNull();
    expect(countLimits(3.7, 0.95).lower).toBeCloseTo(0.0052913410916200915, 8);
    expect(countLimits(3.7, 0.998).lower).toBeNull();
    expect(countLimits(0, 0.95)).toEqual({ lower: null, upper: 0 });
  });

  it('[F2] flags 3 and 18 of 10 expected, but not 4 and 17', () => {
    const flags = [3, 4, 17, 18].map((count) => rateOutside(count, 10, 0.95));
    expect(flags).toEqual(['low', null, null, 'high']);
  });

  it('[F2] flags nothing where none are expected and none are there', () => {
    expect(rateOutside(0, 0, 0.95)).toBeNull();
  });

  it('[F2] never lets a dot contradict its line', () => {
    const expected = fc.double({ min: 0.01, max: 3000, noNaN: true });
    fc.assert(
      fc.property(expected, fc.integer({ min: 0, max: 4000 }), (mean, count) => {
        for (const confidence of [0.95, 0.998]) {
          const { lower, upper } = countLimits(mean, confidence);
          const beyond = (lower !== null && count < lower && 'low') || (count > upper && 'high');
          expect(rateOutside(count, mean, confidence)).toBe(beyond === false ? null : beyond);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[F2] agrees with the Poisson chances added up one by one', () => {
    const means = fc.double({ min: 0.01, max: 200, noNaN: true });
    fc.assert(
      fc.property(means, fc.integer({ min: 0, max: 250 }), (mean, count) => {
        const most = atMost(count, mean);
        const least = 1 - atMost(count - 1, mean);
        for (const [confidence, p] of [
          [0.95, 0.025],
          [0.998, 0.001],
        ] as const) {
          if (Math.min(Math.abs(most - p), Math.abs(least - p)) < 1e-12) continue;
          const side = (least < p && 'high') || (most < p && 'low');
          expect(rateOutside(count, mean, confidence)).toBe(side === false ? null : side);
        }
      }),
    );
  });
});

/** Poisson by recurrence, from no event up. */
function atMost(count: number, mean: number): number {
  let chance = Math.exp(-mean);
  let sum = count < 0 ? 0 : chance;
  for (let k = 1; k <= count; k += 1) {
    chance *= mean / k;
    sum += chance;
  }
  return sum;
}

interface TailVectors {
  readonly ppois: readonly { readonly x: number; readonly mu: number; readonly cdf: number }[];
}

describe.skipIf(VECTORS === '')('the tails that R gives', () => {
  const { ppois } = VECTORS === '' ? { ppois: [] } : (readVectors('quantiles.json') as TailVectors);

  it('[F2] flag low exactly where their chance is below p', () => {
    for (const [confidence, p] of [
      [0.95, 0.025],
      [0.998, 0.001],
    ] as const) {
      const flags = ppois.map(({ x, mu }) => rateOutside(x, mu, confidence) === 'low');
      expect(flags).toEqual(ppois.map(({ cdf }) => cdf < p));
      expect(new Set(flags).size).toBe(2);
    }
  });
});
