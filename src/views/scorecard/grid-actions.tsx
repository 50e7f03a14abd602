import styles from './toolbar.module.css';
import type { CsvDownload } from './use-csv-download';

interface Props {
  readonly csv: CsvDownload;
  readonly compact: boolean;
  /** Null where there are cards, which have no compact form. */
  readonly onCompact: ((compact: boolean) => void) | null;
}

/** What can be done with the scorecard as shown. */
export function GridActions({ csv, compact, onCompact }: Props) {
  return (
    <div className={styles.actions}>
      {onCompact && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          aria-pressed={compact}
          onClick={() => onCompact(!compact)}
        >
          Compact
        </button>
      )}
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        aria-disabled={csv.isBusy}
        onClick={() => {
          if (!csv.isBusy) csv.download();
        }}
      >
        Download scorecard (CSV)
      </button>
      {csv.problem !== null && <p role="alert">{csv.problem}</p>}
    </div>
  );
}
