/** What is hidden, as texts are held against it. */
import { decimalToNumber, roundRatio } from '../lib/decimal';
import { unitId, type Figure, type UnitKey } from '../domain/disclosure';
import type { Area } from '../domain/area';
import { scaleOf, TOTAL, type Indicator } from '../domain/indicator';
import {
  lastMonthOf,
  lastMonthOfQuarter,
  monthPeriod,
  MONTHS_IN_YEAR,
  quarterPeriod,
  type Month,
  type Quarter,
} from '../domain/period';
import { groupBy } from '../lib/group-by';

export interface HiddenFigures {
  /** True where the figure of an indicator and area is hidden in a quarter. */
  readonly isHiddenIn: (indicator: string, area: string, quarter: Quarter) => boolean;
  /** Numbers that would give away a figure hidden in the year up to the month. */
  readonly numbersOf: (indicator: string, last: Month) => ReadonlySet<number>;
  /** Areas with a figure that is hidden in the year up to the month. */
  readonly areasOf: (indicator: string, last: Month) => readonly Area[];
}

interface HiddenFigure {
  readonly figure: Figure;
  readonly indicator: Indicator;
  readonly decimals: number;
}

export function hiddenFigures(
  isHidden: (key: UnitKey) => boolean,
  figures: readonly Figure[],
  indicators: readonly Indicator[],
  areas: readonly Area[],
  decimalsOf: (indicator: Indicator) => number,
): HiddenFigures {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const all = figures.filter(isHidden).flatMap((figure): readonly HiddenFigure[] => {
    const indicator = byId.get(figure.indicator);
    return indicator ? [{ figure, indicator, decimals: decimalsOf(indicator) }] : [];
  });
  const byIndicator = groupBy(all, ({ figure }) => figure.indicator);
  const inYear = (indicator: string, last: Month): readonly HiddenFigure[] =>
    (byIndicator.get(indicator) ?? []).filter(({ figure }) => {
      const end = lastMonthOf(figure.period);
      return end <= last && end > last - MONTHS_IN_YEAR;
    });
  return {
    isHiddenIn: (indicator, area, quarter) => {
      const key = { indicator, area, category: TOTAL, period: quarterPeriod(quarter) };
      const isStock = byId.get(indicator)?.window === 'stock';
      const month = { ...key, period: monthPeriod(lastMonthOfQuarter(quarter)) };
      return isHidden(key) || (isStock && isHidden(month));
    },
    numbersOf: (indicator, last) => new Set(inYear(indicator, last).flatMap(numbersOfFigure)),
    areasOf: (indicator, last) => {
      const codes = new Set(inYear(indicator, last).map(({ figure }) => figure.area));
      return areas.filter(({ code }) => codes.has(code));
    },
  };
}

/** Its counts, and its value as it would be shown. */
function numbersOfFigure({ figure, indicator, decimals }: HiddenFigure): readonly number[] {
  const { numerator, denominator } = figure;
  if (denominator === null) return [numerator];
  const counts = [numerator, denominator, denominator - numerator];
  if (denominator === 0) return counts;
  const value = roundRatio(numerator, denominator, scaleOf(indicator), decimals);
  return [...counts, decimalToNumber(value)];
}

/** By id: for whoever looks units up in a set. */
export const inSet =
  (ids: ReadonlySet<string> | ReadonlyMap<string, unknown>) =>
  (key: UnitKey): boolean =>
    ids.has(unitId(key));
