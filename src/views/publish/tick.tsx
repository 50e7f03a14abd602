import type { ReactNode } from 'react';
import { cx } from '../shared/cx';
import styles from './publish.module.css';

interface Props {
  readonly id?: string;
  readonly isTicked: boolean;
  /** What is wrong with it as it is. */
  readonly problem?: string | undefined;
  readonly onTick: (isTicked: boolean) => void;
  readonly children: ReactNode;
}

/** A box to tick, and above it what is wrong. */
export function Tick({ id, isTicked, problem, onTick, children }: Props) {
  const error = problem === undefined || id === undefined ? undefined : `${id}-error`;
  return (
    <div className={cx(problem !== undefined && styles.wrong)}>
      {problem !== undefined && (
        <p id={error} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error: </span>
          {problem}
        </p>
      )}
      <label className={styles.choice}>
        <input
          id={id}
          type="checkbox"
          checked={isTicked}
          aria-invalid={problem !== undefined}
          aria-describedby={error}
          onChange={({ target }) => onTick(target.checked)}
        />
        <span>{children}</span>
      </label>
    </div>
  );
}
