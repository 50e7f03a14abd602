/** Dated remarks of a trend chart: breaks, recalculations and what the board noted (rules O6, S7). */
import type { Annotation } from '../domain/annotation';
import { firstMonthOf, lastMonthOf, monthLabel, periodLabel } from '../domain/period';
import { annotationsFor, type Trend } from '../domain/trend';
import type { ChartNote } from './charts';

/** In the order of the months; a remark on several months stands at the first that is shown. */
export function trendNotes(trend: Trend, annotations: readonly Annotation[]): readonly ChartNote[] {
  const [head] = trend.points;
  const last = trend.points.at(-1);
  if (!head || !last) return [];
  const hasLimits = trend.sections.some(({ limits }) => limits !== null);
  const steps = trend.steps.map(({ month, kind, text }): ChartNote => ({
    at: month - head.month,
    kind,
    label: `From ${monthLabel(month)}: ${text}${stepWords(kind, hasLimits)}`,
  }));
  const remarks = annotationsFor(annotations, trend.place)
    .filter(({ effect, period }) => effect !== 'recalculate' || firstMonthOf(period) <= head.month)
    .filter(({ period }) => lastMonthOf(period) >= head.month && firstMonthOf(period) <= last.month)
    .map(({ period, text, effect }): ChartNote => ({
      at: Math.max(0, firstMonthOf(period) - head.month),
      kind: 'annotation',
      label: `${periodLabel(period)}: ${text}${effect === 'exclude' && hasLimits ? ' (left out of the mean and the limits)' : ''}`,
    }));
  return [...steps, ...remarks].toSorted((a, b) => a.at - b.at);
}

function stepWords(kind: ChartNote['kind'], hasLimits: boolean): string {
  if (kind === 'break') return ' (break in the series: nothing is compared across it)';
  return hasLimits ? ' (mean and limits calculated anew)' : '';
}
