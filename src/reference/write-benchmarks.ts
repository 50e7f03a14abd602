/** An entry of `benchmarks.csv` as the file has it; `readBenchmarks` reads it back. */
import type { Benchmark } from '../domain/benchmark';
import { periodId } from '../domain/period';
import type { RawEntry } from './write-entries';

export const BENCHMARK_COLUMNS = [
  'indicator',
  'comparator',
  'period',
  'value',
  'source',
] as const satisfies readonly (keyof Benchmark)[];

export const rawBenchmark = (benchmark: Benchmark): RawEntry => ({
  ...benchmark,
  period: periodId(benchmark.period),
});
