/** The way from the loaded observations to one `IndicatorValue`. */
import { isValidIn, partsOf, type Area, type AreaIndex } from '../area';
import type { Indicator } from '../indicator';
import {
  hasSeries,
  seriesOf,
  type MissingReason,
  type ObservationStore,
  type Series,
} from '../observation';
import { lastMonthOfQuarter, MONTHS_IN_YEAR, quarterOfMonth, type Month } from '../period';
import type { PopulationIndex } from '../population';
import { sumCounty } from './county-sum';
import {
  indicatorValue,
  withPopulation,
  type IndicatorValue,
  type ValuePlace,
} from './indicator-value';
import { windowMonths, windowStart } from './window-months';
import { nothing, sumMonth, sumWindow, type WindowSum } from './window-sum';

export interface Evidence {
  readonly areas: AreaIndex;
  readonly observations: ObservationStore;
  readonly populations: PopulationIndex;
  /**
   * The first month held, where older ones are left out on purpose, as in a published snapshot: of
   * them nobody can say that they were not submitted.
   */
  readonly from?: Month;
}

/** How one area's own figure is taken from its series: for a window, or for a month. */
type TakeSum = (series: Series, place: ValuePlace) => WindowSum;

/** The figure of one indicator, category, area and quarter, from everything that is loaded. */
export function valueOf(evidence: Evidence, place: ValuePlace): IndicatorValue {
  const sum = sumOf(evidence, place, takeWindow);
  const own = place.area.kind === 'county' ? sum : ofWholeWindow(sum, place);
  const reason = own.missing === 'not-submitted' ? otherReason(evidence, place) : null;
  return indicatorValue(reason ? nothing(reason, own.months) : own, place, evidence.populations);
}

/** Why there is no figure where none was awaited; null where it was not submitted. */
function otherReason(evidence: Evidence, place: ValuePlace): MissingReason | null {
  if (!isAwaited(evidence, place)) return 'not-applicable';
  const { from } = evidence;
  return from !== undefined && lastMonthOfQuarter(place.quarter) < from ? 'unavailable' : null;
}

/**
 * The figure of one month, summed over areas like a quarter's: a stock at the month's end, or the
 * month's events; a rate of events is that month's multiplied to a year.
 */
export function monthValueOf(
  evidence: Evidence,
  place: Omit<ValuePlace, 'quarter'>,
  month: Month,
): IndicatorValue {
  const { indicator } = place;
  const inQuarter = { ...place, quarter: quarterOfMonth(month) };
  const sum = sumOf(evidence, inQuarter, (series) => sumMonth(series, indicator, month));
  const value = indicatorValue(sum, inQuarter, evidence.populations, 'stock');
  return indicator.unit === 'rate' && indicator.window !== 'stock' ? yearly(value) : value;
}

const yearly = (value: IndicatorValue): IndicatorValue =>
  value.outcome.kind === 'ratio'
    ? {
        ...value,
        annualised: true,
        outcome: { ...value.outcome, factor: value.outcome.factor * MONTHS_IN_YEAR },
      }
    : value;

const takeWindow: TakeSum = (series, { indicator, area, quarter }) =>
  sumWindow(series, indicator, quarter, (month) => isValidIn(area, month));

/**
 * Own sums of windows so far asked for: a district's serves itself and its county. By the indicator
 * itself, not its ID: the same one with another unit or window has other sums.
 */
const ownWindows = new WeakMap<Evidence, WeakMap<Indicator, Map<string, WindowSum>>>();

function sumOf(evidence: Evidence, place: ValuePlace, take: TakeSum): WindowSum {
  const own = ownSum(evidence, place, take);
  return place.area.kind === 'county'
    ? sumCounty(partSums(evidence, place, take), own, place.indicator)
    : own;
}

