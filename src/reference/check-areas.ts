/** What is wrong with an area list whose entries are each well formed (rules A2, A4). */
import { nameKey, type Area } from '../domain/area';
import { listProblem, repeatedBy } from './check-words';
import type { ListProblem } from './lists';

export function checkAreas(areas: readonly Area[]): readonly ListProblem[] {
  return [
    ...withoutCounty(areas),
    ...repeatedCodes(areas),
    ...sharedNames(areas),
    ...areas.flatMap((area, place) => [
      ...parentProblems(areas, area, place),
      ...validityProblems(area, place),
    ]),
  ];
}

const problem = listProblem('areas');

const withoutCounty = (areas: readonly Area[]): readonly ListProblem[] =>
  areas.some(({ kind }) => kind === 'county')
    ? []
    : [
        problem(
          [],
          null,
          'There is no area of the kind county.',
          'The scorecard begins with the county, so the list needs one.',
        ),
      ];

const repeatedCodes = (areas: readonly Area[]): readonly ListProblem[] =>
  repeatedBy(areas, ({ code }) => code).map(({ key, places }) =>
    problem(
      places,
      'code',
      `The code "${key}" belongs to more than one area.`,
      'Give each area a code of its own.',
    ),
  );

/** A name or alias that two areas share would silently mean the later one. */
function sharedNames(areas: readonly Area[]): readonly ListProblem[] {
  const named = areas.flatMap(({ name, aliases }, place) =>
    [...new Set([name, ...aliases].map(nameKey))].map((key) => ({ key, place })),
  );
  return repeatedBy(named, ({ key }) => key).map(({ key, places }) => {
    const owners = places.map((i) => named[i]?.place ?? -1);
    return problem(
      owners,
      owners.some((i) => nameKey(areas[i]?.name ?? '') !== key) ? 'aliases' : 'name',
      `"${key}" is the name or alias of more than one area.`,
      'Rows with this name go to the area that stands last. Remove it from the others.',
    );
  });
}

function parentProblems(
  areas: readonly Area[],
  { code, name, parent }: Area,
  place: number,
): readonly ListProblem[] {
  if (parent === null) return [];
  if (parent === code) {
    return [
      problem(
        [place],
        'parent',
        `${name} is its own parent.`,
        'The parent is the county that the area counts in. Choose it, or leave it out.',
      ),
    ];
  }
  if (!areas.some((area) => area.code === parent)) {
    return [
      problem(
        [place],
        'parent',
        `The parent of ${name}, "${parent}", is not in the area list.`,
        'The area does not count in any sum. Choose the county, or add the parent.',
      ),
    ];
  }
  return leadsBack(areas, code)
    ? [
        problem(
          [place],
          'parent',
          `${name} is a part of itself: its parents lead back to it.`,
          'Choose the county as the parent of each area in the circle.',
        ),
      ]
    : [];
}

/** True when going from parent to parent comes back to the area; a circle further up is not its own. */
function leadsBack(areas: readonly Area[], code: string): boolean {
  const parents = new Map(areas.map((area) => [area.code, area.parent]));
  const seen = new Set<string>();
  let above = parents.get(code) ?? null;
  while (above !== null && above !== code && !seen.has(above)) {
    seen.add(above);
    above = parents.get(above) ?? null;
  }
  return above === code;
}

function validityProblems(
  { name, validFrom, validTo }: Area,
  place: number,
): readonly ListProblem[] {
  if (validFrom === null || validTo === null || validTo >= validFrom) return [];
  return [
    problem(
      [place],
      'validTo',
      `${name} ends before it begins.`,
      'The last month must not be before the first.',
    ),
  ];
}
