/** The simplex against counting: every possible set of small counts is gone through. */
import { describe, expect, it } from 'vitest';
import { dictionaryOf, moveFarthest } from '../../../../src/domain/disclosure/simplex';
import { randomFrom } from '../../../support/disclosure/random';

describe('how far one unknown can move', () => {
  it('[X2] is what the other part of a sum leaves: a + b = 10, truth 3 and 7', () => {
    const dictionary = dictionaryOf(2, [{ unknowns: [0, 1], signs: [1, 1] }]);
    const limits = { down: [-3, -7], up: [Infinity, Infinity] };
    expect([...moveFarthest(dictionary, limits, 0, 100)]).toEqual([7, -7]);
    expect([...moveFarthest(dictionary, limits, 0, -100)]).toEqual([-3, 3]);
    expect([...moveFarthest(dictionary, limits, 0, 2)]).toEqual([2, -2]);
  });

  it('[X2] agrees with counting in random tables of districts and months', () => {
    const random = randomFrom(1);
    const below = (most: number): number => Math.floor(random() * most);
    for (let table = 0; table < 60; table += 1) {
      // 3 districts by 3 months with both margins known: 9 unknowns.
      const truth = Array.from({ length: 9 }, () => below(3));
      const up = truth.map((count) => 2 - count);
      const down = truth.map((count) => -count);
      const lines = [0, 1, 2].flatMap((i) => [
        [i * 3, i * 3 + 1, i * 3 + 2],
        [i, i + 3, i + 6],
      ]);
      const sums = lines.map((unknowns) => ({ unknowns, signs: [1, 1, 1] }));
      const dictionary = dictionaryOf(9, sums);
      const possible = tables().filter((counts) =>
        lines.every((line) => sumOf(counts, line) === sumOf(truth, line)),
      );
      for (const target of truth.keys()) {
        const values = possible.map((counts) => (counts[target] ?? 0) - (truth[target] ?? 0));
        const limits = { down, up };
        expect(moveFarthest(dictionary, limits, target, 9)[target]).toBe(Math.max(...values));
        const lowest = moveFarthest(dictionary, limits, target, -9)[target] ?? Number.NaN;
        expect(lowest + 0).toBe(Math.min(...values) + 0);
      }
    }
  });
});

const sumOf = (counts: readonly number[], line: readonly number[]): number =>
  line.reduce((sum, i) => sum + (counts[i] ?? 0), 0);

let all: readonly (readonly number[])[] | null = null;
/** All tables of nine counts of 0 to 2. */
function tables(): readonly (readonly number[])[] {
  all ??= Array.from({ length: 3 ** 9 }, (_, code) =>
    Array.from({ length: 9 }, (__, i) => Math.floor(code / 3 ** i) % 3),
  );
  return all;
}
