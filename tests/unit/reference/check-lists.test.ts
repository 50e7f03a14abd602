import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator';
import type { Target } from '../../../src/domain/target';
import { checkLists, newProblems } from '../../../src/reference/check-lists';
import type { Lists } from '../../../src/reference/lists';
import { demoReference } from '../../support/demo-data';
import {
  area,
  ASHFORD,
  breakFrom,
  DOVER,
  indicator,
  KENT,
  month,
  period,
  population,
  quarter,
  smallCounty,
  target,
} from '../../support/domain';
import { NO_LISTS } from '../../support/lists';

const lists = (over: Partial<Lists> = {}): Lists => ({
  ...NO_LISTS,
  areas: smallCounty,
  indicators: [indicator({ short: 'Re-referrals' })],
  ...over,
});

/** What is wrong, as place, field and words. */
const found = (over: Partial<Lists>) =>
  checkLists(lists(over)).map(({ entries, field, message }) => [entries, field, message]);
const messages = (over: Partial<Lists>) => checkLists(lists(over)).map(({ message }) => message);

const targets = (of: Partial<Indicator>, ...entries: readonly Partial<Target>[]) =>
  found({
    indicators: [indicator({ short: 'Re-referrals', ...of })],
    targets: entries.map((entry) => target(entry)),
  });

it('[A4] the lists of the demo contradict neither themselves nor each other', async () => {
  expect(checkLists(await demoReference())).toEqual([]);
});

it('every problem says what to do and in which list', () => {
  const problems = checkLists(
    lists({
      areas: [],
      indicators: [],
      targets: [target(), target()],
      populations: [population('E99', 2011, 1), population('E99', 2011, 2)],
    }),
  );
  expect(problems.map(({ list }) => list)).toEqual([
    'areas',
    'indicators',
    'targets',
    'populations',
    'populations',
  ]);
  expect(problems.filter(({ hint }) => hint === '')).toEqual([]);
});

