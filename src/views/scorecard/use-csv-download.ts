import { useCallback, useEffect, useState } from 'react';
import { useScorecardInput } from '../../workspace/use-scorecard';
import { whenIdle } from '../shared/when-idle';

export interface CsvDownload {
  readonly download: () => void;
  readonly isBusy: boolean;
  /** Why the last download did not come about, or null. */
  readonly problem: string | null;
}

const loadWriter = () => import('../../export/scorecard-csv');

/** Writes the scorecard of all loaded quarters as a CSV file; the writer is fetched when idle. */
export function useCsvDownload(): CsvDownload {
  const input = useScorecardInput();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // What could not be fetched ahead is asked for again, and reported, when it is wanted.
  useEffect(() => whenIdle(() => void loadWriter().catch(() => undefined)), []);
  const download = useCallback(() => {
    if (!input) return;
    setIsBusy(true);
    setProblem(null);
    loadWriter()
      .then(({ scorecardCsv }) => saveText('scorecard.csv', scorecardCsv(input)))
      .catch(() => setProblem(NOT_WRITTEN))
      .finally(() => setIsBusy(false));
  }, [input]);
  return { download, isBusy, problem };
}

const NOT_WRITTEN =
  'The CSV could not be written: the server did not answer. The scorecard is as it was. Check the connection, reload the page and try again.';

function saveText(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
