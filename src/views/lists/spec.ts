/** How a list is shown and asked for: one description for each, read by one table and one form. */
import type { EntryOf, ListName, RawEntry, ReferenceLists } from '../../workspace/list-types';

/** What the form holds so far: texts by field, `breaks.0.label` for what repeats. */
export type Draft = Readonly<Record<string, string>>;

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface Field {
  /** As the file names it: `from`, `tile.0`, `breaks.0.label`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'text' | 'short' | 'long' | 'lines' | 'select';
  /** Of a select; a blank value is `nothing`. */
  readonly options?: readonly Option[];
  readonly nothing?: string;
  /** What to say when it is left blank but must not be. */
  readonly needed?: string;
}

/** A part of the form that can be there several times. */
export interface Repeat {
  /** `breaks` in `breaks.0.label` */
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  /** `break` in "Add a break", "Remove break 1". */
  readonly noun: string;
  /** The fields of one, without their prefix. */
  readonly fields: readonly Field[];
}

export interface Column<T> {
  readonly head: string;
  readonly cell: (entry: T, lists: ReferenceLists) => string;
  readonly isNumber?: boolean;
}

export interface ListSpec<L extends ListName> {
  readonly list: L;
  /** In the address: `#/data/lists/targets`. */
  readonly path: string;
  readonly title: string;
  /** `target`, `targets` */
  readonly noun: string;
  readonly plural: string;
  readonly about: string;
  /** The first one names the entry. */
  readonly columns: readonly Column<EntryOf<L>>[];
  /** In messages and in the history: `Target of Re-referrals, all areas, from Q1 2011/12`. */
  readonly nameOf: (entry: EntryOf<L>, lists: ReferenceLists) => string;
  /** Where the entry stands in the table, when that is not the order of the file. */
  readonly rank?: (entry: EntryOf<L>, lists: ReferenceLists) => readonly number[];
  readonly newDraft: Draft;
  readonly draftOf: (entry: EntryOf<L>) => Draft;
  readonly fieldsOf: (draft: Draft, lists: ReferenceLists) => readonly Field[];
  readonly repeat?: Repeat;
  readonly rawOf: (draft: Draft, lists: ReferenceLists) => RawEntry;
  /** What the reader should see beside the form: the targets so far. */
  readonly besides?: (draft: Draft, lists: ReferenceLists) => Besides | null;
  /** The field that joins the entry to figures: it stays as it is once there are any. */
  readonly key?: { readonly field: string; readonly kind: 'indicator' | 'area' };
}

/** What a list needs to go out as a file and come in again. */
export type FileSpec<L extends ListName> = Pick<
  ListSpec<L>,
  'list' | 'title' | 'noun' | 'plural' | 'nameOf' | 'draftOf' | 'key'
>;

export interface Besides {
  readonly title: string;
  readonly lines: readonly string[];
}
