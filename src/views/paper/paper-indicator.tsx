import type { ReactNode } from 'react';
import type { PaperIndicator } from '../../scorecard/board-paper-types';
import { isChart, type Chart, type NoChart } from '../../scorecard/charts';
import { ArrowIcon } from '../shared/arrow-icon';
import { cx } from '../shared/cx';
import { RagShape } from '../shared/rag-shape';
import { wordOf } from '../scorecard/direction-words';
import styles from './paper.module.css';

interface Props {
  readonly item: PaperIndicator;
  readonly chart: ReactNode;
}

/** One indicator on a page of its own: what it is, where it stands, how it moved, what to ask. */
export function IndicatorSheet({ item, chart }: Props) {
  const { page, trend, quarters, ranked } = item;
  const { indicator, area, cell, figure, target, changes, sentences, questions } = page;
  return (
    <section className={cx(styles.section, styles.sheet)}>
      <h3>{indicator.name}</h3>
      <p className={styles.definition}>
        {indicator.definition} {page.measure}.
      </p>
      <p className={styles.standing}>
        <strong>
          {area.name}, {page.quarterLabel}: {figure.text}
          {figure.unit !== null && ` ${figure.unit}`}
        </strong>
        {cell.isIllustrative && <em> Illustrative figure.</em>} <RagShape rag={cell.rag} />{' '}
        {[cell.ratingWords, target.words, target.distance].filter(Boolean).join('. ')}.{' '}
        <ArrowIcon arrow={cell.arrow} word={wordOf(cell)} />{' '}
        {changes.map(({ words }) => `${words}.`).join(' ')}
      </p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h4>{trend.title}</h4>
      <p>{isChart(trend) ? trend.summary : trend.why}</p>
      {chart}
      <div className={styles.tables}>
        <Figures chart={quarters} />
        <Figures chart={ranked} />
      </div>
      {questions.length > 0 && (
        <>
          <h4>Questions to ask</h4>
          <ul>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The table of a chart, or why there is none. */
function Figures({ chart }: { readonly chart: Chart | NoChart }) {
  if (!isChart(chart)) {
    return (
      <div>
        <h4>{chart.title}</h4>
        <p>{chart.why}</p>
      </div>
    );
  }
  const { caption, columns, rows } = chart.table;
  const cellClass = (i: number) => (columns[i]?.isNumber ? styles.number : undefined);
  return (
    // What scrolls must take the focus, so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.region} aria-label={caption} tabIndex={0}>
      <table className={cx(styles.table, styles.figures)}>
        <caption>{chart.title}</caption>
        <thead>
          <tr>
            {columns.map(({ head }, i) => (
              <th key={head} scope="col" className={cellClass(i)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={columns[i + 1]?.head} className={cellClass(i + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
