import { describe, expect, it } from 'vitest';
import { same } from '../../../src/storage/same';

const bytes = Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8]);

describe('whether two values say the same', () => {
  it.each<readonly [unknown, unknown]>([
    [1, 1],
    [Number.NaN, Number.NaN],
    [
      { a: 1, b: [2, null] },
      { b: [2, null], a: 1 },
    ],
    [Float64Array.of(0.1, Number.NaN), Float64Array.of(0.1, Number.NaN)],
    [bytes.subarray(1), Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8])],
    [new Uint8Array(), new Uint8Array()],
  ])('%o and %o do', (a, b) => {
    expect(same(a, b)).toBe(true);
  });

  it.each<readonly [unknown, unknown]>([
    [0, -0],
    [null, undefined],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [{ a: undefined }, { b: undefined }],
    [{ a: 1 }, { a: 1, b: undefined }],
    [Float64Array.of(0), Float64Array.of(-0)],
    [Uint32Array.of(1), Float64Array.of(1)],
    [Uint8Array.of(1), [1]],
    [bytes, bytes.subarray(0, 8)],
    [bytes, Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 9])],
    [bytes.subarray(1), Uint8Array.from([1, 2, 3, 9, 5, 6, 7, 8])],
  ])('%o and %o do not', (a, b) => {
    expect(same(a, b)).toBe(false);
  });
});
