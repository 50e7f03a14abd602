import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distanceToTarget,
  rate,
  type Distance,
  type Thresholds,
} from '../../../../src/domain/target';
import { displayed, type Outcome } from '../../../../src/domain/value';

const limits = (over: Partial<Thresholds>): Thresholds => ({
  target: 23,
  floor: null,
  greenWithin: null,
  amberWithin: null,
  ...over,
});
const percent = (numerator: number, denominator: number): Outcome => ({
  kind: 'ratio',
  numerator,
  denominator,
  factor: 100,
});
const change = (...args: Parameters<typeof distanceToTarget>): number | null | undefined =>
  distanceToTarget(...args)?.change;

describe('distance in units', () => {
  it('[T6] 30.4 against 23 is 7.4 above', () => {
    const distance = distanceToTarget(percent(5115, 16_824), limits({}), 'L', 1);
    expect(distance?.gap).toEqual({ units: 74, decimals: 1 });
    expect(distance?.met).toBe(false);
  });

  it('[T6] the gap is of the value displayed, below is negative', () => {
    // 69.0 - 80.4 = -11.4
    expect(distanceToTarget(percent(69, 100), limits({ target: 80.4 }), 'H', 1)?.gap).toEqual({
      units: -114,
      decimals: 1,
    });
  });

  it('[T6] a target that is met asks for no change', () => {
    expect(distanceToTarget(percent(20, 100), limits({}), 'L', 1)).toEqual<Distance>({
      gap: { units: -30, decimals: 1 },
      met: true,
      change: null,
    });
  });

  it('[T6] met is by the value displayed: 23.04 asks for nothing', () => {
    expect(distanceToTarget(percent(2304, 10_000), limits({}), 'L', 1)?.met).toBe(true);
  });

  it('[T6] there is no distance without a number, a polarity or a tolerance', () => {
    expect(distanceToTarget({ kind: 'missing', reason: 'low' }, limits({}), 'L', 1)).toBeNull();
    expect(distanceToTarget(percent(1, 2), limits({}), null, 1)).toBeNull();
    expect(distanceToTarget(percent(1, 2), limits({}), 'T', 1)).toBeNull();
  });
});

