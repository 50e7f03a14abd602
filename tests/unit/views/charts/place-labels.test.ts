import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flags } from '../../../../src/views/charts/flag-labels';
import { freeBox, rowsOf, stacked } from '../../../../src/views/charts/place-labels';

const wanted = fc.array(
  fc.record({ at: fc.integer({ min: -50, max: 350 }), size: fc.integer({ min: 5, max: 40 }) }),
  { maxLength: 7 },
);

describe('labels along a line', () => {
  it('stay where they want to be while they do not meet', () => {
    expect(
      stacked(
        [
          { at: 80, size: 10 },
          { at: 20, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([80, 20]);
  });

  it('share the way when they meet', () => {
    expect(
      stacked(
        [
          { at: 50, size: 10 },
          { at: 50, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([45, 55]);
  });

  it('never overlap and stay within', () => {
    fc.assert(
      fc.property(wanted, (labels) => {
        const places = stacked(labels, 0, 300)
          .map((middle, i) => {
            const half = (labels[i]?.size ?? 0) / 2;
            return { from: middle - half, to: middle + half };
          })
          .toSorted((a, b) => a.from - b.from);
        for (const [i, { from, to }] of places.entries()) {
          expect(from).toBeGreaterThanOrEqual(-1e-6);
          expect(to).toBeLessThanOrEqual(300 + 1e-6);
          expect(from).toBeGreaterThanOrEqual((places[i - 1]?.to ?? -Infinity) - 1e-6);
        }
      }),
    );
  });
});

it('labels of one row never meet', () => {
  fc.assert(
    fc.property(wanted, (labels) => {
      const rows = rowsOf(labels);
      labels.forEach((a, i) =>
        labels.slice(i + 1).forEach((b, n) => {
          if (rows[i] !== rows[i + 1 + n]) return;
          expect(Math.abs(a.at - b.at)).toBeGreaterThanOrEqual((a.size + b.size) / 2);
        }),
      );
    }),
  );
});

describe('flags', () => {
  const poles = fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 600 }),
      label: fc.constantFrom('Target 23.0%', 'Kent 30.4%', 'Neighbours (mean) 24.7%'),
    }),
    { maxLength: 6 },
  );

  it('do not meet, whatever the poles', () => {
    fc.assert(
      fc.property(poles, (given) => {
        const placed = flags(given, 900);
        placed.forEach((a, i) =>
          placed.slice(i + 1).forEach((b) => {
            if (a.row === b.row) expect(a.left >= b.right || b.left >= a.right).toBe(true);
          }),
        );
      }),
    );
  });

  it('are not crossed by a pole that stands higher', () => {
    fc.assert(
      fc.property(poles, (given) => {
        const placed = flags(given, 900);
        placed.forEach((flag) =>
          placed.forEach((other, j) => {
            const x = given[j]?.x ?? 0;
            if (x > flag.left && x < flag.right) expect(other.row).toBeLessThan(flag.row);
          }),
        );
      }),
    );
  });

  it('stay in the drawing', () => {
    for (const { left, right } of flags([{ x: 290, label: 'Neighbours (mean) 24.7%' }], 300)) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(300);
    }
  });
});

it('takes the first place that is free and inside', () => {
  const box = (left: number) => ({ left, right: left + 10, top: 0, bottom: 10 });
  const inside = { left: 0, right: 100, top: 0, bottom: 10 };
  expect(freeBox([box(-5), box(20), box(40)], [box(15)], inside)).toEqual(box(40));
  expect(freeBox([box(20)], [box(15)], inside)).toBeNull();
});
