/** The words of the annual page: measures, targets and changes of a year, each said in one place. */
import { assertNever } from '../lib/assert-never';
import type { Indicator } from '../domain/indicator';
import { isHiddenReason } from '../domain/observation';
import { quarterOfYear, yearLabel, yearOfQuarter, type Quarter } from '../domain/period';
import { breakSpanned, type AssessedValue } from '../domain/target';
import { hasYearlyTarget } from './annual-out-turn';
import { changeWords, marksOf, missingText } from './cell';
import { unitWords } from './format';
import { listWords } from './list-words';
import { lowerFirst } from './lower-first';
import type { Cell } from './scorecard';
import { floorWords, targetWords } from './target-words';

/** `Percentage. Each quarter is the 12 months to its end, so Q4 is the year` */
export const yearMeasureWords = (indicator: Indicator): string =>
  `${unitWords(indicator)}. ${windowWords(indicator)}`;

function windowWords({ window, unit }: Indicator): string {
  switch (window) {
    case 'stock':
      return 'At the end of each quarter; Q4 is the year’s end';
    case 'flow':
      return unit === 'rate'
        ? 'Each quarter is its own events as a yearly rate; the out-turn is all of the year’s'
        : 'Each quarter is its own events; the out-turn is all of the year’s';
    case 'ytd':
      return 'Each quarter counts from April, so Q4 is the year';
    case 'rolling-12':
      return 'Each quarter is the 12 months to its end, so Q4 is the year';
    default:
      return assertNever(window);
  }
}

/** `23.0% or less`; of a target that is not for the year `5.0% or less in each quarter`. */
export function yearTargetWords(value: AssessedValue, indicator: Indicator): string {
  const words = targetWords(value);
  const isSet = value.target !== null && indicator.polarity !== null;
  return isSet && !hasYearlyTarget(indicator) ? `${words} in each quarter` : words;
}

/**
 * `Changed in the year: 25.0% or less, limit 30.0% in Q1 and Q2; 23.0% or less, limit 28.0% in Q3 and
 * Q4`. Null where target and floor stayed.
 */
export function targetChangeWords(quarters: readonly Cell[]): string | null {
  const runs: { words: string; quarters: string[] }[] = [];
  for (const { assessed } of quarters) {
    const words = [targetWords(assessed), floorWords(assessed)].filter(Boolean).join(', ');
    const run = runs.at(-1);
    if (run?.words === words) run.quarters.push(shortName(assessed.quarter));
    else runs.push({ words, quarters: [shortName(assessed.quarter)] });
  }
  return runs.length < 2
    ? null
    : `Changed in the year: ${runs.map((run) => `${run.words} in ${listWords(run.quarters)}`).join('; ')}`;
}

/** `Q3` */
export const shortName = (quarter: Quarter): string => `Q${quarterOfYear(quarter)}`;

/** `Worsened by 1.2 percentage points since 2010/11`, or why it cannot be compared. */
export function yearDirectionWords(value: AssessedValue, before: AssessedValue): string {
  const { sinceLastYear: direction, indicator } = value;
  const earlier = yearLabel(yearOfQuarter(before.quarter));
  if (direction.kind === 'compared') return `${changeWords(indicator, direction)} since ${earlier}`;
  switch (direction.why) {
    case 'no-value':
      return '';
    case 'no-earlier-value':
      return `Not comparable: ${noFigureWords(before, earlier)}`;
    case 'incomplete':
      return 'Not comparable: the out-turn is not complete';
    case 'earlier-incomplete':
      return `Not comparable: the out-turn of ${earlier} is not complete`;
    case 'break': {
      const found = breakSpanned(indicator, before.quarter, value.quarter);
      return `Not comparable: the way of counting changed${found ? ` (${lowerFirst(found.label)})` : ''}`;
    }
    case 'year-to-date':
      return 'Not comparable: year to date';
    default:
      return assertNever(direction.why);
  }
}

const noFigureWords = ({ outcome }: AssessedValue, year: string): string =>
  outcome.kind === 'missing' && outcome.reason !== 'not-submitted'
    ? `the figure of ${year} is not shown (${lowerFirst(missingText(outcome))})`
    : `no figure for ${year}`;

/** What has to be said beside an out-turn; a part of the year that is hidden is said before all else. */
export function yearMarks(value: AssessedValue, quarters: readonly Cell[]): readonly string[] {
  const hidden = quarters.filter(
    ({ assessed: { outcome } }) => outcome.kind === 'missing' && isHiddenReason(outcome.reason),
  );
  const isLacking = value.shown !== null && !value.complete && hidden.length > 0;
  const lacking = isLacking
    ? [`${listWords(hidden.map(({ assessed }) => shortName(assessed.quarter)))} not shown`]
    : [];
  return [...lacking, ...marksOf(value)];
}

/** `Target met in 3 of the 4 quarters that are rated`; null where no quarter is rated. */
export function quartersMetWords(quarters: readonly Cell[]): string | null {
  const rated = quarters.filter(({ rag }) => rag !== null);
  if (rated.length === 0) return null;
  const met = rated.filter(({ rag }) => rag === 'green').length;
  return rated.length === 1
    ? `Target ${met === 1 ? 'met' : 'not met'} in the one quarter that is rated`
    : `Target met in ${met} of ${rated.length} rated quarters`;
}
