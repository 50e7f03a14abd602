/** `benchmarks.csv`: published comparator figures. */
import * as v from 'valibot';
import { COMPARATORS, type Benchmark } from '../domain/benchmark';
import { readCsvEntries } from './csv-entries';
import { period, text } from './fields';
import type { Reading } from './problem';

const benchmark: v.GenericSchema<unknown, Benchmark> = v.object({
  indicator: text,
  comparator: v.picklist(COMPARATORS, `comparator must be one of ${COMPARATORS.join(', ')}`),
  period,
  value: v.pipe(
    v.string(),
    v.regex(/^-?\d+(\.\d+)?$/, (issue) => `${issue.received} is not a number`),
    v.transform(Number),
  ),
  source: text,
});

export const readBenchmarks = (content: string, file: string): Reading<Benchmark> =>
  readCsvEntries(content, {
    file,
    columns: ['indicator', 'comparator', 'period', 'value', 'source'],
    entry: benchmark,
  });
