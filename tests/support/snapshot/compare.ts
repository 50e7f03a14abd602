/** A reader's page held against the working page it was published from, figure by figure. */
import { isHiddenReason } from '../../../src/domain/observation';
import { quarterId, type Quarter } from '../../../src/domain/period';
import type { AssessedValue } from '../../../src/domain/target';
import { buildScorecard, type ScorecardInput } from '../../../src/scorecard/build-scorecard';
import type { Cell, Scorecard, ScorecardRow } from '../../../src/scorecard/scorecard';

export interface Comparison {
  /** What contradicts the working page, in words. */
  readonly differences: readonly string[];
  readonly shown: number;
  readonly hidden: number;
}

/** Marks of what a snapshot does not hold: what a figure was before, and what disagreed with it. */
const MARKS_OF_THE_WORKING_COPY = [
  'revised',
  'supplied figure revised',
  'differs from supplied figure',
];

const isHidden = ({ outcome }: AssessedValue): boolean =>
  outcome.kind === 'missing' && isHiddenReason(outcome.reason);

/** The scorecards of a quarter, cell by cell. */
export function compareScorecards(
  working: ScorecardInput,
  reader: ScorecardInput,
  quarter: Quarter,
): Comparison {
  const [before, after] = [working, reader].map((input) =>
    buildScorecard(input, { quarter, area: null }),
  ) as [Scorecard, Scorecard];
  const differences: string[] = [];
  let shown = 0;
  let hidden = 0;
  const columns = (scorecard: Scorecard): string =>
    [scorecard.lead, ...scorecard.columns].map(({ code }) => code).join();
  if (columns(before) !== columns(after)) differences.push('other columns');
  const rowsOf = (scorecard: Scorecard): readonly ScorecardRow[] =>
    scorecard.themes.flatMap(({ rows }) => rows);
  for (const [i, row] of rowsOf(before).entries()) {
    const other = rowsOf(after)[i];
    if (!other) throw new Error(`no row for ${row.indicator.id}`);
    const cells = [row.lead, ...row.cells];
    for (const [j, cell] of cells.entries()) {
      const its = [other.lead, ...other.cells][j];
      if (!its) continue;
      if (isHidden(its.assessed) && !isHidden(cell.assessed)) {
        hidden += 1;
        differences.push(...notHidden(its));
      } else {
        shown += 1;
        differences.push(...differing(cell, its));
      }
    }
    // A year that is not complete is made again from what is shown.
    const isYearWhole = row.outTurn.text !== 'Not complete';
    // Nobody can tell from a snapshot what was submitted before its first month.
    const isBefore = row.outTurn.text === 'Not submitted' && other.outTurn.text === 'Not available';
    if (
      isYearWhole &&
      !isBefore &&
      (row.outTurn.text !== other.outTurn.text ||
        row.outTurn.isIllustrative !== other.outTurn.isIllustrative)
    ) {
      differences.push(
        `${row.indicator.id}, out-turn: ${row.outTurn.text} became ${other.outTurn.text}`,
      );
    }
    if (row.sparkline.summary !== other.sparkline.summary) {
      differences.push(`${row.indicator.id}, sparkline: ${other.sparkline.summary}`);
    }
    if (row.target !== other.target || row.england?.text !== other.england?.text) {
      differences.push(`${row.indicator.id}: another target or benchmark`);
    }
  }
  return { differences, shown, hidden };
}

/** Words of a hidden cell that say more than that it is hidden. */
function notHidden(cell: Cell): readonly string[] {
  const { assessed } = cell;
  const says = [
    assessed.rag !== null && 'rating',
    assessed.distance !== null && 'distance',
    assessed.numerator !== null && 'numerator',
    assessed.sincePreviousQuarter.kind === 'compared' && 'direction',
    assessed.sinceLastYear.kind === 'compared' && 'direction since last year',
    cell.arrow !== 'none' && 'arrow',
    /\d/.test(cell.text.replace('<5', '')) && 'digits',
  ].filter((word) => word !== false);
  return says.length === 0 ? [] : [`${place(cell)}: hidden, but has ${says.join()}`];
}

function differing(before: Cell, after: Cell): readonly string[] {
  const marks = (cell: Cell): string =>
    cell.marks.filter((mark) => !MARKS_OF_THE_WORKING_COPY.includes(mark)).join();
  const isPartial = before.assessed.basis === 'areas' && !before.assessed.complete;
  // A partial sum of the county is made again from what is shown: it is not rated either.
  if (isPartial) return after.rag === null ? [] : [`${place(after)}: a partial sum is rated`];
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['text', before.text, after.text],
    ['rating', before.rag, after.rag],
    ['rating in words', before.ratingWords, after.ratingWords],
    ['marks', marks(before), marks(after)],
    ['illustrative', before.isIllustrative, after.isIllustrative],
    ['whole', before.assessed.complete, after.assessed.complete],
    ['numerator', before.assessed.numerator, after.assessed.numerator],
    ['denominator', before.assessed.denominator, after.assessed.denominator],
    ['distance', JSON.stringify(before.assessed.distance), JSON.stringify(after.assessed.distance)],
    ...directions(before, after),
  ];
  return pairs
    .filter(([, was, is]) => was !== is)
    .map(([what, was, is]) => `${place(after)}: ${what} ${String(was)} became ${String(is)}`);
}

/** A direction stands, or cannot be told because the earlier figure is hidden. */
function directions(before: Cell, after: Cell) {
  return (['sincePreviousQuarter', 'sinceLastYear'] as const).flatMap((which) => {
    const [was, is] = [before.assessed[which], after.assessed[which]];
    if (is.kind === 'not-comparable' && is.why === 'no-earlier-value') return [];
    return [[which, JSON.stringify(was), JSON.stringify(is)] as const];
  });
}

const place = ({ assessed }: Cell): string =>
  `${assessed.indicator.id} ${assessed.area.name} ${quarterId(assessed.quarter)}`;
