import type { EntryOf, ListName } from '../../workspace/list-types';
import type { BoardLists } from '../../workspace/use-lists';
import styles from './lists.module.css';
import type { ListSpec } from './spec';

interface Props<L extends ListName> {
  readonly board: BoardLists;
  readonly spec: ListSpec<L>;
  readonly onDone: (what: string, problem: string | null) => void;
}

/** Whether the list is as served; if not, what that means and the way back. */
export function ListStatus<L extends ListName>({ board, spec, onDone }: Props<L>) {
  const { edited, served, fileName, manifestLine, actions } = board;
  const file = fileName(spec.list);
  if (!edited.has(spec.list)) {
    return (
      <p className={styles.hint}>
        {manifestLine(spec.list) === null
          ? `This list is as served in ${file}.`
          : 'The server has no file for this list.'}
      </p>
    );
  }
  const goBack = async () => {
    const entries: readonly EntryOf<L>[] = served[spec.list];
    const what = `${spec.title}: back to the served list`;
    const notice = await actions.save(spec.list, entries, what);
    onDone(what, notice && `${notice.message} ${notice.hint}`);
  };
  return (
    <>
      <p>
        <strong>
          {manifestLine(spec.list) === null
            ? `Changed from the served ${file}.`
            : 'Not on the server.'}
        </strong>{' '}
        The changes live in this browser only, until the exported file is put on the server.
      </p>
      <p>
        <button type="button" className={styles.quiet} onClick={() => void goBack()}>
          Go back to the served list
        </button>
      </p>
    </>
  );
}
