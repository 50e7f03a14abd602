/** The year's figure beside the quarter's, from the latest whole financial year. */
import { TOTAL, type Indicator } from '../domain/indicator';
import type { Area } from '../domain/area';
import {
  addQuarters,
  lastQuarterOfYear,
  quarterOfYear,
  yearLabel,
  yearOfQuarter,
  type Quarter,
} from '../domain/period';
import { displayDecimals, type AssessedValue, type Assessor } from '../domain/target';
import { combinedProvenance, displayed, yearOfEvents, type ValuePlace } from '../domain/value';
import { missingText } from './cell';
import { formatValue } from './format';
import type { ScorecardRow } from './scorecard';

/**
 * The out-turn of the financial year that the quarter ends, else of the year before. Events of
 * single quarters are summed over the year; an incomplete year says so and shows no figure.
 */
export function outTurnOf(
  assessor: Assessor,
  indicator: Indicator,
  area: Area,
  quarter: Quarter,
): ScorecardRow['outTurn'] {
  const year = yearOfQuarter(quarterOfYear(quarter) === 4 ? quarter : addQuarters(quarter, -4));
  const place = { indicator, area, category: TOTAL, quarter: lastQuarterOfYear(year) };
  const { outcome, complete, provenance } =
    indicator.window === 'flow' ? withProvenance(assessor, place) : assessor.assess(place);
  const shown = displayed(outcome, displayDecimals(assessor.targets, indicator));
  return {
    text: outTurnText({ outcome, complete, shown, indicator }),
    label: yearLabel(year),
    isIllustrative: shown !== null && complete && provenance.kind === 'illustrative',
  };
}

/** The year's figure as every page shows it; a sum that lacks a part is no out-turn, and not shown. */
export function outTurnText({
  outcome,
  complete,
  shown,
  indicator,
}: Pick<AssessedValue, 'outcome' | 'complete' | 'shown' | 'indicator'>): string {
  if (!shown) return missingText(outcome);
  return complete ? formatValue(shown, indicator) : 'Not complete';
}

function withProvenance({ evidence }: Assessor, place: ValuePlace) {
  const value = yearOfEvents(evidence, place);
  return { ...value, provenance: combinedProvenance(value.used) };
}
