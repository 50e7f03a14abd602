/** Areas in order of their figures, as displayed: equal figures share a rank (rule T4). */
import { compareDecimals, type Decimal } from '../lib/decimal';
import type { Polarity } from '../domain/indicator';
import { distanceBetween, exact, type AssessedValue } from '../domain/target';
import { isWhole } from './district-range';

/** How the areas are ordered: by what is better, or by size where nothing is. */
export type RankOrder = 'best-first' | 'highest-first';

export interface Ranked {
  readonly assessed: AssessedValue;
  /** From 1; null where the figure is missing or not whole. */
  readonly rank: number | null;
  /** True when another area has the same rank. */
  readonly isShared: boolean;
}

export interface Ranking {
  readonly order: RankOrder;
  /** Ranked areas, then figures that are not whole, then areas without a figure. */
  readonly places: readonly Ranked[];
}

/** Ranks the areas of one indicator and quarter; equals keep their order in the list. */
export function rankingOf(values: readonly AssessedValue[]): Ranking {
  const whole = values.filter(isWhole);
  const polarity = orderingPolarity(whole);
  const sorted = whole
    .map((assessed) => ({ assessed, key: keyOf(assessed.shown, assessed, polarity) }))
    .toSorted((a, b) => compareDecimals(a.key, b.key));
  const places = sorted.map(({ assessed, key }, i): Ranked => {
    const isLevel = (other: number): boolean => {
      const item = sorted[other];
      return item !== undefined && compareDecimals(item.key, key) === 0;
    };
    return {
      assessed,
      rank: 1 + sorted.findIndex((_, other) => isLevel(other)),
      isShared: isLevel(i - 1) || isLevel(i + 1),
    };
  });
  const partial = values.filter((item) => item.shown !== null && !item.complete);
  const missing = values.filter((item) => item.shown === null);
  return {
    order: polarity === null ? 'highest-first' : 'best-first',
    places: [...places, ...[...partial, ...missing].map(unranked)],
  };
}

const unranked = (assessed: AssessedValue): Ranked => ({ assessed, rank: null, isShared: false });

/** Polarity T ranks by closeness, which needs a target everywhere; without one it is as if none. */
function orderingPolarity(whole: readonly AssessedValue[]): Polarity {
  const polarity = whole[0]?.indicator.polarity ?? null;
  return polarity === 'T' && whole.some(({ target }) => target === null) ? null : polarity;
}

/** What is sorted by, least first. */
function keyOf(shown: Decimal, { target }: AssessedValue, polarity: Polarity): Decimal {
  if (polarity === 'T' && target) return distanceBetween(shown, exact(target.target));
  return polarity === 'L' ? shown : { ...shown, units: -shown.units };
}
