import { describe, expect, it } from 'vitest';
import { byarInterval, countInterval } from '../../../../src/domain/interval';
import { readVectors, relativeError, VECTORS } from '../../../support/vectors';

// Expected values from scipy 1.17 and the published tables.
describe('the interval of a count', () => {
  it('[C2] is exact below ten: 5 events are 1.623 to 11.668, none are 0 to 3.689', () => {
    expect(countInterval(5).lower).toBeCloseTo(1.6234863901184207, 9);
    expect(countInterval(5).upper).toBeCloseTo(11.66833207932267, 9);
    expect(countInterval(0).lower).toBe(0);
    expect(countInterval(0).upper).toBeCloseTo(3.6888794541139354, 9);
    expect(countInterval(9).lower).toBeCloseTo(4.115373097378334, 9);
  });

  it('[C2] is Byar’s from ten on', () => {
    expect(countInterval(10).lower).toBeCloseTo(4.787449913967564, 9);
    expect(countInterval(10).upper).toBeCloseTo(18.391458605756473, 9);
    expect(countInterval(65).lower).toBeCloseTo(50.1631877104595, 9);
    expect(countInterval(65).upper).toBeCloseTo(82.8491385459398, 9);
    expect(countInterval(959).upper).toBeCloseTo(1021.6692499109611, 8);
  });
});

interface ByarVectors {
  readonly counts: readonly {
    readonly x: number;
    readonly confidence: number;
    readonly countLower: number | null;
    readonly countUpper: number;
  }[];
  readonly rates: readonly {
    readonly x: number;
    readonly n: number;
    readonly multiplier: number;
    readonly lower95: number;
    readonly upper95: number;
    readonly lower998: number;
    readonly upper998: number;
  }[];
}

describe.skipIf(VECTORS === '')('the published intervals of counts and rates', () => {
  const vectors = VECTORS === '' ? null : (readVectors('byars.json') as ByarVectors);
  const { counts, rates } = vectors ?? { counts: [], rates: [] };

  // This table has Byar's formula below ten as well, and nothing where it falls below zero.
  it.each(counts)('[C2] $x events at $confidence by Byar’s formula within 1e-8', (item) => {
    const { lower, upper } = byarInterval(item.x, item.confidence);
    expect(relativeError(upper, item.countUpper)).toBeLessThan(1e-8);
    if (item.countLower === null) expect(lower).toBeLessThan(0);
    else expect(relativeError(lower, item.countLower)).toBeLessThan(1e-8);
  });

  it.each(rates)('[C2] $x of $n per $multiplier within 1e-8', (item) => {
    const { x, n, multiplier } = item;
    const near = countInterval(x, 0.95);
    const far = countInterval(x, 0.998);
    const ends = [near.lower, near.upper, far.lower, far.upper].map(
      (end) => (end * multiplier) / n,
    );
    const published = [item.lower95, item.upper95, item.lower998, item.upper998];
    const errors = ends.map((end, i) => relativeError(end, published[i] ?? 0));
    expect(Math.max(...errors)).toBeLessThan(1e-8);
  });
});
