/** The key of a unit of hiding, as text, with one period for each stretch of time. */
import type { Window } from '../indicator';
import { lastMonthOf, monthOfYear, periodId, quarterOfMonth, type Period } from '../period';
import type { UnitKey } from './publication';

/** One text a unit: `re-referrals|E07000105|Total|2011-12-Q4`. */
export const unitId = (key: UnitKey): string =>
  `${key.indicator}|${key.area}|${key.category}|${periodId(key.period)}`;

/** The key alone: what says why something is hidden must not carry counts. */
export const keyOf = ({ indicator, area, category, period }: UnitKey): UnitKey => ({
  indicator,
  area,
  category,
  period,
});

/**
 * The same figure under one period only: the quarter of a stock is its last month, and a financial
 * year is its fourth quarter where the window of that quarter is the year (rule G3).
 */
export function canonicalPeriod(window: Window, period: Period): Period {
  if (period.kind === 'month') return period;
  const last = lastMonthOf(period);
  if (window === 'stock') return { kind: 'month', month: last };
  const isWholeYear = period.kind === 'year' && monthOfYear(last) === 3;
  if (window === 'flow' || !isWholeYear) return period;
  return { kind: 'quarter', quarter: quarterOfMonth(last) };
}
