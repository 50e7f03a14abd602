import { useRef, useState } from 'react';
import type { Finding, Severity } from '../../scorecard/reconcile-types';
import { number } from '../shared/count';
import styles from './check.module.css';

const PAGE = 100;

const SEVERITY: Record<Severity, string> = {
  disagrees: 'Figures disagree',
  unusual: 'Unusual figure',
  incomplete: 'Not complete',
};

/** What was found, the largest relative difference first; a page of it at a time. */
export function FindingsTable({ findings }: { readonly findings: readonly Finding[] }) {
  const [limit, setLimit] = useState(PAGE);
  const region = useRef<HTMLElement>(null);
  const shown = Math.min(limit, findings.length);
  const showMore = () => {
    // The button goes away with the last page; the focus does not.
    if (shown + PAGE >= findings.length) region.current?.focus();
    setLimit(limit + PAGE);
  };
  return (
    <>
      <p>The largest differences, as a part of the figure, stand first.</p>
      <section
        ref={region}
        className={styles.region}
        aria-label="Findings"
        // A region that scrolls must take the focus, so that the keyboard can scroll it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={styles.findings}>
          <caption className="govuk-visually-hidden">Findings</caption>
          <thead>
            <tr>
              <th scope="col">Indicator, area and period</th>
              <th scope="col">What was found, and what to do</th>
              <th scope="col">Kind</th>
              <th scope="col">Files and lines</th>
            </tr>
          </thead>
          <tbody>
            {findings.slice(0, shown).map((finding, i) => (
              <FindingRow key={i} finding={finding} />
            ))}
          </tbody>
        </table>
      </section>
      {shown < findings.length && (
        <p className={styles.more}>
          The first {number(shown)} of {number(findings.length)} are shown.{' '}
          <button type="button" className="govuk-button govuk-button--secondary" onClick={showMore}>
            Show more <span className="govuk-visually-hidden">findings</span>
          </button>
        </p>
      )}
    </>
  );
}

function FindingRow({ finding }: { readonly finding: Finding }) {
  const { indicator, category, area, period, sentence, whatToDo, severity, ruleId, sources } =
    finding;
  return (
    <tr>
      <th scope="row">
        {indicator}
        {category !== null && `, ${category}`}
        <span className={styles.quiet}>
          {' '}
          {area}, {period}
        </span>
      </th>
      <td>
        {sentence} <span className={styles.quiet}>{whatToDo}</span>
      </td>
      <td>
        {SEVERITY[severity]} <span className={styles.quiet}>rule {ruleId}</span>
      </td>
      <td>{sources}</td>
    </tr>
  );
}
