/** Worked examples of the out-turn of a year, from what is loaded (rule G7). */
import {
  addQuarters,
  quarterOfYear,
  sameQuarterLastYear,
  lastQuarterOfYear,
  yearLabel,
  yearOfQuarter,
  type FinancialYear,
  type Quarter,
} from '../domain/period';
import type { AssessedValue } from '../domain/target';
import { hasYearlyTarget, outTurnValue, yearRatingWords } from './annual-out-turn';
import { yearDirectionWords, yearTargetWords } from './annual-words';
import { countyOf } from './area-places';
import { placeWords, workings, type Loaded, type Sentences } from './definition-loaded';
import { isWhole } from './district-range';

/** A rated out-turn, and one of events of single quarters, of the latest year that has ended by the quarter. */
export function outTurnExample({ input, quarter }: Loaded): Sentences {
  const county = countyOf(input);
  if (!county) return null;
  const year = latestYear(quarter);
  const whole = input.indicators.flatMap((indicator) => {
    const value = outTurnValue(input.assessor, indicator, county, year);
    return isWhole(value) ? [{ indicator, value }] : [];
  });
  const rated = whole.find(({ value }) => value.rag !== null);
  const added = whole.find(
    ({ indicator, value }) => !hasYearlyTarget(indicator) && value.target !== null,
  );
  return [rated, added].map((found) =>
    found
      ? `${yearWords(found.value, year)}: ${workings(found.value)}. Target ${yearTargetWords(found.value, found.indicator)}: “${yearRatingWords(found.value, found.indicator)}”.${changed(input, found, year)}`
      : null,
  );
}

const latestYear = (quarter: Quarter): FinancialYear =>
  yearOfQuarter(quarterOfYear(quarter) === 4 ? quarter : addQuarters(quarter, -4));

/** `Kent, Re-referrals within 12 months, 2011/12`: the year stands where the quarter does elsewhere. */
const yearWords = (value: AssessedValue, year: FinancialYear): string =>
  placeWords(value).replace(`Q4 ${yearLabel(year)}`, yearLabel(year));

function changed(
  { assessor }: Loaded['input'],
  {
    indicator,
    value,
  }: { readonly indicator: AssessedValue['indicator']; readonly value: AssessedValue },
  year: FinancialYear,
): string {
  const last = yearOfQuarter(sameQuarterLastYear(lastQuarterOfYear(year)));
  const before = outTurnValue(assessor, indicator, value.area, last);
  return ` ${yearDirectionWords(value, before)}.`;
}
