import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson, zOf } from '../../../../src/domain/interval';
import { readVectors, relativeError, VECTORS } from '../../../support/vectors';

describe('the interval of a proportion', () => {
  it('[C1] is 0.5525 to 0.7364 for 65 of 100', () => {
    const { lower, upper } = wilson(65, 100);
    expect(lower).toBeCloseTo(0.5525444329688797, 12);
    expect(upper).toBeCloseTo(0.7363575175690247, 12);
  });

  it('[C1] is that of Kent’s 3,551 re-referrals of 14,644: 23.56 % to 24.95 %', () => {
    const { lower, upper } = wilson(3551, 14_644);
    expect(lower).toBeCloseTo(0.23561492608617568, 12);
    expect(upper).toBeCloseTo(0.24949692324652384, 12);
  });

  it('[C1] begins at exactly 0 with none and ends at exactly 1 with all', () => {
    expect(wilson(0, 20).lower).toBe(0);
    expect(wilson(0, 20).upper).toBeCloseTo(0.16112515805281938, 12);
    expect(wilson(20, 20).upper).toBe(1);
    expect(wilson(20, 20).lower).toBeCloseTo(1 - 0.16112515805281938, 12);
  });

  it('[C1] ends where the score test is just at its limit, and holds the proportion', () => {
    const counts = fc
      .integer({ min: 1, max: 100_000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, fc.constantFrom(0.9, 0.95, 0.998), ([x, n], confidence) => {
        const { lower, upper } = wilson(x, n, confidence);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(x / n);
        expect(upper).toBeGreaterThanOrEqual(x / n);
        for (const theta of [lower, upper]) {
          if (theta <= 0 || theta >= 1) continue;
          const z = Math.abs(x - n * theta) / Math.sqrt(n * theta * (1 - theta));
          expect(z).toBeCloseTo(zOf(confidence), 6);
        }
      }),
    );
  });
});

interface WilsonVectors {
  readonly cases: readonly {
    readonly x: number;
    readonly n: number;
    readonly confidence: number;
    readonly lower: number;
    readonly upper: number;
  }[];
}

describe.skipIf(VECTORS === '')('the published intervals of proportions', () => {
  const { cases } = VECTORS === '' ? { cases: [] } : (readVectors('wilson.json') as WilsonVectors);

  it.each(cases)('[C1] $x of $n at $confidence within 1e-8', (item) => {
    const { lower, upper } = wilson(item.x, item.n, item.confidence);
    expect(relativeError(lower, item.lower)).toBeLessThan(1e-8);
    expect(relativeError(upper, item.upper)).toBeLessThan(1e-8);
  });
});
