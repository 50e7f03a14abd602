/** What statistics say of a cell: its trend, its interval, and whether it changed beyond chance. */
import type { AssessedValue } from '../domain/target';
import type { Trend } from '../domain/trend';
import { analysisOf, type Analysis } from './analysis';
import type { ScorecardInput } from './build-scorecard';
import { chanceWords, shortChanceWords } from './chance-words';
import { intervalText, noIntervalWords } from './interval-words';
import { limitsNote } from './limits-note';
import type { Fact } from './scorecard';
import { isWholeFigure } from './target-run';
import { signalClause } from './trend-words';

export interface CellStatistics {
  readonly trend: Trend;
  /** Where rating and limits point different ways, or the series has moved; else null. */
  readonly limitsNote: string | null;
  /** The 95 % interval, the two comparisons, and how the latest month stands out, each in words. */
  readonly facts: readonly Fact[];
}

export function cellStatistics(input: ScorecardInput, assessed: AssessedValue): CellStatistics {
  const analysis = analysisOf(input);
  const trend = analysis.trend(assessed);
  return {
    trend,
    limitsNote: limitsNote(assessed, trend),
    facts: [
      { label: '95% interval', value: intervalWords(analysis, assessed) },
      {
        label: 'Change since last quarter',
        value: changeWords(analysis, assessed, 'previous-quarter'),
      },
      { label: 'Change since last year', value: changeWords(analysis, assessed, 'last-year') },
      ...latestMonth(trend),
    ],
  };
}

/** `28.1% to 33.0%`, or why there is none (rules C1 to C3, O3). */
const intervalWords = ({ interval }: Analysis, assessed: AssessedValue): string =>
  intervalText(interval(assessed), assessed) ?? noIntervalWords(assessed);

function changeWords(
  analysis: Analysis,
  assessed: AssessedValue,
  since: 'previous-quarter' | 'last-year',
): string {
  const direction = since === 'last-year' ? assessed.sinceLastYear : assessed.sincePreviousQuarter;
  if (direction.kind === 'not-comparable') return 'The two quarters are not compared';
  return chanceWords(analysis.chance(assessed, since));
}

/** How the latest month stands out; nothing where it does not, or where nothing is known. */
function latestMonth(trend: Trend): readonly Fact[] {
  const last = trend.points.findLast((point) => !point.isGhost && isWholeFigure(point, trend));
  if (!last || last.signals.length === 0) return [];
  return [{ label: 'Latest month', value: signalClause(last.month, last.signals) }];
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
