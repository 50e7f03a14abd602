import { useState } from 'react';
import type { History } from '../../workspace/use-history';
import { HistoryList } from './history-list';
import fields from './data.module.css';
import styles from './keeping.module.css';
import { KeepingStatus } from './keeping-status';
import { PublicationsKept } from './publications-kept';
import { RestoreBackup } from './restore-backup';
import { saveFile } from '../shared/save-file';
import { StartAgain } from './start-again';

/** The id of the heading, to which the page links from where something was loaded. */
export const KEEPING_TITLE = 'keeping-title';

/** What is kept in this browser, the way back, and the way to another machine. */
export function KeepingPanel({ history }: { readonly history: History }) {
  const { keeping, entries, publications, done, doneAfterUndo, role, isRestored, actions } =
    history;
  const [said, setSaid] = useState('');
  // A restored backup is undone with every step that came with it: the words name the restore.
  const last = done > 0 ? entries[doneAfterUndo] : undefined;
  const next = entries[done];
  const undo = async () => {
    if (!(await actions.undo()) && last) setSaid(`Undone: ${last.title}`);
  };
  const redo = async () => {
    if (!(await actions.redo()) && next) setSaid(`Done again: ${next.title}`);
  };
  const goTo = async (place: number) => {
    const reached = entries[place - 1];
    if (!(await actions.goTo(place)))
      setSaid(reached ? `Now as after: ${reached.title}` : AT_START);
  };
  const clear = async () => {
    const notice = await actions.clear();
    setSaid(notice ? '' : 'Everything was removed from this browser.');
    return notice;
  };
  const save = async () => {
    const file = await actions.backup();
    if (file) saveFile(file);
    setSaid(file ? `Backup saved as ${file.name}` : NOT_YET);
  };
  const trySave = () => void save().catch(() => setSaid(NOT_SAVED));
  return (
    <section aria-labelledby={KEEPING_TITLE} className={styles.panel}>
      <h2 id={KEEPING_TITLE} tabIndex={-1} className="govuk-heading-m">
        History and backup
      </h2>
      <KeepingStatus keeping={keeping} isRestored={isRestored} hasSteps={entries.length > 0} />
      <div className={styles.buttons}>
        <ActButton name="Undo" what={last?.title} onAct={() => void undo()} />
        <ActButton name="Redo" what={next?.title} onAct={() => void redo()} />
        <button type="button" className="govuk-button govuk-button--secondary" onClick={trySave}>
          Download backup
        </button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <RestoreBackup onRestore={actions.restore} onDone={setSaid} />
      <RoleField role={role} onChange={actions.setRole} />
      <HistoryList entries={entries} onGoTo={(place) => void goTo(place)} />
      <PublicationsKept publications={publications} />
      <StartAgain published={publications.length} onClear={clear} onBackup={trySave} />
    </section>
  );
}

const AT_START = 'Now as before the first step.';
const NOT_SAVED =
  'No backup was made: the part of this page that writes it could not be fetched. What is loaded is as it was. Check the connection and try again.';
const NOT_YET = 'No backup was made: the board’s own data have not been read yet.';

interface ActProps {
  readonly name: string;
  /** What it would undo or redo; undefined: nothing. */
  readonly what: string | undefined;
  readonly onAct: () => void;
}

/** Stays focusable when there is nothing to do, so that the focus is not lost with the last step. */
function ActButton({ name, what, onAct }: ActProps) {
  const words = `${name.toLowerCase()}-what`;
  return (
    <span className={styles.act}>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        aria-disabled={what === undefined}
        aria-describedby={words}
        onClick={() => what !== undefined && onAct()}
      >
        {name}
      </button>
      <span id={words} className={styles.what}>
        {what ?? `Nothing to ${name.toLowerCase()}`}
      </span>
    </span>
  );
}

function RoleField({
  role,
  onChange,
}: {
  readonly role: string;
  readonly onChange: (role: string) => void;
}) {
  const [text, setText] = useState<string | null>(null);
  return (
    <div className={styles.role}>
      <label htmlFor="role">Your role, for the history (optional)</label>
      <input
        id="role"
        className={fields.input}
        maxLength={80}
        autoComplete="organization-title"
        value={text ?? role}
        onChange={({ target }) => setText(target.value)}
        onBlur={() => {
          if (text !== null && text.trim() !== role) onChange(text.trim());
          setText(null);
        }}
      />
    </div>
  );
}
