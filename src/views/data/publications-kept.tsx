import type { PublicationEntry } from '../../workspace/publication-words';
import { count } from '../shared/count';
import styles from './keeping.module.css';

interface Props {
  /** Oldest first. */
  readonly publications: readonly PublicationEntry[];
}

/** What was published from here, the latest first: no step undoes it. */
export function PublicationsKept({ publications }: Props) {
  if (publications.length === 0) return null;
  return (
    <details className={styles.history}>
      <summary>Published from here: {count(publications.length, 'snapshot')}</summary>
      <p>
        Undo does not take a publication back. To correct one, publish again or withdraw it on the
        Publish page.
      </p>
      <ol reversed className={styles.steps}>
        {publications.toReversed().map(({ title, when, sha256, details }) => (
          <li key={`${title} ${sha256}`} className={styles.step}>
            <strong>{title}</strong>
            {when !== null && <span className={styles.when}>{when}</span>}
            <ul>
              {details.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}
