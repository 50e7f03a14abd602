import { createHash, createHmac } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hmacSha256Hex, randomKey, sha256Hex } from '../../../src/snapshot/sha256';

const TEXTS = ['', 'abc', 'Plans per 10,000: 30.6 – “achieved”', 'ä€😀'.repeat(100_000)];

afterEach(() => vi.unstubAllGlobals());

describe.each([
  ['with Web Crypto', false],
  ['over plain HTTP, where there is none', true],
])('SHA-256 %s', (_name, isMissing) => {
  const prepare = () => {
    if (!isMissing) return;
    const { crypto: whole } = globalThis;
    vi.stubGlobal('crypto', {
      getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => whole.getRandomValues(bytes),
    });
  };

  it('is that of the UTF-8 text', async () => {
    prepare();
    for (const text of TEXTS) {
      const expected = createHash('sha256').update(text, 'utf8').digest('hex');
      expect(await sha256Hex(text)).toBe(expected);
    }
    // FIPS 180-2, appendix B.1.
    expect(await sha256Hex('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('is keyed as RFC 2104 has it', async () => {
    prepare();
    const key = randomKey();
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    for (const text of TEXTS) {
      const expected = createHmac('sha256', Buffer.from(key, 'hex')).update(text, 'utf8');
      expect(await hmacSha256Hex(key, text)).toBe(expected.digest('hex'));
    }
  });

  it('has another key every time', () => {
    prepare();
    expect(randomKey()).not.toBe(randomKey());
  });
});
