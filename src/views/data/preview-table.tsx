import { useId } from 'react';
import type { Issue, MappingPreview, PreviewRow } from '../../workspace/types';
import { count, number } from '../shared/count';
import type { PreviewState } from './use-mapping-preview';
import styles from './table-mapping.module.css';

interface Props extends PreviewState {
  readonly name: string;
  /** What is still to be chosen; empty when the mapping is complete. */
  readonly open: readonly string[];
}

/** The first rows as they will be read with the columns as chosen now. */
export function PreviewTable({ name, preview, isReading, open }: Props) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.preview}>
      <h4 id={heading}>The first rows as they will be read</h4>
      <p role="status">{stateWords(preview, isReading, open)}</p>
      {preview?.kind === 'refused' && <p>{preview.failure.hint}</p>}
      {preview?.kind === 'rows' && (
        <>
          {preview.rows.length > 0 && <PreviewRows name={name} rows={preview.rows} />}
          <PreviewIssues issues={preview.issues} />
        </>
      )}
    </section>
  );
}

function stateWords(
  preview: MappingPreview | null,
  isReading: boolean,
  open: readonly string[],
): string {
  if (open.length > 0) return `Shown when everything is chosen. Still open: ${open.join('; ')}.`;
  if (isReading) return 'Reading the first rows…';
  if (preview === null) return 'The first rows could not be read with these columns.';
  if (preview.kind === 'refused') return `Cannot be read so: ${preview.failure.message}`;
  const { rows, issues, rowsLeftOut } = preview;
  return [
    rows.length === 0
      ? 'No figure in the first rows.'
      : `${count(rows.length, 'figure')} from the first rows.`,
    rowsLeftOut > 0 && `${count(rowsLeftOut, 'row')} would be left out.`,
    issues.length > 0 && `${count(issues.length, 'problem')} found.`,
  ]
    .filter((part) => part !== false)
    .join(' ');
}

function PreviewRows({
  name,
  rows,
}: {
  readonly name: string;
  readonly rows: readonly PreviewRow[];
}) {
  const hasCategories = rows.some(({ category }) => category !== null);
  return (
    <section
      className={styles.region}
      aria-label={`First rows of ${name} as they will be read`}
      // A region that scrolls must take the focus, so that the keyboard can scroll it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption className="govuk-visually-hidden">The first rows as they will be read</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Period</th>
            <th scope="col">Area</th>
            <th scope="col">Indicator</th>
            {hasCategories && <th scope="col">Category</th>}
            <th scope="col" className={styles.number}>
              Numerator
            </th>
            <th scope="col" className={styles.number}>
              Denominator
            </th>
            <th scope="col" className={styles.number}>
              Value
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row">{number(row.line)}</th>
              <td>{row.period}</td>
              <td>{row.area}</td>
              <td>{row.indicator}</td>
              {hasCategories && <td>{row.category ?? 'Total'}</td>}
              <FigureCells row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The numbers of a row, or one cell with the reason why there are none. */
function FigureCells({ row }: { readonly row: PreviewRow }) {
  const { numerator, denominator, value, missing } = row;
  if (missing !== null && numerator === null && denominator === null && value === null) {
    return <td colSpan={3}>No figure: {missing}</td>;
  }
  return (
    <>
      <td className={styles.number}>{numerator ?? 'None'}</td>
      <td className={styles.number}>{denominator ?? 'None'}</td>
      <td className={styles.number}>{missing === null ? (value ?? 'None') : `None: ${missing}`}</td>
    </>
  );
}

const LISTED = 10;

function PreviewIssues({ issues }: { readonly issues: readonly Issue[] }) {
  if (issues.length === 0) return null;
  return (
    <>
      <ul className={styles.issues} aria-label="Problems in the first rows">
        {issues.slice(0, LISTED).map(({ line, column, message, hint }, index) => (
          <li key={index}>
            <strong>
              {[line === null ? 'Whole file' : `Line ${number(line)}`, column]
                .filter((part) => part !== null)
                .join(', ')}
              :
            </strong>{' '}
            {message} {hint}
          </li>
        ))}
      </ul>
      {issues.length > LISTED && <p>The first {LISTED} are listed here.</p>}
    </>
  );
}
