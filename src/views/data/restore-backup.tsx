import { useId, useRef, useState, type ChangeEvent } from 'react';
import type { Notice } from '../../workspace/types';
import styles from './keeping.module.css';

interface Props {
  readonly onRestore: (file: File) => Promise<Notice | null>;
  readonly onDone: (words: string) => void;
}

/** A backup takes the place of what is in force; that stays in the history. */
export function RestoreBackup({ onRestore, onDone }: Props) {
  const id = useId();
  const [refusal, setRefusal] = useState<Notice | null>(null);
  // Never disabled: a field that is disabled while it has the focus loses it.
  const isBusy = useRef(false);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file || isBusy.current) return;
    isBusy.current = true;
    onDone(`Restoring ${file.name}…`);
    const notice = await onRestore(file);
    // Lets the same file be chosen again after it was put right.
    target.value = '';
    isBusy.current = false;
    setRefusal(notice);
    onDone(notice ? '' : `Restored ${file.name}`);
  };
  return (
    <div className={styles.restore}>
      <label htmlFor={id} className={styles.label}>
        Restore backup
      </label>
      <p id={`${id}-hint`}>
        Choose a file that “Download backup” made. It takes the place of what is loaded here; Undo
        brings that back. Publications of both are kept.
      </p>
      {refusal && (
        <div role="alert" className={styles.problem}>
          <p>
            <strong>{refusal.message}</strong>
          </p>
          <p>{refusal.hint}</p>
        </div>
      )}
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        aria-describedby={`${id}-hint`}
        onChange={(event) => void choose(event)}
      />
    </div>
  );
}
