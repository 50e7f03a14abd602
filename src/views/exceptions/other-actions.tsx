import type { ActionView } from '../../scorecard/oversight-view';
import { count } from '../shared/count';
import { ActionCard } from './action-card';
import styles from './exceptions.module.css';

interface Props {
  /** Carried into the quarter, on figures that are no exception now. */
  readonly current: readonly ActionView[];
  readonly closed: readonly ActionView[];
}

/** Actions that no exception above shows: they stay until they are done. */
export function OtherActions({ current, closed }: Props) {
  if (current.length + closed.length === 0) return null;
  return (
    <section aria-labelledby="other-actions" className={styles.section}>
      <h2 id="other-actions">Other actions</h2>
      {current.length > 0 && (
        <>
          <p>On figures that are no longer an exception in this quarter:</p>
          {current.map((view) => (
            <ActionCard key={view.action.id} view={view} isAlone />
          ))}
        </>
      )}
      {closed.length > 0 && (
        <details className={styles.more}>
          <summary>{count(closed.length, 'action')} done in earlier quarters</summary>
          {closed.map((view) => (
            <ActionCard key={view.action.id} view={view} isAlone />
          ))}
        </details>
      )}
    </section>
  );
}
