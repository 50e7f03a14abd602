/**
 * What is wrong with the board's lists when they are taken together. Each entry is well formed: its
 * reader has seen to that. Pure.
 */
import { monthLabel, periodId, periodLabel } from '../domain/period';
import { checkAreas } from './check-areas';
import { checkOversight } from './check-oversight';
import { checkTargets } from './check-targets';
import { listProblem, repeatedBy, strangers } from './check-words';
import type { ListProblem, Lists } from './lists';

export function checkLists(lists: Lists): readonly ListProblem[] {
  return [
    ...checkAreas(lists.areas),
    ...checkIndicators(lists),
    ...unknownNames(lists),
    ...checkTargets(lists),
    ...checkPopulations(lists),
    ...checkBenchmarks(lists),
    ...checkOversight(lists),
  ];
}

/** Problems that one state of the lists has and another had not; told apart by what they say. */
export function newProblems(before: Lists, after: Lists): readonly ListProblem[] {
  const known = new Set(checkLists(before).map(wordsOf));
  return checkLists(after).filter((item) => !known.has(wordsOf(item)));
}

const wordsOf = ({ list, message }: ListProblem): string => `${list} ${message}`;

function checkIndicators({ indicators }: Lists): readonly ListProblem[] {
  const problem = listProblem('indicators');
  const none = problem([], null, 'There is no indicator.', 'The catalogue needs at least one.');
  return [
    ...(indicators.length === 0 ? [none] : []),
    ...repeatedBy(indicators, ({ id }) => id).map(({ key, places }) =>
      problem(
        places,
        'id',
        `The id "${key}" belongs to more than one indicator.`,
        'Give each indicator an id of its own.',
      ),
    ),
    ...indicators.flatMap(({ short, breaks }, place) =>
      repeatedBy(breaks, ({ from }) => monthLabel(from)).map(({ key, places }) =>
        problem(
          [place],
          `breaks.${places.at(-1) ?? 0}.from`,
          `${short} has two breaks from ${key}.`,
          'Keep one of them and let its words say both.',
        ),
      ),
    ),
  ];
}

function unknownNames(lists: Lists): readonly ListProblem[] {
  const ids = new Set(lists.indicators.map(({ id }) => id));
  const codes = new Set(lists.areas.map(({ code }) => code));
  const { targets, benchmarks, annotations, populations, commentary, actions } = lists;
  return [
    ...strangers('targets', targets, 'indicator', ({ indicator }) => indicator, ids),
    ...strangers('targets', targets, 'area', ({ area }) => area, codes),
    ...strangers('benchmarks', benchmarks, 'indicator', ({ indicator }) => indicator, ids),
    ...strangers('annotations', annotations, 'indicator', ({ indicator }) => indicator, ids),
    ...strangers('annotations', annotations, 'area', ({ area }) => area, codes),
    ...strangers('populations', populations, 'area', ({ area }) => area, codes, 'area_code'),
    ...strangers('commentary', commentary, 'indicator', ({ indicator }) => indicator, ids),
    ...strangers('commentary', commentary, 'area', ({ area }) => area, codes),
    ...strangers('actions', actions, 'indicator', ({ indicator }) => indicator, ids),
    ...strangers('actions', actions, 'area', ({ area }) => area, codes),
  ];
}

const checkPopulations = ({ populations, areas }: Lists): readonly ListProblem[] =>
  repeatedBy(populations, ({ area, year }) => `${area} ${year}`).map(({ places }) => {
    const { area = '', year = 0 } = populations[places[0] ?? -1] ?? {};
    return listProblem('populations')(
      places,
      'year',
      `The population of ${areas.find(({ code }) => code === area)?.name ?? area} in ${year} is given more than once.`,
      'Keep one of the lines: the last one is used.',
    );
  });

function checkBenchmarks({ benchmarks, indicators }: Lists): readonly ListProblem[] {
  const problem = listProblem('benchmarks');
  const byId = new Map(indicators.map((item) => [item.id, item]));
  const repeats = repeatedBy(benchmarks, ({ indicator, comparator, period }) =>
    JSON.stringify([indicator, comparator, periodId(period)]),
  );
  return [
    ...repeats.flatMap(({ places }) => {
      const first = benchmarks[places[0] ?? -1];
      return first
        ? problem(
            places,
            'period',
            `The ${first.comparator} figure of ${byId.get(first.indicator)?.short ?? first.indicator} for ${periodLabel(first.period)} is given more than once.`,
            'Keep one of the lines: the first one is used.',
          )
        : [];
    }),
    ...benchmarks.flatMap(({ indicator, value }, place) => {
      const of = byId.get(indicator);
      return of && (value < 0 || (of.unit === 'percent' && value > 100))
        ? problem(
            [place],
            'value',
            `${of.short}: ${value} is ${of.unit === 'percent' ? 'not between 0 and 100 per cent' : 'below zero'}.`,
            'Correct the number.',
          )
        : [];
    }),
  ];
}
