/** The areas that a page about one indicator can be shown for. */
import type { Area } from '../domain/area';
import type { Quarter } from '../domain/period';
import { partsWithin, type ScorecardInput } from './build-scorecard';
import { countyOf } from './district-range';

export interface AreaPlaces {
  readonly county: Area;
  readonly districts: readonly Area[];
  /** Teams with any figure at all: one that starts later is not offered. */
  readonly teams: readonly Area[];
}

/** Null where the area list has no county. */
export function areaPlaces(input: ScorecardInput, quarter: Quarter): AreaPlaces | null {
  const { areas, observations } = input.assessor.evidence;
  const county = countyOf(input);
  if (!county) return null;
  const parts = partsWithin(areas, county.code, quarter);
  const withFigures = new Set([...observations.keys.values()].map(({ area }) => area));
  return {
    county,
    districts: parts.filter(({ kind }) => kind === 'district'),
    teams: parts.filter(({ kind, code }) => kind === 'team' && withFigures.has(code)),
  };
}
