/** From a snapshot to what the scorecard is built from: the same way as from loaded extracts. Pure. */
import { indexAreas } from '../domain/area';
import { storeOf, type ObservationTable } from '../domain/observation';
import type { Quarter } from '../domain/period';
import { indexPopulation } from '../domain/population';
import { createAssessor, indexTargets } from '../domain/target';
import type { Evidence } from '../domain/value';
import type { Lists } from '../reference/lists';
import type { ScorecardInput } from '../scorecard/build-scorecard';
import { policyWords, type Edition } from '../scorecard/edition';
import { quartersLoaded } from '../scorecard/quarters';
import { shortFingerprint, type FingerprintCheck } from '../snapshot/fingerprint';
import type { Snapshot, SnapshotHead } from '../snapshot/snapshot';

export interface PublishedData {
  readonly input: ScorecardInput;
  readonly lists: Lists;
  /** The quarter published; null where the snapshot has no figure at all. Later ones there are none. */
  readonly defaultQuarter: Quarter | null;
}

/** `fingerprint` is null where it could not be computed. */
export function publishedInput(
  { head, lists, table }: Snapshot,
  fingerprint: FingerprintCheck | null,
): PublishedData {
  const observations = storeOf([table]);
  const evidence = {
    areas: indexAreas(lists.areas),
    observations,
    populations: indexPopulation(lists.populations),
    ...historyFrom(table),
  };
  return {
    input: {
      title: head.title,
      indicators: lists.indicators,
      assessor: createAssessor(evidence, indexTargets(lists.targets)),
      benchmarks: lists.benchmarks,
      annotations: lists.annotations,
      edition: editionOf(head, fingerprint),
    },
    lists,
    defaultQuarter: quartersLoaded(observations).length === 0 ? null : head.quarter,
  };
}

/** Months before the first are not part of the snapshot, whether or not there ever were figures of them. */
function historyFrom({ periods }: ObservationTable): Pick<Evidence, 'from'> {
  const months = periods.flatMap((period) => (period.kind === 'month' ? period.month : []));
  const [first, ...others] = months;
  if (first === undefined) return {};
  return { from: others.reduce((least, month) => (month < least ? month : least), first) };
}

export const editionOf = (
  { id, policy }: Pick<SnapshotHead, 'id' | 'policy'>,
  fingerprint: FingerprintCheck | null,
): Edition => ({
  policy,
  policyWords: policyWords(policy),
  snapshotWords: `Snapshot ${id}, ${fingerprintMark(fingerprint)}`,
  snapshotId: id,
  ...(fingerprint?.kind === 'differs' || fingerprint?.kind === 'absent'
    ? { caution: fingerprintMark(fingerprint) }
    : {}),
});

/** Short, for the marks of a page: a fingerprint is given only where it is that of the file. */
function fingerprintMark(fingerprint: FingerprintCheck | null): string {
  switch (fingerprint?.kind) {
    case undefined:
      return 'fingerprint not checked';
    case 'matches':
      return `fingerprint ${shortFingerprint(fingerprint.sha256)}`;
    case 'differs':
      return 'fingerprint does not match';
    case 'absent':
      return 'no fingerprint';
  }
}
