/** What publishing, withdrawing and restoring do to the publications that are kept. Pure. */
import type { SealedSnapshot, SnapshotHead, Correction } from '../snapshot/snapshot';
import type {
  DamagedPublication,
  PublicationRecord,
  WorkspaceDocument,
} from '../storage/workspace-document';
import { localDay } from './local-day';
import { earlierCounts, hasSameItems } from './publish-draft';
import type { Notice } from './types';

/**
 * The workspace with one publication more; what it replaces stands no more from then on. `earlier`:
 * the counts that what it hides was worked out with. What another tab published since, it might give
 * away by difference.
 */
export function withPublished(
  document: WorkspaceDocument,
  { head, sha256, text }: SealedSnapshot,
  counts: string,
  earlier: readonly string[] = earlierCounts(document.publications),
): WorkspaceDocument | Notice {
  if (namesOf(document).some(({ id }) => id === head.id)) return alreadyThere(head.id);
  if (!hasSameItems(earlier, earlierCounts(document.publications))) return OTHERS_SINCE;
  const correction = supersededBy(head);
  const refusal = correction && refusalOf(document, correction, NOT_PUBLISHED);
  if (refusal) return refusal;
  const { publications, damaged } = correction ? corrected(document, correction) : document;
  const record: PublicationRecord = { head, sha256, text, counts, correction: null };
  return { ...document, publications: [...publications, record], damaged };
}

/** `at`: the time now, in UTC. */
export function withWithdrawn(
  document: WorkspaceDocument,
  id: string,
  reason: string,
  at: string,
): WorkspaceDocument | Notice {
  const date = localDay(at);
  const correction = { id, standing: 'withdrawn' as const, by: null, reason: reason.trim(), date };
  const refusal = refusalOf(document, correction, 'nothing was withdrawn');
  return refusal ?? { ...document, ...corrected(document, correction) };
}

/** What a publication says of the one that it replaces; null for one that replaces none. */
export function supersededBy({
  id,
  replaces,
  publishedAt,
  corrections = [],
}: Pick<SnapshotHead, 'id' | 'replaces' | 'publishedAt'> &
  Partial<Pick<SnapshotHead, 'corrections'>>): Correction | null {
  if (!replaces) return null;
  const date = localDay(publishedAt);
  const reason = replaces.reason.trim();
  // As the snapshot itself says it, so that the file and what is kept here agree.
  return (
    corrections.find((each) => each.id === replaces.id && each.by === id) ?? {
      id: replaces.id,
      standing: 'superseded',
      by: id,
      reason,
      date,
    }
  );
}

type Publications = Pick<WorkspaceDocument, 'publications' | 'damaged'>;

/**
 * The publications here and those of a backup: none is lost, because the counts behind what they
 * hide are needed by every later one. What both have is kept once, with what either knows to be
 * wrong with it; the same id with another fingerprint is another publication. Oldest first.
 */
export function mergedPublications(
  { publications, damaged }: Publications,
  found: readonly PublicationRecord[],
): Publications {
  const records = new Map<string, PublicationRecord>();
  for (const record of [...publications, ...found]) {
    const key = keyOf(record.head.id, record.sha256);
    const known = records.get(key);
    records.set(key, known ? withCorrection(known, record.correction) : record);
  }
  for (const { id, sha256, correction } of damaged) {
    const healed = records.get(keyOf(id, sha256));
    if (healed) records.set(keyOf(id, sha256), withCorrection(healed, correction));
  }
  return {
    publications: [...records.values()].toSorted(byTime),
    damaged: damaged.filter(({ id, sha256 }) => !records.has(keyOf(id, sha256))),
  };
}

/** Ids that stand for several different publications, after a backup of another machine was restored. */
export function repeatedIds(document: Publications): readonly string[] {
  const ids = namesOf(document).map(({ id }) => id);
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))];
}

const keyOf = (id: string, sha256: string): string => `${sha256} ${id}`;

const byTime = (a: PublicationRecord, b: PublicationRecord): number =>
  Date.parse(a.head.publishedAt) - Date.parse(b.head.publishedAt);

/** What is known to be wrong with it already is not said anew. */
const withCorrection = (
  record: PublicationRecord,
  correction: Correction | null,
): PublicationRecord => (record.correction || !correction ? record : { ...record, correction });

const namesOf = ({
  publications,
  damaged,
}: Publications): readonly Pick<DamagedPublication, 'id' | 'correction'>[] => [
  ...publications.map(({ head, correction }) => ({ id: head.id, correction })),
  ...damaged,
];

function corrected({ publications, damaged }: Publications, correction: Correction): Publications {
  const isMeant = (id: string, before: Correction | null): boolean =>
    id === correction.id && before === null;
  return {
    publications: publications.map((record) =>
      isMeant(record.head.id, record.correction) ? { ...record, correction } : record,
    ),
    damaged: damaged.map((each) =>
      isMeant(each.id, each.correction) ? { ...each, correction } : each,
    ),
  };
}

const NOT_PUBLISHED = 'nothing was published';

/** Why a publication cannot be said to stand no more; null when it can. */
function refusalOf(
  document: Publications,
  { id, reason }: Correction,
  what: string,
): Notice | null {
  const all = namesOf(document).filter((each) => each.id === id);
  const [first] = all;
  if (!first) {
    return {
      message: `${id} is not among the publications kept here, so ${what}.`,
      hint: 'Restore the backup of the machine that it was published from, then do this again.',
    };
  }
  if (all.every(({ correction }) => correction)) {
    return {
      message: `${id} stands no more${first.correction ? `: ${standingWords(first.correction)}` : ''}. So ${what}.`,
      hint: 'Look at the list of publications, and choose one that stands.',
    };
  }
  return reason === ''
    ? {
        message: `No reason was given why ${id} is wrong, so ${what}.`,
        hint: 'Say in a sentence what was wrong: readers of the old snapshot see it.',
      }
    : null;
}

const alreadyThere = (id: string): Notice => ({
  message: `A publication with the id ${id} is kept here already, so ${NOT_PUBLISHED}.`,
  hint: 'Look at the list of publications. To publish the quarter again, begin again: it gets the next number.',
});

const OTHERS_SINCE: Notice = {
  message: `Another snapshot was published since this one was worked out, so ${NOT_PUBLISHED}.`,
  hint: 'Work out again what is hidden, so that the two together give nothing away, and publish then.',
};

/** `it was superseded by 2011-12-Q4-v2`, `it was withdrawn` */
const standingWords = ({ standing, by }: Correction): string =>
  standing === 'superseded' && by !== null ? `it was superseded by ${by}` : 'it was withdrawn';
