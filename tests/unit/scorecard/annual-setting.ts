/** The year of a small county from the rows of a test. */
import { financialYear } from '../../../src/domain/period';
import { annualOf, type Annual, type AnnualLists } from '../../../src/scorecard/annual';
import type { AnnualRow } from '../../../src/scorecard/annual-row';
import type { ScorecardInput } from '../../../src/scorecard/build-scorecard';
import { monthIds } from '../../support/domain';
import { inputOf, type InputParts } from './scorecard-of';

export const YEAR = monthIds('2011-04', '2012-03');
export const YEAR_BEFORE = monthIds('2010-04', '2011-03');

export const NO_LISTS: AnnualLists = { commentary: [], actions: [] };

export interface AnnualParts extends InputParts {
  /** The calendar year in which it starts. */
  readonly year?: number;
  readonly at?: string | null;
  readonly lists?: AnnualLists;
}

export const annualIn = ({ year = 2011, at = null, lists, ...parts }: AnnualParts): Annual =>
  annualFrom(inputOf(parts), year, at, lists);

export function annualFrom(
  input: ScorecardInput,
  year = 2011,
  at: string | null = null,
  lists: AnnualLists = NO_LISTS,
): Annual {
  const annual = annualOf(input, lists, financialYear(year), at);
  if (!annual) throw new Error('This area list has a county');
  return annual;
}

export function annualRowIn(annual: Annual, id = 'referrals'): AnnualRow {
  const row = annual.themes
    .flatMap(({ rows }) => rows)
    .find(({ indicator }) => indicator.id === id);
  if (!row) throw new Error(`No row ${id}`);
  return row;
}

/** The row of the one indicator of the year. */
export const yearRow = (parts: AnnualParts): AnnualRow => annualRowIn(annualIn(parts));
