import { number } from '../shared/count';
import { textOf } from './draft';
import type { ListSpec } from './spec';
import { areaName, areaOptions } from './words';

export const POPULATIONS: ListSpec<'populations'> = {
  list: 'populations',
  path: 'populations',
  title: 'Populations',
  noun: 'population',
  plural: 'populations',
  about:
    'Children aged 0 to 17, mid-year estimates. Every month of a financial year uses the estimate of the year in which it starts.',
  columns: [
    { head: 'Area', cell: ({ area }, lists) => areaName(area, lists) },
    { head: 'Mid-year', cell: ({ year }) => String(year), isNumber: true },
    { head: 'Children', cell: ({ population }) => number(population), isNumber: true },
    { head: 'Source', cell: ({ source }) => source },
  ],
  nameOf: ({ area, year }, lists) => `Population of ${areaName(area, lists)}, mid-${year}`,
  newDraft: {},
  draftOf: ({ area, year, population, source }) => ({
    area_code: area,
    year: textOf(year),
    population: textOf(population),
    source,
  }),
  fieldsOf: (_, lists) => [
    {
      name: 'area_code',
      label: 'Area',
      kind: 'select',
      nothing: 'Choose an area',
      options: areaOptions(lists),
      needed: 'Choose the area',
    },
    {
      name: 'year',
      label: 'Mid-year',
      hint: 'For example 2011, for the financial year 2011/12.',
      kind: 'short',
      needed: 'Enter the year, for example 2011',
    },
    {
      name: 'population',
      label: 'Children aged 0 to 17',
      kind: 'short',
      needed: 'Enter how many children',
    },
    { name: 'source', label: 'Source', kind: 'text' },
  ],
  rawOf: (draft) => draft,
};
