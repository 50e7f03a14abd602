/** Whether the figures are the analyst's working copy or a published snapshot: said on every page and in every file. */
import type { DisclosurePolicy } from '../domain/disclosure';

export interface Edition {
  readonly policy: DisclosurePolicy;
  /** `Counts of 1 to 5 hidden (policy dfe)` */
  readonly policyWords: string;
  /** `Snapshot 2011-12-Q4-v1, fingerprint 3f9a 12bc 77de` */
  readonly snapshotWords: string;
  /** For file names: `2011-12-Q4-v1`; null for the working copy. */
  readonly snapshotId: string | null;
  /** What is wrong with the snapshot's file, for every row of a CSV: `fingerprint does not match`. */
  readonly caution?: string;
}

const POLICY_WORDS: Readonly<Record<DisclosurePolicy, string>> = {
  dfe: 'Counts of 1 to 5 hidden, and what would give them away (policy dfe)',
  'under-5': 'Counts of 1 to 4 hidden, and what would give them away (policy under-5)',
  none: 'No disclosure control: restricted copy',
};

export const policyWords = (policy: DisclosurePolicy): string => POLICY_WORDS[policy];

export const WORKING_COPY: Edition = {
  policy: 'none',
  policyWords: policyWords('none'),
  snapshotWords: 'Working copy, not published',
  snapshotId: null,
};
