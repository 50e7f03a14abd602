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
import { displayDecimals, type Assessor } from '../domain/target';
import { displayed, valueOf } from '../domain/value';
import { missingText } from './cell';
import { formatValue } from './format';
import type { ScorecardRow } from './scorecard';

/**
 * The out-turn of the financial year that the quarter ends, else of the year before. Events of
 * single quarters are summed over the year; an incomplete year says so and shows no figure.
 */
export function outTurnOf(
  { evidence, targets }: Assessor,
  indicator: Indicator,
  area: Area,
  quarter: Quarter,
): ScorecardRow['outTurn'] {
  const year = yearOfQuarter(quarterOfYear(quarter) === 4 ? quarter : addQuarters(quarter, -4));
  const value = valueOf(evidence, {
    indicator: { ...indicator, window: indicator.window === 'flow' ? 'ytd' : indicator.window },
    area,
    category: TOTAL,
    quarter: lastQuarterOfYear(year),
  });
  const shown = displayed(value.outcome, displayDecimals(targets, indicator));
  const text = shown ? formatValue(shown, indicator) : missingText(value.outcome);
  return { text: shown && !value.complete ? 'Not complete' : text, label: yearLabel(year) };
}
