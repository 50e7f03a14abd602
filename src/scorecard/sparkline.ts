/** The last eight quarters of one row as points to draw and a sentence to read out. */
import { decimalToNumber } from '../lib/decimal';
import { breakBetween } from '../domain/indicator';
import { addQuarters, lastMonthOfQuarter, shortQuarterLabel } from '../domain/period';
import type { AssessedValue, Assessor } from '../domain/target';
import { windowStart, type ValuePlace } from '../domain/value';
import { formatValue } from './format';
import { missingText } from './cell';
import type { Sparkline, SparkPoint } from './scorecard';

const QUARTERS = 8;

export function sparklineOf(assessor: Assessor, place: ValuePlace): Sparkline {
  const points = Array.from({ length: QUARTERS }, (_, i) =>
    sparkPoint(
      assessor.assess({ ...place, quarter: addQuarters(place.quarter, i + 1 - QUARTERS) }),
    ),
  );
  return { points, summary: summaryOf(points) };
}

function sparkPoint(assessed: AssessedValue): SparkPoint {
  const { shown, indicator, rag, quarter, complete } = assessed;
  return {
    label: shortQuarterLabel(quarter),
    text: shown ? formatValue(shown, indicator) : missingText(assessed.outcome),
    value: shown && complete ? decimalToNumber(shown) : null,
    rag,
    breakBefore: hasBreakBefore(assessed),
  };
}

/** Year to date is not compared with the quarter before, so its breaks are looked up here. */
function hasBreakBefore({ sincePreviousQuarter, indicator, quarter }: AssessedValue): boolean {
  if (sincePreviousQuarter.kind === 'compared') return false;
  if (sincePreviousQuarter.why !== 'year-to-date') return sincePreviousQuarter.why === 'break';
  const start = windowStart('ytd', addQuarters(quarter, -1));
  return breakBetween(indicator, start, lastMonthOfQuarter(quarter)) !== null;
}

function summaryOf(points: readonly SparkPoint[]): string {
  const drawn = points.filter((point) => point.value !== null);
  const [first] = drawn;
  const last = drawn.at(-1);
  if (!first || !last) return 'No complete figures in the last eight quarters';
  if (first === last) return `One complete figure in the last eight quarters: ${describe(first)}`;
  const gaps = points.length - drawn.length;
  const missing =
    gaps === 0 ? '' : `; ${gaps} of ${points.length} quarters without a complete figure`;
  return `From ${describe(first)} to ${describe(last)}${missing}`;
}

const describe = (point: SparkPoint): string => `${point.text} in ${point.label}`;
