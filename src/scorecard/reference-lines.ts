/** The lines that the figures of areas are held against: target, county and comparators. */
import { decimalToNumber, roundDecimal } from '../lib/decimal';
import type { Indicator } from '../domain/indicator';
import type { Quarter } from '../domain/period';
import type { AssessedValue } from '../domain/target';
import { benchmarkCell, type BenchmarkColumn } from './benchmark-cell';
import type { ScorecardInput } from './build-scorecard';
import type { ReferenceLine } from './charts';
import { isWhole } from './district-range';
import { formatValue } from './format';
import type { BenchmarkCell } from './scorecard';

/**
 * The target where all areas have the same one; the county and the comparators, but not for a
 * number of cases: the county's is the sum of its districts', and no yardstick for one of them.
 */
export function referenceLines(
  areas: readonly AssessedValue[],
  county: AssessedValue,
  comparators: readonly ComparatorFigure[],
): readonly ReferenceLine[] {
  const target = targetLine(areas);
  return county.indicator.unit === 'count'
    ? target
    : [...target, ...countyLine(county), ...comparators.map(comparatorLine)];
}

const comparatorLine = ({ kind, name, cell }: ComparatorFigure): ReferenceLine => ({
  kind,
  value: Number(cell.figure),
  label: `${name} ${cell.text}, ${cell.period}`,
});

/** The target that the areas share; null where there is none, or where areas differ. */
export function sharedTarget(areas: readonly AssessedValue[]): number | null {
  const [first, ...others] = new Set(areas.map(({ target }) => target?.target ?? null));
  return others.length === 0 ? (first ?? null) : null;
}

function targetLine(areas: readonly AssessedValue[]): readonly ReferenceLine[] {
  const value = sharedTarget(areas);
  const [area] = areas;
  if (value === null || !area) return [];
  const text = formatValue(roundDecimal(value, area.decimals), area.indicator);
  return [{ kind: 'target', value, label: `Target ${text}` }];
}

function countyLine(county: AssessedValue): readonly ReferenceLine[] {
  if (!isWhole(county)) return [];
  const text = formatValue(county.shown, county.indicator);
  return [
    { kind: 'county', value: decimalToNumber(county.shown), label: `${county.area.name} ${text}` },
  ];
}

export interface ComparatorFigure {
  readonly kind: BenchmarkColumn;
  /** `Neighbours (mean)`, `South East`, `England` */
  readonly name: string;
  readonly cell: BenchmarkCell;
}

const COMPARATORS: readonly BenchmarkColumn[] = ['neighbours', 'region', 'england'];

/** The comparators that have a figure for the indicator up to the quarter. */
export const comparatorFigures = (
  input: ScorecardInput,
  indicator: Indicator,
  quarter: Quarter,
): readonly ComparatorFigure[] =>
  COMPARATORS.flatMap((kind) => {
    const cell = benchmarkCell(input, indicator, kind, quarter);
    if (!cell) return [];
    const name = nameOf(kind, input);
    return { kind, cell, name: cell.kind === null ? name : `${name} (${cell.kind})` };
  });

/** The region by its name where the area list has it. */
function nameOf(kind: BenchmarkColumn, { assessor }: ScorecardInput): string {
  if (kind === 'neighbours') return 'Neighbours';
  if (kind === 'england') return 'England';
  const region = assessor.evidence.areas.areas.find(({ code }) => code.startsWith('E12'));
  return region?.name ?? 'Region';
}
