/** Words by which reports name their columns; compared as `headerKey` makes them. */
import { HEADERS, headerKey, type TidyColumn } from './columns';

export type ColumnRole = TidyColumn;

/** Beside the names of a tidy extract. */
const OTHER_NAMES: Readonly<Partial<Record<ColumnRole, string>>> = {
  period: 'month date reporting_period reporting_month time_period month_ending',
  areaCode: 'code ons_code gss_code district_code la_code lad_code areacode',
  areaName:
    'district district_name areaname locality local_authority la la_name lad_name council team team_name service name location',
  indicator: 'measure indicator_name measure_name kpi pi metric performance_measure',
  category: 'category_of_abuse breakdown characteristic type',
  numerator: 'number no num count n cases',
  denominator: 'of out_of denom base from cohort',
  value:
    '% percent percentage pct per_cent rate figure result actual outturn performance per_10,000 rate_per_10,000',
  note: 'notes comment comments commentary',
};

const ROLES: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.keys(HEADERS) as ColumnRole[]).flatMap((role) =>
    [...(OTHER_NAMES[role]?.split(' ') ?? []), ...HEADERS[role]].map(
      (name) => [name, role] as const,
    ),
  ),
);

/** What a header says that its column holds, or null. */
export const roleOf = (header: string): ColumnRole | null => ROLES.get(headerKey(header)) ?? null;

/** True for a header that a tidy extract has, too. */
export const isTidyName = (header: string, role: ColumnRole): boolean =>
  HEADERS[role].includes(headerKey(header));

const MEASURE_ROLES: ReadonlySet<ColumnRole | null> = new Set([
  'numerator',
  'denominator',
  'value',
]);

/** `Number`, `Of`, `%`: what kind of number, not of what. */
export const isMeasureWord = (header: string): boolean => MEASURE_ROLES.has(roleOf(header));

/** A figure beside the one that is meant: a target, another period, a comparison, a rank. */
const BESIDE =
  /(?<![a-z])(target|floor|previous|prior|last|change|difference|variance|ytd|year to date|cumulative|forecast|rank|rag|benchmark|national|england|neighbours?|direction|lower|upper)(?![a-z])/i;

export const isBesideFigure = (header: string): boolean => BESIDE.test(header);
