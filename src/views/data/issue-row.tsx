import type { Issue } from '../../workspace/types';
import { number } from '../shared/count';
import { cx } from '../shared/cx';
import dataStyles from './data.module.css';
import { columnWords, lineWords } from './issue-words';
import { IssueLines } from './issue-lines';
import styles from './issues.module.css';
import type { OpenLines } from './use-open-lines';

interface Props {
  readonly issue: Issue;
  readonly position: number;
  readonly lines: OpenLines;
}

/** One problem: a row of the table, and a card where there is no room for one. */
export function IssueCells({ issue, position, lines }: Props) {
  const { line, found, message, hint } = issue;
  const isOpen = line !== null && lines.isOpen(position);
  return (
    <>
      <th scope="row" className={styles.number}>
        {line !== null && <Label>Line</Label>}
        {lineWords(issue)}
      </th>
      <td>
        <Label>Column</Label>
        {columnWords(issue)}
      </td>
      <td className={styles.found}>
        <Label>Found</Label>
        {found ?? 'Nothing'}
      </td>
      <td>
        {message} <span className={styles.hint}>{hint}</span>
        {line !== null && (
          <button
            type="button"
            className={cx(dataStyles.quietButton, styles.showLine)}
            aria-expanded={isOpen}
            onClick={() => lines.toggle(position)}
          >
            {isOpen ? 'Hide' : 'Show'} line {number(line)}
          </button>
        )}
        {isOpen && (
          <IssueLines
            line={line}
            found={found}
            known={lines.known(line)}
            onRead={() => lines.read(line)}
          />
        )}
      </td>
    </>
  );
}

/** What a column's head says, where the heads are not seen. */
function Label({ children }: { readonly children: string }) {
  return (
    <span className={styles.label} aria-hidden="true">
      {children}{' '}
    </span>
  );
}
