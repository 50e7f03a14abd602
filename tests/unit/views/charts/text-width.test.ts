import { expect, it } from 'vitest';
import { shortened, textWidth, wrapped, wrappedTo } from '../../../../src/views/charts/text-width';

// Arial's own metrics: H 1479, e 1139, l 455, o 1139 of 2048 units.
it('gives the advance of Arial', () => {
  expect(textWidth('Hello', 2048)).toBeCloseTo(1479 + 1139 + 455 + 455 + 1139, -1);
});

// Arial Bold's own metrics: H 1479, i 569, l 569 of 2048 units; its narrow letters grow by a quarter.
it('gives the advance of Arial Bold', () => {
  expect(textWidth('Hill', 2048, true)).toBeCloseTo(1479 + 569 + 569 + 569, -1);
});

it('allows for more in bold and for letters that it does not know', () => {
  expect(textWidth('Thanet', 12, true)).toBeGreaterThan(textWidth('Thanet', 12));
  expect(textWidth('–', 10)).toBeGreaterThanOrEqual(5.56);
  expect(textWidth('…', 10)).toBeGreaterThanOrEqual(10);
});

it('leaves a text that fits as it is, and ends one that does not in an ellipsis', () => {
  expect(shortened('Dover', 100, 12)).toBe('Dover');
  const short = shortened('Tonbridge and Malling', 60, 12);
  expect(short).toMatch(/^Tonb.*…$/);
  expect(textWidth(short, 12)).toBeLessThanOrEqual(60);
});

it('wraps between words and loses none', () => {
  const lines = wrapped('Children with a child protection plan per 10,000', 110, 12);
  expect(lines.join(' ')).toBe('Children with a child protection plan per 10,000');
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(110);
});

it('breaks a word that is wider than its room', () => {
  const lines = wrapped('A'.repeat(80), 100, 12);
  expect(lines.join('')).toBe('A'.repeat(80));
  for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(100);
});

it('keeps to the lines that there are', () => {
  const lines = wrappedTo(2, 'one two three four five six seven eight', 60, 12);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
});

it('has no line for no text', () => {
  expect(wrapped('', 60, 12)).toEqual([]);
});
