import type { VersionedView, WrittenView } from '../../scorecard/oversight-view';
import { count } from '../shared/count';
import styles from './exceptions.module.css';

/** A text as it was written, line by line, with who wrote it when. */
export function WrittenText({ view }: { readonly view: WrittenView }) {
  return (
    <>
      <p className={styles.written}>{view.text}</p>
      <Byline view={view} />
    </>
  );
}

export const Byline = ({ view: { by, isIllustrative } }: { readonly view: WrittenView }) => (
  <p className={styles.by}>
    {by}
    {isIllustrative && <span className={styles.tag}>Illustrative text</span>}
  </p>
);

/** The texts that the shown one replaced. */
export function Earlier({ of }: { readonly of: VersionedView }) {
  if (of.earlier.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{count(of.earlier.length, 'earlier version')}</summary>
      <ol className={styles.history} reversed>
        {of.earlier.map((view) => (
          <li key={`${view.by} ${view.text}`}>
            <WrittenText view={view} />
          </li>
        ))}
      </ol>
    </details>
  );
}
