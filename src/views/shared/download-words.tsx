import type { Download } from './use-download';

/** What came of a download: said when it is there, and why when it is not. */
export const DownloadWords = ({ said, problem }: Pick<Download, 'said' | 'problem'>) => (
  <>
    <p role="status" className={said === '' ? 'govuk-visually-hidden' : ''}>
      {said}
    </p>
    {problem !== null && <p role="alert">{problem}</p>}
  </>
);
