import { useEffect, useRef } from 'react';
import { useOversightPage } from './oversight-context';
import styles from './exceptions.module.css';

/** Says beside the place what was kept there last, takes the focus, and offers the way back. */
export function SavedNote({ place }: { readonly place: string }) {
  const { saved, oversight, undo } = useOversightPage();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (saved?.place === place) note.current?.focus();
  }, [saved, place]);
  if (saved?.place !== place) return null;
  const { what, problem, done } = saved;
  return (
    <div
      ref={note}
      tabIndex={-1}
      role={problem === null ? 'status' : 'alert'}
      className={styles.said}
    >
      <p>
        <strong>{what}</strong>
        {problem !== null && <span className={styles.problem}> {problem}</span>}
      </p>
      {done === oversight.done && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => void undo()}
        >
          Undo
        </button>
      )}
    </div>
  );
}
