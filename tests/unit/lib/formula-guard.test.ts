import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guarded, unguarded } from '../../../src/lib/formula-guard';

it.each([
  ['=1+1', "'=1+1"],
  ["'=1+1", "''=1+1"],
  ["D'Arcy", "D'Arcy"],
  ["'tis", "'tis"],
  ['', ''],
])('%j is guarded as %j', (text, guard) => {
  expect(guarded(text)).toBe(guard);
});

it('taking the guard off gives every text back', () => {
  const letters = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\0', 'a', ' ');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 6 }), (text) => {
      expect(unguarded(guarded(text))).toBe(text);
      expect(guarded(text)).not.toMatch(/^[=+\-@\t\r\0]/);
    }),
  );
});
