import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsDiffer, sharesDiffer, smallerTail } from '../../../../src/domain/trend/two-sample';
import { readVectors, VECTORS } from '../../../support/vectors';

const of = (numerator: number, denominator: number) => ({ numerator, denominator });
const events = (count: number, exposure = 1) => ({ count, exposure });

// Expected values by hand and from scipy 1.17.
describe('two proportions', () => {
  it('[D2] differ for 40 and 26 of 100 (z 2.105), not for 40 and 27 (z 1.948)', () => {
    expect(sharesDiffer(of(40, 100), of(26, 100))).toBe(true);
    expect(sharesDiffer(of(26, 100), of(40, 100))).toBe(true);
    expect(sharesDiffer(of(40, 100), of(27, 100))).toBe(false);
  });

  it('[D2] are not tested with fewer than five expected in any cell', () => {
    // 10 of 200 are 5 % of 100: five each. 9 of 200 are not, and neither are 191 of 200.
    expect(sharesDiffer(of(1, 100), of(9, 100))).toBe(true);
    expect(sharesDiffer(of(1, 100), of(8, 100))).toBe('too-few');
    expect(sharesDiffer(of(99, 100), of(92, 100))).toBe('too-few');
    expect(sharesDiffer(of(0, 100), of(0, 100))).toBe('too-few');
    expect(sharesDiffer(of(5, 10), of(400, 1000))).toBe('too-few');
  });
});

describe('two numbers of events', () => {
  it('[D2] differ for 10 and 23 in equal times (0.0351), not for 10 and 22 (0.0501)', () => {
    expect(smallerTail(10, 33, 0.5) * 2).toBeCloseTo(0.03508203336969018, 12);
    expect(smallerTail(22, 32, 0.5) * 2).toBeCloseTo(0.050102459732443094, 12);
    expect(eventsDiffer(events(10), events(23))).toBe(true);
    expect(eventsDiffer(events(23), events(10))).toBe(true);
    expect(eventsDiffer(events(10), events(22))).toBe(false);
  });

  it('[D2] differ for none against six, not against five (1/16)', () => {
    expect(eventsDiffer(events(0), events(5))).toBe(false);
    expect(eventsDiffer(events(0), events(6))).toBe(true);
    expect(eventsDiffer(events(0), events(0))).toBe(false);
  });

  it('[D2] are held against their exposures: twice the events in twice the time are as many', () => {
    expect(eventsDiffer(events(40, 1), events(80, 2))).toBe(false);
    expect(eventsDiffer(events(40, 1), events(80, 1))).toBe(true);
  });

  it('[D2] have a binomial tail that agrees with all chances added up', () => {
    const cases = fc
      .integer({ min: 0, max: 60 })
      .chain((total) =>
        fc.tuple(
          fc.integer({ min: 0, max: total }),
          fc.constant(total),
          fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        ),
      );
    fc.assert(
      fc.property(cases, ([count, total, share]) => {
        const chances = binomial(total, share);
        const sum = (part: readonly number[]) => part.reduce((all, item) => all + item, 0);
        const smaller = Math.min(sum(chances.slice(0, count + 1)), sum(chances.slice(count)));
        expect(smallerTail(count, total, share)).toBeCloseTo(smaller, 10);
      }),
    );
  });

  it('[D2] are tested in the tens of thousands too', () => {
    // z = (16,824 - 23,091) / √39,915 = -31; 16,824 against 17,100 has z -1.5.
    expect(eventsDiffer(events(16_824), events(23_091))).toBe(true);
    expect(eventsDiffer(events(16_824), events(17_100))).toBe(false);
  });
});

/** Row by row, as in Pascal's triangle. */
function binomial(total: number, share: number): readonly number[] {
  let row = [1];
  for (let n = 0; n < total; n += 1) {
    row = [...row, 0].map((stay, k) => stay * (1 - share) + (row[k - 1] ?? 0) * share);
  }
  return row;
}

interface TailVectors {
  readonly pbinom: readonly {
    readonly x: number;
    readonly n: number;
    readonly pr: number;
    readonly cdf: number;
  }[];
}

describe.skipIf(VECTORS === '')('the binomial tails that R gives', () => {
  const { pbinom } =
    VECTORS === '' ? { pbinom: [] } : (readVectors('quantiles.json') as TailVectors);

  it('[D2] are reproduced within 1e-9 where they are the smaller ones', () => {
    const lower = pbinom.filter(({ cdf }) => cdf < 0.5);
    const errors = lower.map(({ x, n, pr, cdf }) => Math.abs(smallerTail(x, n, pr) / cdf - 1));
    expect(lower.length).toBeGreaterThan(20);
    expect(Math.max(...errors)).toBeLessThan(1e-9);
  });
});
