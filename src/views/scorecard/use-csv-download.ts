import { useCallback, useState } from 'react';
import { useScorecardInput } from '../../workspace/use-scorecard';

export interface CsvDownload {
  readonly download: () => void;
  readonly isBusy: boolean;
}

/** Writes the scorecard of all loaded quarters as a CSV file; the writer is fetched when wanted. */
export function useCsvDownload(): CsvDownload {
  const input = useScorecardInput();
  const [isBusy, setIsBusy] = useState(false);
  const download = useCallback(() => {
    if (!input) return;
    setIsBusy(true);
    void import('../../export/scorecard-csv')
      .then(({ scorecardCsv }) => saveText('scorecard.csv', scorecardCsv(input)))
      .finally(() => setIsBusy(false));
  }, [input]);
  return { download, isBusy };
}

function saveText(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
