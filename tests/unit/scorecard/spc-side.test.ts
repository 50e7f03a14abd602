import { expect, it } from 'vitest';
import type { Polarity } from '../../../src/domain/indicator';
import type { Variation } from '../../../src/domain/spc';
import { variationSide } from '../../../src/scorecard/spc-side';

it.each<[Variation, Polarity, 'high' | 'low' | null]>([
  ['concern', 'L', 'high'],
  ['concern', 'H', 'low'],
  ['improvement', 'L', 'low'],
  ['improvement', 'H', 'high'],
  ['high', null, 'high'],
  ['low', 'T', 'low'],
  ['common-cause', 'L', null],
  ['not-enough-points', 'L', null],
  ['not-applicable', 'H', null],
])('[S4] %s with polarity %s lies on the side: %s', (variation, polarity, side) => {
  expect(variationSide(variation, polarity)).toBe(side);
});
