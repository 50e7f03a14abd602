import { useEffect, useRef } from 'react';
import styles from './lists.module.css';

interface Props {
  readonly name: string;
  readonly consequences: readonly string[];
  readonly onRemove: () => void;
  readonly onKeep: () => void;
}

/** Asked before an entry goes that figures or other lists still use. */
export function RemovePanel({ name, consequences, onRemove, onKeep }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section ref={panel} tabIndex={-1} className={styles.asked} aria-labelledby="remove-title">
      <h2 id="remove-title">Remove {name}?</h2>
      <p>It is still used:</p>
      <ul>
        {consequences.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>Nothing of this is deleted; it comes back when the entry does.</p>
      <div className={styles.buttons}>
        <button type="button" className="govuk-button" onClick={onRemove}>
          Remove it
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onKeep}>
          Keep it
        </button>
      </div>
    </section>
  );
}
