/** The fingerprint of a snapshot: SHA-256 over its canonical body. */
import { canonicalJson } from './canonical';
import { sha256Hex } from './sha256';

export type FingerprintCheck =
  | { readonly kind: 'matches'; readonly sha256: string }
  | { readonly kind: 'differs'; readonly stated: string; readonly found: string }
  /** The file states none. */
  | { readonly kind: 'absent' };

/**
 * Computes the fingerprint of a snapshot's text anew and compares it with the one that it states.
 * The text must be a JSON object, as `readSnapshot` has made sure.
 */
export async function checkFingerprint(text: string): Promise<FingerprintCheck> {
  const { sha256: stated, ...body } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  if (typeof stated !== 'string') return { kind: 'absent' };
  const found = await sha256Hex(canonicalJson(body));
  return found === stated ? { kind: 'matches', sha256: found } : { kind: 'differs', stated, found };
}

/** The short form on every printed page: `3f9a 12bc 77de`, the first twelve digits. */
export const shortFingerprint = (sha256: string): string =>
  (sha256.slice(0, 12).match(/.{4}/g) ?? []).join(' ');
