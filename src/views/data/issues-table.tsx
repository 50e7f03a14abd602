import { useRef, useState } from 'react';
import type { Issue, Severity, StagedResult } from '../../workspace/types';
import { count, number } from '../shared/count';
import { cx } from '../shared/cx';
import styles from './issues.module.css';

const PAGE = 100;

const SEVERITY: Record<Severity, string> = {
  error: 'Must be fixed',
  warning: 'Can be fixed later',
};

/** Everything that is wrong with a file, line by line; a page of it at a time. */
export function IssuesTable({
  name,
  result,
}: {
  readonly name: string;
  readonly result: StagedResult;
}) {
  const [limit, setLimit] = useState(PAGE);
  const region = useRef<HTMLElement>(null);
  const { issueCount, errorCount, warningCount, issueAt } = result;
  if (issueCount === 0) return <p>No problems found.</p>;
  const shown = Math.min(limit, issueCount);
  const showMore = () => {
    // The button goes away with the last page; the focus does not.
    if (shown + PAGE >= issueCount) region.current?.focus();
    setLimit(limit + PAGE);
  };
  return (
    <>
      <p>
        <strong>{count(issueCount, 'problem')}:</strong> {number(errorCount)} must be fixed before
        those rows can be loaded, {number(warningCount)} can be fixed later.
      </p>
      <section
        ref={region}
        className={styles.region}
        aria-label={`Problems in ${name}`}
        // A region that scrolls must take the focus, so that the keyboard can scroll it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={styles.table}>
          <caption className="govuk-visually-hidden">Problems in {name}</caption>
          <thead>
            <tr>
              <th scope="col">Severity</th>
              <th scope="col">Rule</th>
              <th scope="col" className={styles.number}>
                Line
              </th>
              <th scope="col">Column</th>
              <th scope="col">Found</th>
              <th scope="col">What is wrong, and what to do</th>
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: shown }, (_, index) => (
              <IssueRow key={index} issue={issueAt(index)} />
            ))}
          </tbody>
        </table>
      </section>
      {shown < issueCount && (
        <p className={styles.more}>
          The first {number(shown)} of {number(issueCount)} are shown.{' '}
          <button type="button" className="govuk-button govuk-button--secondary" onClick={showMore}>
            Show more <span className="govuk-visually-hidden">problems in {name}</span>
          </button>
        </p>
      )}
    </>
  );
}

function IssueRow({ issue }: { readonly issue: Issue }) {
  const { severity, ruleId, line, column, found, message, hint } = issue;
  return (
    <tr>
      <td className={cx(styles.severity, severity === 'error' && styles.error)}>
        {SEVERITY[severity]}
      </td>
      <td className={styles.rule}>{ruleId}</td>
      <td className={styles.number}>{line === null ? 'Whole file' : number(line)}</td>
      <td>{column ?? 'Whole row'}</td>
      <td className={styles.found}>{found === null ? 'Nothing' : found}</td>
      <td>
        {message} <span className={styles.hint}>{hint}</span>
      </td>
    </tr>
  );
}
