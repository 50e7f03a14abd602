/** The snapshot that a reader sees, with what can be said about its file. */
import type { FingerprintCheck } from '../snapshot/fingerprint';
import type { Correction, SnapshotHead } from '../snapshot/snapshot';

export interface Published {
  readonly head: SnapshotHead;
  /** Null until it is computed. */
  readonly fingerprint: FingerprintCheck | null;
  /** The file itself, for "Download snapshot (JSON)". */
  readonly text: string;
  /** Why this snapshot does not stand any more, where the manifest says so. */
  readonly correction: Correction | null;
}