function ownSum(evidence: Evidence, place: ValuePlace, take: TakeSum): WindowSum {
  const { indicator, area, category, quarter } = place;
  const series = seriesOf(evidence.observations, {
    indicator: indicator.id,
    area: area.code,
    category,
  });
  if (take !== takeWindow) return take(series, place);
  const known = knownWindows(evidence, indicator);
  const key = `${area.code}\u0000${category}\u0000${quarter}`;
  const found = known.get(key) ?? take(series, place);
  known.set(key, found);
  return found;
}

function knownWindows(evidence: Evidence, indicator: Indicator): Map<string, WindowSum> {
  const all = ownWindows.get(evidence) ?? new WeakMap<Indicator, Map<string, WindowSum>>();
  ownWindows.set(evidence, all);
  const known = all.get(indicator) ?? new Map<string, WindowSum>();
  all.set(indicator, known);
  return known;
}

/**
 * A team that began within the window is whole as a part of the county, but its own figure covers
 * fewer months than others' and is not rated or compared (rule G4).
 */
function ofWholeWindow(sum: WindowSum, { indicator, area, quarter }: ValuePlace): WindowSum {
  const window = windowMonths(indicator.window, quarter);
  const isWhole = indicator.window === 'stock' || sum.basis !== 'months' || sum.missing !== null;
  if (isWhole || window.every((month) => isValidIn(area, month))) return sum;
  return { ...sum, complete: false, months: { ...sum.months, expected: window.length } };
}

/**
 * False for a district or team that nobody expects a figure of: the indicator is recorded for the
 * county only, or for other teams. Where nothing at all is loaded, everybody's figure is awaited.
 */
function isAwaited(evidence: Evidence, place: ValuePlace): boolean {
  const { area, indicator, category } = place;
  const county = area.parent === null ? null : evidence.areas.byCode.get(area.parent);
  if (!county) return true;
  const parts = reportingParts(evidence, { ...place, area: county });
  if (parts.length > 0) return parts.includes(area);
  return !hasSeries(evidence.observations, {
    indicator: indicator.id,
    area: county.code,
    category,
  });
}

/** The sums of the parts that are expected to report, rates with their own denominators. */
function partSums(evidence: Evidence, place: ValuePlace, take: TakeSum): readonly WindowSum[] {
  const areas = reportingParts(evidence, place);
  const isRate = place.indicator.unit === 'rate';
  const sums = areas.map((area) => {
    const at = { ...place, area };
    const sum = ownSum(evidence, at, take);
    // Teams have no population, whatever their rows say: they add to the numerator only (rule A3).
    return isRate && area.kind === 'team'
      ? { ...sum, denominator: null }
      : withPopulation(sum, at, evidence.populations);
  });
  const haveDenominators = sums.some(({ denominator }) => denominator !== null);
  if (!isRate || !haveDenominators) return sums;
  return sums.map((sum, i) => (areas[i]?.kind === 'district' ? withoutUnpopulated(sum) : sum));
}

/** A district whose population is not loaded cannot be part of a rate that divides by the others'. */
const withoutUnpopulated = (part: WindowSum): WindowSum =>
  part.denominator === null ? nothing(part.missing ?? 'unavailable', part.months, part.used) : part;

/**
 * Districts and teams whose figures make the county's. A team reports when it has ever had a
 * figure; all districts do as soon as one has, so that a district left out is noticed (rule G6).
 * Areas that ended within the window still count what they did until then (rules A3, G1).
 */
export function reportingParts(
  { areas, observations }: Evidence,
  { area: county, indicator, category, quarter }: ValuePlace,
): readonly Area[] {
  const last = lastMonthOfQuarter(quarter);
  const first = indicator.window === 'stock' ? last : windowStart(indicator.window, quarter);
  const parts = partsOf(areas, county.code, first, last);
  const reports = (area: Area): boolean =>
    hasSeries(observations, { indicator: indicator.id, area: area.code, category });
  const byDistrict = parts.some((area) => area.kind === 'district' && reports(area));
  return parts.filter((area) => reports(area) || (byDistrict && area.kind === 'district'));
}
