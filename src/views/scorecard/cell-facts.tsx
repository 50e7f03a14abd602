import type { CellStatistics } from '../../scorecard/cell-statistics';
import type { Cell, CellDetails, Fact } from '../../scorecard/scorecard';
import { SpcWords } from '../shared/spc-icon';
import styles from './cell-dialog.module.css';
import { Verdict } from './verdict';

interface Props {
  readonly cell: Cell;
  readonly details: CellDetails;
  readonly statistics: CellStatistics;
  readonly indicatorLink: string;
}

/**
 * The figure with its rating and direction in words, what its months say beside them (rule S8),
 * then the facts behind it.
 */
export function CellFacts({ cell, details, statistics, indicatorLink }: Props) {
  return (
    <>
      <p className={cell.isMissing ? styles.missing : styles.figure}>{cell.text}</p>
      <Verdict cell={cell} className={styles.verdict} />
      <div className={styles.months}>
        <SpcWords trend={statistics.trend} note={statistics.limitsNote} />
      </div>
      <p>
        <a className="govuk-link" href={indicatorLink}>
          See this indicator
        </a>
      </p>
      <Facts facts={details.facts} />
      <h3>More than chance?</h3>
      <Facts facts={statistics.facts} />
      {details.categories.length > 0 && (
        <>
          <h3>By category</h3>
          <Facts facts={details.categories} />
        </>
      )}
      {details.months.length > 0 && (
        <details className={styles.months}>
          <summary>Month by month</summary>
          <Facts facts={details.months} />
        </details>
      )}
      {details.notes.length > 0 && (
        <>
          <h3>Notes</h3>
          <Lines lines={details.notes} />
        </>
      )}
      <h3>What it counts</h3>
      <p>{details.definition}</p>
      <h3>Why it matters</h3>
      <p>{details.why}</p>
      {details.questions.length > 0 && (
        <>
          <h3>Questions to ask</h3>
          <Lines lines={details.questions} />
        </>
      )}
    </>
  );
}

const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className={styles.facts}>
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul className={styles.lines}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
