import { memo } from 'react';
import type { BenchmarkCell, Cell, ScorecardRow } from '../../scorecard/scorecard';
import { indicatorPath } from '../../workspace/paths';
import { ArrowIcon } from '../shared/arrow-icon';
import { cx } from '../shared/cx';
import { PageLink } from '../shared/page-link';
import { RagShape } from '../shared/rag-shape';
import { CellButton } from './cell-button';
import { shortDirection, wordOf } from './direction-words';
import styles from './grid.module.css';
import { Sparkline } from './sparkline';
import type { SpcCells } from './use-spc-cells';

interface Props {
  readonly row: ScorecardRow;
  readonly compact: boolean;
  readonly spc: SpcCells | null;
  /** The area whose cell holds the grid's tab stop; null when it is in another row. */
  readonly tabStop: string | null;
  readonly onOpen: (cell: Cell) => void;
}

/** One indicator. Memoised: a filter or a moved tab stop renders only the rows it concerns. */
export const GridRow = memo(function GridRow({ row, compact, spc, tabStop, onOpen }: Props) {
  const { indicator, lead } = row;
  return (
    <tr data-indicator={indicator.id} className={styles.row}>
      <th scope="row" className={styles.indicator}>
        <span className={styles.name}>
          <PageLink path={indicatorPath(indicator.id)}>
            {compact ? indicator.short : indicator.name}
          </PageLink>
        </span>
        <span className={styles.small}>{row.measure}</span>
      </th>
      <td className={cx(styles.cell, styles.lead)}>
        <CellButton cell={lead} isLead isTabStop={tabStop === lead.area.code} onOpen={onOpen} />
      </td>
      <td>
        <Target row={row} />
      </td>
      <td>
        <Rating cell={lead} />
      </td>
      <td>
        <Direction cell={lead} />
      </td>
      {spc && <td>{spc(row)}</td>}
      <td>
        <Sparkline sparkline={row.sparkline} />
      </td>
      <td className={styles.number}>
        <span className={row.outTurn.isIllustrative ? styles.illustrative : undefined}>
          {row.outTurn.text}
        </span>
        <span className={styles.small}>{row.outTurn.label}</span>
      </td>
      <Benchmark cell={row.neighbours} isFirst />
      <Benchmark cell={row.region} />
      <Benchmark cell={row.england} />
      {row.cells.map((cell, i) => (
        <td
          key={cell.area.code}
          className={cx(styles.cell, startsGroup(row.cells, i) && styles.start)}
        >
          <CellButton cell={cell} isTabStop={tabStop === cell.area.code} onOpen={onOpen} />
        </td>
      ))}
    </tr>
  );
});

/** True where districts or teams begin: a heavier rule sets them apart. */
export const startsGroup = (
  cells: readonly { readonly area: { readonly kind: string } }[],
  index: number,
): boolean => cells[index - 1]?.area.kind !== cells[index]?.area.kind;

function Target({ row: { lead, target, floor, targetNote } }: { readonly row: ScorecardRow }) {
  return (
    <>
      <span className={lead.assessed.target ? undefined : styles.quiet}>{target}</span>
      <span className={styles.small}>
        {floor !== null && (
          <span className={styles.floor}>
            {floor}
            {targetNote !== null && ', '}
          </span>
        )}
        {targetNote}
      </span>
    </>
  );
}

function Rating({ cell }: { readonly cell: Cell }) {
  return (
    <span className={styles.rating}>
      <RagShape rag={cell.rag} />
      <span className={cell.rag ? undefined : styles.quiet}>{cell.ratingWords}</span>
    </span>
  );
}

/** Why two quarters cannot be compared takes a sentence: it is in the details and the cell's name. */
function Direction({ cell }: { readonly cell: Cell }) {
  const words = shortDirection(cell);
  if (words === null) {
    return cell.isMissing ? null : <span className={styles.quiet}>Not comparable</span>;
  }
  return (
    <span className={styles.rating}>
      <ArrowIcon arrow={cell.arrow} word={wordOf(cell)} />
      <span>
        {words}
        {cell.changeText !== null && (
          <>
            {' '}
            <span className={styles.change}>{cell.changeText}</span>
          </>
        )}
      </span>
    </span>
  );
}

function Benchmark({
  cell,
  isFirst = false,
}: {
  readonly cell: BenchmarkCell | null;
  readonly isFirst?: boolean;
}) {
  return (
    <td className={cx(styles.number, isFirst && styles.start)}>
      {cell === null ? (
        <span className="govuk-visually-hidden">None published</span>
      ) : (
        <>
          {cell.text}
          <span className={styles.small}>
            {[cell.kind, cell.period].filter((part) => part !== null).join(', ')}
          </span>
        </>
      )}
    </td>
  );
}
