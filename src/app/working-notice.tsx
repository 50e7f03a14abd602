import { useSelection } from '../workspace/use-selection';
import styles from './working-notice.module.css';

/** Where readers see a snapshot, the analyst is told that this is not it. */
export function WorkingNotice() {
  const { linkTo } = useSelection();
  return (
    <p className={styles.notice}>
      <strong>Working copy.</strong> Board members see the published snapshot, not this.{' '}
      {/* In a tab of its own: files that wait here to be loaded are not lost. */}
      <a
        className="govuk-link"
        href={linkTo('/', { copy: null })}
        target="_blank"
        rel="noopener noreferrer"
      >
        Open the published scorecard (opens in a new tab)
      </a>
    </p>
  );
}
