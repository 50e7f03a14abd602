import { useId, type ReactNode } from 'react';
import { PageLink } from '../shared/page-link';
import { PrintButton } from '../shared/print-button';
import styles from './toolbar.module.css';
import { DownloadButton } from '../shared/download-button';
import { DownloadWords } from '../shared/download-words';
import type { Download } from '../shared/use-download';

interface Props {
  readonly csv: Download;
  /** The button for the series. */
  readonly series: ReactNode;
  readonly spc: boolean;
  readonly onSpc: (wanted: boolean) => void;
  readonly compact: boolean;
  /** Null where there are cards, which have no compact form. */
  readonly onCompact: ((compact: boolean) => void) | null;
}

/** What can be done with the scorecard as shown. */
export function GridActions({ csv, series, spc, onSpc, compact, onCompact }: Props) {
  const toggle = useId();
  return (
    <div className={styles.actions}>
      <div className={styles.check}>
        <input
          id={toggle}
          type="checkbox"
          checked={spc}
          onChange={(event) => onSpc(event.target.checked)}
        />
        <label htmlFor={toggle}>Show variation and assurance</label>
      </div>
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
      <DownloadButton label="Download scorecard (CSV)" download={csv} />
      {series}
      <PrintButton />
      <PageLink path="/paper">Board paper</PageLink>
      <DownloadWords said={csv.said} problem={csv.problem} />
    </div>
  );
}
