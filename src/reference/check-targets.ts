/** What is wrong with targets that are each well formed (rules T1, T2). */
import type { Indicator } from '../domain/indicator';
import { shortQuarterLabel } from '../domain/period';
import type { Target } from '../domain/target';
import { listProblem } from './check-words';
import type { ListProblem, Lists } from './lists';

export function checkTargets({ targets, indicators, areas }: Lists): readonly ListProblem[] {
  const byId = new Map(indicators.map((item) => [item.id, item]));
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const nameOf: NameOf = (target) => {
    const area = target.area === null ? 'all areas' : (names.get(target.area) ?? target.area);
    return `${byId.get(target.indicator)?.short ?? target.indicator}, ${area}`;
  };
  return [
    ...overlaps(targets, nameOf).filter(({ entries }) =>
      entries.every((place) => byId.has(targets[place]?.indicator ?? '')),
    ),
    ...targets.flatMap((target, place) => {
      const indicator = byId.get(target.indicator);
      return indicator ? thresholdProblems(target, indicator, place, nameOf(target)) : [];
    }),
  ];
}

type NameOf = (target: Target) => string;

const problem = listProblem('targets');

/** Two targets of the same indicator and area in force at once: the later start would win unseen. */
function overlaps(targets: readonly Target[], nameOf: NameOf): readonly ListProblem[] {
  return targets.flatMap((second, place) =>
    targets
      .slice(0, place)
      .flatMap((first, earlier) =>
        areInForceTogether(first, second)
          ? problem(
              [earlier, place],
              'from',
              `Two targets of ${nameOf(second)} are in force at once: ${timeOf(first)}, and ${timeOf(second)}.`,
              'End the earlier one in the quarter before the later one begins.',
            )
          : [],
      ),
  );
}

const areInForceTogether = (a: Target, b: Target): boolean =>
  a.indicator === b.indicator &&
  a.area === b.area &&
  (a.to === null || a.to >= b.from) &&
  (b.to === null || b.to >= a.from);

const timeOf = ({ from, to }: Target): string =>
  to === null
    ? `from ${shortQuarterLabel(from)} on`
    : `${shortQuarterLabel(from)} to ${shortQuarterLabel(to)}`;

function thresholdProblems(
  target: Target,
  indicator: Indicator,
  place: number,
  name: string,
): readonly ListProblem[] {
  const found = indicator.polarity === 'T' ? bandProblem(target) : floorProblem(target, indicator);
  return [found, ...rangeProblems(target, indicator)].flatMap((item) =>
    item ? problem([place], item.field, `${name}: ${item.message}`, item.hint) : [],
  );
}

type Found = Pick<ListProblem, 'field' | 'message' | 'hint'>;

function floorProblem({ target, floor }: Target, { polarity }: Indicator): Found | null {
  if (floor === null || polarity === null) return null;
  if (polarity === 'H' ? floor <= target : floor >= target) return null;
  return {
    field: 'floor',
    message: `the ${polarity === 'H' ? 'floor' : 'limit'} ${floor} is on the better side of the target ${target}.`,
    hint:
      polarity === 'H'
        ? 'Higher is better here, so the floor must not be above the target.'
        : 'Lower is better here, so the limit must not be below the target.',
  };
}

/** Close to target is best: without both margins nothing could be rated green or amber. */
function bandProblem({ greenWithin, amberWithin }: Target): Found | null {
  if (greenWithin === null || amberWithin === null) {
    return {
      field: greenWithin === null ? 'greenWithin' : 'amberWithin',
      message: 'staying close to the target is best, and the target does not say how close.',
      hint: 'Say how far from the target is still green, and how far is still amber.',
    };
  }
  if (greenWithin < 0) {
    return {
      field: 'greenWithin',
      message: `green within ${greenWithin} is below zero.`,
      hint: 'Say how far from the target is still green, as a number from 0 up.',
    };
  }
  if (amberWithin >= greenWithin) return null;
  return {
    field: 'amberWithin',
    message: `amber within ${amberWithin} is less than green within ${greenWithin}.`,
    hint: 'The amber margin must be at least as wide as the green one.',
  };
}

function rangeProblems({ target, floor }: Target, { unit }: Indicator): readonly Found[] {
  const isOutside = (value: number): boolean => value < 0 || (unit === 'percent' && value > 100);
  return [
    { field: 'target', words: 'target', value: target },
    { field: 'floor', words: 'floor', value: floor },
  ].flatMap(({ field, words, value }) =>
    value !== null && isOutside(value)
      ? {
          field,
          message: `the ${words} ${value} is ${unit === 'percent' ? 'not between 0 and 100 per cent' : 'below zero'}.`,
          hint: 'No figure can reach it. Correct the number.',
        }
      : [],
  );
}
