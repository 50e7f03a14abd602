import {
  defaultRangeExtractor,
  measureElement,
  useVirtualizer,
  type Range,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef } from 'react';
import { assertNever } from '../../lib/assert-never';
import type { StagedResult } from '../../workspace/types';
import { count, number } from '../shared/count';
import { cx } from '../shared/cx';
import { NARROW, useMediaQuery } from '../shared/use-media-query';
import type { ListRow, ListRows } from './issue-list-rows';
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
  // oxlint-disable-next-line react/incompatible-library -- nothing memoises it.
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => region.current,
    getItemKey: rows.keyAt,
    ...useHeights(rows),
    overscan: OVERSCAN,
    useFlushSync: false,
    rangeExtractor: useCallback((range: Range) => withFocus(range, region.current), []),
  });
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
    >
      <table className={styles.table} aria-rowcount={rows.count + 1}>
        <caption className="govuk-visually-hidden">Problems in {name}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ index, key }, place) => (
            <Spaced key={key} before={spaceBefore(place)}>
              <tr
                ref={virtual.measureElement}

                data-index={index}
                aria-rowindex={index + 2}
                className={cx(rows.ruleAt(index) === null && styles.headRow)}
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

/**
 * Issues of one rule mostly have one height: the first that is measured stands for those not yet
 * seen. Each row that differs from what was expected makes the list go through all its rows.
 */
function useHeights(rows: ListRows) {
  const expected = useMediaQuery(NARROW) ? ISSUE_CARD : ISSUE_ROW;
  const heights = useMemo(() => ({ expected, ofRule: new Map<string, number>() }), [expected]);
  return {
    estimateSize: (index: number): number => {
      const rule = rows.ruleAt(index);
      return rule === null ? HEAD_ROW : (heights.ofRule.get(rule) ?? heights.expected);
    },
    measureElement: (
      element: HTMLTableRowElement,
      entry: ResizeObserverEntry | undefined,
      list: Virtualizer<HTMLElement, HTMLTableRowElement>,
    ): number => {
      const height = measureElement(element, entry, list);
      const rule = rows.ruleAt(list.indexFromElement(element));
      if (rule !== null && !heights.ofRule.has(rule)) heights.ofRule.set(rule, height);
      return height;
    },
  };
}

/** The rows in sight, and the one that has the focus. */
function withFocus(range: Range, region: HTMLElement | null): number[] {
  const inSight = defaultRangeExtractor(range);
  const focused = document.activeElement;
  const row = region?.contains(focused) ? focused?.closest('tr')?.dataset['index'] : undefined;
  const index = Number(row);
  if (row === undefined || index >= range.count || inSight.includes(index)) return inSight;
  return [...inSight, index].toSorted((a, b) => a - b);
}

interface RowProps extends Pick<Props, 'result' | 'lines' | 'onToggleRule'> {
  readonly row: ListRow;
}

function RowCells({ row, result, lines, onToggleRule }: RowProps) {
  switch (row.kind) {
    case 'severity':
      return (
        <th scope="rowgroup" colSpan={COLUMNS.length} className={styles.severity}>
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
        <td colSpan={COLUMNS.length}>
          {number(row.hidden)} more of rule {row.group.ruleId} are not listed here. Search, or
          download the problems to see them all.
        </td>
      );
    default:
      return assertNever(row);
  }
}
