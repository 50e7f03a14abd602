import type { VariationPage } from '../../scorecard/variation';
import type { VariationRow } from '../../scorecard/variation-row';
import { SmallSpread } from '../charts/small-spread';
import { County, Evidence, Gap, Verdict } from './variation-parts';
import styles from './variation.module.css';

interface Props {
  readonly page: VariationPage;
  readonly hrefOf: (indicator: string) => string;
}

/** The indicators as one table, in the order of scrutiny. */
export function VariationTable({ page, hrefOf }: Props) {
  return (
    <section
      className={styles.region}
      aria-label="Table of district variation"
      // A region that scrolls must take the focus, so that the keyboard can scroll it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption className="govuk-visually-hidden">
          {`District variation by indicator, ${page.quarterLabel}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            <th scope="col">Do the districts differ by more than chance?</th>
            <th scope="col">Gap between districts</th>
            <th scope="col">Gap over eight quarters</th>
            <th scope="col">{page.county}</th>
            <th scope="col">Evidence</th>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <Row key={row.indicator.id} row={row} href={hrefOf(row.indicator.id)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const Row = ({ row, href }: { readonly row: VariationRow; readonly href: string }) => (
  <tr data-indicator={row.indicator.id}>
    <th scope="row" className={styles.name}>
      {row.indicator.name}
      <span className={styles.small}>{row.measure}</span>
    </th>
    <td className={styles.verdict}>
      <Verdict row={row} />
    </td>
    <td>
      <Gap row={row} />
    </td>
    <td className={styles.moved}>
      <SmallSpread spread={row.gap.spread} />
      <span className={styles.block}>{row.gap.moveWords}</span>
    </td>
    <td>
      <County row={row} />
    </td>
    <td>
      <Evidence row={row} href={href} />
    </td>
  </tr>
);
