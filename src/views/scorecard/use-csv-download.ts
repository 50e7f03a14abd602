import { useCallback } from 'react';
import { useScorecardInput } from '../../workspace/use-scorecard';
import { useDownload, type Download } from '../shared/use-download';

const loadWriter = () => import('./write-csv');

/** Writes the scorecard of all loaded quarters as a CSV file. */
export function useCsvDownload(): Download {
  const input = useScorecardInput();
  const write = useCallback(async () => {
    if (!input) throw new Error('The button is there before the data');
    return (await loadWriter()).writeCsv(input);
  }, [input]);
  return useDownload('CSV', loadWriter, write);
}
