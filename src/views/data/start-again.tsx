import { useEffect, useRef, useState } from 'react';
import type { Notice } from '../../workspace/types';
import { count } from '../shared/count';
import styles from './keeping.module.css';

interface Props {
  /** How many snapshots were published from here. */
  readonly published: number;
  readonly onClear: () => Promise<Notice | null>;
  readonly onBackup: () => void;
}

/** Takes everything out of this browser, history and all: asked twice, as nothing brings it back. */
export function StartAgain({ published, onClear, onBackup }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);
  const close = () => {
    setIsAsking(false);
    button.current?.focus();
  };
  return (
    <div className={styles.again}>
      <button
        ref={button}
        type="button"
        className={styles.quiet}
        aria-expanded={isAsking}
        onClick={() => setIsAsking(!isAsking)}
      >
        Remove everything from this browser
      </button>
      {isAsking && (
        <div ref={question} tabIndex={-1} className={styles.problem}>
          <p>
            <strong>Everything loaded and edited here goes, with its history.</strong> Only a backup
            can bring it back. The board’s served data stay.
          </p>
          {published > 0 && (
            <p>
              <strong>
                {count(published, 'published snapshot')} {published === 1 ? 'goes' : 'go'} too,
              </strong>{' '}
              with the true counts behind the figures that{' '}
              {published === 1 ? 'it hides' : 'they hide'}. Those counts are needed for good:
              without them a later publication can give hidden figures away by difference. A backup
              keeps them.
            </p>
          )}
          <div className={styles.buttons}>
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={onBackup}
            >
              Download a backup first
            </button>
            <button
              type="button"
              className="govuk-button govuk-button--warning"
              onClick={() => void onClear().then(close)}
            >
              Yes, remove everything
            </button>
            <button type="button" className={styles.quiet} onClick={close}>
              No, keep it
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
