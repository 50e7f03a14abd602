import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polarity } from '../../../../src/domain/indicator';
import {
  displayDecimals,
  indexTargets,
  NO_TARGET,
  ragWords,
  rate,
  type Rag,
  type Thresholds,
} from '../../../../src/domain/target';
import { displayed } from '../../../../src/domain/value';
import type { Decimal } from '../../../../src/lib/decimal';
import { roundDecimal } from '../../../../src/lib/decimal';
import { indicator, target } from '../../../support/domain';

const limits = (over: Partial<Thresholds>): Thresholds => ({
  target: 23,
  floor: null,
  greenWithin: null,
  amberWithin: null,
  ...over,
});

/** The rating of a value that is displayed as written. */
const rated = (text: string, thresholds: Thresholds, polarity: Polarity): Rag | null => {
  const [whole = '', fraction = ''] = text.split('.');
  return rate({ units: Number(whole + fraction), decimals: fraction.length }, thresholds, polarity);
};

describe('the colours', () => {
  it.each([
    ['80.4', 'green'],
    ['80.5', 'green'],
    ['100.0', 'green'],
    ['80.3', 'amber'],
    ['70.0', 'amber'],
    ['69.9', 'red'],
    ['0.0', 'red'],
  ])('[T2] H, target 80.4, floor 70: %s is %s', (text, rag) => {
    expect(rated(text, limits({ target: 80.4, floor: 70 }), 'H')).toBe(rag);
  });

  it.each([
    ['23.0', 'green'],
    ['22.9', 'green'],
    ['0.0', 'green'],
    ['23.1', 'amber'],
    ['25.0', 'amber'],
    ['25.1', 'red'],
    ['100.0', 'red'],
  ])('[T2] L, target 23, limit 25: %s is %s', (text, rag) => {
    expect(rated(text, limits({ target: 23, floor: 25 }), 'L')).toBe(rag);
  });

  it.each([
    ['40.1', 'green'],
    ['42.1', 'green'],
    ['38.1', 'green'],
    ['42.2', 'amber'],
    ['38.0', 'amber'],
    ['45.1', 'amber'],
    ['35.1', 'amber'],
    ['45.2', 'red'],
    ['35.0', 'red'],
  ])('[T2] T, target 40.1, green within 2, amber within 5: %s is %s', (text, rag) => {
    expect(rated(text, limits({ target: 40.1, greenWithin: 2, amberWithin: 5 }), 'T')).toBe(rag);
  });

  it.each([
    // 0.1 + 0.2 is not 0.3 in doubles; on paper the band of 0.1 about 0.2 ends at 0.3.
    ['0.3', 'green'],
    ['0.1', 'green'],
    ['0.4', 'red'],
    ['0.0', 'red'],
  ])('[T2] T, target 0.2, green within 0.1: %s is %s', (text, rag) => {
    expect(rated(text, limits({ target: 0.2, greenWithin: 0.1 }), 'T')).toBe(rag);
  });

  it('[T2] a negative value is rated like any other', () => {
    expect(rated('-1.5', limits({ target: -1.5 }), 'H')).toBe('green');
    expect(rated('-1.6', limits({ target: -1.5 }), 'H')).toBe('red');
  });

  it('[T7] without a floor there are two states', () => {
    expect(rated('23.0', limits({}), 'L')).toBe('green');
    expect(rated('23.1', limits({}), 'L')).toBe('red');
    expect(rated('80.3', limits({ target: 80.4 }), 'H')).toBe('red');
    expect(rated('46.0', limits({ target: 40, greenWithin: 5 }), 'T')).toBe('red');
  });

  it('[T5] without a polarity nothing is rated', () => {
    expect(rated('23.0', limits({ floor: 25 }), null)).toBeNull();
  });

  it('[T2] close to target without a tolerance has nothing to meet', () => {
    expect(rated('23.0', limits({}), 'T')).toBeNull();
  });

  it('[T5] the plan rate of 30.6 against 40.1 is met, lower being better', () => {
    expect(rated('30.6', limits({ target: 40.1 }), 'L')).toBe('green');
  });
});

describe('the value displayed is the value rated', () => {
  const show = (numerator: number, denominator: number, decimals: number): Decimal | null =>
    displayed({ kind: 'ratio', numerator, denominator, factor: 100 }, decimals);

  it('[T4] 23.04 % displays 23.0 and meets 23; 23.05 % displays 23.1 and does not', () => {
    // 2304 and 2305 of 10,000.
    const met = show(2304, 10_000, 1);
    const notMet = show(2305, 10_000, 1);
    expect([met, notMet]).toEqual([
      { units: 230, decimals: 1 },
      { units: 231, decimals: 1 },
    ]);
    expect(met && rate(met, limits({ floor: 25 }), 'L')).toBe('green');
    expect(notMet && rate(notMet, limits({ floor: 25 }), 'L')).toBe('amber');
  });

  it('[T4] what rounds up to the target meets it when higher is better', () => {
    // 8035 of 10,000 is 80.35 %, displayed 80.4.
    const value = show(8035, 10_000, 1);
    expect(value && rate(value, limits({ target: 80.4 }), 'H')).toBe('green');
    const below = show(8034, 10_000, 1);
    expect(below && rate(below, limits({ target: 80.4 }), 'H')).toBe('red');
  });

  it("[T4] decimals are never fewer than the target's, the floor's or a tolerance's", () => {
    const decimals = (...targets: Parameters<typeof target>[0][]): number =>
      displayDecimals(
        indexTargets(targets.map((item) => target({ indicator: 'x', ...item }))),
        indicator({ id: 'x', decimals: 0 }),
      );
    expect(decimals()).toBe(0);
    expect(decimals({ target: 23 })).toBe(0);
    expect(decimals({ target: 80.4 })).toBe(1);
    expect(decimals({ target: 80, floor: 70.25 })).toBe(2);
    expect(decimals({ target: 40, greenWithin: 2.5, amberWithin: 5.125 })).toBe(3);
    expect(decimals({ target: 80 }, { target: 80.4, area: 'E07000105' })).toBe(1);
  });

  it('[T4] an indicator keeps its own decimals where targets have fewer', () => {
    const index = indexTargets([target({ indicator: 'x', target: 5 })]);
    expect(displayDecimals(index, indicator({ id: 'x', decimals: 2 }))).toBe(2);
    expect(displayDecimals(index, indicator({ id: 'other', decimals: 1 }))).toBe(1);
  });
});

