import type { Unsaid } from '../../scorecard/variation';
import styles from './variation.module.css';

interface Props {
  readonly unsaid: readonly Unsaid[];
  readonly hrefOf: (indicator: string) => string;
}

/** Indicators of which nothing can be said about the districts, and why. */
export function UnsaidList({ unsaid, hrefOf }: Props) {
  if (unsaid.length === 0) return null;
  return (
    <section aria-labelledby="unsaid">
      <h2 id="unsaid" className={styles.heading}>
        Indicators without districts to compare
      </h2>
      <ul className={styles.unsaid}>
        {unsaid.map(({ indicator, why }) => (
          <li key={indicator.id}>
            <a className="govuk-link govuk-link--no-visited-state" href={hrefOf(indicator.id)}>
              {indicator.name}
            </a>
            : {why}
          </li>
        ))}
      </ul>
    </section>
  );
}
