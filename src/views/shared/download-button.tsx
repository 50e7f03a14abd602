import type { Download } from './use-download';

interface Props {
  readonly label: string;
  readonly download: Pick<Download, 'download' | 'isBusy'>;
}

/** Keeps the focus while the file is written; a second click in that time does nothing. */
export const DownloadButton = ({ label, download: { download, isBusy } }: Props) => (
  <button
    type="button"
    className="govuk-button govuk-button--secondary"
    aria-disabled={isBusy}
    onClick={() => {
      if (!isBusy) download();
    }}
  >
    {label}
  </button>
);
