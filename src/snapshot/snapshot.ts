/** What the board reads: the published snapshot, `kscb-scorecard/snapshot-1` (docs/snapshot-format.md). */
import type { DisclosurePolicy } from '../domain/disclosure';
import type { ObservationTable } from '../domain/observation';
import type { Quarter } from '../domain/period';
import type { Correction } from '../reference/correction';
import type { Lists } from '../reference/lists';

export type { Correction };

export const SNAPSHOT_SCHEMA = 'kscb-scorecard/snapshot-1';

/** A year's publication is that of its fourth quarter, with the year's page in front. */
export type PublicationKind = 'quarterly' | 'annual';

/** Who signed off, as entered: it is not authenticated, and no person's name. */
export interface SignOff {
  readonly role: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** What was agreed, or blank. */
  readonly statement: string;
}

/** One file behind the figures. */
export interface SourceExtract {
  readonly file: string;
  /** Hex. Under any policy but `none` it is keyed, so that nobody can try out what the file holds. */
  readonly sha256: string | null;
  /** The latest extract date that its rows say, or null. */
  readonly extractDate: string | null;
}

export interface SnapshotHead {
  /** `2011-12-Q4-v1`, `FY2011-12-v1` */
  readonly id: string;
  readonly kind: PublicationKind;
  /** The quarter published; of a year its fourth. */
  readonly quarter: Quarter;
  readonly title: string;
  readonly policy: DisclosurePolicy;
  /** In UTC: `2012-04-16T09:30:00.000Z`. */
  readonly publishedAt: string;
  readonly signOff: readonly SignOff[];
  readonly extracts: readonly SourceExtract[];
  /** The snapshot that this one replaces, and why; null for a first publication. */
  readonly replaces: { readonly id: string; readonly reason: string } | null;
  /** Every earlier snapshot that no longer stands, oldest first. */
  readonly corrections: readonly Correction[];
}

/** A snapshot as it was read: what a reader's pages are made from. */
export interface Snapshot {
  readonly head: SnapshotHead;
  readonly lists: Lists;
  /** What is hidden has the reason `suppressed` or `under-5`, and no number. */
  readonly table: ObservationTable;
}

/** A snapshot as a file. */
export interface SealedSnapshot {
  readonly head: SnapshotHead;
  /** `published.json`, to the last character. */
  readonly text: string;
  /** Of the canonical body; 64 hexadecimal digits. */
  readonly sha256: string;
}
