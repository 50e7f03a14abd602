/** What holds for every series. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assuranceOf,
  variationOf,
  xmr,
  type Signal,
  type SpcPoint,
} from '../../../../src/domain/spc';
import { settings } from './series';

/** Tenths, as percentages are: ties, and points on the mean, are common. */
const value = fc.option(
  fc.integer({ min: 0, max: 60 }).map((tenths) => tenths / 10),
  { freq: 8 },
);
const point: fc.Arbitrary<SpcPoint> = fc.record({
  value,
  isGhost: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
  begins: fc
    .integer({ min: 0, max: 29 })
    .map((roll) => (roll === 0 ? 'break' : roll === 1 ? 'recalculation' : null)),
});
const series = fc.array(point, { maxLength: 60 });
const SETTINGS = settings({ minimumPoints: 5, shiftPoints: 4, trendPoints: 4 });

const mapped = (points: readonly SpcPoint[], map: (value: number) => number) =>
  points.map((item) => ({ ...item, value: item.value === null ? null : map(item.value) }));

const mirrored = (signals: readonly Signal[]): readonly Signal[] =>
  signals
    .map(({ kind, side }): Signal => ({ kind, side: side === 'high' ? 'low' : 'high' }))
    .toSorted(bySide);
const bySide = (a: Signal, b: Signal): number =>
  `${a.kind}${a.side}`.localeCompare(`${b.kind}${b.side}`);

describe('every series', () => {
  it('[S1] has sections that cover it once, and no number that is not finite', () => {
    fc.assert(
      fc.property(series, (points) => {
        const { sections, signals } = xmr(points, SETTINGS);
        expect(signals).toHaveLength(points.length);
        expect(sections.flatMap(({ first, last }) => [first, last + 1])).toEqual(
          sections.flatMap(({ first }, i) => [first, sections[i + 1]?.first ?? points.length]),
        );
        const numbers = sections.flatMap(({ mean, limits }) => [
          ...(mean === null ? [] : [mean]),
          ...Object.values(limits ?? {}),
        ]);
        expect(numbers.every((number: number) => Number.isFinite(number))).toBe(true);
      }),
    );
  });

  it('[S2] turned upside down has the same signals on the other side', () => {
    fc.assert(
      fc.property(series, (points) => {
        const upright = xmr(points, SETTINGS).signals;
        const turned = xmr(
          mapped(points, (number) => 6 - number),
          SETTINGS,
        ).signals;
        expect(turned.map((signals) => signals.toSorted(bySide))).toEqual(upright.map(mirrored));
      }),
    );
  });

  it('[S1] moved by a constant has its limits moved by it, and the same signals', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 50 }), (points, by) => {
        const before = xmr(points, SETTINGS);
        const after = xmr(
          mapped(points, (number) => number + by),
          SETTINGS,
        );
        expect(after.signals).toEqual(before.signals);
        before.sections.forEach(({ limits, mean }, i) => {
          const moved = after.sections[i];
          if (mean !== null) expect(moved?.mean).toBeCloseTo(mean + by, 9);
          if (limits) expect(moved?.limits?.upper).toBeCloseTo(limits.upper + by, 9);
        });
      }),
    );
  });

  it('[S2] is read the same when months without a figure and ghosts are taken out', () => {
    fc.assert(
      fc.property(series, (all) => {
        // A month that begins a section keeps its place: what begins there begins all the same.
        const points = all.map((item) => (item.value === null ? { ...item, begins: null } : item));
        const kept = points.filter((item) => item.begins !== null || counts(item));
        const places = points.flatMap((item, i) => (item.begins !== null || counts(item) ? i : []));
        const whole = xmr(points, SETTINGS);
        const short = xmr(kept, SETTINGS);
        expect(short.signals).toEqual(places.map((place) => whole.signals[place]));
      }),
    );
  });

  it('[S7] is read before a break as if it ended there', () => {
    fc.assert(
      fc.property(series, series, (before, after) => {
        const [head, ...rest] = after;
        const broken = head ? [{ ...head, begins: 'break' as const }, ...rest] : [];
        const alone = xmr(before, SETTINGS).signals;
        expect(xmr([...before, ...broken], SETTINGS).signals.slice(0, before.length)).toEqual(
          alone,
        );
      }),
    );
  });

  it('[S5] has icons that agree with its latest section', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -5, max: 10 }), (points, target) => {
        const chart = xmr(points, SETTINGS);
        const hasLimits = Boolean(chart.sections.at(-1)?.limits);
        const { variation } = variationOf(points, chart, SETTINGS);
        expect(variation === 'not-enough-points').toBe(!hasLimits);
        expect(assuranceOf(chart, 'H', target) === 'not-applicable').toBe(!hasLimits);
      }),
    );
  });
});

const counts = ({ value: figure, isGhost }: SpcPoint): boolean => figure !== null && !isGhost;
