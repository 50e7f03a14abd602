import { describe, expect, it } from 'vitest';
import { assuranceOf, variationOf, type SpcSettings } from '../../../../src/domain/spc';
import { chartOf, ORDINARY, seriesOf, settings } from './series';

const found = (
  values: readonly (number | null)[],
  over: Partial<SpcSettings> = {},
  marks: Parameters<typeof seriesOf>[1] = {},
) => variationOf(seriesOf(values, marks), chartOf(values, marks, over), settings(over));

const icon = (...args: Parameters<typeof found>) => found(...args).variation;

describe('the variation icon', () => {
  it('[S4] comes from the last point, whatever happened before it', () => {
    expect(icon([...ORDINARY, 40, ...ORDINARY])).toBe('common-cause');
    expect(icon([...ORDINARY, 40])).toBe('improvement');
  });

  it('[S4] is improvement or concern by polarity, and neutral for T and none', () => {
    const high = [...ORDINARY, 40];
    expect(icon(high, { polarity: 'L' })).toBe('concern');
    expect(icon(high, { polarity: 'T' })).toBe('high');
    expect(icon(high, { polarity: null })).toBe('high');
    const low = [...ORDINARY, 1];
    expect(icon(low, { polarity: 'H' })).toBe('concern');
    expect(icon(low, { polarity: 'L' })).toBe('improvement');
    expect(icon(low, { polarity: null })).toBe('low');
  });

  it('[S4] passes over months without a figure and ghosts', () => {
    expect(icon([...ORDINARY, 40, null])).toBe('improvement');
    expect(icon([...ORDINARY, 40, 20], {}, { ghosts: [15] })).toBe('improvement');
  });

  it('[S4] says concern where a point is both, or improvement when that is the setting', () => {
    // Eight months above the mean, the last seven of them falling.
    const values = [...ORDINARY, 29, 30, 29, 28, 27, 26, 25, 24];
    const both = { baseline: 14, polarity: 'H' } as const;
    expect(found(values, both)).toEqual({ variation: 'concern', isConflict: true });
    expect(found(values, { ...both, polarity: 'L' })).toEqual({
      variation: 'concern',
      isConflict: true,
    });
    expect(found(values, { ...both, conflict: 'improvement' })).toEqual({
      variation: 'improvement',
      isConflict: true,
    });
    expect(found(values, { ...both, polarity: null })).toEqual({
      variation: 'high',
      isConflict: false,
    });
  });

  it('[S3] needs limits in the latest section, though earlier ones had them', () => {
    expect(icon([...ORDINARY, 90], {}, { breaks: [14] })).toBe('not-enough-points');
    expect(icon([1])).toBe('not-enough-points');
    expect(icon([])).toBe('not-enough-points');
    expect(icon([null, null])).toBe('not-enough-points');
  });
});

describe('the assurance icon', () => {
  // Limits 14.68 and 25.32.
  const chart = chartOf(ORDINARY);

  it('[S5] compares the target with the limits, inclusive on both sides', () => {
    expect(assuranceOf(chart, 'H', 14.68)).toBe('meet');
    expect(assuranceOf(chart, 'H', 14.69)).toBe('hit-or-miss');
    expect(assuranceOf(chart, 'H', 25.31)).toBe('hit-or-miss');
    expect(assuranceOf(chart, 'H', 25.32)).toBe('miss');
  });

  it('[S5] is mirrored where lower is better', () => {
    expect(assuranceOf(chart, 'L', 14.68)).toBe('miss');
    expect(assuranceOf(chart, 'L', 20)).toBe('hit-or-miss');
    expect(assuranceOf(chart, 'L', 25.32)).toBe('meet');
  });

  it('[S5] does not apply without a target, a direction or limits', () => {
    expect(assuranceOf(chart, 'H', null)).toBe('not-applicable');
    expect(assuranceOf(chart, 'T', 20)).toBe('not-applicable');
    expect(assuranceOf(chart, null, 20)).toBe('not-applicable');
    expect(assuranceOf(chartOf([20]), 'H', 20)).toBe('not-applicable');
    expect(assuranceOf(chartOf([]), 'H', 20)).toBe('not-applicable');
  });

  it('[S5] looks at the latest section alone', () => {
    const higher = ORDINARY.map((value) => value + 30);
    const stepped = chartOf([...ORDINARY, ...higher], { recalculations: [14] });
    expect(assuranceOf(stepped, 'H', 30)).toBe('meet');
    const short = chartOf([...ORDINARY, 50], { breaks: [14] });
    expect(assuranceOf(short, 'H', 10)).toBe('not-applicable');
  });

  it('[S5] a constant series meets its own value, and misses what is better', () => {
    const constant = chartOf(Array<number>(13).fill(0.1));
    expect(assuranceOf(constant, 'H', 0.1)).toBe('meet');
    expect(assuranceOf(constant, 'L', 0.1)).toBe('meet');
    expect(assuranceOf(constant, 'H', 0.2)).toBe('miss');
    expect(assuranceOf(constant, 'L', 0.05)).toBe('miss');
  });

  it('[S5] takes targets that no month could reach', () => {
    expect(assuranceOf(chart, 'H', 140)).toBe('miss');
    expect(assuranceOf(chart, 'L', -5)).toBe('miss');
  });
});
