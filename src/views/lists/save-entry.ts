/** From the texts of a form to a step of the workspace, with everything that can stand in between. */
import type { EntryOf, FieldProblem, ListName, ReferenceLists } from '../../workspace/list-types';
import { withEntry, withTargetFrom, type Edited } from '../../workspace/list-edits';
import { consequencesOf, readEntry } from '../../workspace/read-entry';
import type { BoardLists } from '../../workspace/use-lists';
import type { Target } from '../../domain/target';
import type { SaveOutcome } from './entry-form';
import type { Draft, Field, ListSpec } from './spec';

/** Which entry the form is for: a new one, one that is corrected, or one that another follows. */
export type FormOf<T> =
  | { readonly kind: 'add' }
  | { readonly kind: 'change' | 'replace'; readonly place: number; readonly entry: T };

export interface Saved {
  readonly outcome: SaveOutcome;
  /** What was done, in words; null when nothing was. */
  readonly what: string | null;
}

export async function saveEntry<L extends ListName>(
  board: BoardLists,
  spec: ListSpec<L>,
  form: FormOf<EntryOf<L>>,
  draft: Draft,
  isConfirmed: boolean,
): Promise<Saved> {
  const { lists, actions } = board;
  const reading = readEntry(spec.list, spec.rawOf(draft, lists));
  if (reading.kind === 'problems') {
    // A line of a CSV file with nothing in it is no entry, and no problem of the file either.
    const { problems } = reading;
    return failed(problems.length > 0 ? problems : blankFields(spec.fieldsOf(draft, lists)));
  }
  const edited = editedBy(lists, spec, form, reading.entry);
  if ('message' in edited) return failed([edited]);
  if (form.kind === 'change' && sameEntry(form.entry, reading.entry)) return failed([NO_CHANGE]);
  const { mustFix, elsewhere } = consequencesOf(lists, spec.list, edited.entries, edited.place);
  if (mustFix.length > 0) return failed(mustFix);
  if (elsewhere.length > 0 && !isConfirmed) {
    return { outcome: { kind: 'ask', consequences: elsewhere }, what: null };
  }
  const what = `${spec.nameOf(reading.entry, lists)} ${VERB[form.kind]}`;
  const notice = await actions.save(spec.list, edited.entries, what);
  return notice
    ? failed([{ field: null, message: `${notice.message} ${notice.hint}` }])
    : { outcome: { kind: 'saved' }, what };
}

const VERB = { add: 'added', change: 'changed', replace: 'added; the former one ends before it' };

const failed = (problems: readonly FieldProblem[]): Saved => ({
  outcome: { kind: 'problems', problems },
  what: null,
});

function editedBy<L extends ListName>(
  lists: ReferenceLists,
  { list }: ListSpec<L>,
  form: FormOf<EntryOf<L>>,
  entry: EntryOf<L>,
): Edited<EntryOf<L>> | FieldProblem {
  const entries: readonly EntryOf<L>[] = lists[list];
  if (form.kind === 'add') return withEntry(entries, null, entry);
  const standing = entries[form.place];
  if (!standing || !sameEntry(standing, form.entry)) return CHANGED_MEANWHILE;
  if (form.kind === 'change') return withEntry(entries, form.place, entry);
  return withTargetFrom(lists.targets, form.place, entry as Target);
}

/** Every field that has to be filled in, where none is. */
const blankFields = (fields: readonly Field[]): readonly FieldProblem[] =>
  fields.flatMap(({ name, needed }) =>
    needed === undefined ? [] : [{ field: name, message: needed }],
  );

/** True while an entry is what it was when it was asked about. */
export const sameEntry = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

const NO_CHANGE: FieldProblem = {
  field: null,
  message: 'Nothing was changed yet. Change a field, or press Cancel.',
};

export const CHANGED_WORDS = 'The list was changed meanwhile, in another tab or by an undo';

const CHANGED_MEANWHILE: FieldProblem = {
  field: null,
  message: `${CHANGED_WORDS}, and this entry is no longer what it was. Press Cancel and begin again.`,
};