describe('distance in children', () => {
  it('[T6] 30.4 % of 16,824 referrals against 23: 1,238 fewer, about 1,240', () => {
    // 23.0 is displayed below 23.05 %: 0.2305 x 16,824 = 3,877.9, so 3,877 meets it; 5,115 - 3,877.
    expect(change(percent(5115, 16_824), limits({}), 'L', 1)).toBe(-1238);
  });

  it('[T6] higher is better: the change is more', () => {
    // 80.4 is displayed from 80.35 %: 81 of 100; 81 - 69 = 12.
    expect(change(percent(69, 100), limits({ target: 80.4 }), 'H', 1)).toBe(12);
    // At exactly the tie: 1,607 of 2,000 is 80.35 % and rounds up; 1,607 - 1,380 = 227.
    expect(change(percent(1380, 2000), limits({ target: 80.4 }), 'H', 1)).toBe(227);
  });

  it('[T6] a tie that rounds to the worse side needs one more', () => {
    // 461 of 2,000 is exactly 23.05 %, displayed 23.1; 460 is 23.0.
    expect(change(percent(461, 2000), limits({}), 'L', 1)).toBe(-1);
  });

  it('[T6] the floor is not the target: amber is measured to the target', () => {
    expect(change(percent(24, 100), limits({ floor: 25 }), 'L', 0)).toBe(-1);
    expect(change(percent(30, 100), limits({ floor: 25 }), 'L', 0)).toBe(-7);
  });

  it('[T6] a count changes by whole children', () => {
    expect(change({ kind: 'count', count: 17 }, limits({ target: 5 }), 'L', 0)).toBe(-12);
    expect(change({ kind: 'count', count: 4800 }, limits({ target: 4887 }), 'H', 0)).toBe(87);
    expect(change({ kind: 'count', count: 8 }, limits({ target: 0 }), 'L', 0)).toBe(-8);
  });

  it('[T6] a rate per 10,000: 40.1 of 313,400 children', () => {
    // 40.1 is displayed below 40.15: 40.15 x 31.34 = 1,258.3, so 1,258; 1,621 - 1,258 = 363.
    const rate10k: Outcome = {
      kind: 'ratio',
      numerator: 1621,
      denominator: 313_400,
      factor: 10_000,
    };
    expect(change(rate10k, limits({ target: 40.1 }), 'L', 1)).toBe(-363);
  });

  it('[T6] an annualised rate asks for events of the quarter', () => {
    // 15 of 30,000, times four, is 20.0; 16 is displayed up to 16.05: 12 a quarter is 16.0.
    const annual: Outcome = { kind: 'ratio', numerator: 15, denominator: 30_000, factor: 40_000 };
    expect(change(annual, limits({ target: 16 }), 'L', 1)).toBe(-3);
  });

  it('[T6] close to target: to the nearer edge of the green band', () => {
    const band = limits({ target: 40, greenWithin: 5, amberWithin: 10 });
    // 60 of 100 must come down to 45; 20 must rise to 35.
    expect(change(percent(60, 100), band, 'T', 0)).toBe(-15);
    expect(change(percent(20, 100), band, 'T', 0)).toBe(15);
  });

  it('[T6] close to target: no whole change may meet a narrow band', () => {
    // Of three children only 0, 33, 67 and 100 % are possible.
    const band = limits({ target: 50, greenWithin: 5 });
    expect(change(percent(0, 3), band, 'T', 0)).toBeNull();
    expect(change(percent(3, 3), band, 'T', 0)).toBeNull();
  });

  it('[T6] a supplied percentage has no counts to change, only a gap', () => {
    const distance = distanceToTarget({ kind: 'supplied', value: 30.4 }, limits({}), 'L', 1);
    expect(distance).toEqual({ gap: { units: 74, decimals: 1 }, met: false, change: null });
  });

  it('[T6] is the smallest whole change that meets the target, found by trying each', () => {
    const met = (outcome: Outcome, thresholds: Thresholds, polarity: 'H' | 'L' | 'T') => {
      const shown = displayed(outcome, 1);
      return shown !== null && rate(shown, thresholds, polarity) === 'green';
    };
    fc.assert(
      fc.property(
        fc.nat(400),
        fc.integer({ min: 1, max: 300 }),
        fc.nat(1000),
        fc.nat(120),
        fc.constantFrom('H' as const, 'L' as const, 'T' as const),
        fc.constantFrom(1, 100, 10_000),
        (numerator, denominator, goal, width, polarity, factor) => {
          const thresholds = limits({ target: goal / 10, greenWithin: width / 10 });
          const at = (size: number): Outcome => ({
            kind: 'ratio',
            numerator: numerator + size,
            denominator,
            factor,
          });
          const distance = distanceToTarget(at(0), thresholds, polarity, 1);
          const steps = Array.from({ length: 2200 }, (_, i) => i);
          const smallest = steps
            .flatMap((size) => [size, -size])
            .find((size) => met(at(size), thresholds, polarity));
          const reach =
            (Math.abs((numerator * factor) / denominator - goal / 10) * denominator) / factor;
          fc.pre(reach < 2000);
          if (smallest === 0) expect(distance?.met).toBe(true);
          else expect(distance?.change ?? undefined).toBe(smallest);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('[T6] is found by trying each for counts, too', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.nat(300),
        fc.constantFrom('H' as const, 'L' as const),
        (n, goal, polarity) => {
          const distance = distanceToTarget(
            { kind: 'count', count: n },
            limits({ target: goal }),
            polarity,
            0,
          );
          const isMet = polarity === 'H' ? n >= goal : n <= goal;
          expect([distance?.met, distance?.change]).toEqual([isMet, isMet ? null : goal - n]);
        },
      ),
    );
  });
});
