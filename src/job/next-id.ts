/** The id of the next publication, and what it replaces. */
import type { DisclosurePolicy } from '../domain/disclosure';
import { quarterId, type Quarter } from '../domain/period';
import { hasSameReaders, nextPublicationId } from '../snapshot/publication-line';
import type { Correction, PublicationKind, SnapshotHead } from '../snapshot/snapshot';
import type { Kept, KeptPublication } from './kept-counts';

export interface Naming {
  readonly kind: PublicationKind;
  readonly quarter: Quarter;
  readonly policy: DisclosurePolicy;
  /** As chosen, or null: counted up. */
  readonly id: string | null;
  /** Why an earlier publication of the same quarter is replaced, or null. */
  readonly reason: string | null;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

const NO_REASON = 'Made again from the extracts; no other reason was given';

export type Named = Pick<SnapshotHead, 'id' | 'replaces' | 'corrections'>;

/** Of earlier publications of the same quarter and kind, and for the same readers, the last that still stands is replaced. */
export function nextId(naming: Naming, { published, corrections }: Kept): Named {
  const alike = published.filter((earlier) => isAlike(earlier, naming));
  const ids = published.map((earlier) => earlier.id);
  const id = naming.id ?? nextPublicationId(naming.kind, naming.quarter, ids);
  const gone = new Set(corrections.map((correction) => correction.id));
  const standing = alike.findLast((earlier) => !gone.has(earlier.id) && earlier.id !== id);
  if (!standing) return { id, replaces: null, corrections };
  const reason = naming.reason ?? NO_REASON;
  const correction: Correction = {
    id: standing.id,
    standing: 'superseded',
    by: id,
    reason,
    date: naming.today,
  };
  return { id, replaces: { id: standing.id, reason }, corrections: [...corrections, correction] };
}

const isAlike = (earlier: KeptPublication, { kind, quarter, policy }: Naming): boolean =>
  earlier.kind === kind &&
  earlier.quarter === quarterId(quarter) &&
  hasSameReaders(earlier.policy, policy);
