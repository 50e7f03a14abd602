import { csvPieces } from '../../export/scorecard-csv';
import { inSlices } from '../../lib/slices';
import { fileStem } from '../../scorecard/file-name';
import { quartersLoaded } from '../../scorecard/quarters';
import type { ScorecardInput } from '../../scorecard/build-scorecard';

/**
 * The scorecard of all loaded quarters as a file, named after the latest of them and the edition; the
 * page stays alive while it is written.
 */
export async function writeCsv(input: ScorecardInput): Promise<File> {
  const pieces = await inSlices(csvPieces(input), () => true);
  const [latest] = quartersLoaded(input.assessor.evidence.observations);
  const stem = latest === undefined ? 'scorecard' : fileStem('scorecard', latest, input.edition);
  return new File([...(pieces ?? [])], `${stem}.csv`, { type: 'text/csv;charset=utf-8' });
}
