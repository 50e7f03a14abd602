import type { LoadFailure } from '../../workspace/types';
import { ChildLevelFile } from './child-level-file';
import styles from './data.module.css';

interface Props {
  /** Starts the ids of form fields. */
  readonly id: string;
  readonly failure: LoadFailure;
  readonly onReadAgain: () => void;
  readonly onRestore: () => void;
  readonly onVouch: (reasons: Readonly<Record<string, string>>) => void;
}

/**
 * The rule that a file breaks whose letters cannot be read. Where a line is named, a byte there is
 * not UTF-8, and another reading may work; without one the whole file is of another kind.
 */
const ENCODING_RULE = 'E04';

/** The rule that a backup breaks where extracts are chosen. */
const BACKUP_RULE = 'E73';

/** Why a file cannot be used, and what to do about it. */
export function FailedFile({ id, failure, onReadAgain, onRestore, onVouch }: Props) {
  const { ruleId, line, column, message, hint, childLevel } = failure;
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
      {ruleId === ENCODING_RULE && line !== null && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={onReadAgain}
        >
          Read as Windows-1252
        </button>
      )}
      {ruleId === BACKUP_RULE && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onRestore}>
          Restore this backup
        </button>
      )}
      {childLevel && <ChildLevelFile id={id} columns={childLevel} onVouch={onVouch} />}
    </div>
  );
}
