/** What is hidden, as texts are held against it. */
import { decimalToNumber, roundRatio } from '../lib/decimal';
import { unitId, type Figure, type UnitKey } from '../domain/disclosure';
import type { Area } from '../domain/area';
import { TOTAL, type Indicator } from '../domain/indicator';
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
  /** The same for one area, or for all, whatever the indicator. */
  readonly numbersIn: (area: string, last: Month) => ReadonlySet<number>;
  readonly allAreas: (last: Month) => readonly Area[];
}

export function hiddenFigures(
  isHidden: (key: UnitKey) => boolean,
  figures: readonly Figure[],
  indicators: readonly Indicator[],
  areas: readonly Area[],
): HiddenFigures {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const all = figures.filter(isHidden);
  const byIndicator = groupBy(all, ({ indicator }) => indicator);
  const byArea = groupBy(all, ({ area }) => area);
  const inYear = (some: readonly Figure[] | undefined, last: Month): readonly Figure[] =>
    (some ?? []).filter(({ period }) => {
      const end = lastMonthOf(period);
      return end <= last && end > last - MONTHS_IN_YEAR;
    });
  const areasWith = (some: readonly Figure[]): readonly Area[] => {
    const codes = new Set(some.map(({ area }) => area));
    return areas.filter(({ code }) => codes.has(code));
  };
  return {
    isHiddenIn: (indicator, area, quarter) => {
      const key = { indicator, area, category: TOTAL, period: quarterPeriod(quarter) };
      const isStock = byId.get(indicator)?.window === 'stock';
      const month = { ...key, period: monthPeriod(lastMonthOfQuarter(quarter)) };
      return isHidden(key) || (isStock && isHidden(month));
    },
    numbersOf: (indicator, last) => numbersOf(inYear(byIndicator.get(indicator), last)),
    areasOf: (indicator, last) => areasWith(inYear(byIndicator.get(indicator), last)),
    numbersIn: (area, last) => numbersOf(inYear(byArea.get(area), last)),
    allAreas: (last) => areasWith(inYear(all, last)),
  };
}

/** Every number that gives one of the figures away. */
export const numbersOf = (figures: readonly Figure[]): ReadonlySet<number> =>
  new Set(figures.flatMap(numbersOfFigure));

const PERCENT = 100;
/** As people round a percentage. */
const ROUNDINGS = [0, 1, 2];

/** Its counts, and its percentage. */
function numbersOfFigure({ numerator, denominator }: Figure): readonly number[] {
  if (denominator === null) return [numerator];
  const counts = [numerator, denominator, denominator - numerator];
  if (denominator === 0) return counts;
  const percentages = ROUNDINGS.flatMap((decimals) =>
    [numerator, denominator - numerator].map((count) =>
      decimalToNumber(roundRatio(Math.max(0, count), denominator, PERCENT, decimals)),
    ),
  );
  return [...counts, ...percentages];
}

/** By id: for whoever looks units up in a set. */
export const inSet =
  (ids: ReadonlySet<string> | ReadonlyMap<string, unknown>) =>
  (key: UnitKey): boolean =>
    ids.has(unitId(key));
