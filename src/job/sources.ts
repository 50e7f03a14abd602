/** The files behind the figures, as the snapshot names them. */
import type { DisclosurePolicy } from '../domain/disclosure';
import { hmacSha256Hex } from '../snapshot/sha256';
import type { SourceExtract } from '../snapshot/snapshot';
import type { JobExtract } from './read-extracts';

/**
 * Under policy `none` the plain SHA-256 of the file. Under any other HMAC-SHA-256 of that, as text,
 * with the kept key: whoever has the key can still prove which file it was, and nobody else can try
 * out what the file may hold.
 */
export const sourcesOf = (
  extracts: readonly JobExtract[],
  policy: DisclosurePolicy,
  key: string,
): Promise<readonly SourceExtract[]> =>
  Promise.all(
    extracts.map(async ({ name, bytes, table }) => {
      const plain = hexOf(await crypto.subtle.digest('SHA-256', bytes));
      return {
        file: name,
        sha256: policy === 'none' ? plain : await hmacSha256Hex(key, plain),
        extractDate: table.contexts.reduce(later, null),
      };
    }),
  );

type Dated = JobExtract['table']['contexts'][number];

/** Dates are `YYYY-MM-DD`, so the later one is the greater text. */
const later = (latest: string | null, { extractDate }: Dated): string | null =>
  extractDate !== null && (latest === null || extractDate > latest) ? extractDate : latest;

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
