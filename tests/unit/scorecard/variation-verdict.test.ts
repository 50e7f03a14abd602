/** When districts are said to differ; binomial tails from tables, not from the code. */
import { describe, expect, it } from 'vitest';
import type { Funnel, FunnelPoint } from '../../../src/domain/funnel';
import {
  atLeast,
  isMoreThanChance,
  variationVerdict,
} from '../../../src/scorecard/variation-verdict';
import { area, indicator } from '../../support/domain';

type Outside = FunnelPoint['outside'];

const HIGH95: Outside = { side: 'high', level: '95' };
const LOW95: Outside = { side: 'low', level: '95' };
const HIGH998: Outside = { side: 'high', level: '99.8' };

/** Twelve districts, the first of them outside as said. */
const funnelWith = (outside: readonly Outside[], over: Partial<Funnel> = {}): Funnel => ({
  indicator: indicator(),
  centre: 25,
  points: Array.from({ length: 12 }, (_, i) => ({
    area: area({ code: `D${i}`, name: `District ${i}` }),
    numerator: 10,
    denominator: 40,
    value: 25,
    outside: outside[i] ?? null,
  })),
  lines: [],
  phi: 1,
  isOverdispersed: false,
  leftOut: [],
  ...over,
});

describe('[F4] how many districts chance puts outside', () => {
  // By hand: 1 - 0.95^12 = 0.4596, less 12 x 0.05 x 0.95^11 = 0.3413, and so on.
  it.each([
    [0, 0.05, 1],
    [1, 0.05, 0.4596],
    [2, 0.05, 0.1184],
    [3, 0.05, 0.0196],
    [1, 0.002, 0.0237],
    [2, 0.002, 0.0003],
  ])('%i or more of 12 at %f: %f', (count, p, expected) => {
    expect(atLeast(count, 12, p)).toBeCloseTo(expected, 4);
  });

  it.each([
    [{ far: 0, near: 0 }, 12, false],
    [{ far: 0, near: 2 }, 12, false],
    [{ far: 0, near: 3 }, 12, true],
    [{ far: 1, near: 1 }, 12, true],
    [{ far: 1, near: 1 }, 150, false],
    [{ far: 2, near: 2 }, 150, true],
    [{ far: 0, near: 12 }, 150, false],
    [{ far: 0, near: 13 }, 150, true],
  ])('%o of %i districts: %s', (outside, districts, expected) => {
    expect(isMoreThanChance(outside, districts)).toBe(expected);
  });

  it('is never below zero or not a number', () => {
    expect(atLeast(150, 150, 0.05)).toBeGreaterThanOrEqual(0);
    expect(atLeast(1, 0, 0.05)).toBe(0);
  });
});

describe('the verdict in words', () => {
  it('names who lies outside, and says what chance would put there', () => {
    const { kind, words, evidence, sides } = variationVerdict(
      funnelWith([HIGH998, HIGH95, LOW95, HIGH95]),
    );
    expect(kind).toBe('differ');
    expect(words).toBe('Differ by more than chance');
    expect(evidence).toBe(
      '4 of 12 districts lie outside the limits; chance alone would put about 0.6 of 12 outside the 95% limits.',
    );
    expect(sides).toEqual([
      { label: 'Above 99.8%', names: 'District 0' },
      { label: 'Above 95%', names: 'District 1 and District 3' },
      { label: 'Below 95%', names: 'District 2' },
    ]);
  });

  it('speaks of one district as one', () => {
    expect(variationVerdict(funnelWith([HIGH95])).evidence).toMatch(
      /^1 of 12 districts lies outside/,
    );
  });

  it('does not take two of twelve outside the 95 % limits for a difference', () => {
    const { kind, words, outside } = variationVerdict(funnelWith([HIGH95, LOW95]));
    expect(kind).toBe('within-chance');
    expect(words).toBe('No more apart than chance puts them');
    expect(outside).toEqual({ far: 0, near: 2 });
  });

  it('says that none is outside', () => {
    expect(variationVerdict(funnelWith([])).evidence).toBe(
      'None of 12 districts lies outside the 95% limits; chance alone would put about 0.6 of 12 outside the 95% limits.',
    );
  });

  it('names the districts that are left out', () => {
    const left = [area({ code: 'X', name: 'Xanten' }), area({ code: 'Y', name: 'Yate' })];
    expect(variationVerdict(funnelWith([], { leftOut: left })).evidence).toMatch(
      / Without whole counts and left out: Xanten and Yate\.$/,
    );
  });

  it('[F3] warns of overdispersion', () => {
    const warned = variationVerdict(funnelWith([], { phi: 6.776, isOverdispersed: true }));
    expect(warned.warning).toMatch(/lie further apart than chance explains \(phi is 6\.8/);
    expect(warned.words).toBe('Further apart together than chance puts them');
    expect(variationVerdict(funnelWith([])).warning).toBeNull();
  });

  it('says why there is none', () => {
    expect(variationVerdict('unit')).toMatchObject({
      kind: 'no-funnel',
      words: 'Cannot be said',
      evidence: expect.stringMatching(/only the gap is shown, /) as string,
    });
    expect(variationVerdict('few-areas').evidence).toMatch(/^Fewer than three districts/);
  });
});
