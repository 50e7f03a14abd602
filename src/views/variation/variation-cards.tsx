import type { VariationPage } from '../../scorecard/variation';
import { SmallSpread } from '../charts/small-spread';
import { County, Evidence, Gap, Verdict } from './variation-parts';
import styles from './variation.module.css';

interface Props {
  readonly page: VariationPage;
  readonly hrefOf: (indicator: string) => string;
}

/** The indicators where a table does not fit: one card an indicator, in the order of scrutiny. */
export function VariationCards({ page, hrefOf }: Props) {
  return (
    <ol className={styles.cards}>
      {page.rows.map((row) => (
        <li key={row.indicator.id} className={styles.card} data-indicator={row.indicator.id}>
          <h2 className={styles.cardName}>{row.indicator.name}</h2>
          <p className={styles.small}>{row.measure}</p>
          <div className={styles.part}>
            <Verdict row={row} />
          </div>
          <h3>Gap between districts</h3>
          <Gap row={row} />
          <div className={styles.part}>
            <SmallSpread spread={row.gap.spread} />
            <span className={styles.block}>{row.gap.moveWords}</span>
          </div>
          <h3>{page.county}</h3>
          <County row={row} />
          <p className={styles.part}>
            <Evidence row={row} href={hrefOf(row.indicator.id)} />
          </p>
        </li>
      ))}
    </ol>
  );
}
