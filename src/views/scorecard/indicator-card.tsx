import { memo, type MouseEvent } from 'react';
import type { Cell, ScorecardRow } from '../../scorecard/scorecard';
import { indicatorPath } from '../../workspace/paths';
import { cx } from '../shared/cx';
import { PageLink } from '../shared/page-link';
import styles from './cards.module.css';
import { Verdict } from './verdict';
import { Sparkline } from './sparkline';
import type { SpcCells } from './use-spc-cells';

interface Props {
  readonly row: ScorecardRow;
  readonly spc: SpcCells | null;
  readonly onOpen: (cell: Cell) => void;
}

/** One indicator on a phone: the leading area's figure, then every area on demand. */
export const IndicatorCard = memo(function IndicatorCard({ row, spc, onOpen }: Props) {
  const { indicator, lead } = row;
  return (
    <article className={styles.card}>
      <h3 className={styles.name}>
        <PageLink path={indicatorPath(indicator.id)}>{indicator.name}</PageLink>
      </h3>
      <p className={styles.small}>{row.measure}</p>
      <div className={styles.top}>
        <div>
          <span className={styles.area}>{lead.area.name}</span>
          <OpenCell
            cell={lead}
            className={lead.isMissing ? styles.missing : styles.value}
            onOpen={onOpen}
          />
        </div>
        <Sparkline sparkline={row.sparkline} />
      </div>
      <Verdict cell={lead} className={styles.verdict} markClassName={styles.small} />
      {spc && <div className={styles.spc}>{spc(row)}</div>}
      <dl className={styles.facts}>
        <div>
          <dt>Target</dt>
          <dd>
            {row.target}{' '}
            <span className={styles.small}>
              {[row.floor, row.targetNote].filter((part) => part !== null).join(', ')}
            </span>
          </dd>
        </div>
        <div>
          <dt>Year out-turn</dt>
          <dd>
            <span className={row.outTurn.isIllustrative ? styles.illustrative : undefined}>
              {row.outTurn.text}
            </span>{' '}
            <span className={styles.small}>{row.outTurn.label}</span>
          </dd>
        </div>
        {comparators(row).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details className={styles.areas}>
        <summary>Districts and teams</summary>
        <ul>
          {row.cells.map((cell) => (
            <li key={cell.area.code}>
              <div className={styles.district}>
                <span>{cell.area.name}</span>
                <OpenCell
                  cell={cell}
                  className={cell.isMissing ? styles.missing : styles.number}
                  onOpen={onOpen}
                />
              </div>
              {!cell.isMissing && (
                <Verdict cell={cell} className={styles.verdict} markClassName={styles.small} />
              )}
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
});

/** The value, which opens its details; its name says the area and the verdict too. */
function OpenCell({
  cell,
  className,
  onOpen,
}: {
  readonly cell: Cell;
  readonly className: string | undefined;
  readonly onOpen: (cell: Cell) => void;
}) {
  const open = (event: MouseEvent<HTMLButtonElement>) => {
    event.currentTarget.focus();
    onOpen(cell);
  };
  return (
    <button
      type="button"
      className={cx(styles.open, className, cell.isIllustrative && styles.illustrative)}
      aria-label={cell.accessibleName}
      aria-haspopup="dialog"
      onClick={open}
    >
      {cell.text}
    </button>
  );
}

function comparators(row: ScorecardRow): readonly { label: string; value: string }[] {
  const { neighbours, region, england } = row;
  return [
    { label: 'Neighbours', cell: neighbours },
    { label: 'Region', cell: region },
    { label: 'England', cell: england },
  ].flatMap(({ label, cell }) =>
    cell === null
      ? []
      : [{ label, value: `${cell.text} (${[cell.kind, cell.period].filter(Boolean).join(', ')})` }],
  );
}
