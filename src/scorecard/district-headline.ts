/** The headline of a district, computed from its rows. */
import { shortQuarterLabel, type Quarter } from '../domain/period';
import type { SpineRow } from './charts';
import { verdictOf } from './district-remarks';
import type { DistrictRow } from './district-row';

/** Targets met and what worsened; then the changes in full; then the county. */
export function districtHeadline(
  rows: readonly DistrictRow[],
  quarter: Quarter,
  { area, county }: { readonly area: string; readonly county: string },
): readonly string[] {
  const when = shortQuarterLabel(quarter);
  if (rows.every(({ cell }) => cell.isMissing)) {
    return [`${area}: there is no figure for ${when}.`];
  }
  return [
    `${area}: ${metWords(rows, when)}${worseWords(rows)}.`,
    changeSentence(rows),
    countySentence(rows, county),
  ].filter((sentence) => sentence !== null);
}

function metWords(rows: readonly DistrictRow[], when: string): string {
  const rated = rows.filter(({ cell }) => cell.rag !== null);
  if (rated.length === 0) return `no indicator can be rated in ${when}`;
  const met = rated.filter(({ cell }) => cell.rag === 'green').length;
  return `${met} of ${rated.length} rated indicator${rated.length === 1 ? '' : 's'} met target in ${when}`;
}

/** Said only of figures that can be compared, and where it can be told of some whether it is chance. */
function worseWords(rows: readonly DistrictRow[]): string {
  if (!rows.some(isCompared)) return '';
  const worse = movedRows(rows, 'worsened');
  const told = worse.filter((row) => verdictOf(row) !== 'cannot-say');
  if (worse.length > 0 && told.length === 0) return '';
  return `; ${countOrNone(told.filter((row) => verdictOf(row) === 'more').length)} worsened by more than chance`;
}

function changeSentence(rows: readonly DistrictRow[]): string | null {
  if (!rows.some(isCompared)) return 'No figure can be compared with the quarter before.';
  const improved = movedRows(rows, 'improved');
  const worsened = movedRows(rows, 'worsened');
  const unsaid = [...improved, ...worsened].filter((row) => verdictOf(row) === 'cannot-say').length;
  const rest =
    unsaid === 0
      ? ''
      : `; for ${unsaid} of these ${improved.length + worsened.length} it cannot be said whether that is chance`;
  return `Since the quarter before, ${improved.length} improved and ${worsened.length} worsened${rest}.`;
}

const isCompared = ({ cell }: DistrictRow): boolean =>
  cell.assessed.sincePreviousQuarter.kind === 'compared';

const movedRows = (
  rows: readonly DistrictRow[],
  word: 'improved' | 'worsened',
): readonly DistrictRow[] =>
  rows.filter(({ cell }) => {
    const direction = cell.assessed.sincePreviousQuarter;
    return direction.kind === 'compared' && direction.word === word;
  });

function countySentence(rows: readonly DistrictRow[], county: string): string | null {
  const of = (verdict: SpineRow['verdict']): number =>
    rows.filter((row) => row.verdict.verdict === verdict).length;
  const compared = rows.length - of('not-compared');
  if (compared === 0) return null;
  const neutral = of('higher') + of('lower');
  const parts = [
    `${of('better')} better`,
    `${of('worse')} worse`,
    ...(neutral === 0 ? [] : [`${neutral} higher or lower`]),
    `${of('similar')} not told apart by more than chance`,
  ];
  return `Against ${county}, of ${compared} ${compared === 1 ? 'indicator' : 'indicators'} that can be compared: ${parts.join(', ')}.`;
}

const countOrNone = (count: number): string => (count === 0 ? 'none' : String(count));
