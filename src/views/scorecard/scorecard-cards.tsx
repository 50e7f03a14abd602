import type { Cell, Scorecard } from '../../scorecard/scorecard';
import styles from './cards.module.css';
import { IndicatorCard } from './indicator-card';
import type { SpcCells } from './use-spc-cells';

interface Props {
  readonly scorecard: Scorecard;
  readonly spc: SpcCells | null;
  readonly onOpen: (cell: Cell) => void;
}

/** The scorecard where a table does not fit: one card an indicator, by theme. */
export function ScorecardCards({ scorecard, spc, onOpen }: Props) {
  return (
    <div className={styles.cards}>
      {scorecard.themes.map(({ theme, rows }) => (
        <section key={theme} aria-label={theme}>
          <h2 className={styles.theme}>{theme}</h2>
          {rows.map((row) => (
            <IndicatorCard key={row.indicator.id} row={row} spc={spc} onOpen={onOpen} />
          ))}
        </section>
      ))}
    </div>
  );
}
