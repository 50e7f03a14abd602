import { Fragment, useId, useState } from 'react';
import type { Coverage, CoverageRow } from '../../scorecard/coverage';
import styles from './check.module.css';
import { CoverageAreas } from './coverage-areas';
import { CoverageShape } from './coverage-shape';

/** Indicators by months; each opens to its areas. */
export function CoverageGrid({ coverage }: { readonly coverage: Coverage }) {
  const { months, themes, quarterLabel } = coverage;
  return (
    <section
      className={styles.region}
      aria-label="Coverage table"
      // A region that scrolls must take the focus, so that the keyboard can scroll it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption className="govuk-visually-hidden">
          Figures loaded by indicator and month: how many of those expected
        </caption>
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            {months.map(({ month, label }) => (
              <th key={month} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">{quarterLabel} still lacks</th>
          </tr>
        </thead>
        {themes.map(({ theme, rows }) => (
          <tbody key={theme}>
            <tr>
              <th scope="rowgroup" colSpan={months.length + 2} className={styles.theme}>
                <span>{theme}</span>
              </th>
            </tr>
            {rows.map((row) => (
              <IndicatorRow key={row.id} row={row} coverage={coverage} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function IndicatorRow({
  row,
  coverage,
}: {
  readonly row: CoverageRow;
  readonly coverage: Coverage;
}) {
  const [isOpen, setOpen] = useState(false);
  const areas = useId();
  return (
    <Fragment>
      <tr>
        <th scope="row" className={styles.indicator}>
          <button
            type="button"
            className={styles.open}
            aria-expanded={isOpen}
            aria-controls={isOpen ? areas : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {row.indicator}
          </button>
          {row.supply !== null && <span className={styles.quiet}>{row.supply}</span>}
        </th>
        {row.cells.map(({ month, span, shape, words }) => (
          <td key={month} colSpan={span} className={styles.cell}>
            <CoverageShape shape={shape} />
            {words}
          </td>
        ))}
        <td>{row.lacks ?? 'nothing'}</td>
      </tr>
      {isOpen && (
        <tr id={areas}>
          <td colSpan={coverage.months.length + 2} className={styles.inside}>
            <CoverageAreas row={row} coverage={coverage} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}
