import type { Scorecard } from '../../scorecard/scorecard';
import styles from './headline.module.css';

/** What the quarter says, in sentences, and what the figures are. */
export function Headline({ scorecard }: { readonly scorecard: Pick<Scorecard, 'headline'> }) {
  const [first, ...rest] = scorecard.headline;
  return (
    <section className={styles.headline} aria-label="Headline">
      {first !== undefined && <p className={styles.first}>{first}</p>}
      {rest.length > 0 && (
        <ul className={styles.rest}>
          {rest.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What every page carries: quarter, date, finality, policy, snapshot. */
export function PageMarks({ quarterLabel, marks }: Pick<Scorecard, 'quarterLabel' | 'marks'>) {
  return (
    <>
      <ul className={styles.marks} aria-label="About these figures">
        {[quarterLabel, marks.dataDate, marks.finality, marks.policy, marks.snapshot].map(
          (mark) => (
            <li key={mark}>{mark}</li>
          ),
        )}
      </ul>
      {marks.illustrative !== null && (
        <p className={styles.demo}>
          <strong>Demonstration.</strong> {marks.illustrative}
        </p>
      )}
    </>
  );
}
