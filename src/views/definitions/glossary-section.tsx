import type { Term } from '../../scorecard/glossary';
import styles from './definitions.module.css';

export function GlossarySection({ terms }: { readonly terms: readonly Term[] }) {
  return (
    <section aria-labelledby="glossary" className={styles.section}>
      <h2 id="glossary" tabIndex={-1} className={styles.title}>
        Glossary
      </h2>
      <dl className={styles.glossary}>
        {terms.map(({ term, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
