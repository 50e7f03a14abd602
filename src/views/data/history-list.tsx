import { useRef } from 'react';
import type { HistoryEntry } from '../../workspace/types';
import { count } from '../shared/count';
import { cx } from '../shared/cx';
import styles from './keeping.module.css';

interface Props {
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
  readonly onGoTo: (done: number) => void;
}

/** Every step, the latest first, each with the way back to it. */
export function HistoryList({ entries, onGoTo }: Props) {
  const summary = useRef<HTMLElement>(null);
  if (entries.length === 0) return null;
  const inForce = entries.filter(({ isInForce }) => isInForce).length;
  const goTo = (done: number) => {
    // The button that was pressed goes away.
    summary.current?.focus();
    onGoTo(done);
  };
  return (
    <details className={styles.history}>
      <summary ref={summary}>
        History: {count(entries.length, 'step')}
        {inForce < entries.length && `, ${entries.length - inForce} undone`}
      </summary>
      <ol reversed className={styles.steps}>
        {entries.toReversed().map((entry) => (
          <HistoryStep key={entry.number} entry={entry} inForce={inForce} onGoTo={goTo} />
        ))}
      </ol>
      {inForce > 0 && (
        <button type="button" className={styles.quiet} onClick={() => goTo(0)}>
          Go back to before the first step
        </button>
      )}
    </details>
  );
}

interface StepProps {
  readonly entry: HistoryEntry;
  readonly inForce: number;
  readonly onGoTo: (done: number) => void;
}

function HistoryStep({ entry, inForce, onGoTo }: StepProps) {
  const { number, when, by, title, details, isInForce } = entry;
  return (
    <li className={cx(styles.step, !isInForce && styles.undone)}>
      <strong>{title}</strong>
      {!isInForce && ' (undone)'}
      <span className={styles.when}>
        {when}
        {by !== '' && `, ${by}`}
      </span>
      {details.length > 0 && (
        <ul>
          {details.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {number !== inForce && (
        <button type="button" className={styles.quiet} onClick={() => onGoTo(number)}>
          {number < inForce ? 'Go back to here' : 'Do again up to here'}
          <span className="govuk-visually-hidden">: {title}</span>
        </button>
      )}
    </li>
  );
}
