/** The out-turn of a financial year as an assessed value: the figure that the scorecard shows for the year. */
import type { Area } from '../domain/area';
import { TOTAL, type Indicator } from '../domain/indicator';
import { lastQuarterOfYear, sameQuarterLastYear, type FinancialYear } from '../domain/period';
import {
  directionOf,
  displayDecimals,
  distanceToTarget,
  rate,
  targetFor,
  type AssessedValue,
  type Assessor,
} from '../domain/target';
import { combinedProvenance, displayed, yearOfEvents, type ValuePlace } from '../domain/value';
import { ratingWords } from './cell';

/**
 * Twelve months to the year's end, the year to date and a stock are those of the fourth quarter;
 * events of single quarters are added up. `sinceLastYear` compares with the out-turn before.
 */
export function outTurnValue(
  assessor: Assessor,
  indicator: Indicator,
  area: Area,
  year: FinancialYear,
): AssessedValue {
  const place = { indicator, area, category: TOTAL, quarter: lastQuarterOfYear(year) };
  return indicator.window === 'flow' ? assessEvents(assessor, place) : assessor.assess(place);
}

/**
 * True when the target of the indicator can be held against a year. That of events of single
 * quarters is one for a quarter; only a rate is of a year in every quarter (rule G5).
 */
export const hasYearlyTarget = ({ window, unit }: Indicator): boolean =>
  window !== 'flow' || unit === 'rate';

function assessEvents(assessor: Assessor, place: ValuePlace): AssessedValue {
  const { evidence, targets } = assessor;
  const { indicator, quarter } = place;
  const value = yearOfEvents(evidence, place);
  const before = yearOfEvents(evidence, { ...place, quarter: sameQuarterLastYear(quarter) });
  const decimals = displayDecimals(targets, indicator);
  const shown = displayed(value.outcome, decimals);
  const target = targetFor(targets, place);
  const rated = hasYearlyTarget(indicator) && value.complete && shown !== null && target !== null;
  return {
    ...value,
    beside: null,
    decimals,
    shown,
    target,
    rag: rated ? rate(shown, target, indicator.polarity) : null,
    distance: rated ? distanceToTarget(value.outcome, target, indicator.polarity, decimals) : null,
    sincePreviousQuarter: { kind: 'not-comparable', why: 'year-to-date' },
    sinceLastYear: directionOf(value, before, decimals, target?.target ?? null),
    agreement: null,
    provenance: combinedProvenance(value.used),
  };
}

/** The rating of an out-turn in words, or why there is none. */
export function yearRatingWords(value: AssessedValue, indicator: Indicator): string {
  const { shown, complete, target } = value;
  const isForQuarters = target !== null && !hasYearlyTarget(indicator);
  return isForQuarters && shown !== null && complete
    ? 'Not rated: the target is for each quarter, and none is set for the year'
    : ratingWords(value);
}
