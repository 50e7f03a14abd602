/** A published snapshot from the fixtures, as sealing hands it over. */
import published from '../../fixtures/snapshots/version-1.json?raw';
import { readSnapshot } from '../../src/snapshot/read-snapshot';
import type { SealedSnapshot } from '../../src/snapshot/snapshot';

/** `text` as it stands in `fixtures/snapshots`, or changed. */
export function sealedFixture(change: (text: string) => string = (text) => text): SealedSnapshot {
  const text = change(published);
  const reading = readSnapshot(text, 'version-1.json');
  if (reading.kind === 'problem') throw new Error(reading.problem.message);
  const { sha256 } = JSON.parse(text) as { readonly sha256: string };
  return { head: reading.snapshot.head, text, sha256 };
}

/** The shell of a board pack with its places and nothing else. */
export const BARE_SHELL =
  '<title><!--board-pack:title--></title><div><!--board-pack:static--></div>' +
  '<script type="application/json" id="snapshot"><!--board-pack:snapshot--></script>';
