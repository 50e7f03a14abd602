import type { LoadFailure } from '../../workspace/types';
import styles from './data.module.css';

interface Props {
  readonly failure: LoadFailure;
  readonly onReadAgain: () => void;
}

/** The rule that a file breaks which is text, but not UTF-8: another reading of it may work. */
const ENCODING_RULE = 'E04';

/** Why a file cannot be used, and what to do about it. */
export function FailedFile({ failure, onReadAgain }: Props) {
  const { ruleId, line, column, message, hint } = failure;
  return (
    <div className={styles.failure}>
      <p>
        <strong>This file cannot be used.</strong> {message}
      </p>
      <p>{hint}</p>
      <p className={styles.rule}>
        {[
          `Rule ${ruleId}`,
          line === null ? null : `line ${line}`,
          column === null ? null : `column ${column}`,
        ]
          .filter((part) => part !== null)
          .join(', ')}
        . What was loaded before is as it was.
      </p>
      {ruleId === ENCODING_RULE && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={onReadAgain}
        >
          Read as Windows-1252
        </button>
      )}
    </div>
  );
}
