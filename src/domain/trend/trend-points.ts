/** The months of a place, one by one (rules G1, G3, G6, O4, S6). */
import { addMonths, firstMonthOf, lastMonthOfQuarter, type Month } from '../period';
import { isValidIn } from '../area';
import type { Indicator } from '../indicator';
import { seriesKeyText, seriesOf } from '../observation';
import { monthValueOf, type Evidence, type Outcome, type ValuePlace } from '../value';
import type { TrendPoint } from './trend';

/** A month before anything is said of it: its signals come with the chart. */
export type MonthFigure = Omit<TrendPoint, 'isGhost' | 'signals'>;

/**
 * From the first month with a row of the place, or of a part of the county, to the quarter's last
 * one; months between without a row are not submitted. Empty where only quarters or years are loaded.
 */
export function monthFigures(evidence: Evidence, place: ValuePlace): readonly MonthFigure[] {
  const { first, figures } = seriesAt(evidence, place);
  if (first === null) return [];
  const count = Math.max(0, lastMonthOfQuarter(place.quarter) - first + 1);
  while (figures.length < count) {
    figures.push(monthFigure(evidence, place, addMonths(first, figures.length)));
  }
  return figures.slice(0, count);
}

/** The months of a place so far asked for: every quarter looks at the same ones. */
interface MonthSeries {
  /** As it was when the months were taken: a changed catalogue makes another one. */
  readonly indicator: Indicator;
  readonly first: Month | null;
  readonly figures: MonthFigure[];
}

const known = new WeakMap<Evidence, Map<string, MonthSeries>>();

function seriesAt(evidence: Evidence, place: ValuePlace): MonthSeries {
  const all = known.get(evidence) ?? new Map<string, MonthSeries>();
  known.set(evidence, all);
  const { indicator, area, category } = place;
  const key = seriesKeyText({ indicator: indicator.id, area: area.code, category });
  const found = all.get(key);
  if (found?.indicator === indicator) return found;
  const made = { indicator, first: firstMonthLoaded(evidence, place), figures: [] };
  all.set(key, made);
  return made;
}

/**
 * True for a month that was supplied as a figure of twelve months, or of April to date, and not as
 * counts of its own: it overlaps with those beside it (rule S6).
 */
export const isOverlapping = (
  { outcome, numerator }: Pick<TrendPoint, 'outcome' | 'numerator'>,
  { indicator: { window } }: Pick<ValuePlace, 'indicator'>,
): boolean =>
  (window === 'rolling-12' || window === 'ytd') &&
  outcome.kind === 'supplied' &&
  numerator === null;

function monthFigure(evidence: Evidence, place: ValuePlace, month: Month): MonthFigure {
  const found = monthValueOf(evidence, place, month);
  const outcome = isValidIn(place.area, month) ? found.outcome : ofOtherTimes(found.outcome);
  return {
    month,
    numerator: found.numerator,
    denominator: found.denominator,
    outcome,
    value: numberOf(outcome),
    missing: outcome.kind === 'missing' ? outcome.reason : null,
    isWhole: found.complete && outcome.kind !== 'missing',
    parts: found.parts,
    isProvisional: found.used.some(({ provisional }) => provisional),
    used: found.used,
  };
}

/** Of a month in which the area does not exist no figure is awaited. */
const ofOtherTimes = (outcome: Outcome): Outcome =>
  outcome.kind === 'missing' ? { kind: 'missing', reason: 'not-applicable' } : outcome;

/** Unrounded: 30.4 for 304 of 1,000. */
function numberOf(outcome: Outcome): number | null {
  if (outcome.kind === 'ratio') return (outcome.numerator * outcome.factor) / outcome.denominator;
  if (outcome.kind === 'count') return outcome.count;
  return outcome.kind === 'supplied' ? outcome.value : null;
}

function firstMonthLoaded(
  { areas, observations }: Evidence,
  { area, indicator, category }: ValuePlace,
): Month | null {
  const parts = areas.areas.filter(
    ({ kind, parent }) => area.kind === 'county' && kind !== 'comparator' && parent === area.code,
  );
  const months = [area, ...parts].flatMap(({ code }) =>
    [...seriesOf(observations, { indicator: indicator.id, area: code, category }).byPeriod.values()]
      .filter(({ period }) => period.kind === 'month')
      .map(({ period }) => firstMonthOf(period)),
  );
  return months.reduce<Month | null>(
    (first, month) => (first === null || month < first ? month : first),
    null,
  );
}
