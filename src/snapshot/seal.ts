/** From a draft and its sign-off to `published.json`. */
import { canonicalJson } from './canonical';
import type { Draft } from './draft-types';
import { readCounts } from './earlier';
import { sha256Hex } from './sha256';
import type { SealedSnapshot, SnapshotHead, SourceExtract } from './snapshot';
import { sourceExtracts } from './source-extracts';

/** What is known only when it is published. */
export type Seal = Pick<
  SnapshotHead,
  'id' | 'publishedAt' | 'signOff' | 'extracts' | 'replaces' | 'corrections'
>;

/**
 * The files behind a draft, for its seal: those of which a figure is published, with fingerprints
 * keyed as the draft's policy asks for.
 */
export function extractsOf({ request, counts, files }: Draft): Promise<readonly SourceExtract[]> {
  const { tables } = request.evidence.observations;
  const used = tables.filter(({ file }) => files.includes(file));
  return sourceExtracts(used, request.policy, readCounts(counts).key);
}

/** The file: canonical JSON (RFC 8785) with the SHA-256 of everything but `sha256` itself. */
export async function seal(draft: Draft, given: Seal): Promise<SealedSnapshot> {
  const { kind, quarter, title, policy } = draft.request;
  const head: SnapshotHead = { ...given, kind, quarter, title, policy };
  const { id, publishedAt, signOff, extracts, replaces, corrections } = given;
  const body = { ...draft.body, id, publishedAt, signOff, extracts, replaces, corrections };
  const sha256 = await sha256Hex(canonicalJson(body));
  return { head, sha256, text: canonicalJson({ ...body, sha256 }) };
}
