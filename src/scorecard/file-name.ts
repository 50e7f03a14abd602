/** Names of the files that a reader takes away: they say what it is, of when, from which snapshot, under which policy. */
import type { DisclosurePolicy } from '../domain/disclosure';
import { quarterId, type Quarter } from '../domain/period';
import { fileWord } from './chart-id';
import type { Edition } from './edition';

const POLICY: Readonly<Record<DisclosurePolicy, string>> = {
  dfe: 'dfe',
  'under-5': 'under-5',
  none: 'restricted-copy',
};

/**
 * The name without its ending: `scorecard-2011-12-Q4-v1-dfe`; of another quarter than the snapshot's
 * `scorecard-2010-11-Q4-from-2011-12-Q4-v1-dfe`; of the working copy `scorecard-2011-12-Q4-restricted-copy`.
 */
export function fileStem(
  what: string,
  quarter: Quarter,
  { snapshotId, policy }: Pick<Edition, 'snapshotId' | 'policy'>,
): string {
  const id = quarterId(quarter);
  const snapshot = snapshotId === null ? '' : fileWord(snapshotId);
  const isOwn = snapshot.startsWith(`${id}-`);
  const origin = snapshot === '' || isOwn ? '' : `from-${snapshot}`;
  return [fileWord(what), isOwn ? snapshot : id, origin, POLICY[policy]]
    .filter((part) => part !== '')
    .join('-');
}
