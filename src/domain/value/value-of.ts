/** The way from the loaded observations to one `IndicatorValue`. */
import { isValidIn, partsOf, type Area, type AreaIndex } from '../area';
import { hasSeries, seriesOf, type ObservationStore } from '../observation';
import { lastMonthOfQuarter } from '../period';
import type { PopulationIndex } from '../population';
import { sumCounty } from './county-sum';
import { indicatorValue, type IndicatorValue, type ValuePlace } from './indicator-value';
import { windowMonths, windowStart } from './window-months';
import { nothing, sumWindow, type WindowSum } from './window-sum';

export interface Evidence {
  readonly areas: AreaIndex;
  readonly observations: ObservationStore;
  readonly populations: PopulationIndex;
}

/** The figure of one indicator, category, area and quarter, from everything that is loaded. */
export function valueOf(evidence: Evidence, place: ValuePlace): IndicatorValue {
  const own = ownSum(evidence, place);
  const sum =
    place.area.kind === 'county'
      ? sumCounty(partSums(evidence, place), own, place.indicator)
      : ofWholeWindow(own, place);
  return indicatorValue(sum, place, evidence.populations);
}

const ownSum = ({ observations }: Evidence, place: ValuePlace): WindowSum =>
  sumWindow(
    seriesOf(observations, {
      indicator: place.indicator.id,
      area: place.area.code,
      category: place.category,
    }),
    place.indicator,
    place.quarter,
    (month) => isValidIn(place.area, month),
  );

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

/** The sums of the parts that are expected to report, rates with their own denominators. */
function partSums(evidence: Evidence, place: ValuePlace): readonly WindowSum[] {
  const parts = reportingParts(evidence, place).map((area) =>
    withoutTeamPopulation(
      indicatorValue(
        ownSum(evidence, { ...place, area }),
        { ...place, area },
        evidence.populations,
      ),
    ),
  );
  const haveDenominators = parts.some((part) => part.denominator !== null);
  return parts.map((part) => (haveDenominators ? withoutUnpopulated(part) : part));
}

/** Teams have no population, whatever their rows say: they add to the numerator only (rule A3). */
const withoutTeamPopulation = (part: IndicatorValue): IndicatorValue =>
  part.indicator.unit === 'rate' && part.area.kind === 'team'
    ? { ...part, denominator: null }
    : part;

/** A district whose population is not loaded cannot be part of a rate that divides by the others'. */
const withoutUnpopulated = (part: IndicatorValue): WindowSum =>
  part.indicator.unit === 'rate' && part.area.kind === 'district' && part.denominator === null
    ? nothing(part.missing ?? 'unavailable', part.months, part.used)
    : part;

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
