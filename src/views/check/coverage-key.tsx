import styles from './check.module.css';
import { CoverageShape } from './coverage-shape';

const SIGNS = [
  ['whole', 'every expected figure'],
  ['part', 'some'],
  ['none', 'none'],
  ['provisional', 'provisional'],
  ['suppressed', 'suppressed'],
  ['missing', 'missing, with a reason'],
  ['not-expected', 'not expected'],
] as const;

/** What the signs mean; the words in the cells say the same. */
export function CoverageKey() {
  return (
    <ul className={styles.key} aria-label="Signs">
      {SIGNS.map(([shape, words]) => (
        <li key={shape}>
          <CoverageShape shape={shape} />
          {words}
        </li>
      ))}
    </ul>
  );
}
