/** The trend of one place up to a quarter: months, limits, signals and icons (rules S1 to S7). */
import type { Annotation } from '../annotation';
import { lastMonthOfQuarter } from '../period';
import { assuranceOf, SPC_SETTINGS, variationOf, xmr, type SpcPoint } from '../spc';
import { targetFor, type TargetIndex } from '../target';
import type { Evidence, ValuePlace } from '../value';
import { isTargetMonthly } from './month-target';
import { isOverlapping, monthFigures, type MonthFigure } from './trend-points';
import { annotationsFor, beginningAt, isExcluded, stepsOf } from './trend-steps';
import type { AssuranceRefusal, Trend, TrendStep } from './trend';

/**
 * The months up to the end of the place's quarter, unrounded. A month without a figure, a sum with
 * parts missing, and one that a note excludes are in no limit and no run. Months that overlap are no
 * months of the chart: where there are no others, it is refused (rule S6).
 */
export function trendOf(
  evidence: Evidence,
  targets: TargetIndex,
  annotations: readonly Annotation[],
  place: ValuePlace,
): Trend {
  const figures = monthFigures(evidence, place);
  const [first] = figures;
  const notes = annotationsFor(annotations, place);
  const steps = first ? stepsOf(notes, place, first.month, lastMonthOfQuarter(place.quarter)) : [];
  const points = figures.map((figure) => ({
    ...figure,
    isGhost: isExcluded(notes, figure.month),
    signals: [],
  }));
  const known: Trend = { ...NO_CHART, place, points, steps };
  if (points.length === 0) return known;
  if (isAllOverlapping(figures, place)) return { ...known, refusal: 'overlapping' };
  return charted(known, targets);
}

const NO_CHART: Omit<Trend, 'place'> = {
  points: [],
  sections: [],
  steps: [],
  variation: 'not-applicable',
  assurance: 'not-applicable',
  refusal: 'no-months',
  assuranceRefusal: null,
  isConflict: false,
};

function isAllOverlapping(figures: readonly MonthFigure[], place: ValuePlace): boolean {
  const withFigure = figures.filter(({ value }) => value !== null);
  return withFigure.length > 0 && withFigure.every((figure) => isOverlapping(figure, place));
}

function charted(trend: Trend, targets: TargetIndex): Trend {
  const { place } = trend;
  const { polarity } = place.indicator;
  const settings = { ...SPC_SETTINGS, polarity };
  const points = spcPoints(trend, trend.steps);
  const chart = xmr(points, settings);
  const found = {
    ...trend,
    points: trend.points.map((point, i) => ({ ...point, signals: chart.signals[i] ?? [] })),
    sections: chart.sections,
    ...variationOf(points, chart, settings),
  };
  if (!chart.sections.at(-1)?.limits) return { ...found, refusal: 'few-points' };
  const target = targetFor(targets, place)?.target ?? null;
  const assuranceRefusal = whyNoAssurance(place, target);
  const assurance = assuranceOf(chart, polarity, assuranceRefusal === null ? target : null);
  return { ...found, refusal: null, assurance, assuranceRefusal };
}

function spcPoints({ points, place }: Trend, steps: readonly TrendStep[]): readonly SpcPoint[] {
  return points.map((point) => ({
    value: point.isWhole && !isOverlapping(point, place) ? point.value : null,
    isGhost: point.isGhost,
    begins: beginningAt(steps, point.month),
  }));
}

function whyNoAssurance(
  { indicator }: ValuePlace,
  target: number | null,
): AssuranceRefusal | null {
  if (indicator.polarity !== 'H' && indicator.polarity !== 'L') return 'no-polarity';
  if (target === null) return 'no-target';
  return isTargetMonthly(indicator) ? null : 'yearly-target';
}
