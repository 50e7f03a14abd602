import type { IndicatorPage } from '../../scorecard/indicator-page';
import styles from './indicator.module.css';
import { Lines } from './lines';
import { Section, SECTIONS } from './sections';

/** What a member may ask. */
export const QuestionsSection = ({ page: { questions } }: { readonly page: IndicatorPage }) => (
  <Section of="questions">
    <h2 className={styles.title}>{SECTIONS.questions.title}</h2>
    {questions.length === 0 ? (
      <p>The catalogue has no questions for this indicator.</p>
    ) : (
      <Lines lines={questions} />
    )}
  </Section>
);
