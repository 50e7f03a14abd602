import type { IndicatorPage } from '../../scorecard/indicator-page';
import { wordOf } from '../scorecard/direction-words';
import { ArrowIcon } from '../shared/arrow-icon';
import { cx } from '../shared/cx';
import { RagShape } from '../shared/rag-shape';
import { SpcWords } from '../shared/spc-icon';
import styles from './indicator.module.css';

/** The first look: the verdicts, and what a chair would read out. */
export const Verdicts = ({ page }: { readonly page: IndicatorPage }) => (
  <>
    <Cards page={page} />
    <section aria-label="In a sentence" className={styles.sentence}>
      {page.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  </>
);

/** Figure, rating, direction, and variation with assurance: side by side and never merged (S8). */
function Cards({ page }: { readonly page: IndicatorPage }) {
  return (
    <section className={styles.verdicts} aria-label="Verdicts">
      <FigureCard page={page} />
      <RatingCard page={page} />
      <DirectionCard page={page} />
      <div className={styles.verdict}>
        <h2>Is it changing, and will it meet target?</h2>
        <SpcWords trend={page.trend} note={page.limitsNote} />
      </div>
    </section>
  );
}

function FigureCard({
  page: { cell, figure, area, quarterLabel },
}: {
  readonly page: IndicatorPage;
}) {
  return (
    <div className={cx(styles.verdict, styles.main)}>
      <h2>
        {area.name}, {quarterLabel}
      </h2>
      <p
        className={cx(
          styles.figure,
          cell.isMissing && styles.missing,
          cell.isIllustrative && styles.illustrative,
        )}
      >
        {figure.text}
        {figure.unit !== null && <span className={styles.unit}> {figure.unit}</span>}
      </p>
      <ul className={styles.details}>
        {cell.isIllustrative && <li>Illustrative figure</li>}
        {figure.details.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function RatingCard({ page: { cell, target } }: { readonly page: IndicatorPage }) {
  return (
    <div className={styles.verdict}>
      <h2>Did it meet target?</h2>
      <p className={styles.word}>
        <RagShape rag={cell.rag} />
        {cell.ratingWords}
      </p>
      <ul className={styles.details}>
        {[target.words, target.distance, target.note].map(
          (line) => line !== null && <li key={line}>{line}</li>,
        )}
      </ul>
    </div>
  );
}

function DirectionCard({ page: { cell, changes } }: { readonly page: IndicatorPage }) {
  return (
    <div className={styles.verdict}>
      <h2>Which way is it going?</h2>
      {changes.length === 0 && <p>There is no figure to compare.</p>}
      {changes.map(({ words, chance }, i) => (
        <div key={words} className={styles.change}>
          <p className={styles.word}>
            {i === 0 && <ArrowIcon arrow={cell.arrow} word={wordOf(cell)} />}
            {words}
          </p>
          {chance !== null && <p className={styles.then}>{chance}</p>}
        </div>
      ))}
    </div>
  );
}