describe('[A4] the area list', () => {
  it('needs a county', () => {
    expect(found({ areas: smallCounty.filter(({ kind }) => kind !== 'county') })).toContainEqual([
      [],
      null,
      'There is no area of the kind county.',
    ]);
  });

  it('has each code once', () => {
    expect(messages({ areas: [...smallCounty, area({ code: DOVER, name: 'Other' })] })).toEqual([
      `The code "${DOVER}" belongs to more than one area.`,
    ]);
  });

  it('[A2] gives a name or alias to one area only, however it is written', () => {
    const areas = [...smallCounty, area({ code: 'E1', name: 'Swale', aliases: ['DOVER borough'] })];
    expect(found({ areas })).toEqual([
      [[3, 6], 'aliases', '"dover" is the name or alias of more than one area.'],
    ]);
  });

  it('an alias that repeats the area’s own name is no clash', () => {
    expect(
      messages({
        areas: [...smallCounty, area({ code: 'E1', name: 'Swale', aliases: ['swale'] })],
      }),
    ).toEqual([]);
  });

  it.each([
    ['E1', 'Swale is its own parent.'],
    ['E99', 'The parent of Swale, "E99", is not in the area list.'],
  ])('knows the parent %s', (parent, message) => {
    expect(found({ areas: [...smallCounty, area({ code: 'E1', name: 'Swale', parent })] })).toEqual(
      [[[6], 'parent', message]],
    );
  });

  it('has no circle of parents, and what hangs below one is not blamed', () => {
    const areas = [
      ...smallCounty,
      area({ code: 'A', name: 'Apple', parent: 'B' }),
      area({ code: 'B', name: 'Berry', parent: 'A' }),
      area({ code: 'C', name: 'Cherry', parent: 'A' }),
    ];
    expect(messages({ areas })).toEqual([
      'Apple is a part of itself: its parents lead back to it.',
      'Berry is a part of itself: its parents lead back to it.',
    ]);
  });

  it('[A3] ends no area before it begins', () => {
    const within = (from: string, to: string) =>
      messages({
        areas: [
          ...smallCounty,
          area({ code: 'E1', name: 'Duty', validFrom: month(from), validTo: month(to) }),
        ],
      });
    expect(within('2012-02', '2012-01')).toEqual(['Duty ends before it begins.']);
    expect(within('2012-02', '2012-02')).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('has each id once', () => {
    expect(messages({ indicators: [indicator(), indicator()] })).toEqual([
      'The id "referrals" belongs to more than one indicator.',
    ]);
  });

  it('[O6] has one break a month', () => {
    const breaks = [breakFrom('2008-04'), breakFrom('2009-04'), breakFrom('2008-04', 'again')];
    expect(found({ indicators: [indicator({ short: 'Referrals', breaks })] })).toEqual([
      [[0], 'breaks.2.from', 'Referrals has two breaks from April 2008.'],
    ]);
  });
});

describe('[T1] targets', () => {
  it('are of indicators and areas that exist', () => {
    expect(targets({}, { indicator: 'typo' }, { area: 'E99' }, { indicator: 'typo' })).toEqual([
      [[0, 2], 'indicator', 'indicator "typo" is not in the catalogue.'],
      [[1], 'area', 'area "E99" is not in the area list.'],
    ]);
  });

  it('of the same indicator and area are in force one after the other', () => {
    const first = { from: quarter('2011-12-Q1'), to: quarter('2011-12-Q4') };
    const next = (from: string) => ({ from: quarter(from), to: null });
    expect(targets({}, first, next('2012-13-Q1'))).toEqual([]);
    expect(targets({}, first, next('2011-12-Q4'))).toEqual([
      [
        [0, 1],
        'from',
        'Two targets of Re-referrals, all areas are in force at once: Q1 2011/12 to Q4 2011/12, and from Q4 2011/12 on.',
      ],
    ]);
    expect(targets({}, next('2011-12-Q1'), first)).toHaveLength(1);
  });

  it('of an area and of all areas may be in force at once', () => {
    expect(targets({}, {}, { area: ASHFORD })).toEqual([]);
  });

  it.each([
    ['H', 20, 25, 'the floor 25 is on the better side of the target 20.'],
    ['L', 20, 15, 'the limit 15 is on the better side of the target 20.'],
  ] as const)(
    '[T2] of polarity %s have their floor on the worse side',
    (polarity, on, floor, words) => {
      expect(targets({ polarity }, { target: on, floor })).toEqual([
        [[0], 'floor', `Re-referrals, all areas: ${words}`],
      ]);
      expect(targets({ polarity }, { target: on, floor: on })).toEqual([]);
      expect(targets({ polarity }, { target: floor, floor: on })).toEqual([]);
    },
  );

  it.each([
    [null, null, 'greenWithin'],
    [5, null, 'amberWithin'],
    [5, 3, 'amberWithin'],
    [-1, 3, 'greenWithin'],
  ])('[T2] of polarity T say how close is close: %j, %j', (greenWithin, amberWithin, field) => {
    expect(targets({ polarity: 'T' }, { greenWithin, amberWithin }).map((item) => item[1])).toEqual(
      [field],
    );
  });

  it('[T2] of polarity T with both margins are right', () => {
    expect(targets({ polarity: 'T' }, { greenWithin: 5, amberWithin: 5 })).toEqual([]);
  });

  it.each([
    ['percent', 100, []],
    ['percent', 101, ['target']],
    ['rate', 101, []],
    ['count', -1, ['target']],
    ['percent', -1, ['target']],
  ] as const)('in %s may be %d: %j', (unit, value, fields) => {
    expect(targets({ unit }, { target: value }).map(([, field]) => field)).toEqual(fields);
  });
});

it('populations and benchmarks say each figure once', () => {
  const benchmark = {
    indicator: 'referrals',
    comparator: 'england',
    period: period('2010/11'),
    value: 101,
    source: 's',
  } as const;
  expect(
    found({
      populations: [
        population(KENT, 2011, 1),
        population(KENT, 2011, 2),
        population(KENT, 2012, 2),
      ],
      benchmarks: [benchmark, { ...benchmark, value: 13 }],
    }),
  ).toEqual([
    [[0, 1], 'year', 'The population of Kent in 2011 is given more than once.'],
    [[0, 1], 'period', 'The england figure of Re-referrals for 2010/11 is given more than once.'],
    [[0], 'value', 'Re-referrals: 101 is not between 0 and 100 per cent.'],
  ]);
});

it('annotations are of indicators and areas that exist', () => {
  const annotation = {
    indicator: 'x',
    area: 'E99',
    period: period('2012-03'),
    text: 't',
    effect: 'none' as const,
  };
  expect(found({ annotations: [annotation] })).toEqual([
    [[0], 'indicator', 'indicator "x" is not in the catalogue.'],
    [[0], 'area', 'area "E99" is not in the area list.'],
  ]);
});

it('problems that were there before are not new', () => {
  const before = lists({ targets: [target({ indicator: 'typo' })] });
  const after = lists({ targets: [target({ indicator: 'typo' }), target({ area: 'E99' })] });
  expect(newProblems(before, after).map(({ message }) => message)).toEqual([
    'area "E99" is not in the area list.',
  ]);
});
