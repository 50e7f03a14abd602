import type { ReadersCell, ReadersGrid } from '../../scorecard/readers-grid';
import { cx } from '../shared/cx';
import styles from './publish.module.css';

/** Indicator by area: the figure, or the mark that stands in its place. */
export function ReadersTable({ grid }: { readonly grid: ReadersGrid }) {
  return (
    <section
      className={styles.region}
      aria-label="The scorecard as readers will see it"
      // A region that scrolls must take the focus, so that the keyboard can scroll it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={cx(styles.table, styles.grid)}>
        <caption className="govuk-visually-hidden">
          Figures of the quarter by indicator and area, as they are published
        </caption>
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            {grid.columns.map(({ code, name }) => (
              <th key={code} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map(({ id, indicator, cells }) => (
            <tr key={id}>
              <th scope="row">{indicator}</th>
              {cells.map((cell, i) => (
                <td key={grid.columns[i]?.code} className={classOf(cell)}>
                  {cell.text}
                  {cell.kind === 'hidden' && (
                    <span className="govuk-visually-hidden"> (hidden)</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const classOf = ({ kind }: ReadersCell): string =>
  cx(
    kind === 'shown' && styles.number,
    kind === 'hidden' && styles.hidden,
    kind === 'missing' && styles.missing,
  );
