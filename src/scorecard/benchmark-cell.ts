/** Neighbours, region and England beside an indicator: published benchmarks and loaded comparators. */
import { decimalText, decimalsOf, roundDecimal } from '../lib/decimal';
import type { Area } from '../domain/area';
import { benchmarkFor, type Benchmark, type Comparator } from '../domain/benchmark';
import { TOTAL, type Indicator } from '../domain/indicator';
import { hasSeries } from '../domain/observation';
import {
  addQuarters,
  firstMonthOf,
  lastMonthOf,
  lastMonthOfQuarter,
  periodLabel,
  shortQuarterLabel,
  type Month,
  type Quarter,
} from '../domain/period';
import type { AssessedValue, Assessor } from '../domain/target';
import { windowStart } from '../domain/value';
import { formatValue } from './format';
import type { BenchmarkCell } from './scorecard';

/** Which comparators a column shows. */
export type BenchmarkColumn = 'neighbours' | 'region' | 'england';

const COLUMNS: Record<BenchmarkColumn, readonly Comparator[]> = {
  neighbours: ['neighbours-mean', 'neighbours-median'],
  region: ['region'],
  england: ['england'],
};

/** The codes of the national statistics tell England (E92) and the regions (E12) apart. */
const CODE_START: Record<BenchmarkColumn, string | null> = {
  neighbours: null,
  region: 'E12',
  england: 'E92',
};

const LOOK_BACK_QUARTERS = 8;

export interface BenchmarkSources {
  readonly assessor: Assessor;
  readonly benchmarks: readonly Benchmark[];
}

/**
 * The latest comparator figure up to the quarter, with its period; null when none was published.
 * A loaded series of the comparator wins over a benchmark of the same or an earlier period.
 */
export const benchmarkCell = (
  sources: BenchmarkSources,
  indicator: Indicator,
  column: BenchmarkColumn,
  quarter: Quarter,
): BenchmarkCell | null => latestBenchmark(sources, indicator, column, quarter)?.cell ?? null;

/** The cell, and the first of the months that its figure is of. */
export interface LatestBenchmark {
  readonly cell: BenchmarkCell;
  readonly from: Month;
}

export function latestBenchmark(
  { assessor, benchmarks }: BenchmarkSources,
  indicator: Indicator,
  column: BenchmarkColumn,
  quarter: Quarter,
): LatestBenchmark | null {
  const published = benchmarkFor(benchmarks, indicator.id, COLUMNS[column], quarter);
  const loaded = loadedComparator(assessor, indicator, column, quarter);
  if (loaded && (!published || isAsRecent(loaded, published))) {
    return { cell: loadedCell(loaded), from: windowStart(indicator.window, loaded.quarter) };
  }
  return (
    published && { cell: publishedCell(published, indicator), from: firstMonthOf(published.period) }
  );
}

function loadedComparator(
  assessor: Assessor,
  indicator: Indicator,
  column: BenchmarkColumn,
  quarter: Quarter,
): AssessedValue | null {
  const area = comparatorArea(assessor, column);
  if (!area || !isLoaded(assessor, indicator, area)) return null;
  for (let back = 0; back < LOOK_BACK_QUARTERS; back += 1) {
    const at = addQuarters(quarter, -back);
    const assessed = assessor.assess({ indicator, area, category: TOTAL, quarter: at });
    if (assessed.shown && assessed.complete) return assessed;
  }
  return null;
}

const isLoaded = ({ evidence }: Assessor, indicator: Indicator, area: Area): boolean =>
  hasSeries(evidence.observations, { indicator: indicator.id, area: area.code, category: TOTAL });

function comparatorArea({ evidence }: Assessor, column: BenchmarkColumn): Area | null {
  const start = CODE_START[column];
  if (start === null) return null;
  return (
    evidence.areas.areas.find(
      (area) => area.kind === 'comparator' && area.code.startsWith(start),
    ) ?? null
  );
}

/** What the area list calls the region or England. */
export const benchmarkAreaName = (assessor: Assessor, column: BenchmarkColumn): string | null =>
  comparatorArea(assessor, column)?.name ?? null;

const isAsRecent = (loaded: AssessedValue, published: Benchmark): boolean =>
  lastMonthOfQuarter(loaded.quarter) >= lastMonthOf(published.period);

function loadedCell(loaded: AssessedValue): BenchmarkCell {
  const { shown, indicator, used, basis, quarter } = loaded;
  const [row] = used;
  return {
    text: shown ? formatValue(shown, indicator) : '',
    figure: shown ? decimalText(shown) : '',
    period: row && basis !== 'months' ? periodLabel(row.period) : shortQuarterLabel(quarter),
    kind: null,
    source: row?.provenance.kind === 'published' ? row.provenance.source : (row?.file ?? ''),
  };
}

/** A published figure keeps its own decimals when it has more than the indicator. */
function publishedCell(benchmark: Benchmark, indicator: Indicator): BenchmarkCell {
  const decimals = Math.max(indicator.decimals, decimalsOf(benchmark.value));
  const value = roundDecimal(benchmark.value, decimals);
  return {
    text: formatValue(value, indicator),
    figure: decimalText(value),
    period: periodLabel(benchmark.period),
    kind: KINDS[benchmark.comparator],
    source: benchmark.source,
  };
}

const KINDS: Record<Comparator, BenchmarkCell['kind']> = {
  'neighbours-mean': 'mean',
  'neighbours-median': 'median',
  region: null,
  england: null,
};
