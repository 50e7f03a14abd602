/** What a figure is held against on the list of exceptions (rule D3). */
import { compareDecimals, type Decimal } from '../lib/decimal';
import type { Area } from '../domain/area';
import { breakBetween } from '../domain/indicator';
import { lastMonthOfQuarter } from '../domain/period';
import { directionWord, exact, type AssessedValue } from '../domain/target';
import { benchmarkAreaName, latestBenchmark, type BenchmarkColumn } from './benchmark-cell';
import type { ScorecardInput } from './build-scorecard';
import { formatValue } from './format';

export interface Comparator {
  readonly value: Decimal;
  /** `the statistical neighbours' mean of 13.4% (2010/11)`, `Kent's 30.4%` */
  readonly words: string;
}

const COLUMNS: readonly BenchmarkColumn[] = ['neighbours', 'region', 'england'];

/**
 * The county is held against its statistical neighbours, where nothing is known of them against its
 * region, else against England: the latest figure up to the quarter. A district or team is held
 * against the county in the same quarter. Null where there is no such figure, where the way of
 * counting changed since, and for a number of cases, which grows with the size of an area.
 */
export function comparatorOf(
  input: ScorecardInput,
  { indicator, area, category, quarter }: AssessedValue,
  county: Area,
): Comparator | null {
  if (indicator.unit === 'count') return null;
  if (area.code !== county.code) {
    const { shown, complete } = input.assessor.assess({
      indicator,
      area: county,
      category,
      quarter,
    });
    return shown && complete
      ? { value: shown, words: `${possessive(county.name)} ${formatValue(shown, indicator)}` }
      : null;
  }
  for (const column of COLUMNS) {
    const found = latestBenchmark(input, indicator, column, quarter);
    if (!found) continue;
    const { cell, from } = found;
    if (breakBetween(indicator, from, lastMonthOfQuarter(quarter))) return null;
    const whose = whoseFigure(input, column, cell.kind);
    return {
      value: exact(Number(cell.figure)),
      words: `${whose} of ${cell.text} (${cell.period})`,
    };
  }
  return null;
}

function whoseFigure(
  { assessor }: ScorecardInput,
  column: BenchmarkColumn,
  kind: 'mean' | 'median' | null,
): string {
  if (column === 'neighbours') return `the statistical neighbours’ ${kind ?? 'figure'}`;
  if (column === 'england') return 'England’s figure';
  const name = benchmarkAreaName(assessor, column);
  return name === null ? 'the region’s figure' : `the figure for the ${name}`;
}

const possessive = (name: string): string => (name.endsWith('s') ? `${name}’` : `${name}’s`);

/** Strictly worse by polarity; for T, further from the target. Never without a polarity (rule T5). */
export function isWorse(
  { shown, indicator, target }: AssessedValue,
  { value }: Pick<Comparator, 'value'>,
): boolean {
  if (!shown || compareDecimals(shown, value) === 0) return false;
  return directionWord(shown, value, indicator.polarity, target?.target ?? null) === 'worsened';
}
