import type { ReactNode } from 'react';
import type { BoardPaper as Model, PaperIndicator } from '../../scorecard/board-paper-types';
import { cx } from '../shared/cx';
import { PrintKey } from '../shared/print-key';
import { PaperAnnual } from './paper-annual';
import { PaperExceptions } from './paper-exceptions';
import { IndicatorSheet } from './paper-indicator';
import { CountyTable, PartTable } from './paper-scorecard';
import { Illustrative } from './paper-written';
import styles from './paper.module.css';

interface Props {
  readonly paper: Model;
  /** The drawing of an indicator's months; left out where there is no browser to draw. */
  readonly chartOf?: ((item: PaperIndicator) => ReactNode) | undefined;
}

/**
 * The board paper of a quarter as plain HTML: the same on the page, on paper, and in the pack with
 * scripts off. Its headings begin at level 2.
 */
export function BoardPaper({ paper, chartOf }: Props) {
  const { title, quarterLabel, marks, notices, signOff, headline, messages } = paper;
  return (
    <article className={styles.paper} aria-label={`${title}, ${quarterLabel}`}>
      <header>
        <h2 className={styles.title}>
          {title}, {quarterLabel}
        </h2>
        {notices.map((notice) => (
          <p key={notice} className={styles.notice}>
            <strong>{notice}</strong>
          </p>
        ))}
        <ul className={styles.marks}>
          {[marks.dataDate, marks.finality, marks.policy, marks.snapshot].map((mark) => (
            <li key={mark}>{mark}</li>
          ))}
        </ul>
        {marks.illustrative !== null && (
          <p className={styles.demo}>
            <strong>Demonstration.</strong> {marks.illustrative}
          </p>
        )}
        {signOff.map((line) => (
          <p key={line} className={styles.signOff}>
            {line}
          </p>
        ))}
      </header>
      {paper.annual !== null && <PaperAnnual annual={paper.annual} />}
      <section aria-label="Headline" className={styles.headline}>
        {headline.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      <section className={styles.section}>
        <h3>Messages of the agencies</h3>
        {messages.messages.length === 0 && <p>No agency has given a message for this quarter.</p>}
        {messages.messages.map((view) => (
          <p key={view.agency} className={styles.message}>
            <strong>{view.agency}:</strong> <span className={styles.written}>{view.text}</span> (
            {view.by})
            <Illustrative is={view.isIllustrative} />
          </p>
        ))}
        {messages.messages.length > 0 && messages.silent.length > 0 && (
          <p>No message: {messages.silent.join('; ')}.</p>
        )}
      </section>
      <PaperExceptions exceptions={paper.exceptions} />
      <section className={cx(styles.section, styles.wide)}>
        <h3>Scorecard</h3>
        <PrintKey paperKey={paper.key} hasArrows={chartOf !== undefined} />
        <CountyTable county={paper.county} quarterLabel={quarterLabel} policy={marks.policy} />
        {paper.parts.map((part) => (
          <PartTable
            key={part.columns[0]?.code}
            part={part}
            county={paper.county.area}
            quarterLabel={quarterLabel}
            policy={marks.policy}
          />
        ))}
      </section>
      {paper.indicators.map((item) => (
        <IndicatorSheet key={item.page.indicator.id} item={item} chart={chartOf?.(item)} />
      ))}
    </article>
  );
}
