import type { Indicator } from '../../domain/indicator';
import type { Subject } from '../../workspace/use-subject';
import { DownloadWords } from './download-words';
import { useSeriesDownload } from './use-series-download';

interface Props {
  readonly subject: Pick<Subject, 'input' | 'quarter'>;
  /** One, or all. */
  readonly indicators: readonly Indicator[];
}

/** Saves the monthly series with their limits, signals and icons. */
export function SeriesDownload({ subject, indicators }: Props) {
  const { download, isBusy, said, problem } = useSeriesDownload(subject, indicators);
  return (
    <>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) download();
        }}
      >
        Download series (JSON)
      </button>
      <DownloadWords said={said} problem={problem} />
    </>
  );
}
