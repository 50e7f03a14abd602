/** How many targets a year met: apart from the rest of the year, for the first screen of an annual publication. */
import { yearLabel, type FinancialYear } from '../domain/period';
import { outTurnValue } from './annual-out-turn';
import type { AnnualRow } from './annual-row';
import { countyOf } from './area-places';
import type { ScorecardInput } from './build-scorecard';

/** The first sentence of the year's headline for the county; null where the area list has none. */
export function yearSentence(input: ScorecardInput, year: FinancialYear): string | null {
  const county = countyOf(input);
  if (!county) return null;
  const rows = input.indicators.map((indicator) => {
    const value = outTurnValue(input.assessor, indicator, county, year);
    return { indicator, rag: value.rag, outTurn: { value } };
  });
  return metSentence(rows, { area: county.name, year: yearLabel(year) });
}

type Rated = Pick<AnnualRow, 'indicator' | 'rag'> & {
  readonly outTurn: Pick<AnnualRow['outTurn'], 'value'>;
};

/** `Kent: 7 of 18 rated indicators met target for 2011/12; 2 more with a target are not rated.` */
export function metSentence(
  rows: readonly Rated[],
  { area, year }: { readonly area: string; readonly year: string },
): string {
  const rated = rows.filter(({ rag }) => rag !== null);
  const withTarget = rows.filter(
    ({ outTurn, indicator }) => outTurn.value.target !== null && indicator.polarity !== null,
  );
  const unrated = withTarget.length - rated.length;
  const rest =
    unrated === 0
      ? ''
      : `; ${unrated} more with a target ${unrated === 1 ? 'is' : 'are'} not rated`;
  if (rated.length === 0) return `${area}: no indicator can be rated for ${year}${rest}.`;
  const met = rated.filter(({ rag }) => rag === 'green').length;
  return `${area}: ${met} of ${rated.length} rated indicator${rated.length === 1 ? '' : 's'} met target for ${year}${rest}.`;
}
