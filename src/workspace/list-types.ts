/** What the views see of the board's lists and their editing. */
import type { ReferenceLists } from '../storage/workspace-document';

export type { ListName, ReferenceLists } from '../storage/workspace-document';
export type { ListChanges } from '../reference/compare-lists';
export type { Uses } from '../reference/count-uses';
export type { ListProblem } from '../reference/lists';
export type { Problem } from '../reference/problem';
export type { RawEntry } from '../reference/write-entries';

export type EntryOf<L extends keyof ReferenceLists> = ReferenceLists[L][number];

/** What is wrong with a field of a form; null is the entry as a whole. */
export interface FieldProblem {
  /** As the file names it: `from`, `aliases`, `breaks.0.label`. */
  readonly field: string | null;
  readonly message: string;
}

export type EntryReading<T> =
  | { readonly kind: 'entry'; readonly entry: T }
  | { readonly kind: 'problems'; readonly problems: readonly FieldProblem[] };
