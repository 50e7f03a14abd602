/** What statistics say of a cell: its trend, its interval, and whether it changed beyond chance. */
import { roundDecimal } from '../lib/decimal';
import type { AssessedValue } from '../domain/target';
import type { Trend } from '../domain/trend';
import { analysisOf, type Analysis } from './analysis';
import type { ScorecardInput } from './build-scorecard';
import { chanceWords, shortChanceWords } from './chance-words';
import { formatValue } from './format';
import type { Fact } from './scorecard';

export interface CellStatistics {
  readonly trend: Trend;
  /** The 95 % interval and the two comparisons, each in words. */
  readonly facts: readonly Fact[];
}

export function cellStatistics(input: ScorecardInput, assessed: AssessedValue): CellStatistics {
  const analysis = analysisOf(input);
  return {
    trend: analysis.trend(assessed),
    facts: [
      { label: '95% interval', value: intervalWords(analysis, assessed) },
      {
        label: 'Change since last quarter',
        value: changeWords(analysis, assessed, 'previous-quarter'),
      },
      { label: 'Change since last year', value: changeWords(analysis, assessed, 'last-year') },
    ],
  };
}

/** `28.1% to 33.0%`, or why there is none (rules C1 to C3, O3, G6). */
export function intervalWords({ interval }: Analysis, assessed: AssessedValue): string {
  const { indicator, decimals, outcome } = assessed;
  const found = interval(assessed);
  if (found) {
    const [lower, upper] = [found.lower, found.upper].map((end) =>
      formatValue(roundDecimal(end, decimals), indicator),
    );
    return `${lower} to ${upper}`;
  }
  if (outcome.kind === 'missing') return 'None: there is no figure';
  if (indicator.unit === 'count') return 'None: a count is not an estimate of something else';
  if (indicator.unit === 'mean') return 'None: an average has no interval here';
  if (outcome.kind === 'supplied') return 'None: supplied without the counts behind it';
  return assessed.complete ? 'None' : 'None: the figure is not whole';
}

function changeWords(
  analysis: Analysis,
  assessed: AssessedValue,
  since: 'previous-quarter' | 'last-year',
): string {
  const direction = since === 'last-year' ? assessed.sinceLastYear : assessed.sincePreviousQuarter;
  if (direction.kind === 'not-comparable') return 'The two quarters are not compared';
  return chanceWords(analysis.chance(assessed, since));
}

/** What the column says of a row's leading figure. */
export interface ColumnWords {
  readonly trend: Trend;
  /** Null where the two quarters are not compared: the direction column says so. */
  readonly chance: string | null;
}

export function columnWords(input: ScorecardInput, assessed: AssessedValue): ColumnWords {
  const analysis = analysisOf(input);
  const isCompared = assessed.sincePreviousQuarter.kind === 'compared';
  return {
    trend: analysis.trend(assessed),
    chance: isCompared ? shortChanceWords(analysis.chance(assessed, 'previous-quarter')) : null,
  };
}
