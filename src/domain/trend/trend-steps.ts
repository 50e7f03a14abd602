/** What divides a series: breaks, recalculations, and months left out (rules O6, S7). */
import type { Annotation } from '../annotation';
import { firstMonthOf, lastMonthOf, type Month } from '../period';
import type { SpcPoint } from '../spc';
import type { ValuePlace } from '../value';
import type { TrendStep } from './trend';

/** What the board noted for this indicator, here or for every area. */
export const annotationsFor = (
  annotations: readonly Annotation[],
  { indicator, area }: Pick<ValuePlace, 'indicator' | 'area'>,
): readonly Annotation[] =>
  annotations.filter(
    (item) => item.indicator === indicator.id && (item.area === null || item.area === area.code),
  );

/**
 * The steps within a series from `first` to `last`, in order of time, breaks before recalculations of
 * the same month. What begins with the first month divides nothing. A recalculation over several months starts at the first of them.
 */
export function stepsOf(
  annotations: readonly Annotation[],
  { indicator }: Pick<ValuePlace, 'indicator'>,
  first: Month,
  last: Month,
): readonly TrendStep[] {
  const breaks = indicator.breaks.map(({ from, label }): TrendStep => ({
    month: from,
    kind: 'break',
    text: label,
  }));
  const recalculations = annotations
    .filter(({ effect }) => effect === 'recalculate')
    .map(({ period, text }): TrendStep => ({
      month: firstMonthOf(period),
      kind: 'recalculation',
      text,
    }));
  return [...breaks, ...recalculations]
    .filter(({ month }) => month > first && month <= last)
    .toSorted((a, b) => a.month - b.month);
}

/** What begins with a month: a break where both a break and a recalculation do. */
export const beginningAt = (steps: readonly TrendStep[], month: Month): SpcPoint['begins'] =>
  steps.find((step) => step.month === month)?.kind ?? null;

/** True when a note leaves the month out of the limits: all months of its period are. */
export const isExcluded = (annotations: readonly Annotation[], month: Month): boolean =>
  annotations.some(
    ({ effect, period }) =>
      effect === 'exclude' && firstMonthOf(period) <= month && month <= lastMonthOf(period),
  );
