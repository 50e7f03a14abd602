/** From a draft and its sign-off to `published.json`. */
import type { Draft } from './draft';
import type { SealedSnapshot, SnapshotHead } from './snapshot';

/** What is known only when it is published. */
export type Seal = Pick<
  SnapshotHead,
  'id' | 'publishedAt' | 'signOff' | 'extracts' | 'replaces' | 'corrections'
>;

/** The file: canonical JSON (RFC 8785) with the SHA-256 of everything but `sha256` itself. */
export function seal(draft: Draft, given: Seal): Promise<SealedSnapshot> {
  throw new Error(`not built yet: ${draft.counts} ${given.id}`);
}
