import type { ChartTable } from '../../scorecard/charts';
import { cx } from '../shared/cx';
import styles from './chart-frame.module.css';

/** Where the first cell of a row leads; null where it is only a name. */
export type RowLink = (firstCell: string) => string | null;

interface Props {
  readonly table: ChartTable;
  readonly linkOf?: RowLink | undefined;
}

/** The figures of a chart as a real table; on a narrow screen it scrolls in its own region. */
export function FiguresTable({ table, linkOf }: Props) {
  const { caption, columns, rows } = table;
  return (
    <section
      className={styles.region}
      aria-label={caption}
      // A region that scrolls must take the focus, so that the keyboard can scroll it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, isNumber }, i) => (
              <th key={i} scope="col" className={cx(isNumber && styles.number)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) =>
                j === 0 ? (
                  <th key={j} scope="row">
                    <Name text={cell} href={linkOf?.(cell) ?? null} />
                  </th>
                ) : (
                  <td key={j} className={cx(columns[j]?.isNumber && styles.number)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const Name = ({ text, href }: { readonly text: string; readonly href: string | null }) =>
  href === null ? (
    text
  ) : (
    <a className="govuk-link" href={href}>
      {text}
    </a>
  );
