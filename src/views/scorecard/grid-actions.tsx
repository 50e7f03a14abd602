import { useId } from 'react';
import styles from './toolbar.module.css';
import type { Downloads } from './use-downloads';

interface Props {
  readonly downloads: Downloads;
  readonly spc: boolean;
  readonly onSpc: (wanted: boolean) => void;
  readonly compact: boolean;
  /** Null where there are cards, which have no compact form. */
  readonly onCompact: ((compact: boolean) => void) | null;
}

/** What can be done with the scorecard as shown. */
export function GridActions({ downloads, spc, onSpc, compact, onCompact }: Props) {
  const toggle = useId();
  return (
    <div className={styles.actions}>
      <div className={styles.check}>
        <input
          id={toggle}
          type="checkbox"
          checked={spc}
          onChange={(event) => onSpc(event.target.checked)}
        />
        <label htmlFor={toggle}>Show variation and assurance</label>
      </div>
      {onCompact && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          aria-pressed={compact}
          onClick={() => onCompact(!compact)}
        >
          Compact
        </button>
      )}
      {downloads.files.map(({ label, start }) => (
        <button
          key={label}
          type="button"
          className="govuk-button govuk-button--secondary"
          aria-disabled={downloads.isBusy}
          onClick={() => {
            if (!downloads.isBusy) start();
          }}
        >
          {label}
        </button>
      ))}
      {downloads.problem !== null && <p role="alert">{downloads.problem}</p>}
    </div>
  );
}
