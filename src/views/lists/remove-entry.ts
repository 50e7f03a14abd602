/** Removing an entry: what hangs on it is said before, the rest is done at once and can be undone. */
import type { EntryOf, ListName, Uses } from '../../workspace/list-types';
import { withoutEntry } from '../../workspace/list-edits';
import { consequencesOf } from '../../workspace/read-entry';
import type { BoardLists } from '../../workspace/use-lists';
import { count } from '../shared/count';
import { CHANGED_WORDS, sameEntry } from './save-entry';
import type { ListSpec } from './spec';

export type Removal<T> =
  | { readonly kind: 'ask'; readonly entry: T; readonly consequences: readonly string[] }
  | { readonly kind: 'done'; readonly what: string; readonly problem: string | null };

/** `asked`: the entry whose removal was asked about and confirmed; null before. */
export async function removeEntry<L extends ListName>(
  { lists, usesOf, actions }: BoardLists,
  spec: ListSpec<L>,
  place: number,
  asked: EntryOf<L> | null,
): Promise<Removal<EntryOf<L>>> {
  const entries: readonly EntryOf<L>[] = lists[spec.list];
  const entry = entries[place];
  if (asked && !sameEntry(entry, asked)) {
    const problem = `${CHANGED_WORDS}. Look at it, and begin again.`;
    return { kind: 'done', what: `${spec.nameOf(asked, lists)} was not removed.`, problem };
  }
  if (!entry) throw new Error(`There is no entry ${place} of ${spec.list}`);
  const name = spec.nameOf(entry, lists);
  const rest = withoutEntry(entries, place);
  const { unusable } = consequencesOf(lists, spec.list, rest, null);
  if (unusable.length > 0) {
    const problem = unusable.map(({ message }) => message).join(' ');
    return { kind: 'done', what: `${name} was not removed.`, problem };
  }
  const uses = spec.key ? usesOf(spec.key.kind, keyOf(spec, entry)) : null;
  const consequences = uses ? usesWords(uses) : [];
  if (consequences.length > 0 && !asked) return { kind: 'ask', entry, consequences };
  const what = `${name} removed`;
  const notice = await actions.save(spec.list, rest, what);
  return { kind: 'done', what, problem: notice && `${notice.message} ${notice.hint}` };
}

const keyOf = <L extends ListName>({ key, draftOf }: ListSpec<L>, entry: EntryOf<L>): string =>
  key ? (draftOf(entry)[key.field] ?? '') : '';

/** What an indicator or area takes with it, each with its number. */
export function usesWords(uses: Uses): readonly string[] {
  const said = (value: number, noun: string, consequence: string): readonly string[] =>
    value === 0 ? [] : [`${count(value, noun)} ${consequence}`];
  return [
    ...said(uses.figures, 'loaded figure', 'will no longer be shown.'),
    ...said(uses.parts, 'area', 'will no longer count in any sum.'),
    ...said(uses.targets, 'target', 'will have no effect.'),
    ...said(uses.benchmarks, 'benchmark', 'will have no effect.'),
    ...said(uses.populations, 'population estimate', 'will have no effect.'),
    ...said(uses.annotations, 'annotation', 'will have no effect.'),
    ...said(uses.commentary, 'comment', 'will no longer be shown.'),
    ...said(uses.actions, 'action', 'will no longer be shown.'),
  ];
}
