import type { Annual } from '../../scorecard/annual';
import { AnnualTable } from '../annual/annual-table';
import { cx } from '../shared/cx';
import styles from './paper.module.css';

/** The year of an annual publication, before everything of its last quarter. */
export const PaperAnnual = ({ annual }: { readonly annual: Annual }) => (
  <section className={cx(styles.section, styles.wide)}>
    <h3>{`The year ${annual.yearLabel}, against target and ${annual.beforeLabel}`}</h3>
    <div className={styles.headline}>
      {annual.headline.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
    <AnnualTable annual={annual} hrefOf={null} />
  </section>
);
