import type { Cell, Scorecard } from '../../scorecard/scorecard';
import { cx } from '../shared/cx';
import { GridHead } from './grid-head';
import { GridRow } from './grid-row';
import styles from './grid.module.css';
import type { SpcCells } from './use-spc-cells';
import { useRovingFocus, type CellKey } from './use-roving-focus';

interface Props {
  readonly scorecard: Scorecard;
  /** Denser, with short names: for a projector. */
  readonly compact: boolean;
  /** The variation and assurance column, where it is wanted. */
  readonly spc: SpcCells | null;
  readonly onOpen: (cell: Cell) => void;
}

/** The scorecard as one table: indicators by theme, the leading area's columns, then all areas. */
export function ScorecardGrid({ scorecard, compact, spc, onOpen }: Props) {
  const { active, onFocus, onKeyDown } = useRovingFocus();
  const stop = tabStopIn(scorecard, active);
  const span = FIXED_COLUMNS + (spc ? 1 : 0) + scorecard.columns.length;
  return (
    <section
      className={cx(styles.region, compact && styles.compact, spc && styles.withSpc)}
      aria-label="Scorecard table"
      // A region that scrolls must take the focus, so that the keyboard can scroll it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {/* The keys move the focus between the buttons in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table className={styles.table} onFocus={onFocus} onKeyDown={onKeyDown}>
        <caption className="govuk-visually-hidden">Scorecard</caption>
        <GridHead scorecard={scorecard} withSpc={spc !== null} />
        {scorecard.themes.map(({ theme, rows }) => (
          <tbody key={theme}>
            <tr>
              <th scope="rowgroup" colSpan={span} className={styles.theme}>
                <span>{theme}</span>
              </th>
            </tr>
            {rows.map((row) => (
              <GridRow
                key={row.indicator.id}
                row={row}
                compact={compact}
                spc={spc}
                tabStop={row.indicator.id === stop?.indicator ? stop.area : null}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** Indicator, the leading area's six columns, and three comparators. */
const FIXED_COLUMNS = 10;

/** The cell with the tab stop: the one used last while it is shown, else the first. */
function tabStopIn(scorecard: Scorecard, active: CellKey | null): CellKey | null {
  const rows = scorecard.themes.flatMap((group) => group.rows);
  const first = rows[0];
  if (!first) return null;
  const shown = rows.some(({ indicator }) => indicator.id === active?.indicator);
  const areas = [scorecard.lead, ...scorecard.columns];
  return shown && active && areas.some(({ code }) => code === active.area)
    ? active
    : { indicator: first.indicator.id, area: scorecard.lead.code };
}
