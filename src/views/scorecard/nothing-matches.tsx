import styles from './states.module.css';

/** Filters that leave nothing: what happened, and the way out. */
export function NothingMatches({ onClear }: { readonly onClear: () => void }) {
  return (
    <section className={styles.notice} aria-label="No indicator matches">
      <h2>No indicator matches these filters</h2>
      <p>The scorecard has figures for this quarter, but none that fits every filter above.</p>
      <button type="button" className="govuk-button" onClick={onClear}>
        Show all indicators
      </button>
    </section>
  );
}
