import type { NotJudged } from '../../scorecard/not-judged';
import styles from './exceptions.module.css';

/** What the list could not look at, so that its silence is not taken for good news. */
export const NotJudgedSection = ({ notJudged }: { readonly notJudged: NotJudged }) => (
  <section aria-labelledby="not-judged" className={styles.section}>
    <h2 id="not-judged">What could not be judged</h2>
    <p>{notJudged.summary}</p>
    {notJudged.details.length > 0 && (
      <details className={styles.more}>
        <summary>Each of them</summary>
        <ul>
          {notJudged.details.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    )}
  </section>
);
