/** Children aged 0 to 17, the denominators of rates (rule G5). */
import type { AreaCode } from '../area';
import { yearOfQuarter, type Quarter } from '../period';

/** One mid-year estimate. */
export interface PopulationEstimate {
  readonly area: AreaCode;
  readonly year: number;
  readonly population: number;
  readonly source: string;
}

export type PopulationIndex = ReadonlyMap<string, PopulationEstimate>;

export const indexPopulation = (rows: readonly PopulationEstimate[]): PopulationIndex =>
  new Map(rows.map((row) => [`${row.area} ${row.year}`, row]));

/** The mid-year that serves every month of the quarter's financial year: the year in which it starts. */
export const populationYear = (quarter: Quarter): number => yearOfQuarter(quarter);

/** The estimate for an area in a quarter, or null when none is loaded; never that of another year. */
export const populationOf = (
  index: PopulationIndex,
  area: AreaCode,
  quarter: Quarter,
): PopulationEstimate | null => index.get(`${area} ${populationYear(quarter)}`) ?? null;
