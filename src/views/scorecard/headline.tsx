import { useEffect } from 'react';
import type { Scorecard } from '../../scorecard/scorecard';
import { whenIdle } from '../shared/when-idle';
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

interface MarksProps extends Pick<Scorecard, 'quarterLabel' | 'marks'> {
  /** What the page is of, where its heading does not say it: for the head of printed pages. */
  readonly of?: string;
}

/** What every page carries: quarter, date, finality, policy, snapshot. */
export function PageMarks({ quarterLabel, marks, of }: MarksProps) {
  useEffect(
    () =>
      whenIdle(() => {
        import('../shared/running-head')
          .then(({ printRunningHead }) => printRunningHead(quarterLabel, marks, of))
          // Without a network paper lacks its running head; the marks stand on its first page.
          .catch(() => undefined);
      }),
    [quarterLabel, marks, of],
  );
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
