/** One period of a series: its key and the counts behind it. */
import type { Figure, UnitKey } from '../domain/disclosure';
import type { Observation } from '../domain/observation';
import { monthPeriod, type Month, type Period } from '../domain/period';
import type { IndicatorValue } from '../domain/value';
import type { Entry, SeriesPlace } from './collected';

export const unitKey = ({ indicator, area, category }: SeriesPlace, period: Period): UnitKey => ({
  indicator: indicator.id,
  area: area.code,
  category,
  period,
});

export const monthKeys = (place: SeriesPlace, months: readonly Month[]): readonly UnitKey[] =>
  months.map((month) => unitKey(place, monthPeriod(month)));

interface EntryParts {
  readonly raw?: Observation | null;
  readonly within?: readonly UnitKey[];
  readonly isWhole?: boolean;
}

export function entryOf(
  kind: Entry['kind'],
  place: SeriesPlace,
  period: Period,
  value: IndicatorValue,
  { raw = null, within = [], isWhole = true }: EntryParts = {},
): Entry {
  const key = unitKey(place, period);
  const isPublished = kind !== 'beyond' && isWhole;
  const figure = isPublished ? figureOf(key, value) : null;
  return { kind, key, value, raw, within, isWhole, figure };
}

export const hasNumber = ({ numerator, supplied, missing }: IndicatorValue): boolean =>
  missing === null && (numerator !== null || supplied !== null);

/**
 * The children behind a figure. A rate's denominator is the population, which is public, and a mean
 * divides by workers: neither is protected. Fractions stay: they are sorted out for a whole indicator.
 */
function figureOf(key: UnitKey, value: IndicatorValue): Figure | null {
  const { missing, numerator, denominator, indicator } = value;
  if (missing !== null || numerator === null) return null;
  return {
    ...key,
    numerator,
    denominator: indicator.unit === 'percent' ? denominator : null,
    isShown: true,
  };
}

/**
 * Where an indicator has a fraction in its numerators, it does not count children (posts of social
 * workers): nothing of it can be checked. Fractional denominators alone are no children either.
 */
export function childrenOnly(entries: readonly Entry[]): readonly Entry[] {
  const figures = entries.flatMap(({ figure }) => figure ?? []);
  if (!figures.every(({ numerator }) => Number.isInteger(numerator))) {
    return entries.map((entry) => ({ ...entry, figure: null }));
  }
  if (figures.every(({ denominator }) => Number.isInteger(denominator ?? 0))) return entries;
  return entries.map((entry) =>
    entry.figure ? { ...entry, figure: { ...entry.figure, denominator: null } } : entry,
  );
}
