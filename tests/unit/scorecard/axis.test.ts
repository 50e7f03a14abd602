import fc from 'fast-check';
import { expect, it } from 'vitest';
import { axisOf } from '../../../src/scorecard/axis';

const texts = (values: readonly number[], options = {}) =>
  axisOf(values, { label: 'Percentage', ...options }).ticks.map(({ text }) => text);

it('an axis has round ticks around its figures', () => {
  expect(texts([21.3, 38.9])).toEqual(['20', '25', '30', '35', '40']);
  expect(texts([21.3, 38.9], { fromZero: true, suffix: '%' })).toEqual([
    '0%',
    '10%',
    '20%',
    '30%',
    '40%',
  ]);
  expect(texts([3000, 16_824], { fromZero: true })).toEqual([
    '0',
    '5,000',
    '10,000',
    '15,000',
    '20,000',
  ]);
});

it('an axis of percentages ends at 100, unless a figure is above', () => {
  expect(axisOf([90, 99.5], { label: '', most: 100 }).max).toBe(100);
  expect(axisOf([90, 130], { label: '', most: 100 }).max).toBeGreaterThanOrEqual(130);
});

it('a constant series has an axis around it, and none at all 0 to 1', () => {
  expect(axisOf([0, 0], { label: '' })).toMatchObject({ min: 0, max: 1 });
  const { min, max } = axisOf([30, 30, 30], { label: '' });
  expect(min).toBeLessThan(30);
  expect(max).toBeGreaterThan(30);
  expect(axisOf([], { label: '' })).toMatchObject({ min: 0, max: 1 });
});

it('every figure lies within its axis', () => {
  const figure = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true }));
  const figures = fc.array(figure, { minLength: 1 });
  fc.assert(
    fc.property(figures, (values) => {
      const { min, max, ticks } = axisOf(values, { label: '' });
      expect(min).toBeLessThanOrEqual(Math.min(...values));
      expect(max).toBeGreaterThanOrEqual(Math.max(...values));
      expect(ticks.every(({ at }) => at >= min && at <= max)).toBe(true);
    }),
  );
});
