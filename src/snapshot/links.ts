/** Counts of different indicators that are the same children, as far as the figures show it. */
import type { Figure, Link, Part } from '../domain/disclosure';
import type { Indicator } from '../domain/indicator';
import { periodId } from '../domain/period';

const PARTS: readonly Part[] = ['numerator', 'denominator', 'complement'];
/** Equal in so many of the places that both have: a few wrong rows must not undo a link. */
const MOSTLY = 0.9;
/** Fewer places with children in them than this say nothing, where the nouns do not say it either. */
const LEAST_PLACES = 12;
/** Noughts and ones are equal by chance. */
const TELLING = 2;
/** So many places are looked at first: most pairs are told apart by them. */
const GLANCE = 24;

interface Counts {
  readonly indicator: Indicator;
  readonly part: Part;
  /** By area, category and period. */
  readonly places: ReadonlyMap<string, number>;
}

/**
 * The re-referrals' denominators are the referrals, whatever the catalogue calls them: counts that
 * are equal nearly everywhere are taken for the same children. Where the nouns agree, equal in most
 * places is enough. A link too many makes disclosure control hide more, never less, for it uses a
 * link only where the two counts are equal.
 */
export function linksOf(
  figures: ReadonlyMap<string, readonly Figure[]>,
  indicators: readonly Indicator[],
): readonly Link[] {
  const all = indicators.flatMap((indicator) =>
    PARTS.flatMap((part) => countsOf(indicator, part, figures.get(indicator.id) ?? [])),
  );
  return all.flatMap((here, i) =>
    all.slice(0, i).flatMap((there): readonly Link[] =>
      here.indicator !== there.indicator && areSame(here, there)
        ? [
            {
              indicator: here.indicator.id,
              part: here.part,
              sameAs: { indicator: there.indicator.id, part: there.part },
            },
          ]
        : [],
    ),
  );
}

function countsOf(indicator: Indicator, part: Part, figures: readonly Figure[]): readonly Counts[] {
  const places = new Map(
    figures.flatMap((figure) => {
      const count = countOf(figure, part);
      if (count === null) return [];
      const { area, category, period } = figure;
      // A quarter is another stretch of time for another window.
      const window = period.kind === 'month' ? '' : indicator.window;
      return [[`${area}|${category}|${periodId(period)}|${window}`, count] as const];
    }),
  );
  return places.size === 0 ? [] : [{ indicator, part, places }];
}

function countOf({ numerator, denominator }: Figure, part: Part): number | null {
  if (part === 'numerator') return numerator;
  if (denominator === null) return null;
  return part === 'denominator' ? denominator : denominator - numerator;
}

function areSame(here: Counts, there: Counts): boolean {
  const [few, many] = here.places.size < there.places.size ? [here, there] : [there, here];
  const seen = { both: 0, equal: 0, telling: 0 };
  const isNamed = nounOf(here) !== null && nounOf(here) === nounOf(there);
  for (const [place, count] of few.places) {
    const other = many.places.get(place);
    if (other === undefined) continue;
    seen.both += 1;
    if (other === count) seen.equal += 1;
    if (other === count && count >= TELLING) seen.telling += 1;
    if (!isNamed && seen.both === GLANCE && seen.equal < GLANCE * MOSTLY) return false;
  }
  if (isNamed) return seen.equal * 2 > seen.both;
  return seen.telling >= LEAST_PLACES && seen.equal >= seen.both * MOSTLY;
}

const nounOf = ({ indicator, part }: Counts): string | null => {
  if (part === 'complement') return null;
  return (
    (part === 'numerator' ? indicator.numerator : indicator.denominator)?.toLowerCase() ?? null
  );
};
