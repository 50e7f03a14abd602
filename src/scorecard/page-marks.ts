/** What every page carries: how old, how final and how public its figures are. */
import type { Observation } from '../domain/observation';
import { latestExtractDate } from '../domain/value';
import { dayWords } from './day-words';
import type { Edition } from './edition';
import type { Cell, PageMarks } from './scorecard';

/** `Data extracted 25 April 2012`: the latest of the observations behind what is shown. */
export function dataDateWords(used: readonly Observation[]): string {
  const date = latestExtractDate(used);
  return date ? `Data extracted ${dayWords(date)}` : 'The extracts do not say their date';
}

/**
 * The marks of the cells that a page shows. `toldApart` says how to know the illustrative ones,
 * `counted` which figures are meant.
 */
export function pageMarks(
  cells: readonly Cell[],
  edition: Edition,
  toldApart = 'those in italics',
  counted = 'figures shown',
): PageMarks {
  const shown = cells.filter((cell) => !cell.isMissing);
  const provisional = shown.filter((cell) => cell.marks.includes('provisional')).length;
  const illustrative = shown.filter((cell) => cell.isIllustrative).length;
  return {
    dataDate:
      shown.length === 0
        ? 'No figures, so no data date'
        : dataDateWords(shown.flatMap((cell) => cell.assessed.used)),
    finality: finalityWords(provisional, shown.length),
    policy: edition.policyWords,
    snapshot: edition.snapshotWords,
    illustrative:
      illustrative === 0 ? null : illustrativeWords(illustrative, shown.length, counted, toldApart),
  };
}

function finalityWords(provisional: number, shown: number): string {
  if (shown === 0) return 'No figures in this quarter';
  return provisional === 0 ? 'Final figures' : `${provisional} of ${shown} figures provisional`;
}

function illustrativeWords(
  illustrative: number,
  shown: number,
  counted: string,
  toldApart: string,
): string {
  return shown === 1
    ? `The only ${counted.replace('figures', 'figure')} is illustrative (synthetic), not real data`
    : `${illustrative} of the ${shown} ${counted} ${illustrative === 1 ? 'is' : 'are'} illustrative (synthetic), not real data: ${toldApart}`;
}
