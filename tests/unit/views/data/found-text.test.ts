import { describe, expect, it } from 'vitest';
import { foundParts } from '../../../../src/views/data/found-text';

/** The line as shown, what is marked in brackets. */
const shown = (line: string, found: string | null): string =>
  foundParts(line, found)
    .map(({ text, isFound }) => (isFound ? `[${text}]` : text))
    .join('');

describe('the value found in its line', () => {
  it.each([
    ['2012-03,Dover,O,Oct', 'O', '2012-03,Dover,[O],Oct'],
    ['O,1', 'O', '[O],1'],
    ['a;b;1O', '1O', 'a;b;[1O]'],
    ['"Dovr","x"', 'Dovr', '"[Dovr]","x"'],
    ['  { "numerator": 1O }', '1O', '  { "numerator": [1O] }'],
  ])('is marked as a cell, not within other words: %s', (line, found, expected) => {
    expect(shown(line, found)).toBe(expected);
  });

  it('is marked wherever it stands as a cell', () => {
    expect(shown('0,5,0', '0')).toBe('[0],5,[0]');
  });

  it('is marked within a word where it is no cell of its own', () => {
    expect(shown('£1O0', '1O')).toBe('£[1O]0');
  });

  it('is not marked when it is not there, or when nothing was found', () => {
    expect(shown('a,b', 'c')).toBe('a,b');
    expect(shown('a,b', null)).toBe('a,b');
    expect(shown('', 'c')).toBe('');
  });

  it('is in sight in a line of a million characters', () => {
    const line = `${'x'.repeat(500_000)},Dovr,${'y'.repeat(500_000)}`;
    const text = shown(line, 'Dovr');
    expect(text).toMatch(/^…x+,\[Dovr\],y+…$/);
    expect(text.length).toBeLessThan(400);
  });

  it('is not shown in full when it is longer than what is shown of a line', () => {
    expect(shown('z'.repeat(1000), 'z'.repeat(900))).toBe(`[${'z'.repeat(320)}]…`);
  });
});
