import type { Indicator } from '../../domain/indicator';
import type { Subject } from '../../workspace/use-subject';
import { DownloadButton } from './download-button';
import { DownloadWords } from './download-words';
import { useSeriesDownload } from './use-series-download';

interface Props {
  readonly subject: Pick<Subject, 'input' | 'quarter'>;
  /** One, or all. */
  readonly indicators: readonly Indicator[];
}

/** Saves the monthly series with their limits, signals and icons. */
export function SeriesDownload({ subject, indicators }: Props) {
  const saving = useSeriesDownload(subject, indicators);
  return (
    <>
      <DownloadButton label="Download series (JSON)" download={saving} />
      <DownloadWords said={saving.said} problem={saving.problem} />
    </>
  );
}
