import { describe, expect, it } from 'vitest';
import { move } from '../../src/views/scorecard/roving';

const size = { rows: 10, columns: 5 };
const from = { row: 4, column: 2 };

describe('keys move the tab stop of the grid', () => {
  it.each([
    ['ArrowUp', false, { row: 3, column: 2 }],
    ['ArrowDown', false, { row: 5, column: 2 }],
    ['ArrowLeft', false, { row: 4, column: 1 }],
    ['ArrowRight', false, { row: 4, column: 3 }],
    ['Home', false, { row: 4, column: 0 }],
    ['End', false, { row: 4, column: 4 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 9, column: 4 }],
    ['PageUp', false, { row: 0, column: 2 }],
    ['PageDown', false, { row: 9, column: 2 }],
  ])('%s, control %s', (key, withControl, to) => {
    expect(move(from, key, withControl, size)).toEqual(to);
  });

  it('stays inside at the edges', () => {
    expect(move({ row: 0, column: 0 }, 'ArrowUp', false, size)).toEqual({ row: 0, column: 0 });
    expect(move({ row: 9, column: 4 }, 'ArrowRight', false, size)).toEqual({ row: 9, column: 4 });
  });

  it('leaves other keys alone', () => {
    expect(move(from, 'a', false, size)).toBeNull();
    expect(move(from, 'Tab', false, size)).toBeNull();
  });
});
