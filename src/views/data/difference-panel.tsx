import { useId } from 'react';
import type { StagedResult } from '../../workspace/types';
import { count } from '../shared/count';
import { ChangesTable } from './changes-table';
import styles from './difference.module.css';
import { differenceNotes, differenceWords } from './difference-words';

interface Props {
  readonly name: string;
  readonly result: StagedResult;
  readonly onReason: (reason: string) => void;
}

/** What a file would change if it were loaded: counted, listed, and its reason asked for. */
export function DifferencePanel({ name, result, onReason }: Props) {
  const { difference, reason } = result;
  if (!difference) return <p role="status">Comparing with what is loaded…</p>;
  return (
    <div className={styles.panel}>
      <p>{differenceWords(difference)}</p>
      {differenceNotes(difference).map((words) => (
        <p key={words}>{words}</p>
      ))}
      {difference.restated > 0 && (
        <ReasonField
          name={name}
          restated={difference.restated}
          reason={reason}
          onReason={onReason}
        />
      )}
      {difference.changeCount > 0 && (
        <details className={styles.details}>
          <summary>
            {count(difference.changeCount, 'change')} one by one
            <span className="govuk-visually-hidden">, {name}</span>
          </summary>
          <ChangesTable name={name} difference={difference} />
        </details>
      )}
    </div>
  );
}

interface ReasonProps extends Pick<Props, 'name' | 'onReason'> {
  readonly restated: number;
  readonly reason: string;
}

/** Asked for, never required: the scorecard says so where it was not given. */
function ReasonField({ name, restated, reason, onReason }: ReasonProps) {
  const id = useId();
  return (
    <div className={styles.reason}>
      <label htmlFor={id}>
        Why are published figures restated?
        <span className="govuk-visually-hidden"> {name}</span>
      </label>
      <p id={`${id}-hint`}>
        {count(restated, 'published figure')} would change. The reason is kept and shown with each
        of them. It is not required.
      </p>
      <input
        id={id}
        type="text"
        value={reason}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onReason(event.target.value)}
      />
    </div>
  );
}
