import { csvPieces } from '../../export/scorecard-csv';
import { inSlices } from '../../lib/slices';
import type { ScorecardInput } from '../../scorecard/build-scorecard';

/** The scorecard of all loaded quarters as a file; the page stays alive while it is written. */
export async function writeCsv(input: ScorecardInput): Promise<File> {
  const pieces = await inSlices(csvPieces(input), () => true);
  return new File([...(pieces ?? [])], 'scorecard.csv', { type: 'text/csv;charset=utf-8' });
}
