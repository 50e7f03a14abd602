import { useEffect, useRef } from 'react';
import type { Keeping, Notice } from '../../workspace/types';
import styles from './keeping.module.css';

interface Props {
  readonly notice: Notice | null;
  readonly keeping: Keeping;
  readonly onGoOn: () => void;
}

/** Why the last change could not be kept. Takes the focus from the button that was pressed. */
export function ChangeProblem({ notice, keeping, onGoOn }: Props) {
  const problem = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice) problem.current?.focus();
  }, [notice]);
  if (!notice) return null;
  return (
    <div ref={problem} tabIndex={-1} role="alert" className="govuk-error-summary">
      <h2 className="govuk-error-summary__title">That was not done</h2>
      <div className="govuk-error-summary__body">
        <p>{notice.message}</p>
        <p>{notice.hint}</p>
        {keeping.kind === 'kept' && (
          <button type="button" className={styles.quiet} onClick={onGoOn}>
            Go on without keeping anything in this browser
          </button>
        )}
      </div>
    </div>
  );
}
