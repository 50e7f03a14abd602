import { useVirtualizer, type Range, defaultRangeExtractor } from '@tanstack/react-virtual';
import { useCallback, useRef, type FocusEvent } from 'react';
import { assertNever } from '../../lib/assert-never';
import type { StagedResult } from '../../workspace/types';
import { count, number } from '../shared/count';
import { cx } from '../shared/cx';
import { NARROW, useMediaQuery } from '../shared/use-media-query';
import { rowKey, type ListRow, type ListRows } from './issue-list-rows';
import { IssueCells } from './issue-row';
import { SEVERITY } from './issue-words';
import styles from './issues.module.css';
import { RuleCells } from './rule-row';
import { Space, Spaced } from './spaced';
import type { OpenLines } from './use-open-lines';

interface Props {
  readonly name: string;
  readonly result: StagedResult;
  readonly rows: ListRows;
  readonly lines: OpenLines;
  readonly onToggleRule: (ruleId: string, isOpen: boolean) => void;
}

const COLUMNS = ['Line', 'Column', 'Found', 'What is wrong, and what to do'];
/** Rows made beyond those in sight. */
const OVERSCAN = 6;
/** Heights in pixels before a row is measured. */
const HEAD_ROW = 56;
const ISSUE_ROW = 72;
const ISSUE_CARD = 190;

/**
 * The problems as one table in a region that scrolls. Only rows in sight are in the page; each says
 * its place among all of them, and the row with the focus stays when it is scrolled away.
 */
export function IssueList({ name, result, rows, lines, onToggleRule }: Props) {
  const region = useRef<HTMLElement>(null);
  const focused = useRef<number | null>(null);
  const issueHeight = useMediaQuery(NARROW) ? ISSUE_CARD : ISSUE_ROW;
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => region.current,
    getItemKey: useCallback((index: number) => rowKey(rows.at(index)), [rows]),
    estimateSize: (index) => (rows.at(index).kind === 'issue' ? issueHeight : HEAD_ROW),
    overscan: OVERSCAN,
    rangeExtractor: useCallback((range: Range) => withRow(range, focused.current), []),
  });
  const noteFocus = ({ target }: FocusEvent) => {
    const row = target.closest('tr')?.dataset['index'];
    focused.current = row === undefined ? null : Number(row);
  };
  const items = virtual.getVirtualItems();
  const spaceBefore = (index: number): number =>
    (items[index]?.start ?? virtual.getTotalSize()) - (items[index - 1]?.end ?? 0);

  return (
    <section
      ref={region}
      className={styles.region}
      aria-label={`Problems in ${name}`}
      // A region that scrolls must take the focus, so that the keyboard can scroll it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onFocus={noteFocus}
    >
      {/* The roles are those of the elements, which lose them where the rows are shown as cards. */}
      <table role="table" className={styles.table} aria-rowcount={rows.count + 1}>
        <caption className="govuk-visually-hidden">Problems in {name}</caption>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" role="columnheader">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {items.map(({ index, key }, place) => (
            <Spaced key={key} before={spaceBefore(place)}>
              <tr
                ref={virtual.measureElement}
                role="row"
                data-index={index}
                aria-rowindex={index + 2}
                className={cx(rows.at(index).kind !== 'issue' && styles.headRow)}
              >
                <RowCells
                  row={rows.at(index)}
                  result={result}
                  lines={lines}
                  onToggleRule={onToggleRule}
                />
              </tr>
            </Spaced>
          ))}
          <Space height={spaceBefore(items.length)} />
        </tbody>
      </table>
    </section>
  );
}

/** The rows in sight, and the one that has the focus. */
function withRow(range: Range, row: number | null): number[] {
  const inSight = defaultRangeExtractor(range);
  if (row === null || row >= range.count || inSight.includes(row)) return inSight;
  return [...inSight, row].toSorted((a, b) => a - b);
}

interface RowProps extends Pick<Props, 'result' | 'lines' | 'onToggleRule'> {
  readonly row: ListRow;
}

function RowCells({ row, result, lines, onToggleRule }: RowProps) {
  switch (row.kind) {
    case 'severity':
      return (
        <th scope="rowgroup" role="rowheader" colSpan={COLUMNS.length} className={styles.severity}>
          <span className={cx(row.severity === 'error' && styles.error)}>
            {SEVERITY[row.severity]}
          </span>
          : {count(row.problems, 'problem')}
        </th>
      );
    case 'rule':
      return <RuleCells row={row} columns={COLUMNS.length} onToggle={onToggleRule} />;
    case 'issue':
      return (
        <IssueCells issue={result.issueAt(row.position)} position={row.position} lines={lines} />
      );
    case 'not-listed':
      return (
        <td role="cell" colSpan={COLUMNS.length}>
          {number(row.hidden)} more of rule {row.group.ruleId} are not listed here. Search, or
          download the problems to see them all.
        </td>
      );
    default:
      return assertNever(row);
  }
}
