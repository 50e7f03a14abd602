/** One line for a file that needs nothing, so that forty of them fit on a screen. */
import type { StagedFile, StagedResult } from '../../workspace/types';
import { count } from '../shared/count';

/** More files than this are shown in brief where they can be. */
export const FEW_FILES = 12;

/** Null for a file that is to be looked at: wrong, waiting for an answer, or still being read. */
export function briefWords({ state }: StagedFile): string | null {
  switch (state.kind) {
    case 'read':
      return needsNothing(state.result) ? readyWords(state.result) : null;
    case 'loaded':
      return loadedWords(state.result);
    case 'cancelled':
      return 'Cancelled. Nothing of this file was kept.';
    case 'reading':
    case 'needs-sheet':
    case 'needs-mapping':
    case 'failed':
      return null;
  }
}

/** A restated published figure asks for a reason, an error for a look. */
const needsNothing = ({ errorCount, summary, difference }: StagedResult): boolean =>
  errorCount === 0 && summary.rowsLoaded > 0 && (difference === null || difference.restated === 0);

/** `Loaded into the scorecard: 135 rows; 2 problems.` */
function loadedWords({ summary, errorCount, warningCount }: StagedResult): string {
  const problems = errorCount + warningCount;
  const rows = `Loaded into the scorecard: ${count(summary.rowsLoaded, 'row')}`;
  return problems === 0 ? `${rows}.` : `${rows}; ${count(problems, 'problem')}.`;
}

function readyWords(result: StagedResult): string {
  const { summary, warningCount, isMappingRemembered, filePeriod } = result;
  return [
    `${count(summary.rowsLoaded, 'row')} can be loaded`,
    warningCount === 0
      ? 'no problems'
      : `${count(warningCount, 'problem')} that can be fixed later`,
    ...(isMappingRemembered ? ['columns remembered'] : []),
    ...(filePeriod === null ? [] : [filePeriod]),
  ].join('; ');
}
