import { describe, expect, it } from 'vitest';
import { decodePart } from '../../../src/lib/decode-part';

describe('a part of an address', () => {
  it('is what was encoded', () => {
    for (const id of ['re-referrals', '50% or more', 'a/b?c#d', '%20', 'Café']) {
      expect(decodePart(encodeURIComponent(id))).toBe(id);
    }
  });

  it('stays as it is where it is not encoded text', () => {
    for (const part of ['50%', '%E0%A4%A', '%', '']) expect(decodePart(part)).toBe(part);
  });
});
