/** Which indicator and area an address means. */
import type { Area } from '../domain/area';
import type { Indicator } from '../domain/indicator';
import { shortQuarterLabel, type Quarter } from '../domain/period';
import { areaPlaces, type AreaPlaces } from './area-places';
import type { ScorecardInput } from './build-scorecard';
import type { Option } from './scorecard';

export type IndicatorSubject =
  | { readonly kind: 'no-indicator' }
  | { readonly kind: 'no-county' }
  | {
      readonly kind: 'found';
      readonly indicator: Indicator;
      readonly area: Area;
      readonly places: AreaPlaces;
      /** County, districts, teams. */
      readonly areas: readonly Option[];
      /** Why the county is shown although the address asks for another area; else null. */
      readonly otherArea: string | null;
    };

/** `code` null is the county; one that is no part of it leaves the county and says so. */
export function indicatorSubject(
  input: ScorecardInput,
  id: string,
  code: string | null,
  quarter: Quarter,
): IndicatorSubject {
  const indicator = input.indicators.find((item) => item.id === id);
  if (!indicator) return { kind: 'no-indicator' };
  const places = areaPlaces(input, quarter);
  if (!places) return { kind: 'no-county' };
  const all = [places.county, ...places.districts, ...places.teams];
  const wanted = code === null ? places.county : all.find((area) => area.code === code);
  return {
    kind: 'found',
    indicator,
    area: wanted ?? places.county,
    places,
    areas: all.map((area) => ({ value: area.code, label: area.name })),
    otherArea: wanted || code === null ? null : otherAreaWords(input, code, places, quarter),
  };
}

function otherAreaWords(
  { assessor }: ScorecardInput,
  code: string,
  { county }: AreaPlaces,
  quarter: Quarter,
): string {
  const area = assessor.evidence.areas.byCode.get(code);
  const why = area
    ? `${area.name} is not a part of ${county.name} with figures in the year to ${shortQuarterLabel(quarter)}`
    : `The area list has no “${code}”`;
  return `${why}. ${county.name} is shown instead; choose another area above.`;
}

export interface IndicatorGroup {
  readonly theme: string;
  readonly indicators: readonly Indicator[];
}

/** Indicators by theme, as on the scorecard. */
export function indicatorGroups({ indicators }: ScorecardInput): readonly IndicatorGroup[] {
  const themes = [...new Set(indicators.map(({ theme }) => theme))];
  return themes.map((theme) => ({
    theme,
    indicators: indicators.filter((item) => item.theme === theme),
  }));
}

/** The indicators before and after one in that order; null at the ends. */
export function neighboursOf(
  groups: readonly IndicatorGroup[],
  id: string,
): { readonly previous: Indicator | null; readonly next: Indicator | null } {
  const all = groups.flatMap(({ indicators }) => indicators);
  const at = all.findIndex((item) => item.id === id);
  return { previous: all[at - 1] ?? null, next: at < 0 ? null : (all[at + 1] ?? null) };
}
