/** The trend of one place up to a quarter: months, limits, signals and icons (rules S1 to S7). */
import type { Annotation } from '../annotation';
import { lastMonthOfQuarter, type Month } from '../period';
import { assuranceOf, SPC_SETTINGS, variationOf, xmr, type SpcChart, type SpcPoint } from '../spc';
import { targetFor, type TargetIndex } from '../target';
import type { Evidence, ValuePlace } from '../value';
import { isTargetMonthly } from './month-target';
import { isOverlapping, monthFigures, type MonthFigure } from './trend-points';
import { annotationsFor, beginningAt, isExcluded, stepsOf } from './trend-steps';
import type { AssuranceRefusal, Trend, TrendPoint, TrendStep } from './trend';

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
  const isGhost = (month: Month): boolean => isExcluded(notes, month);
  const trend: Trend = { ...NO_CHART, place, steps };
  if (figures.length === 0) return trend;
  if (isAllOverlapping(figures, place)) {
    return { ...trend, points: pointsOf(figures, isGhost), refusal: 'overlapping' };
  }
  return charted(trend, figures, isGhost, targets);
}

type IsGhost = (month: Month) => boolean;

const pointsOf = (
  figures: readonly MonthFigure[],
  isGhost: IsGhost,
  signals: SpcChart['signals'] = [],
): readonly TrendPoint[] =>
  // Written out: a million of them are made for a large board, and copying objects is slow.
  figures.map((figure, i) => ({
    month: figure.month,
    numerator: figure.numerator,
    denominator: figure.denominator,
    outcome: figure.outcome,
    value: figure.value,
    missing: figure.missing,
    isWhole: figure.isWhole,
    parts: figure.parts,
    isProvisional: figure.isProvisional,
    used: figure.used,
    isGhost: isGhost(figure.month),
    signals: signals[i] ?? [],
  }));

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

function charted(
  trend: Trend,
  figures: readonly MonthFigure[],
  isGhost: IsGhost,
  targets: TargetIndex,
): Trend {
  const { place, steps } = trend;
  const { polarity } = place.indicator;
  const settings = { ...SPC_SETTINGS, polarity };
  const points = spcPoints(figures, place, isGhost, steps);
  const chart = xmr(points, settings);
  const found = {
    ...trend,
    points: pointsOf(figures, isGhost, chart.signals),
    sections: chart.sections,
    ...variationOf(points, chart, settings),
  };
  if (!chart.sections.at(-1)?.limits) return { ...found, refusal: 'few-points' };
  const target = targetFor(targets, place)?.target ?? null;
  const assuranceRefusal = whyNoAssurance(place, target);
  const assurance = assuranceOf(chart, polarity, assuranceRefusal === null ? target : null);
  return { ...found, refusal: null, assurance, assuranceRefusal };
}

const spcPoints = (
  figures: readonly MonthFigure[],
  place: ValuePlace,
  isGhost: IsGhost,
  steps: readonly TrendStep[],
): readonly SpcPoint[] =>
  figures.map((figure) => ({
    value: figure.isWhole && !isOverlapping(figure, place) ? figure.value : null,
    isGhost: isGhost(figure.month),
    begins: beginningAt(steps, figure.month),
  }));

function whyNoAssurance({ indicator }: ValuePlace, target: number | null): AssuranceRefusal | null {
  if (indicator.polarity !== 'H' && indicator.polarity !== 'L') return 'no-polarity';
  if (target === null) return 'no-target';
  return isTargetMonthly(indicator) ? null : 'yearly-target';
}
