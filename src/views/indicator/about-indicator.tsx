import type { IndicatorPage } from '../../scorecard/indicator-page';
import styles from './indicator.module.css';
import { Section, SECTIONS } from './sections';

/** Definition, reason, counts, source and owner. */
export const AboutIndicator = ({ page: { facts, measure } }: { readonly page: IndicatorPage }) => (
  <Section of="about">
    <h2 className={styles.title}>{SECTIONS.about.title}</h2>
    <dl className={styles.facts}>
      {[...facts, { label: 'Measured as', value: measure }].map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </Section>
);
