/** The lines of a trend chart: mean and limits by section, and the targets (rules S1, S7, T1). */
import { roundDecimal } from '../lib/decimal';
import type { Indicator } from '../domain/indicator';
import type { SpcLimits, SpcSection } from '../domain/spc';
import type { Target, TargetIndex } from '../domain/target';
import { monthTarget, type Trend } from '../domain/trend';
import type { TargetStep, TrendLines } from './charts';
import { formatValue } from './format';
import { lineText } from './month-words';

const WHOLE = 100;

/** Sections with a mean; limits are clipped to what is possible for drawing, never before. */
export const trendLines = (
  sections: readonly SpcSection[],
  decimals: number,
  indicator: Indicator,
): readonly TrendLines[] =>
  sections.flatMap(({ first, last, mean, limits }) =>
    mean === null
      ? []
      : {
          from: first,
          to: last,
          mean,
          meanText: `Mean ${lineText(mean, decimals, indicator)}`,
          limits: limits && limitLines(limits, decimals, indicator),
        },
  );

function limitLines(
  { lower, upper }: SpcLimits,
  decimals: number,
  indicator: Indicator,
): NonNullable<TrendLines['limits']> {
  const most = indicator.unit === 'percent' ? WHOLE : Infinity;
  const text = (value: number): string => lineText(value, decimals, indicator);
  const sign = indicator.unit === 'percent' ? '%' : '';
  return {
    lower: Math.max(0, lower),
    upper: Math.min(most, upper),
    lowerText: lower < 0 ? `Lower limit below 0${sign}` : `Lower limit ${text(lower)}`,
    upperText: upper > most ? 'Upper limit above 100%' : `Upper limit ${text(upper)}`,
  };
}

/** The targets that months are held against, each as long as it is in force in the months shown. */
export function targetSteps(
  { points, place }: Pick<Trend, 'points' | 'place'>,
  targets: TargetIndex,
  decimals: number,
): readonly TargetStep[] {
  const steps: TargetStep[] = [];
  points.forEach(({ month }, at) => {
    const target = monthTarget(targets, place, month);
    if (!target) return;
    const label = targetLabel(target, decimals, place.indicator);
    const before = steps.at(-1);
    const isSame = before?.to === at - 1 && before.label === label;
    if (isSame) steps.splice(-1, 1, { ...before, to: at });
    else steps.push({ from: at, to: at, value: target.target, label });
  });
  return steps;
}

/** `Target 23.0%`, `Target 25.0% (illustrative)` */
const targetLabel = (
  { target, provenance }: Target,
  decimals: number,
  indicator: Indicator,
): string => {
  const text = formatValue(roundDecimal(target, decimals), indicator);
  return `Target ${text}${provenance === 'illustrative' ? ' (illustrative)' : ''}`;
};
