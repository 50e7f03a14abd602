/** Published cases of "Making Data Count" and tools after it; read from a folder beside the checkout. */
import { describe, expect, it } from 'vitest';
import {
  assuranceOf,
  variationOf,
  xmr,
  type Signal,
  type SpcChart,
  type SpcSettings,
} from '../../../../src/domain/spc';
import { seriesOf } from './series';
import { ASSURANCES, hasVectors, POLARITY, spcCases, VARIATIONS, type SpcCase } from './vectors';

const settingsOf = ({ input }: SpcCase): SpcSettings => ({
  polarity: POLARITY[input.improvementDirection],
  shiftPoints: input.shiftPoints,
  trendPoints: input.trendPoints,
  minimumPoints: input.minimumPoints,
  baseline: input.baselineFirstN,
  conflict: input.conflictRule === 'Concern' ? 'concern' : 'improvement',
});

const points = ({ input }: SpcCase) =>
  seriesOf(input.values, { ghosts: input.ghostIndex, recalculations: input.recalculateAtIndex });
const chartOf = (item: SpcCase): SpcChart => xmr(points(item), settingsOf(item));

/** The file gives twelve digits. */
const isClose = (actual: number | undefined, expected: number): void => {
  expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(
    Math.max(1e-9, Math.abs(expected) * 1e-11),
  );
};

/** The sides of one kind of signal, for the points that the file speaks of. */
const sidesOf = (item: SpcCase, kind: Signal['kind']): readonly (readonly string[])[] => {
  const { signals } = chartOf(item);
  return item.expected.pointIndex.map((place) =>
    (signals[place] ?? []).filter((signal) => signal.kind === kind).map(({ side }) => side),
  );
};
const single = (sides: readonly (string | null)[]) => sides.map((side) => (side ? [side] : []));
const trendSides = ({ expected }: SpcCase) =>
  expected.trend.map((sides) => sides.map((side) => (side === 'up' ? 'high' : 'low')));

// Left out visibly where the folder is not given: `VECTORS_DIR=folder npm test`.
describe.skipIf(!hasVectors)('the published cases', () => {
  it('are those of the file', () => expect(spcCases.length).toBeGreaterThanOrEqual(48));

  it.each(spcCases)('[S1] $id: mean and limits', (item) => {
    const chart = chartOf(item);
    // The file repeats the limits of a baseline for the points after it.
    const isBaseline = item.input.baselineFirstN !== null;
    expect(chart.sections).toHaveLength(isBaseline ? 1 : item.expected.sections.length);
    item.expected.sections.forEach((expected, i) => {
      const section = chart.sections[isBaseline ? 0 : i];
      isClose(section?.mean ?? undefined, expected.mean);
      expect(section?.limits === null).toBe(!item.expected.limitsShown);
      if (!section?.limits) return;
      isClose(section.limits.upper, expected.upl);
      isClose(section.limits.lower, expected.lpl);
      isClose(section.limits.upperTwoSigma, expected.upperTwoSigma);
      isClose(section.limits.lowerTwoSigma, expected.lowerTwoSigma);
    });
  });

  it.each(spcCases)('[S2] $id: flags', (item) => {
    const { expected } = item;
    expect(sidesOf(item, 'point')).toEqual(single(expected.point));
    expect(sidesOf(item, 'shift')).toEqual(single(expected.shift));
    expect(sidesOf(item, 'trend').map((sides) => sides.toSorted())).toEqual(
      trendSides(item).map((sides) => sides.toSorted()),
    );
    expect(sidesOf(item, 'two-of-three')).toEqual(single(expected.twoOfThree));
  });

  it.each(spcCases)('[S4] $id: variation', (item) => {
    const { variation } = variationOf(points(item), chartOf(item), settingsOf(item));
    const { variationIcon } = item.expected;
    expect(variation).toBe(
      variationIcon === null ? 'not-enough-points' : VARIATIONS[variationIcon],
    );
  });

  it.each(spcCases)('[S5] $id: assurance', (item) => {
    const { assuranceIcon } = item.expected;
    expect(assuranceOf(chartOf(item), settingsOf(item).polarity, item.input.target)).toBe(
      assuranceIcon === null ? 'not-applicable' : ASSURANCES[assuranceIcon],
    );
  });
});
