import { groupBy } from '../../lib/group-by';
import type { Unsaid } from '../../scorecard/variation';
import styles from './variation.module.css';

interface Props {
  readonly unsaid: readonly Unsaid[];
  readonly hrefOf: (indicator: string) => string;
}

/** Indicators of which nothing can be said about the districts, under the reason why. */
export function UnsaidList({ unsaid, hrefOf }: Props) {
  if (unsaid.length === 0) return null;
  return (
    <section aria-labelledby="unsaid">
      <h2 id="unsaid" className={styles.heading}>
        Indicators without districts to compare
      </h2>
      {[...groupBy(unsaid, ({ why }) => why)].map(([why, items]) => (
        <div key={why}>
          <p className={styles.why}>{why}</p>
          <ul className={styles.unsaid}>
            {items.map(({ indicator }) => (
              <li key={indicator.id}>
                <a className="govuk-link govuk-link--no-visited-state" href={hrefOf(indicator.id)}>
                  {indicator.name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
