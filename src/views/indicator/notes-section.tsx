import type { IndicatorPage } from '../../scorecard/indicator-page';
import { useSelection } from '../../workspace/use-selection';
import styles from './indicator.module.css';
import { Lines } from './lines';
import { Section, SECTIONS } from './sections';

/** What was noted and revised, and where more is said. */
export function NotesSection({ page: { notes, quarterLabel } }: { readonly page: IndicatorPage }) {
  const { linkTo } = useSelection();
  return (
    <Section of="notes">
      <h2 className={styles.title}>{SECTIONS.notes.title}</h2>
      <h3 className={styles.subtitle}>{quarterLabel}</h3>
      {notes.now.length === 0 ? (
        <p>Nothing was noted or revised in this quarter.</p>
      ) : (
        <Lines lines={notes.now} />
      )}
      {notes.earlier.length > 0 && (
        <>
          <h3 className={styles.subtitle}>Earlier quarters of the table</h3>
          <Lines lines={notes.earlier} />
        </>
      )}
      <p className={styles.further}>
        <a className="govuk-link" href={linkTo('/exceptions')}>
          Exceptions of this quarter, with commentary and actions
        </a>
        <a className="govuk-link" href={linkTo('/definitions')}>
          Definitions: targets, sources and how the verdicts are made
        </a>
      </p>
    </Section>
  );
}
