/** From what is chosen to what a draft is asked for, and whether a draft still says what would be published. Pure. */
import type { DisclosurePolicy } from '../domain/disclosure';
import { lastMonthOf, lastMonthOfQuarter, type Quarter } from '../domain/period';
import type { ObservationStore } from '../domain/observation';
import type { Lists } from '../reference/lists';
import type { ScorecardInput } from '../scorecard/build-scorecard';
import type { DraftRequest } from '../snapshot/draft';
import { hasSameReaders } from '../snapshot/publication-line';
import type { PublicationKind } from '../snapshot/snapshot';
import type { PublicationRecord } from '../storage/workspace-document';
import type { HistoryLength } from './publish-state';

export interface DraftBasis {
  readonly title: string;
  readonly lists: Lists;
  readonly input: ScorecardInput;
  readonly kind: PublicationKind;
  readonly quarter: Quarter;
  readonly policy: DisclosurePolicy;
  readonly months: HistoryLength;
  readonly publications: readonly PublicationRecord[];
}

export const draftRequest = (basis: DraftBasis): DraftRequest => ({
  title: basis.title,
  lists: basis.lists,
  evidence: basis.input.assessor.evidence,
  kind: basis.kind,
  quarter: basis.quarter,
  policy: basis.policy,
  months: monthsOf(basis),
  earlier: earlierCounts(basis.publications),
});

/** Every month from the first loaded one to the quarter's end, where all are wanted; at least twelve. */
function monthsOf({ months, quarter, input }: DraftBasis): number {
  if (months !== 'all') return months;
  const end = lastMonthOfQuarter(quarter);
  return Math.max(12, end - firstMonth(input.assessor.evidence.observations, end) + 1);
}

function firstMonth({ tables }: ObservationStore, end: number): number {
  let first = end;
  for (const { periods } of tables) {
    for (const period of periods) first = Math.min(first, lastMonthOf(period));
  }
  return first;
}

/**
 * What the public has seen, withdrawn snapshots included: they were read. A restricted copy was not
 * published; taken as seen by everyone, it would leave nothing that can still be protected.
 */
export const earlierCounts = (publications: readonly PublicationRecord[]): readonly string[] =>
  publications.flatMap(({ head, counts }) => (head.policy === 'none' ? [] : counts));

/** True where a draft made now could say something else. */
export function isStale(made: DraftRequest, now: DraftRequest): boolean {
  return (
    made.title !== now.title ||
    made.evidence !== now.evidence ||
    made.kind !== now.kind ||
    made.quarter !== now.quarter ||
    made.policy !== now.policy ||
    made.months !== now.months ||
    !hasSameItems(made.earlier, now.earlier) ||
    (Object.keys(now.lists) as (keyof Lists)[]).some((name) => made.lists[name] !== now.lists[name])
  );
}

export const hasSameItems = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, place) => item === b[place]);

/**
 * The snapshot that a new one replaces: the standing one of the same kind and quarter, a restricted
 * copy only another restricted copy. Null for a first publication.
 */
export const replacedBy = (
  publications: readonly PublicationRecord[],
  { kind, quarter, policy }: Pick<DraftBasis, 'kind' | 'quarter' | 'policy'>,
): PublicationRecord | null =>
  publications.findLast(
    ({ head, correction }) =>
      correction === null &&
      head.kind === kind &&
      head.quarter === quarter &&
      hasSameReaders(head.policy, policy),
  ) ?? null;

/** The snapshot to compare with: the last one of the same kind that was not withdrawn, for the same readers. */
export const lastPublished = (
  publications: readonly PublicationRecord[],
  { kind, policy }: Pick<DraftBasis, 'kind' | 'policy'>,
): PublicationRecord | null =>
  publications.findLast(
    ({ head, correction }) =>
      correction?.standing !== 'withdrawn' &&
      head.kind === kind &&
      hasSameReaders(head.policy, policy),
  ) ?? null;
