/** What the checklist asks before a year is published, beside what it asks of every quarter. */
import { yearLabel, quarterOf, type FinancialYear } from '../domain/period';
import { countyOf } from './area-places';
import { outTurnValue } from './annual-out-turn';
import { shortName } from './annual-words';
import type { ScorecardInput } from './build-scorecard';
import { isWhole } from './district-range';
import { listSome, listWords } from './list-words';
import { quartersLoaded } from './quarters';

const NAMED = 5;

export interface AnnualCheck {
  readonly id: 'year-quarters' | 'year-before' | 'year-out-turns';
  readonly title: string;
  readonly isMet: boolean;
  /** What was found, in a sentence; where it is not met, what to do as well. */
  readonly words: string;
}

/** All four quarters loaded, the year before loaded, and which out-turns of the county are not whole. */
export function annualChecks(input: ScorecardInput, year: FinancialYear): readonly AnnualCheck[] {
  return [
    quartersCheck(input, year),
    outTurnsCheck(input, year, 'year-out-turns'),
    outTurnsCheck(input, (year - 1) as FinancialYear, 'year-before'),
  ];
}

function quartersCheck({ assessor }: ScorecardInput, year: FinancialYear): AnnualCheck {
  const loaded = quartersLoaded(assessor.evidence.observations);
  const missing = [1, 2, 3, 4]
    .map((number) => quarterOf(year, number))
    .filter((quarter) => !loaded.includes(quarter));
  const isMet = missing.length === 0;
  return {
    id: 'year-quarters',
    title: `All four quarters of ${yearLabel(year)} are loaded`,
    isMet,
    words: isMet
      ? `Q1 to Q4 of ${yearLabel(year)} are loaded.`
      : `Nothing is loaded for ${listWords(missing.map(shortName))} of ${yearLabel(year)}. Load ${missing.length === 1 ? 'its' : 'their'} extracts, or publish the quarter instead of the year.`,
  };
}

/** How many indicators of the county have a whole figure of the year; of the year before any will do. */
function outTurnsCheck(
  input: ScorecardInput,
  year: FinancialYear,
  id: 'year-before' | 'year-out-turns',
): AnnualCheck {
  const county = countyOf(input);
  const lacking = input.indicators.filter(
    (indicator) => !county || !isWhole(outTurnValue(input.assessor, indicator, county, year)),
  );
  const all = input.indicators.length;
  const isBefore = id === 'year-before';
  const title = isBefore
    ? `The year before, ${yearLabel(year)}, is loaded`
    : `Every indicator has an out-turn for ${yearLabel(year)}`;
  const isMet = isBefore ? lacking.length < all : lacking.length === 0;
  return { id, title, isMet, words: foundWords(year, all, lacking, isBefore) };
}

function foundWords(
  year: FinancialYear,
  all: number,
  lacking: ScorecardInput['indicators'],
  isBefore: boolean,
): string {
  const whole = all - lacking.length;
  const found = `${whole} of ${all} indicators ${whole === 1 ? 'has' : 'have'} a whole figure for ${yearLabel(year)}`;
  if (lacking.length === 0) return `${found}.`;
  const names = listSome(
    lacking.map(({ name }) => name),
    NAMED,
  );
  if (lacking.length < all) return `${found}. Without: ${names}.`;
  return isBefore
    ? `${found}: nothing can be compared with it. Load the extracts of ${yearLabel(year)}, or publish without a comparison.`
    : `${found}: there is no out-turn to publish. Load the extracts of ${yearLabel(year)}.`;
}
