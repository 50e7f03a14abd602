/** A window's sum as the indicator's own figure: percentage, rate, mean or count. */
import { roundDecimal, roundRatio, type Decimal } from '../../lib/decimal';
import type { Area } from '../area';
import { scaleOf, type Indicator, type Window } from '../indicator';
import type { MissingReason } from '../observation';
import { MONTHS_IN_QUARTER, MONTHS_IN_YEAR, type Quarter } from '../period';
import { populationOf, type PopulationEstimate, type PopulationIndex } from '../population';
import type { WindowSum } from './window-sum';

export type Outcome =
  | {
      readonly kind: 'ratio';
      readonly numerator: number;
      readonly denominator: number;
      /** 100 for a percentage, 10,000 for a rate (x 4 when annualised), 1 for a mean. */
      readonly factor: number;
    }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'supplied'; readonly value: number }
  | { readonly kind: 'missing'; readonly reason: MissingReason };

export interface IndicatorValue extends WindowSum {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly category: string;
  readonly quarter: Quarter;
  readonly outcome: Outcome;
  /** The population behind a rate, when it came from the population file. */
  readonly population: PopulationEstimate | null;
  /** True when a single quarter's events are shown as a yearly rate (rule G5). */
  readonly annualised: boolean;
}

export interface ValuePlace {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly category: string;
  readonly quarter: Quarter;
}

/**
 * Turns a sum into the figure; a rate takes its denominator from the population file if it has none.
 * `window` is another one than the indicator's for the figure of a single month.
 */
export function indicatorValue(
  sum: WindowSum,
  place: ValuePlace,
  populations: PopulationIndex,
  window: Window = place.indicator.window,
): IndicatorValue {
  const population = populationFor(sum, place, populations);
  const withDenominator = population ? { ...sum, denominator: population.population } : sum;
  const outcome = outcomeOf(withDenominator, place, window);
  // A value serves as a place as well: of it only the place is taken, never its figures.
  const { indicator, area, category, quarter } = place;
  // Written out: this is made for every month of every series, and copying objects is slow.
  return {
    numerator: sum.numerator,
    denominator: population ? population.population : sum.denominator,
    supplied: sum.supplied,
    missing: sum.missing,
    complete: sum.complete,
    months: sum.months,
    parts: sum.parts,
    basis: sum.basis,
    used: sum.used,
    revisions: sum.revisions,
    beside: sum.beside,
    indicator,
    area,
    category,
    quarter,
    outcome,
    population,
    annualised: outcome.kind === 'ratio' && isAnnualised({ unit: indicator.unit, window }),
  };
}

/** The sum with its denominator from the population file, where a rate has none. */
export function withPopulation(
  sum: WindowSum,
  place: ValuePlace,
  populations: PopulationIndex,
): WindowSum {
  const population = populationFor(sum, place, populations);
  return population ? { ...sum, denominator: population.population } : sum;
}

/** Events of one quarter per 10,000 children are multiplied to a year, and say so (rule G5). */
export const isAnnualised = ({ unit, window }: Pick<Indicator, 'unit' | 'window'>): boolean =>
  unit === 'rate' && window === 'flow';

/** The outcome rounded half away from zero, exactly; null when there is no number (rule T4). */
export function displayed(outcome: Outcome, decimals: number): Decimal | null {
  switch (outcome.kind) {
    case 'ratio':
      return roundRatio(outcome.numerator, outcome.denominator, outcome.factor, decimals);
    case 'count':
      return roundDecimal(outcome.count, decimals);
    case 'supplied':
      return roundDecimal(outcome.value, decimals);
    case 'missing':
      return null;
  }
}

/**
 * A county whose districts' populations are not loaded divides by its own, but only a whole one:
 * a partial sum would divide some districts' children by all of the county's.
 */
function populationFor(
  sum: WindowSum,
  { indicator, area, quarter }: ValuePlace,
  populations: PopulationIndex,
): PopulationEstimate | null {
  const wanted = indicator.unit === 'rate' && sum.numerator !== null && sum.denominator === null;
  const partial = sum.basis === 'areas' && !sum.complete;
  if (!wanted || partial || area.kind === 'team') return null;
  return populationOf(populations, area.code, quarter);
}

/**
 * The published figure of a comparator wins over its rounded counts (rule O2), and the figure of a
 * row that says it is incomplete over counts that are not those of its period.
 */
function outcomeOf(sum: WindowSum, { indicator, area }: ValuePlace, window: Window): Outcome {
  if (sum.missing !== null) return missing(sum.missing);
  if (indicator.unit === 'count') {
    return sum.numerator === null
      ? missing('unavailable')
      : { kind: 'count', count: sum.numerator };
  }
  if (indicator.unit === 'rate' && area.kind === 'team') return missing('not-applicable');
  const supplied =
    sum.supplied === null ? null : { kind: 'supplied' as const, value: sum.supplied };
  const isIncompleteRow = sum.used.some((item) => item.incomplete);
  if (supplied && (area.kind === 'comparator' || isIncompleteRow)) return supplied;
  return ratioOf(sum, indicator, window) ?? supplied ?? missing('unavailable');
}

function ratioOf(sum: WindowSum, indicator: Indicator, window: Window): Outcome | null {
  const { numerator, denominator } = sum;
  if (numerator === null || denominator === null) return null;
  if (denominator === 0) return missing('zero-denominator');
  return { kind: 'ratio', numerator, denominator, factor: factorOf(sum, indicator, window) };
}

const missing = (reason: MissingReason): Outcome => ({ kind: 'missing', reason });

function factorOf(sum: WindowSum, indicator: Indicator, window: Window): number {
  const scale = scaleOf(indicator);
  return isAnnualised({ unit: indicator.unit, window })
    ? (scale * MONTHS_IN_YEAR) / monthsCounted(sum)
    : scale;
}

/** Two months of events make a year's by six, a whole quarter's by four. */
const monthsCounted = ({ basis, months }: WindowSum): number =>
  basis === 'months' || basis === 'areas' ? Math.max(1, months.present) : MONTHS_IN_QUARTER;
