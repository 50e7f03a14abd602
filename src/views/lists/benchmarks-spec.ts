import type { Comparator } from '../../domain/benchmark';
import { periodLabel } from '../../domain/period';
import { textOf } from './draft';
import type { ListSpec } from './spec';
import { indicatorField, indicatorName, periodText, sourceField } from './words';

export const COMPARATOR_WORDS: Readonly<Record<Comparator, string>> = {
  'neighbours-mean': 'Statistical neighbours, mean',
  'neighbours-median': 'Statistical neighbours, median',
  region: 'Region',
  england: 'England',
};

export const BENCHMARKS: ListSpec<'benchmarks'> = {
  list: 'benchmarks',
  path: 'benchmarks',
  title: 'Benchmarks',
  noun: 'benchmark',
  plural: 'benchmarks',
  about:
    'Published figures of comparators. The latest one up to the quarter is shown with its period; none older than two years, and none is made up where none was published.',
  columns: [
    { head: 'Indicator', cell: ({ indicator }, lists) => indicatorName(indicator, lists) },
    { head: 'Comparator', cell: ({ comparator }) => COMPARATOR_WORDS[comparator] },
    { head: 'Period', cell: ({ period }) => periodLabel(period) },
    { head: 'Value', cell: ({ value }) => String(value), isNumber: true },
    { head: 'Source', cell: ({ source }) => source },
  ],
  nameOf: ({ indicator, comparator, period }, lists) =>
    `Benchmark of ${indicatorName(indicator, lists)}, ${COMPARATOR_WORDS[comparator]}, ${periodLabel(period)}`,
  newDraft: {},
  draftOf: ({ indicator, comparator, period, value, source }) => ({
    indicator,
    comparator,
    period: periodText(period),
    value: textOf(value),
    source,
  }),
  fieldsOf: (_, lists) => [
    indicatorField(lists),
    {
      name: 'comparator',
      label: 'Comparator',
      kind: 'select',
      nothing: 'Choose a comparator',
      options: Object.entries(COMPARATOR_WORDS).map(([value, label]) => ({ value, label })),
      needed: 'Choose the comparator',
    },
    {
      name: 'period',
      label: 'Period',
      hint: 'For example 2010/11, Q4 2011/12 or March 2012.',
      kind: 'short',
      needed: 'Enter the period, for example 2010/11',
    },
    {
      name: 'value',
      label: 'Value',
      hint: 'As published, without a per cent sign.',
      kind: 'short',
      needed: 'Enter the value',
    },
    sourceField,
  ],
  rawOf: (draft) => draft,
};
