import { useEffect, useRef } from 'react';
import styles from './lists.module.css';

/** What was done last on this page. */
export interface Saved {
  readonly what: string;
  /** Why it was not done; null when it was. */
  readonly problem: string | null;
  /** How many steps were in force then. */
  readonly done: number;
}

interface Props {
  readonly saved: Saved | null;
  /** How many steps are in force now. */
  readonly done: number;
  readonly scorecardLink: string;
  readonly onUndo: () => Promise<void>;
}

/** Says what changed and takes the focus; the way back is offered as long as nothing came after it. */
export function SavedBanner({ saved, done, scorecardLink, onUndo }: Props) {
  const banner = useRef<HTMLElement>(null);
  useEffect(() => {
    if (saved) banner.current?.focus();
  }, [saved]);
  if (!saved) return null;
  const { what, problem } = saved;
  if (problem !== null) {
    return (
      <section ref={banner} tabIndex={-1} role="alert" className="govuk-error-summary">
        <h2 className="govuk-error-summary__title">That was not done</h2>
        <p>{what}</p>
        <p>{problem}</p>
      </section>
    );
  }
  return (
    <section ref={banner} tabIndex={-1} className={styles.said} aria-labelledby="saved-title">
      <h2 id="saved-title">{what}</h2>
      <p>
        <a className="govuk-link" href={scorecardLink}>
          See the scorecard
        </a>
      </p>
      {saved.done === done && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => void onUndo()}
        >
          Undo
        </button>
      )}
    </section>
  );
}
