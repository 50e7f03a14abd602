/** Which categories are parts of the total, as far as the figures show it. */
import type { Figure } from '../domain/disclosure';
import { TOTAL } from '../domain/indicator';
import { periodId } from '../domain/period';

/** With more categories only all of them, and all but one, are tried. */
const FEW = 8;

/**
 * The largest set of categories that adds up to the total in more than half of the places where all
 * of them are given; empty where none does.
 *
 * Not in every place: one wrong row must not take the protection from all the others. Where a sum
 * does not hold, disclosure control sees that itself; a sum too many makes it hide more, never less.
 */
export function partitionOf(
  figures: readonly Figure[],
  categories: readonly string[],
): readonly string[] {
  const places = placesOf(figures);
  const candidates = subsetsOf(categories).filter(({ length }) => length > 1);
  return candidates.find((candidate) => addsUp(candidate, places)) ?? [];
}

type Place = ReadonlyMap<string, number>;

/** Numerators by category, for each area and period. */
function placesOf(figures: readonly Figure[]): readonly Place[] {
  const places = new Map<string, Map<string, number>>();
  for (const { area, category, period, numerator } of figures) {
    const id = `${area} ${periodId(period)}`;
    const place = places.get(id) ?? new Map<string, number>();
    places.set(id, place);
    place.set(category, numerator);
  }
  return [...places.values()].filter((place) => place.has(TOTAL));
}

function addsUp(categories: readonly string[], places: readonly Place[]): boolean {
  const whole = places.filter((place) => categories.every((category) => place.has(category)));
  const agreeing = whole.filter((place) => {
    const sum = categories.reduce((all, category) => all + (place.get(category) ?? 0), 0);
    return sum === place.get(TOTAL);
  });
  return agreeing.length * 2 > whole.length;
}

/** The largest first. */
function subsetsOf(categories: readonly string[]): readonly (readonly string[])[] {
  if (categories.length > FEW) {
    return [categories, ...categories.map((left) => categories.filter((each) => each !== left))];
  }
  const subsets = categories.reduce<readonly (readonly string[])[]>(
    (all, category) => [...all, ...all.map((subset) => [...subset, category])],
    [[]],
  );
  return subsets.toSorted((a, b) => b.length - a.length);
}
