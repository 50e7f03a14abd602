/** Published snapshots as the workspace keeps them. */
import type { PublicationRecord } from '../../src/storage/workspace-document';
import type { SnapshotHead } from '../../src/snapshot/snapshot';
import { quarter } from './domain';

export const headOf = (id: string, over: Partial<SnapshotHead> = {}): SnapshotHead => ({
  id,
  kind: 'quarterly',
  quarter: quarter('2011-12-Q4'),
  title: 'Kent Safeguarding Children Board: quarterly scorecard',
  policy: 'dfe',
  publishedAt: '2012-04-16T09:30:00.000Z',
  signOff: [{ role: 'Chair of the board', date: '2012-04-13', statement: 'Agreed' }],
  extracts: [{ file: 'referrals.csv', sha256: null, extractDate: '2012-04-02' }],
  replaces: null,
  corrections: [],
  ...over,
});

/** One hexadecimal digit 64 times: no two ids of a test need the same. */
export const shaOf = (digit: string): string => digit.repeat(64);

/** Stands, until `over` says otherwise. */
export const publicationOf = (
  id: string,
  over: Partial<Omit<PublicationRecord, 'head'>> & { readonly head?: Partial<SnapshotHead> } = {},
): PublicationRecord => ({
  sha256: shaOf('a'),
  text: `{"id":"${id}"}`,
  counts: `counts of ${id}`,
  correction: null,
  ...over,
  head: headOf(id, over.head),
});
