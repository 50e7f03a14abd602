/** What was published from here in words, for the history on the data page. */
import { dayWords } from '../scorecard/day-words';
import { shortFingerprint } from '../snapshot/fingerprint';
import type { Correction } from '../snapshot/snapshot';
import type { WorkspaceDocument } from '../storage/workspace-document';
import { whenWords } from './history-words';
import { repeatedIds } from './publications';

/** One publication of the history: it is no step, and undoing leaves it. */
export interface PublicationEntry {
  /** `Published 2011-12-Q4-v1` */
  readonly title: string;
  /** `16 April 2012 at 10:30` in local time; null where its record is damaged. */
  readonly when: string | null;
  readonly sha256: string;
  readonly details: readonly string[];
}

/** Oldest first; what cannot be read goes in front. */
export function publicationsOf(
  document: Pick<WorkspaceDocument, 'publications' | 'damaged'>,
): readonly PublicationEntry[] {
  const repeated = repeatedIds(document);
  const entryOf = (
    id: string,
    sha256: string,
    correction: Correction | null,
    when: string | null,
  ): PublicationEntry => ({
    title: `Published ${id}`,
    when,
    sha256,
    details: [
      `Fingerprint ${shortFingerprint(sha256)}`,
      correction && correctionWords(correction),
      when === null ? DAMAGED : null,
      repeated.includes(id) ? REPEATED : null,
    ].filter((words) => words !== null),
  });
  return [
    ...document.damaged.map(({ id, sha256, correction }) => entryOf(id, sha256, correction, null)),
    ...document.publications.map(({ head, sha256, correction }) =>
      entryOf(head.id, sha256, correction, whenWords(head.publishedAt)),
    ),
  ];
}

/** `Superseded by 2011-12-Q4-v2 on 14 May 2012: late returns` */
export const correctionWords = ({ standing, by, date, reason }: Correction): string =>
  `${standing === 'withdrawn' || by === null ? 'Withdrawn' : `Superseded by ${by}`} on ${dayWords(date)}: ${reason}`;

const DAMAGED =
  'Its record in this browser is damaged. Restore a backup that has it: without the counts behind it, later publications cannot be kept from giving away what it hides.';
const REPEATED =
  'Another publication kept here has the same id, from another machine. Tell them apart by the fingerprint.';
