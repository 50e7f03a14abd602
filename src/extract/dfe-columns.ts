/**
 * Form 3 of docs/formats.md: the columns that every DfE open-data file has (Explore Education
 * Statistics). https://dfe-analytical-services.github.io/analysts-guide/statistics-production/open-data-standards.html
 */
import { headerKey } from './columns';

export const DFE_TIME = ['time_period', 'time_identifier'] as const;
const NEEDED: readonly string[] = [...DFE_TIME, 'geographic_level'];

/** The column with the area code of each geographic level that the scorecard reads. */
export const AREA_COLUMNS: ReadonlyMap<string, string> = new Map([
  ['national', 'country_code'],
  ['regional', 'region_code'],
  ['local authority', 'new_la_code'],
  ['local authority district', 'lad_code'],
]);

/** The column with the name that goes with it, to say which areas were left out. */
export const NAME_COLUMNS: ReadonlyMap<string, string> = new Map([
  ['national', 'country_name'],
  ['regional', 'region_name'],
  ['local authority', 'la_name'],
  ['local authority district', 'lad_name'],
]);

const GEOGRAPHY =
  /^(country|region|old_la|new_la|la|lad|pcon|ward|lep|lsip|mca|mat|trust|school|provider|institution|sponsor|opportunity_area|planning_area|rsc_region|rsc_region_lead|local_enterprise_partnership|english_devolved_area|local_skills_improvement_plan_area|mayoral_combined_authority|parliamentary_constituency|police_force_area|pfa|inspectorate|inspection)_(code|name|id|laestab|urn|ukprn)$/;

/** True for a column that says when and where, which is the same in every DfE file. */
export const isStandardColumn = (header: string): boolean => {
  const key = headerKey(header);
  return NEEDED.includes(key) || GEOGRAPHY.test(key) || key === 'rsc_region_lead_name';
};

export const isDfeHeader = (cells: readonly string[]): boolean => {
  const keys = new Set(cells.map(headerKey));
  return NEEDED.every((name) => keys.has(name));
};

/** Place of a column by its header, in any case; -1 when the file has none. */
export const placeOf = (headers: readonly string[], wanted: string): number =>
  headers.findIndex((header) => headerKey(header) === headerKey(wanted));
