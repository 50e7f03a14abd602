/** The lowest and the highest district of a quarter, which the spread and the variation screen show. */
import { compareDecimals, subtractDecimals, type Decimal } from '../lib/decimal';
import type { Area } from '../domain/area';
import { TOTAL, type Indicator } from '../domain/indicator';
import type { Quarter } from '../domain/period';
import type { AssessedValue } from '../domain/target';
import { countyOf, districtsOf } from './area-places';
import type { ScorecardInput } from './build-scorecard';

/** A value with every district that has it, in the order of the area list. */
export interface Extreme {
  readonly shown: Decimal;
  readonly areas: readonly Area[];
}

export interface DistrictRange {
  readonly quarter: Quarter;
  /** The districts with a whole figure: only they count. */
  readonly whole: readonly AssessedValue[];
  /** How many districts a figure is expected of: not those to which the indicator does not apply. */
  readonly expected: number;
  /** Null with fewer than two districts: one district has no gap. */
  readonly range: {
    readonly low: Extreme;
    readonly high: Extreme;
    /** Highest minus lowest, as displayed. */
    readonly gap: Decimal;
  } | null;
  /** The county's value, or null when it is missing or not whole. */
  readonly county: AssessedValue | null;
}

/** Values are compared as displayed, so that two districts that show the same figure are level. */
export function districtRange(
  input: ScorecardInput,
  indicator: Indicator,
  quarter: Quarter,
): DistrictRange {
  const assess = (area: Area): AssessedValue =>
    input.assessor.assess({ indicator, area, category: TOTAL, quarter });
  const values = districtsOf(input, quarter).map(assess);
  const whole = values.filter(isWhole);
  const county = countyOf(input);
  const ofCounty = county && assess(county);
  return {
    quarter,
    whole,
    expected: values.filter(isExpected).length,
    range: rangeOf(whole),
    county: ofCounty && isWhole(ofCounty) ? ofCounty : null,
  };
}

type Whole = AssessedValue & { readonly shown: Decimal };

export const isWhole = (value: AssessedValue): value is Whole =>
  value.shown !== null && value.complete;

const isExpected = ({ outcome }: AssessedValue): boolean =>
  outcome.kind !== 'missing' || outcome.reason !== 'not-applicable';

function rangeOf(whole: readonly Whole[]): DistrictRange['range'] {
  const [first] = whole;
  if (!first || whole.length < 2) return null;
  const extreme = (sign: 1 | -1): Extreme => {
    const shown = whole.reduce(
      (found, value) => (compareDecimals(value.shown, found) === sign ? value.shown : found),
      first.shown,
    );
    const level = whole.filter((value) => compareDecimals(value.shown, shown) === 0);
    return { shown, areas: level.map(({ area }) => area) };
  };
  const low = extreme(-1);
  const high = extreme(1);
  return { low, high, gap: subtractDecimals(high.shown, low.shown) };
}
