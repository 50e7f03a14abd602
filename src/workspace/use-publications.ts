/** What was published from here, for views. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Quarter } from '../domain/period';
import { nextPublicationId } from '../snapshot/publication-line';
import type { Correction, PublicationKind, SnapshotHead } from '../snapshot/snapshot';
import type { DamagedPublication, PublicationRecord } from '../storage/workspace-document';
import { repeatedIds, supersededBy } from './publications';
import { useWorkspace } from './workspace-context';

export interface PublicationsKept {
  /** Oldest first. */
  readonly records: readonly PublicationRecord[];
  /** Records that cannot be read: what they hid cannot be protected by later publications. */
  readonly damaged: readonly DamagedPublication[];
  /** Ids that stand for several different publications. */
  readonly repeated: readonly string[];
  /** For the manifest, without restricted copies: those of the served one, which may know of other machines, among them. */
  readonly corrections: readonly Correction[];
  readonly nextId: (kind: PublicationKind, quarter: Quarter) => string;
  /** `corrections` for the head of the publication to come. */
  readonly correctionsWith: (head: Replacing) => readonly Correction[];
}

type Replacing = Pick<SnapshotHead, 'id' | 'replaces' | 'publishedAt' | 'policy'>;

export function usePublications(): PublicationsKept {
  const { store, reference } = useWorkspace();
  const records = useStore(store, ({ document }) => document.publications);
  const damaged = useStore(store, ({ document }) => document.damaged);
  const served = reference?.manifest.withdrawn;
  return useMemo(() => {
    const others = [...(served ?? []), ...damaged.flatMap(({ correction }) => correction ?? [])];
    const corrections = correctionsOf(records.filter(isForReaders), others);
    const ids = [...records.map(({ head }) => head), ...corrections, ...damaged].map(
      ({ id }) => id,
    );
    return {
      records,
      damaged,
      repeated: repeatedIds({ publications: records, damaged }),
      corrections,
      nextId: (kind, quarter) => nextPublicationId(kind, quarter, ids),
      correctionsWith: (head) => [
        ...(head.policy === 'none' ? correctionsOf(records, others) : corrections),
        ...[supersededBy(head) ?? []].flat(),
      ],
    };
  }, [records, damaged, served]);
}

/** What was wrong with a restricted copy is nobody's business but the board's. */
export const isForReaders = ({ head }: PublicationRecord): boolean => head.policy !== 'none';

/** Every publication that stands no more, each once, by the day on which that was said. */
export function correctionsOf(
  records: readonly PublicationRecord[],
  others: readonly Correction[] = [],
): readonly Correction[] {
  // A snapshot that was restored alone knows of those before it; what is kept here goes first.
  const all = [
    ...others,
    ...records.flatMap(({ head }) => head.corrections),
    ...records.flatMap(({ correction }) => correction ?? []),
  ];
  const found = new Map(all.map((correction) => [correction.id, correction]));
  return [...found.values()].toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}
