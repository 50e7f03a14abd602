import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDecimals,
  decimalsOf,
  decimalToNumber,
  roundDecimal,
  roundRatio,
  subtractDecimals,
  sumDecimals,
} from '../../../src/lib/decimal';

/** A decimal with its exact digits: 2.675 is 2675 thousandths. Parsed here from the text, not computed. */
interface Written {
  readonly value: number;
  readonly digits: bigint;
  readonly places: number;
}

function written(digits: bigint, places: number): Written {
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  return { value: Number(`${sign}${whole}.${text.slice(text.length - places)}0`), digits, places };
}

const decimalArb = (maxDigits: bigint, maxPlaces = 4): fc.Arbitrary<Written> =>
  fc
    .tuple(fc.bigInt(-maxDigits, maxDigits), fc.integer({ min: 0, max: maxPlaces }))
    .map(([digits, places]) => written(digits, places));

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

/** Rounds top / bottom half away from zero by whole division and the remainder. */
function oracle(top: bigint, bottom: bigint): number {
  const quotient = abs(top) / abs(bottom);
  const remainder = abs(top) % abs(bottom);
  const rounded = remainder * 2n >= abs(bottom) ? quotient + 1n : quotient;
  return Number(top < 0n === bottom < 0n ? rounded : -rounded);
}

describe('decimal places', () => {
  it.each([
    [562, 0],
    [40.1, 1],
    [2.675, 3],
    [-0.05, 2],
    [1e-7, 7],
    [1.5e-7, 8],
    [1e21, 0],
    [0, 0],
  ])('[T4] %d has %i decimal places', (value, places) => {
    expect(decimalsOf(value)).toBe(places);
  });
});

