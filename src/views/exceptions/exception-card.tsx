import { useId } from 'react';
import type { Exception } from '../../scorecard/exception-types';
import { indicatorPath } from '../../workspace/paths';
import { useSelection } from '../../workspace/use-selection';
import { RagShape } from '../shared/rag-shape';
import { SpcWords } from '../shared/spc-icon';
import styles from './exceptions.module.css';
import { TopicPanel } from './topic-panel';

interface Props {
  readonly exception: Exception;
  /** Whether the heading names the area or the indicator: the other stands above it. */
  readonly titled: 'indicator' | 'area';
}

/** One exception: why it is one, its evidence, rating and control chart, and what is done about it. */
export function ExceptionCard({ exception, titled }: Props) {
  const { indicator, area, cell, reasons, sentence, trend } = exception;
  const { linkTo } = useSelection();
  const id = useId();
  const topic = { indicator: indicator.id, area: area.code };
  return (
    <article className={styles.card} aria-labelledby={id}>
      <h3 id={id} className={styles.cardTitle}>
        <a
          className="govuk-link govuk-link--no-visited-state"
          href={linkTo(indicatorPath(indicator.id), { area: area.code })}
        >
          {titled === 'indicator' ? indicator.name : area.name}{' '}
          <span className="govuk-visually-hidden">
            {titled === 'indicator' ? `in ${area.name}` : `for ${indicator.name}`}
          </span>
        </a>
      </h3>
      <p className={styles.reasons}>{reasons.map(({ words }) => words).join('; ')}</p>
      <p className={styles.sentence}>{sentence}</p>
      <div className={styles.verdicts}>
        <p className={styles.rating}>
          <RagShape rag={cell.rag} />
          {cell.ratingWords}
        </p>
        <SpcWords trend={trend} />
        {cell.isIllustrative && <p className={styles.tag}>Illustrative figure</p>}
        {cell.marks.map((mark) => (
          <p key={mark} className={styles.tag}>
            {mark}
          </p>
        ))}
      </div>
      {titled === 'indicator' && <Questions questions={indicator.questions} />}
      <TopicPanel topic={topic} name={`${indicator.short}, ${area.name}`} />
    </article>
  );
}

/** What a member may ask. */
export function Questions({ questions }: { readonly questions: readonly string[] }) {
  if (questions.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>Questions to ask</summary>
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </details>
  );
}
