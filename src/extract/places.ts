/** Finding areas and indicators of the scorecard by what a file calls them (rule A2). */
import { findAreaByName, indexAreas, nameKey, type Area } from '../domain/area';
import type { Indicator } from '../domain/indicator';
import { closest, list, quote } from './wording';

/** Areas by their place in the list, which is how rows of the pipeline name them. */
export interface AreaFinder {
  readonly areas: readonly Area[];
  /** -1 when no area has the code. */
  readonly byCode: (code: string) => number;
  /** Name, alias or code; -1 when no area has it. */
  readonly byName: (name: string) => number;
  /** What the user matched the text with; -1 when nothing. */
  readonly byMatch: (text: string) => number;
  /** `Did you mean Dover?`, or what to do when nothing is near. */
  readonly suggest: (text: string) => string;
}

/** Texts, as `nameKey` makes them, with the code or id that the user said they mean. */
type Matches = Readonly<Record<string, string>>;

const matchOf = (matches: Matches, text: string): string | null => {
  const key = nameKey(text);
  return Object.hasOwn(matches, key) ? (matches[key] ?? null) : null;
};

export function areaFinder(areas: readonly Area[], matches: Matches = {}): AreaFinder {
  const index = indexAreas(areas);
  const places = new Map(areas.map((area, place) => [area.code.toUpperCase(), place]));
  const names = areas.flatMap((area) =>
    [area.name, ...area.aliases].map((name) => ({ name, area })),
  );
  const byCode = (code: string): number => places.get(code.trim().toUpperCase()) ?? -1;
  return {
    areas,
    byCode,
    byName: (name) => {
      const area = findAreaByName(index, name);
      return area ? byCode(area.code) : byCode(name);
    },
    byMatch: (text) => byCode(matchOf(matches, text) ?? ''),
    suggest: (text) => {
      const near = closest(nameKey(text), names, ({ name }) => nameKey(name)).map(
        ({ area }) => area,
      );
      const byLetters = near.length > 0 ? near : closest(text, areas, ({ code }) => code);
      return suggestArea([...new Set(byLetters)]);
    },
  };
}

function suggestArea(near: readonly Area[]): string {
  const [first] = near;
  if (!first) return 'Use a code or name of the area list, or add the area to the list.';
  const names = list(
    near.map((area) => (near.length > 1 ? `${area.name} (${area.code})` : area.name)),
    'or',
  );
  return near.length > 1
    ? `Did you mean ${names}? Use the area code to be sure.`
    : `Did you mean ${names}? Use the area code (${first.code}) to be sure.`;
}

export interface IndicatorFinder {
  readonly indicators: readonly Indicator[];
  /** Id, name or short name, in any case; -1 when no indicator has it. */
  readonly find: (text: string) => number;
  /** What the user matched the text with; -1 when nothing. */
  readonly byMatch: (text: string) => number;
  readonly suggest: (text: string) => string;
}

export function indicatorFinder(
  indicators: readonly Indicator[],
  matches: Matches = {},
): IndicatorFinder {
  const key = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const places = new Map<string, number>();
  for (const field of ['id', 'name', 'short'] as const) {
    indicators.forEach((indicator, place) => {
      const name = key(indicator[field]);
      if (!places.has(name)) places.set(name, place);
    });
  }
  const names = indicators.flatMap((item) => [item.id, item.name].map((name) => ({ name, item })));
  return {
    indicators,
    find: (text) => places.get(key(text)) ?? -1,
    byMatch: (text) => {
      const id = matchOf(matches, text);
      return indicators.findIndex((indicator) => indicator.id === id);
    },
    suggest: (text) => {
      const near = closest(key(text), names, ({ name }) => key(name)).map(({ item }) => item.id);
      return near.length > 0
        ? `Did you mean ${list([...new Set(near)].map(quote), 'or')}?`
        : 'Use an id or the exact name from the definitions, or add the indicator to the catalogue.';
    },
  };
}