describe('rounding', () => {
  it('[T4] 1 of 8 is 12.5 % and shows as 13 at no decimals', () => {
    expect(roundRatio(1, 8, 100, 0)).toEqual({ units: 13, decimals: 0 });
  });

  it('[T4] a half rounds away from zero on both sides', () => {
    expect(roundDecimal(2.5, 0).units).toBe(3);
    expect(roundDecimal(-2.5, 0).units).toBe(-3);
    expect(roundRatio(-1, 8, 100, 0).units).toBe(-13);
    expect(roundRatio(1, -8, 100, 0).units).toBe(-13);
    expect(roundRatio(-1, -8, 100, 0).units).toBe(13);
  });

  it.each([
    // The doubles lie just below the written number: 2.67499..., 1.00499..., 8.34499..., 0.28499...
    [2.675, 2, 268],
    [1.005, 2, 101],
    [8.345, 2, 835],
    [0.285, 2, 29],
    [-1.005, 2, -101],
    [23.05, 1, 231],
    [23.04, 1, 230],
    [1e-7, 7, 1],
  ])('[T4] %d at %i decimals is %i units', (value, decimals, units) => {
    expect(roundDecimal(value, decimals)).toEqual({ units, decimals });
  });

  it('[T4] a ratio that is a tie on paper rounds up where doubles fall below', () => {
    // 461 of 2000 is exactly 23.05 %; in doubles 461 / 2000 * 1000 is 230.49999999999997 or 230.5.
    expect(roundRatio(461, 2000, 100, 1).units).toBe(231);
    // 201 of 20,000 is exactly 1.005 %.
    expect(roundRatio(201, 20_000, 100, 2).units).toBe(101);
    // One less in a million is below the tie.
    expect(roundRatio(2_009_999, 200_000_000, 100, 2).units).toBe(100);
  });

  it('[T4] a decimal denominator (full-time equivalents) divides exactly', () => {
    // 20.5 cases for 0.4 workers is 51.25: a tie at one decimal.
    expect(roundRatio(20.5, 0.4, 1, 1).units).toBe(513);
    // 0.3 / 0.1 is 3 exactly, in doubles 2.9999999999999996.
    expect(roundRatio(0.3, 0.1, 1, 0).units).toBe(3);
    // 206 cases for 9.6 + 0.4 workers is 20.6.
    expect(roundRatio(206, sumDecimals([9.6, 0.4]), 1, 1).units).toBe(206);
  });

  it('[T4] counts whose products exceed 2^53 stay exact', () => {
    // 10^15 + 1 of 8 x 10^15, times 100, at 1 decimal: 12.5000...0125 -> 125 units.
    expect(roundRatio(1_000_000_000_000_001, 8_000_000_000_000_000, 100, 0).units).toBe(13);
    // The same with one fewer than a tie needs: 12.49999... -> 12.
    expect(roundRatio(999_999_999_999_999, 8_000_000_000_000_000, 100, 0).units).toBe(12);
    // 2^53 - 1 over itself is one.
    expect(roundRatio(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 100, 3).units).toBe(
      100_000,
    );
  });

  it('[T4] just below a half rounds down where twice the numerator plus the denominator exceeds 2^53', () => {
    // 2n = 3d - 1, so n / d is a hair below 1.5; 2n + d = 4d - 1 = 10^16 + 3 has no double.
    const d = 2_500_000_000_000_001;
    const n = 3_750_000_000_000_001;
    expect(roundRatio(n, d, 1, 0).units).toBe(1);
    expect(roundRatio(n + 1, d, 1, 0).units).toBe(2);
  });

  it('[T4] decimals with 17 digits are read as written', () => {
    // 12000000000000005 x 10^-15 is an odd integer above 2^53; the last 5 is a tie at 14 decimals.
    expect(roundDecimal(12.000000000000005, 14).units).toBe(1_200_000_000_000_001);
  });

  it('[T4] what rounds to zero is plain zero, without a sign', () => {
    expect(Object.is(roundRatio(-1, 1000, 1, 0).units, 0)).toBe(true);
    expect(Object.is(roundRatio(0, -5, 100, 1).units, 0)).toBe(true);
  });

  it('[T4] equals exact integer division for any decimals', () => {
    fc.assert(
      fc.property(
        decimalArb(10n ** 15n, 16),
        decimalArb(10n ** 15n, 16).filter(({ digits }) => digits !== 0n),
        fc.constantFrom(1, 100, 10_000, 40_000),
        fc.integer({ min: 0, max: 3 }),
        (numerator, denominator, factor, decimals) => {
          const top =
            numerator.digits *
            10n ** BigInt(denominator.places) *
            BigInt(factor) *
            10n ** BigInt(decimals);
          const bottom = denominator.digits * 10n ** BigInt(numerator.places);
          const { units } = roundRatio(numerator.value, denominator.value, factor, decimals);
          expect(units === oracle(top, bottom)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('[T4] equals exact integer division at ties and one step beside them', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 6n),
        fc.bigInt(1n, 2n ** 40n),
        fc.constantFrom(-1n, 0n, 1n),
        (half, m, step) => {
          const top = (2n * half + 1n) * m + step;
          fc.pre(top <= 2n ** 53n);
          expect(roundRatio(Number(top), Number(2n * m), 1, 0).units).toBe(oracle(top, 2n * m));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('sums', () => {
  it('[G1] sums add up as on paper', () => {
    expect(sumDecimals([0.1, 0.2])).toBe(0.3);
    expect(sumDecimals([1.1, 2.2, 3.3])).toBe(6.6);
    expect(sumDecimals(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(sumDecimals([0.3, -0.1, -0.2])).toBe(0);
    // 7.4 + 12.333333333333334 + 12.25 = 31.983333333333334
    expect(sumDecimals([7.4, 12.333333333333334, 12.25])).toBe(31.983333333333334);
    expect(sumDecimals([])).toBe(0);
  });

  it('[G1] a sum of decimals equals the sum of their digits', () => {
    fc.assert(
      fc.property(fc.array(decimalArb(10n ** 10n), { maxLength: 30 }), (values) => {
        const places = 4;
        const digits = values.reduce(
          (sum, item) => sum + item.digits * 10n ** BigInt(places - item.places),
          0n,
        );
        expect(sumDecimals(values.map((item) => item.value)) + 0).toBe(
          written(digits, places).value + 0,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('[G1] long and short decimals add up exactly', () => {
    fc.assert(
      fc.property(fc.array(decimalArb(10n ** 15n, 15), { maxLength: 8 }), (values) => {
        const digits = values.reduce(
          (sum, item) => sum + item.digits * 10n ** BigInt(15 - item.places),
          0n,
        );
        expect(sumDecimals(values.map((item) => item.value)) + 0).toBe(
          written(digits, 15).value + 0,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('[G1] the order of a sum does not matter', () => {
    fc.assert(
      fc.property(fc.array(decimalArb(10n ** 9n), { maxLength: 20 }), (items) => {
        const values = items.map((item) => item.value);
        expect(sumDecimals(values.toReversed())).toBe(sumDecimals(values));
      }),
    );
  });
});

describe('comparison', () => {
  it('[T4] compares values of different precision as numbers on paper', () => {
    expect(compareDecimals({ units: 230, decimals: 1 }, { units: 23, decimals: 0 })).toBe(0);
    expect(compareDecimals({ units: 231, decimals: 1 }, { units: 23, decimals: 0 })).toBe(1);
    expect(compareDecimals({ units: -231, decimals: 1 }, { units: -23, decimals: 0 })).toBe(-1);
  });

  it('[T6] subtracts at the finer precision', () => {
    // 30.4 - 23 = 7.4
    expect(subtractDecimals({ units: 304, decimals: 1 }, { units: 23, decimals: 0 })).toEqual({
      units: 74,
      decimals: 1,
    });
    // 5 - 6.83 = -1.83
    expect(subtractDecimals({ units: 5, decimals: 0 }, { units: 683, decimals: 2 })).toEqual({
      units: -183,
      decimals: 2,
    });
  });

  it('[T4] the drawing number is the nearest double', () => {
    expect(decimalToNumber({ units: 304, decimals: 1 })).toBe(30.4);
    expect(decimalToNumber({ units: -183, decimals: 2 })).toBe(-1.83);
  });
});
