/** `population.csv`: children aged 0 to 17 by area and mid-year (rule G5). */
import * as v from 'valibot';
import type { PopulationEstimate } from '../domain/population';
import { readCsvEntries } from './csv-entries';
import { text } from './fields';
import type { Reading } from './problem';

const year = v.pipe(
  v.string(),
  v.regex(/^\d{4}$/, (issue) => `${issue.received} is not a year such as 2011`),
  v.transform(Number),
);

const children = v.pipe(
  v.string(),
  v.transform((cell) => cell.replaceAll(',', '')),
  v.regex(/^\d{1,12}$/, (issue) => `${issue.received} is not a whole number of children`),
  v.transform(Number),
);

const estimate: v.GenericSchema<unknown, PopulationEstimate> = v.pipe(
  v.object({
    area_code: text,
    year,
    population: children,
    source: v.optional(v.string(), ''),
  }),
  v.transform(({ area_code, ...rest }) => ({ area: area_code, ...rest })),
);

export const readPopulation = (content: string, file: string): Reading<PopulationEstimate> =>
  readCsvEntries(content, {
    file,
    columns: ['area_code', 'year', 'population'],
    entry: estimate,
  });
