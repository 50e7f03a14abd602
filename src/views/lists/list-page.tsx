import { useEffect, useRef, useState } from 'react';
import type { EntryOf, ListName } from '../../workspace/list-types';
import { useSelection } from '../../workspace/use-selection';
import type { BoardLists } from '../../workspace/use-lists';
import { count } from '../shared/count';
import { changeButton, EntryTable } from './entry-table';
import { EntryForm } from './entry-form';
import { ListFiles } from './list-files';
import { ListStatus } from './list-status';
import styles from './lists.module.css';
import { RemovePanel } from './remove-panel';
import { saveEntry, type FormOf } from './save-entry';
import { SavedBanner, type Saved } from './saved-banner';
import type { ListSpec } from './spec';
import { removeEntry } from './remove-entry';

type Mode<T> =
  | { readonly kind: 'browse' }
  | { readonly kind: 'form'; readonly form: FormOf<T> }
  | {
      readonly kind: 'remove';
      readonly place: number;
      readonly entry: T;
      readonly consequences: readonly string[];
    };

interface Props<L extends ListName> {
  readonly spec: ListSpec<L>;
  readonly board: BoardLists;
}

/** One list: its entries, the form for one of them, and its file. */
export function ListPage<L extends ListName>({ spec, board }: Props<L>) {
  const { lists, actions, done } = board;
  const { linkTo } = useSelection();
  const entries: readonly EntryOf<L>[] = lists[spec.list];
  const [mode, setMode] = useState<Mode<EntryOf<L>>>(BROWSE);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [returnTo, setReturnTo] = useState<{ readonly place: number | null } | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (returnTo === null) return;
    const button = returnTo.place === null ? null : changeButton(returnTo.place);
    (button ?? addButton.current)?.focus();
  }, [returnTo]);

  const open = (form: FormOf<EntryOf<L>>) => {
    setSaved(null);
    setMode({ kind: 'form', form });
  };
  const openAt = (kind: 'change' | 'replace') => (place: number) => {
    const entry = entries[place];
    if (entry) open({ kind, place, entry });
  };
  const close = (place: number | null) => {
    setMode(BROWSE);
    setReturnTo({ place });
  };
  const tell = (what: string, problem: string | null = null) => {
    setMode(BROWSE);
    setSaved({ what, problem, done: board.done + (problem === null ? 1 : 0) });
  };
  const remove = async (place: number, asked: EntryOf<L> | null) => {
    const result = await removeEntry(board, spec, place, asked);
    if (result.kind === 'ask') {
      setSaved(null);
      setMode({ ...result, kind: 'remove', place });
    } else tell(result.what, result.problem);
  };

  if (mode.kind === 'form') {
    const { form } = mode;
    return (
      <div className={styles.screen}>
        <EntryForm
          title={TITLES[form.kind](spec, form.kind === 'add' ? '' : spec.nameOf(form.entry, lists))}
          start={startOf(spec, form)}
          lists={lists}
          fieldsOf={form.kind === 'replace' ? fieldsAfter(spec) : spec.fieldsOf}
          repeat={spec.repeat}
          besidesOf={spec.besides}
          fixed={fixedBy(board, spec, form)}
          onSave={async (draft, isConfirmed) => {
            const { outcome, what } = await saveEntry(board, spec, form, draft, isConfirmed);
            if (what !== null) tell(what);
            return outcome;
          }}
          onCancel={() => close(form.kind === 'add' ? null : form.place)}
        />
      </div>
    );
  }
  return (
    <div className={styles.screen}>
      <SavedBanner
        saved={saved}
        done={done}
        scorecardLink={linkTo('/')}
        onUndo={async () => {
          const notice = await actions.undo();
          const what = notice === null ? `Taken back: ${saved?.what ?? ''}` : (saved?.what ?? '');
          setSaved({ what, problem: notice && `${notice.message} ${notice.hint}`, done: -1 });
        }}
      />
      {mode.kind === 'remove' && (
        <RemovePanel
          key={mode.place}
          name={spec.nameOf(mode.entry, lists)}
          consequences={mode.consequences}
          onRemove={() => void remove(mode.place, mode.entry)}
          onKeep={() => close(mode.place)}
        />
      )}
      <p>{spec.about}</p>
      <ListStatus board={board} spec={spec} onDone={(what, problem) => tell(what, problem)} />
      <div className={styles.buttons}>
        <button
          ref={addButton}
          type="button"
          className="govuk-button"
          onClick={() => open({ kind: 'add' })}
        >
          Add {/^[aeiou]/.test(spec.noun) ? 'an' : 'a'} {spec.noun}
        </button>
      </div>
      <EntryTable
        spec={spec}
        entries={entries}
        lists={lists}
        onChange={openAt('change')}
        onRemove={(place) => void remove(place, null)}
        onReplace={spec.list === 'targets' ? openAt('replace') : null}
      />
      <ListFiles board={board} spec={spec} onDone={(what, problem) => tell(what, problem)} />
    </div>
  );
}

const BROWSE = { kind: 'browse' } as const;

const TITLES = {
  add: ({ noun }: { readonly noun: string }) => `Add ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`,
  change: (_: unknown, name: string) => `Change: ${name}`,
  replace: (_: unknown, name: string) => `Replace from a quarter on: ${name}`,
};

/** A target that follows another begins with its figures; when, and where it comes from, is new. */
function startOf<L extends ListName>(spec: ListSpec<L>, form: FormOf<EntryOf<L>>) {
  if (form.kind === 'add') return spec.newDraft;
  const draft = spec.draftOf(form.entry);
  return form.kind === 'replace' ? { ...draft, from: '', source: '' } : draft;
}

/** A target that follows another is of the same indicator and area: the heading names them. */
const fieldsAfter =
  <L extends ListName>({ fieldsOf }: ListSpec<L>): ListSpec<L>['fieldsOf'] =>
  (draft, lists) =>
    fieldsOf(draft, lists).filter(({ name }) => name !== 'indicator' && name !== 'area');

/** The key of an entry that has figures stays: they would no longer be found. */
function fixedBy<L extends ListName>(
  { usesOf }: BoardLists,
  { key, draftOf }: ListSpec<L>,
  form: FormOf<EntryOf<L>>,
): Readonly<Record<string, string>> {
  if (!key || form.kind === 'add') return {};
  const { figures } = usesOf(key.kind, draftOf(form.entry)[key.field] ?? '');
  return figures === 0
    ? {}
    : {
        [key.field]: `Cannot be changed: ${count(figures, 'loaded figure')} ${figures === 1 ? 'is' : 'are'} joined by it.`,
      };
}
