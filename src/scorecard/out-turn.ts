/** The year's figure beside the quarter's, from the latest whole financial year. */
import { sumDecimals } from '../lib/decimal';
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
import {
  combinedProvenance,
  displayed,
  indicatorValue,
  valueOf,
  type Evidence,
  type IndicatorValue,
  type ValuePlace,
  type WindowSum,
} from '../domain/value';
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
  const text = shown ? formatValue(shown, indicator) : missingText(outcome);
  return {
    text: shown && !complete ? 'Not complete' : text,
    label: yearLabel(year),
    isIllustrative: shown !== null && complete && provenance.kind === 'illustrative',
  };
}

function withProvenance({ evidence }: Assessor, place: ValuePlace) {
  const value = yearOfEvents(evidence, place);
  return { ...value, provenance: combinedProvenance(value.used) };
}

/** The year from its months or its own row; from its quarters where they came as quarters. */
function yearOfEvents(evidence: Evidence, place: ValuePlace): IndicatorValue {
  const asYear = { ...place, indicator: { ...place.indicator, window: 'ytd' as const } };
  const value = valueOf(evidence, asYear);
  if (!value.used.some(({ period }) => period.kind === 'quarter')) return value;
  const quarters = [-3, -2, -1, 0].map((back) =>
    valueOf(evidence, { ...place, quarter: addQuarters(place.quarter, back) }),
  );
  return indicatorValue(addQuarterSums(value, quarters), asYear, evidence.populations);
}

/** Counts are added up, a population is taken once (rule G5), a bare percentage never adds (O3). */
function addQuarterSums(value: IndicatorValue, quarters: readonly IndicatorValue[]): WindowSum {
  const isWhole = quarters.every((item) => item.missing === null && item.complete);
  if (!isWhole) return { ...value, complete: false };
  const numerators = quarters.flatMap((item) => item.numerator ?? []);
  const denominators = quarters.flatMap((item) => item.denominator ?? []);
  if (numerators.length < quarters.length)
    return { ...value, supplied: null, missing: 'unavailable' };
  const denominator =
    value.indicator.unit === 'rate' ? denominators.at(-1) : sumDecimals(denominators);
  return {
    ...value,
    numerator: sumDecimals(numerators),
    denominator: denominators.length === 0 ? null : (denominator ?? null),
    supplied: null,
    missing: null,
    complete: true,
    used: quarters.flatMap((item) => item.used),
  };
}
