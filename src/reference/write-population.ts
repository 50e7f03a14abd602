/** An entry of `population.csv` as the file has it; `readPopulation` reads it back (rule G5). */
import type { PopulationEstimate } from '../domain/population';
import type { RawEntry } from './write-entries';

export const POPULATION_COLUMNS = ['area_code', 'year', 'population', 'source'] as const;

export const rawPopulation = ({ area, ...rest }: PopulationEstimate): RawEntry => ({
  area_code: area,
  ...rest,
});