describe('the words', () => {
  it.each([
    ['H', 'green', 'Target met'],
    ['H', 'amber', 'Below target, above floor'],
    ['H', 'red', 'Below floor'],
    ['L', 'green', 'Target met'],
    ['L', 'amber', 'Above target, within limit'],
    ['L', 'red', 'Above limit'],
    ['T', 'green', 'Close to target'],
    ['T', 'amber', 'Outside target, within tolerance'],
    ['T', 'red', 'Outside tolerance'],
  ] as const)('[T3] %s %s is "%s"', (polarity, rag, words) => {
    expect(ragWords(rag, polarity, true)).toBe(words);
  });

  it.each(['H', 'L'] as const)('[T3] %s without a floor is met or not met', (polarity) => {
    expect(ragWords('green', polarity, false)).toBe('Target met');
    expect(ragWords('red', polarity, false)).toBe('Target not met');
  });

  it('[T3] none is "No target set"', () => {
    expect(NO_TARGET).toBe('No target set');
    expect(ragWords(null, 'H', true)).toBe('No target set');
    expect(ragWords('green', null, false)).toBe('No target set');
  });
});

describe('properties', () => {
  const tenths = fc.integer({ min: -2000, max: 2000 });
  const decimal = (units: number): Decimal => ({ units, decimals: 1 });
  const goodness: Record<Rag, number> = { red: 0, amber: 1, green: 2 };
  const score = (value: number, thresholds: Thresholds, polarity: 'H' | 'L' | 'T'): number => {
    const rag = rate(decimal(value), thresholds, polarity);
    if (rag === null) throw new Error('not rated');
    return goodness[rag];
  };
  /** Target and floor in tenths; the floor on the worse side of the target or none. */
  const bands = fc.record({
    target: tenths,
    margin: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }),
  });
  const ofBands = (
    { target: goal, margin }: { target: number; margin: number | null },
    worse: 1 | -1,
  ): Thresholds =>
    limits({ target: goal / 10, floor: margin === null ? null : (goal + worse * margin) / 10 });

  it('[T2] H never falls and L never rises as the value rises', () => {
    fc.assert(
      fc.property(tenths, fc.nat(500), bands, (value, rise, band) => {
        const higher = ofBands(band, -1);
        expect(score(value + rise, higher, 'H')).toBeGreaterThanOrEqual(score(value, higher, 'H'));
        const lower = ofBands(band, 1);
        expect(score(value + rise, lower, 'L')).toBeLessThanOrEqual(score(value, lower, 'L'));
      }),
      { numRuns: 500 },
    );
  });

  it('[T2] T is the same on both sides of the target and never better further away', () => {
    const widths = fc.tuple(fc.nat(200), fc.option(fc.nat(200), { nil: null }));
    fc.assert(
      fc.property(tenths, fc.nat(500), fc.nat(100), widths, (goal, gap, more, [green, amber]) => {
        const thresholds = limits({
          target: goal / 10,
          greenWithin: green / 10,
          amberWithin: amber === null ? null : (green + amber) / 10,
        });
        expect(score(goal + gap, thresholds, 'T')).toBe(score(goal - gap, thresholds, 'T'));
        expect(score(goal + gap + more, thresholds, 'T')).toBeLessThanOrEqual(
          score(goal + gap, thresholds, 'T'),
        );
        const expected = gap <= green ? 2 : Number(amber !== null && gap <= green + amber);
        expect(score(goal + gap, thresholds, 'T')).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('[T2] H and L mirror each other: negate everything and the colour stays', () => {
    fc.assert(
      fc.property(tenths, bands, (value, band) => {
        const mirrored = { target: -band.target, margin: band.margin };
        expect(score(value, ofBands(band, -1), 'H')).toBe(score(-value, ofBands(mirrored, 1), 'L'));
      }),
      { numRuns: 500 },
    );
  });

  it('[T2] mirrored around the target H becomes L', () => {
    fc.assert(
      fc.property(tenths, bands, (value, band) => {
        expect(score(value, ofBands(band, -1), 'H')).toBe(
          score(2 * band.target - value, ofBands(band, 1), 'L'),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('[T4] the rating does not depend on how many decimals the value is written with', () => {
    fc.assert(
      fc.property(tenths, bands, (value, band) => {
        const thresholds = ofBands(band, -1);
        expect(rate(roundDecimal(value / 10, 3), thresholds, 'H')).toBe(
          rate(decimal(value), thresholds, 'H'),
        );
      }),
    );
  });
});
