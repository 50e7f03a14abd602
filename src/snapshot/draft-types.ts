/** What a draft is made from and what it consists of. */
import type { DisclosurePolicy, Outcome, Publication, UnitKey } from '../domain/disclosure';
import type { Quarter } from '../domain/period';
import type { Evidence } from '../domain/value';
import type { Lists } from '../reference/lists';
import type { PublicationKind } from './snapshot';

export interface DraftRequest {
  readonly title: string;
  readonly lists: Lists;
  readonly evidence: Evidence;
  readonly kind: PublicationKind;
  readonly quarter: Quarter;
  readonly policy: DisclosurePolicy;
  /** Months of history up to the quarter's end: 36, unless the analyst wants more or fewer. */
  readonly months: number;
  /** `counts` of every snapshot published before, oldest first (`Draft.counts`). */
  readonly earlier: readonly string[];
}

/** A text that is left out, because it is about a figure that is hidden. */
export interface WithheldText {
  readonly kind: 'commentary' | 'action' | 'message' | 'note' | 'annotation';
  /** The figure it is about; null for a message of an agency. */
  readonly about: Pick<UnitKey, 'indicator' | 'area'> | null;
  readonly text: string;
}

/** A published text with a number in it that could be a hidden one: for a person to decide. */
export interface DoubtfulText extends WithheldText {
  /** The numbers as they stand in the text. */
  readonly numbers: readonly string[];
}

export interface Draft {
  readonly request: DraftRequest;
  /** What disclosure control was asked about. */
  readonly publication: Publication;
  readonly outcome: Outcome;
  readonly withheld: readonly WithheldText[];
  readonly doubtful: readonly DoubtfulText[];
  /** Figures that are shown without having been checked: they came without whole counts. */
  readonly unchecked: readonly UnitKey[];
  /** Names of the files of which a figure is published, in the order in which they were loaded. */
  readonly files: readonly string[];
  /** Everything of the file that does not depend on the sign-off, ready for JSON. */
  readonly body: Readonly<Record<string, unknown>>;
  /**
   * The true counts of what is hidden, as text that only `draft.ts` reads: kept in the workspace,
   * never published, and handed to the next draft as `earlier`.
   */
  readonly counts: string;
}

export interface DraftProgress {
  readonly stage: 'collecting' | 'adding up' | 'protecting' | 'sparing' | 'writing';
  /** 0 to 1 within the stage. */
  readonly share: number;
}

/**
 * Disclosure control over a publication: in a worker in the browser, straight away elsewhere. Null
 * when it was ended early.
 */
export type Suppress = (
  publication: Publication,
  policy: DisclosurePolicy,
  onProgress: (progress: DraftProgress) => void,
) => Promise<Outcome | null>;

export interface DraftSurroundings {
  readonly suppress: Suppress;
  /** False ends the work early: the draft is null then. */
  readonly isWanted: () => boolean;
  readonly onProgress: (progress: DraftProgress) => void;
}
