import type { Keeping } from '../../workspace/types';
import styles from './keeping.module.css';

interface Props {
  readonly keeping: Keeping;
  readonly isRestored: boolean;
  readonly hasSteps: boolean;
}

/** Whether what is loaded here will be here tomorrow, in words. */
export function KeepingStatus({ keeping, isRestored, hasSteps }: Props) {
  return (
    <>
      {keeping.kind === 'opening' && <p>Looking for what was kept in this browser…</p>}
      {keeping.kind === 'kept' && (
        <p>
          {hasSteps
            ? 'What you load and edit is kept in this browser, on this device only.'
            : 'Nothing has been loaded here yet. What you load will be kept in this browser, on this device only.'}
        </p>
      )}
      {keeping.kind === 'not-kept' && (
        <div className={styles.problem}>
          <p>
            <strong>{keeping.notice.message}</strong>
          </p>
          <p>{keeping.notice.hint}</p>
        </div>
      )}
      {isRestored && (
        <p>
          <strong>The scorecard shows the restored backup’s own data</strong>, not what this server
          serves now. Undo the restore to go back to the server’s data.
        </p>
      )}
    </>
  );
}
