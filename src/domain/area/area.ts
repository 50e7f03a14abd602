/** Areas (rules A1 to A4): the list is data; joins are by code, names serve only to find a code. */
import type { Month } from '../period';

export type AreaCode = string;
export type AreaKind = 'county' | 'district' | 'team' | 'comparator';

export interface Area {
  readonly code: AreaCode;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: AreaKind;
  readonly parent: AreaCode | null;
  readonly group: string | null;
  /** First and last month in which the area exists; null is unbounded. */
  readonly validFrom: Month | null;
  readonly validTo: Month | null;
  /** Column and row on the tile map. */
  readonly tile: readonly [number, number] | null;
}

/** The area list with its look-ups, made once per list. */
export interface AreaIndex {
  readonly areas: readonly Area[];
  readonly byCode: ReadonlyMap<AreaCode, Area>;
  readonly byName: ReadonlyMap<string, Area>;
}

export function indexAreas(areas: readonly Area[]): AreaIndex {
  return {
    areas,
    byCode: new Map(areas.map((area) => [area.code, area])),
    byName: new Map(
      areas.flatMap((area) => [area.name, ...area.aliases].map((name) => [nameKey(name), area])),
    ),
  };
}

/**
 * The area that a name or alias means, or null (rule A2). Case, punctuation, spacing, `&` for
 * `and`, and a trailing `District`, `Borough`, `City`, `Council`, `DC`, `BC` or `CC` do not matter.
 */
export function findAreaByName(index: AreaIndex, name: string): Area | null {
  return index.byName.get(nameKey(name)) ?? null;
}

/** A name reduced to what identifies it: `Tonbridge & Malling B.C.` -> `tonbridge and malling`. */
export function nameKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[.'’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
  return words.replace(/( (district|borough|city|county|council|dc|bc|cc))+$/, '');
}

export const isValidIn = (area: Area, month: Month): boolean =>
  (area.validFrom === null || area.validFrom <= month) &&
  (area.validTo === null || area.validTo >= month);

/** Districts and teams of a county that exist in some month from `first` to `last`, in list order. */
export function partsOf(
  index: AreaIndex,
  county: AreaCode,
  first: Month,
  last: Month = first,
): readonly Area[] {
  return index.areas.filter((area) => area.parent === county && isPart(area, first, last));
}

const isPart = (area: Area, first: Month, last: Month): boolean =>
  (area.kind === 'district' || area.kind === 'team') &&
  (area.validFrom === null || area.validFrom <= last) &&
  (area.validTo === null || area.validTo >= first);
