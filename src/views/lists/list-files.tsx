import { useId, useState, type ChangeEvent } from 'react';
import type { EntryOf, ListName } from '../../workspace/list-types';
import type { BoardLists } from '../../workspace/use-lists';
import type { ListImport } from '../../workspace/import-list';
import { saveFile } from '../shared/save-file';
import { ImportPanel } from './import-panel';
import styles from './lists.module.css';
import { CHANGED_WORDS } from './save-entry';
import type { FileSpec } from './spec';

interface Props<L extends ListName> {
  readonly board: BoardLists;
  readonly spec: FileSpec<L>;
  readonly onDone: (what: string, problem: string | null) => void;
}

/** The list as the file that the server has: out, and in again. */
export function ListFiles<L extends ListName>({ board, spec, onDone }: Props<L>) {
  const { fileName, manifestLine, actions } = board;
  const file = fileName(spec.list);
  const id = useId();
  const list: readonly EntryOf<L>[] = board.lists[spec.list];
  const [found, setFound] = useState<ListImport<L> | null>(null);
  /** What the file was compared with. */
  const [against, setAgainst] = useState(list);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? [];
    // Lets the same file be chosen again after it was corrected.
    target.value = '';
    if (!chosen) return;
    setAgainst(list);
    setFound(await actions.importFile(spec.list, chosen));
  };
  const replace = async (proposal: Extract<ListImport<L>, { kind: 'proposal' }>) => {
    const what = `${spec.title} imported from ${proposal.file}`;
    setFound(null);
    if (list !== against) {
      const problem = `${CHANGED_WORDS}, so that ${proposal.file} would do something else now. Choose it again.`;
      onDone(what, problem);
      return;
    }
    const notice = await actions.save(spec.list, proposal.entries, what);
    onDone(what, notice && `${notice.message} ${notice.hint}`);
  };
  const leave = () => {
    setFound(null);
    document.getElementById(id)?.focus();
  };
  return (
    <section className={styles.files} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>The list as a file</h2>
      <p>
        The served file stays untouched. To make the changes the board’s own, export the list and
        put the file on the server as {file}.
        {manifestLine(spec.list) !== null &&
          ` The manifest does not name it yet: add ${manifestLine(spec.list)} to manifest.json.`}
      </p>
      <div className={styles.buttons}>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => saveFile(actions.exportFile(spec.list))}
        >
          Export {file}
        </button>
      </div>
      <label htmlFor={id}>Import {file}</label>
      <p id={`${id}-hint`} className={styles.hint}>
        You see what the file would change before anything does.
      </p>
      <input
        id={id}
        type="file"
        accept=".json,.csv"
        aria-describedby={`${id}-hint`}
        onChange={(event) => void choose(event)}
      />
      {found && (
        <ImportPanel
          board={board}
          spec={spec}
          found={found}
          onReplace={(proposal) => void replace(proposal)}
          onLeave={leave}
        />
      )}
    </section>
  );
}
