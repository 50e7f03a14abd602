import { describe, expect, it } from 'vitest';
import {
  chiSquareQuantile,
  normalQuantile,
  poissonAtLeast,
  poissonAtMost,
  zOf,
} from '../../../../src/domain/interval';
import { readVectors, relativeError, VECTORS } from '../../../support/vectors';

// Expected values from tables and from scipy 1.17.
describe('quantiles and tails', () => {
  it('[C1] z at full precision, not 1.96', () => {
    expect(zOf(0.95)).toBeCloseTo(1.959963984540054, 13);
    expect(zOf(0.998)).toBeCloseTo(3.090232306167813, 13);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 13);
  });

  it('[C2] chi-square, with degrees of freedom that are not whole too', () => {
    expect(relativeError(chiSquareQuantile(0.95, 11), 19.67513757268249)).toBeLessThan(1e-9);
    expect(relativeError(chiSquareQuantile(0.95, 2), 5.991464547107979)).toBeLessThan(1e-9);
    // Half of it is the mean of a Poisson count: qchisq(0.025, 8.25) where 4.125 or more has 2.5 %.
    const mean = chiSquareQuantile(0.025, 8.25) / 2;
    expect(poissonAtLeast(4.125, mean)).toBeCloseTo(0.025, 10);
  });

  it('[F2] the chance of a count where so many are expected', () => {
    expect(poissonAtMost(3, 10)).toBeCloseTo(0.01033605, 8);
    expect(poissonAtMost(4, 10)).toBeCloseTo(0.02925269, 8);
    expect(poissonAtLeast(18, 10)).toBeCloseTo(0.01427761, 8);
    expect(poissonAtMost(0, 2)).toBeCloseTo(Math.exp(-2), 13);
  });

  it('[F2] stay chances where nothing is expected or counted', () => {
    expect(poissonAtLeast(0, 0)).toBe(1);
    expect(poissonAtLeast(1, 0)).toBe(0);
    expect(poissonAtMost(0, 0)).toBe(1);
    expect(poissonAtLeast(0, 5)).toBe(1);
  });
});

interface QuantileVectors {
  readonly qnorm: readonly { readonly p: number; readonly q: number }[];
  readonly qchisq: readonly { readonly p: number; readonly df: number; readonly q: number }[];
  readonly ppois: readonly { readonly x: number; readonly mu: number; readonly cdf: number }[];
}

describe.skipIf(VECTORS === '')('the quantiles that R gives', () => {
  const vectors = VECTORS === '' ? null : (readVectors('quantiles.json') as QuantileVectors);
  const { qnorm, qchisq, ppois } = vectors ?? { qnorm: [], qchisq: [], ppois: [] };

  it('[C1] [C2] are reproduced within 1e-9', () => {
    const errors = [
      ...qnorm.map(({ p, q }) => relativeError(normalQuantile(p), q)),
      ...qchisq.map(({ p, df, q }) => relativeError(chiSquareQuantile(p, df), q)),
    ];
    expect(errors).toHaveLength(146);
    expect(Math.max(...errors)).toBeLessThan(1e-9);
  });

  // A tail is 1 less the rest, which has 16 digits: enough for the tails of 0.025 and 0.001 in use.
  it('[F2] have their Poisson tails within 1e-9, and within 1e-16 below a millionth', () => {
    const errors = ppois.map(({ x, mu, cdf }) =>
      cdf > 1e-6
        ? relativeError(poissonAtMost(x, mu), cdf) / 1e-9
        : Math.abs(poissonAtMost(x, mu) - cdf) / 1e-16,
    );
    expect(errors).toHaveLength(63);
    expect(Math.max(...errors)).toBeLessThan(1);
  });
});
