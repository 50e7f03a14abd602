import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rootOf } from '../../../src/lib/root';

describe('the place where a falling function is zero', () => {
  it('is found from any guess, above the least place', () => {
    const roots = fc.double({ min: 0.001, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(roots, fc.double({ min: -100, max: 2e6, noNaN: true }), (root, near) => {
        const found = rootOf((x) => Math.exp(-x / root) - Math.exp(-1), near, 0);
        expect(Math.abs(found / root - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it('is exact where the function is zero there', () => {
    expect(rootOf((x) => 2 - x, 1, 0)).toBe(2);
  });
});
