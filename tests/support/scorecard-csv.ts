/** The scorecard CSV as one text. */
import { csvPieces } from '../../src/export/scorecard-csv';
import { toEnd } from '../../src/lib/slices';
import type { ScorecardInput } from '../../src/scorecard/build-scorecard';

export const scorecardCsv = (input: ScorecardInput): string => toEnd(csvPieces(input)).join('');
