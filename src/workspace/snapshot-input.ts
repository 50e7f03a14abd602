/** From a snapshot to what its pages are built from: by the same code as in the working copy. Pure. */
import { indexAreas } from '../domain/area';
import { storeOf } from '../domain/observation';
import { indexPopulation } from '../domain/population';
import { createAssessor, indexTargets } from '../domain/target';
import type { ScorecardInput } from '../scorecard/build-scorecard';
import { policyWords, type Edition } from '../scorecard/edition';
import { shortFingerprint } from '../snapshot/fingerprint';
import type { Snapshot, SnapshotHead } from '../snapshot/snapshot';

/** `sha256`: as the file states it; null where it states none. */
export function snapshotInput(
  { head, lists, table }: Snapshot,
  sha256: string | null,
): ScorecardInput {
  const evidence = {
    areas: indexAreas(lists.areas),
    observations: storeOf([table]),
    populations: indexPopulation(lists.populations),
  };
  return {
    title: head.title,
    indicators: lists.indicators,
    assessor: createAssessor(evidence, indexTargets(lists.targets)),
    benchmarks: lists.benchmarks,
    annotations: lists.annotations,
    edition: editionOf(head, sha256),
  };
}

const editionOf = ({ id, policy }: SnapshotHead, sha256: string | null): Edition => ({
  policy,
  policyWords: policyWords(policy),
  snapshotWords: `Snapshot ${id}, ${sha256 === null ? 'no fingerprint' : `fingerprint ${shortFingerprint(sha256)}`}`,
  snapshotId: id,
});
