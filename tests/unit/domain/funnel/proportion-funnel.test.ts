import { describe, expect, it } from 'vitest';
import {
  proportionLimits,
  proportionOutside,
} from '../../../../src/domain/funnel/proportion-funnel';
import { readVectors, VECTORS } from '../../../support/vectors';

describe('the funnel of proportions', () => {
  it('[F1] has lines at 21.0 % and 39.0 % for 100 cases around 30 %', () => {
    const near = proportionLimits(0.3, 100, 0.95);
    expect(near.lower).toBeCloseTo(0.21018316681457944, 12);
    expect(near.upper).toBeCloseTo(0.38981683318542054, 12);
    expect(proportionLimits(0.3, 100, 0.998).lower).toBeCloseTo(0.15838776541988045, 12);
  });

  it('[F1] keeps the lines within 0 and 1', () => {
    expect(proportionLimits(0.05, 4, 0.998).lower).toBe(0);
    expect(proportionLimits(0.95, 4, 0.998).upper).toBe(1);
    expect(proportionLimits(0, 40, 0.95)).toEqual({ lower: 0, upper: 0 });
  });

  // Wilson's lower end is 0.3002 for 39 of 100 and 0.3094 for 40; its upper end 0.3012 for 22, 0.2898 for 21.
  it('[F1] flags exactly when the Wilson interval excludes the centre', () => {
    expect(proportionOutside(39, 100, 0.3001, 0.95)).toBe('high');
    expect(proportionOutside(39, 100, 0.3003, 0.95)).toBeNull();
    expect(proportionOutside(22, 100, 0.3, 0.95)).toBeNull();
    expect(proportionOutside(21, 100, 0.3, 0.95)).toBe('low');
    expect(proportionOutside(40, 100, 0.3, 0.998)).toBeNull();
  });

  it('[F1] flags nothing where the centre is 0 or 1', () => {
    expect(proportionOutside(0, 10, 0, 0.95)).toBeNull();
    expect(proportionOutside(10, 10, 1, 0.95)).toBeNull();
  });
});

interface FunnelVectors {
  readonly proportion: {
    readonly inputs: readonly {
      readonly Area: string;
      readonly numerator: number;
      readonly denominator: number;
      readonly significance: string;
    }[];
    readonly limits: readonly LimitRow[];
    readonly limitsAxisVariation: readonly LimitRow[];
  };
}

interface LimitRow {
  readonly Population: number;
  readonly baseline: number;
  readonly lower_2s_limit: number;
  readonly upper_2s_limit: number;
  readonly lower_3s_limit: number;
  readonly upper_3s_limit: number;
}

describe.skipIf(VECTORS === '')('the published funnel of 303 areas', () => {
  const vectors = VECTORS === '' ? null : (readVectors('funnel.json') as FunnelVectors).proportion;
  const { inputs, limits, limitsAxisVariation } = vectors ?? {
    inputs: [],
    limits: [],
    limitsAxisVariation: [],
  };
  const sum = (of: 'numerator' | 'denominator') =>
    inputs.reduce((total, input) => total + input[of], 0);
  const theta = sum('numerator') / sum('denominator');

  it('[F1] has the same significance for every area', () => {
    const said = inputs.map(({ numerator, denominator }) => {
      const far = proportionOutside(numerator, denominator, theta, 0.998);
      const near = proportionOutside(numerator, denominator, theta, 0.95);
      const side = { high: 'High', low: 'Low' };
      if (far) return `${side[far]} (0.001)`;
      return near ? `${side[near]} (0.025)` : 'Not significant';
    });
    expect(said).toEqual(inputs.map(({ significance }) => significance));
    expect(said).toHaveLength(303);
  });

  it('[F1] has the same lines, within 1e-6 of a percentage point', () => {
    const errors = [...limits, ...limitsAxisVariation].flatMap((row) => {
      const near = proportionLimits(row.baseline / 100, row.Population, 0.95);
      const far = proportionLimits(row.baseline / 100, row.Population, 0.998);
      return [
        near.lower * 100 - row.lower_2s_limit,
        near.upper * 100 - row.upper_2s_limit,
        far.lower * 100 - row.lower_3s_limit,
        far.upper * 100 - row.upper_3s_limit,
      ].map(Math.abs);
    });
    expect(errors).toHaveLength(800);
    expect(Math.max(...errors)).toBeLessThan(1e-6);
    expect(limits[0]?.baseline).toBeCloseTo(theta * 100, 6);
  });
});
