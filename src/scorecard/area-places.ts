/** The county, its districts and its teams: where the figures of a page can be of. */
import type { Area } from '../domain/area';
import type { Quarter } from '../domain/period';
import { partsWithin, type ScorecardInput } from './build-scorecard';

export const countyOf = ({ assessor }: Pick<ScorecardInput, 'assessor'>): Area | null =>
  assessor.evidence.areas.areas.find(({ kind }) => kind === 'county') ?? null;

/** The districts of the county around a quarter, in the order of the area list. */
export function districtsOf(
  input: Pick<ScorecardInput, 'assessor'>,
  quarter: Quarter,
): readonly Area[] {
  return partsOfCounty(input, quarter).filter(({ kind }) => kind === 'district');
}

function partsOfCounty(input: Pick<ScorecardInput, 'assessor'>, quarter: Quarter): readonly Area[] {
  const county = countyOf(input);
  return county ? partsWithin(input.assessor.evidence.areas, county.code, quarter) : [];
}

export interface AreaPlaces {
  readonly county: Area;
  readonly districts: readonly Area[];
  /** Teams with any figure at all: one that starts later is not offered. */
  readonly teams: readonly Area[];
}

/** The areas that a page about one indicator can be shown for; null without a county. */
export function areaPlaces(input: ScorecardInput, quarter: Quarter): AreaPlaces | null {
  const county = countyOf(input);
  if (!county) return null;
  const { keys } = input.assessor.evidence.observations;
  const withFigures = new Set([...keys.values()].map(({ area }) => area));
  return {
    county,
    districts: districtsOf(input, quarter),
    teams: partsOfCounty(input, quarter).filter(
      ({ kind, code }) => kind === 'team' && withFigures.has(code),
    ),
  };
}
