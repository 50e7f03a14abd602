/** The year: out-turns, targets, changes and districts, with figures worked out by hand. */
import { describe, expect, it } from 'vitest';
import { annualHeadline } from '../../../src/scorecard/annual-headline';
import { annualTable } from '../../../src/scorecard/annual-table';
import { WORKING_COPY } from '../../../src/scorecard/edition';
import {
  ASHFORD,
  ASYLUM,
  breakFrom,
  CANTERBURY,
  DOVER,
  indicator,
  KENT,
  monthIds,
  monthly,
  population,
  quarter,
  target,
  type Row,
} from '../../support/domain';
import { action, commentary, written } from '../../support/oversight';
import { annualIn, annualRowIn, YEAR, YEAR_BEFORE, yearRow } from './annual-setting';
import { benchmark } from './scorecard-of';

const [Q1, Q2, Q3, Q4] = [0, 3, 6, 9].map((first) => YEAR.slice(first, first + 3));
const texts = (row: ReturnType<typeof yearRow>) => row.quarters.map(({ text }) => text);

/** The county alone, so that its own rows are all there is. */
const county = (months: readonly string[] = [], x: number | null = 0, n: number | null = null) =>
  monthly(months, KENT, 'referrals', x, n);

describe('the out-turn by window', () => {
  it('[G3] twelve months to the quarter’s end: Q4 is the year', () => {
    // 5 of 20 a month in 2010/11, 6 of 20 in 2011/12: Q1 is (9 x 5 + 3 x 6) / 240 = 63 / 240.
    const row = yearRow({
      rows: [...county(YEAR_BEFORE, 5, 20), ...county(YEAR, 6, 20)],
      indicators: [indicator({ window: 'rolling-12' })],
      targets: [target()],
    });
    expect(texts(row)).toEqual(['26.3%', '27.5%', '28.8%', '30.0%']);
    expect(row.outTurn.text).toBe('30.0%');
    expect(row.before.text).toBe('25.0%');
    // 23.0% of 240 is 55.2: with 55 the figure shown is 22.9%, with 56 it is 23.3%. 72 - 55 = 17.
    expect(row.distance).toBe(
      '7.0 percentage points above target; about 17 fewer re-referrals in the year would have met it',
    );
    expect(row.change.words).toBe('Worsened by 5.0 percentage points since 2010/11');
  });

  it('[G3] a stock is that of the year’s end', () => {
    const row = yearRow({
      rows: [...county(['2011-03'], 40), ...county(YEAR, 50), ...county(['2012-06'], 70)],
      indicators: [indicator({ unit: 'count', window: 'stock', decimals: 0, polarity: null })],
    });
    expect(row.outTurn.text).toBe('50');
    expect(row.change.words).toBe('Rose by 10 since 2010/11');
    expect(row.ratingWords).toBe('No target set');
  });

  it('[G1, G3] percentages of single quarters are added up, never averaged', () => {
    // 1 of 10, 1 of 10, 1 of 10 and 90 of 100 a month: 279 of 390 in the year, not the mean of 30.0%.
    const row = yearRow({
      rows: [
        ...county([...(Q1 ?? []), ...(Q2 ?? []), ...(Q3 ?? [])], 1, 10),
        ...county(Q4, 90, 100),
      ],
      targets: [target({ target: 50 })],
    });
    expect(texts(row)).toEqual(['10.0%', '10.0%', '10.0%', '90.0%']);
    expect(row.outTurn.text).toBe('71.5%');
    expect(row.quarters.map(({ rag }) => rag)).toEqual(['green', 'green', 'green', 'red']);
  });

  it('[G7] a target for single quarters does not rate the year, and says why', () => {
    const row = yearRow({
      rows: county(YEAR, 10),
      indicators: [indicator({ unit: 'count', decimals: 0 })],
      targets: [target({ target: 40 })],
    });
    expect(texts(row)).toEqual(['30', '30', '30', '30']);
    // 120 events against a target of 40 a quarter would look three times as bad as it is.
    expect(row).toMatchObject({
      rag: null,
      ratingWords: 'Not rated: the target is for each quarter, and none is set for the year',
      quartersMet: 'Target met in 4 of 4 rated quarters',
      target: '40 or less in each quarter',
      distance: null,
    });
    expect(row.outTurn.text).toBe('120');
  });

  it('[G5, G7] a rate of single quarters is of a year already, so its target rates the year', () => {
    // 6 a month of 10,000 children: 72 a year. A quarter's 18 make 72 a year, too.
    const row = yearRow({
      rows: county(YEAR, 6),
      indicators: [indicator({ unit: 'rate', per: 10_000 })],
      populations: [population(KENT, 2011, 10_000)],
      targets: [target({ target: 60 })],
    });
    expect(texts(row)).toEqual(['72.0', '72.0', '72.0', '72.0']);
    expect(row.outTurn.text).toBe('72.0');
    expect(row).toMatchObject({
      rag: 'red',
      ratingWords: 'Target not met',
      target: '60.0 or less',
    });
    expect(row.distance).toBe(
      '12.0 per 10,000 children above target; about 12 fewer re-referrals in the year would have met it',
    );
  });

  it('[G3] a year to date is whole at Q4', () => {
    const row = yearRow({
      rows: [...county(YEAR_BEFORE, 2, 20), ...county(YEAR, 1, 20)],
      indicators: [indicator({ window: 'ytd' })],
      targets: [target({ target: 5 })],
    });
    expect(row.outTurn.text).toBe('5.0%');
    expect(row.rag).toBe('green');
    expect(row.distance).toBe('Exactly on target');
    expect(row.change.words).toBe('Improved by 5.0 percentage points since 2010/11');
  });
});

describe('the change since the year before', () => {
  const changed = (polarity: 'H' | 'L' | 'T' | null, before: number, now: number) =>
    yearRow({
      rows: [...county(YEAR_BEFORE, before, 100), ...county(YEAR, now, 100)],
      indicators: [indicator({ window: 'rolling-12', polarity })],
      targets: [target({ target: 50, greenWithin: 5, amberWithin: 10 })],
    }).change;

  it.each([
    ['H', 30, 40, 'Improved', 'improved', 'up'],
    ['L', 30, 40, 'Worsened', 'worsened', 'up'],
    ['T', 30, 40, 'Improved', 'improved', 'up'],
    ['T', 60, 70, 'Worsened', 'worsened', 'up'],
    [null, 40, 30, 'Fell', 'fell', 'down'],
  ] as const)(
    '[D1] by polarity %s from %s%% to %s%%: %s',
    (polarity, before, now, words, word, arrow) => {
      expect(changed(polarity, before, now)).toMatchObject({
        words: `${words} by 10.0 percentage points since 2010/11`,
        word,
        arrow,
      });
    },
  );

  it('[D1] is none at the same displayed figure', () => {
    expect(changed('L', 30, 30)).toMatchObject({ words: 'No change since 2010/11', chance: null });
  });

  it('[D2] says of sums of two years whether it is more than chance', () => {
    const of = (now: number) =>
      yearRow({ rows: [...county(YEAR_BEFORE, 30, 100), ...county(YEAR, now, 100)] }).change.chance;
    // 360 and 480 of 1,200: z = 5.1. 360 and 372 of 1,200: z = 0.5.
    expect(of(40)).toBe('More than chance');
    expect(of(31)).toBe('Within chance');
  });

  it('[O6] is not said across a break, which is named', () => {
    const row = yearRow({
      rows: [...county(YEAR_BEFORE, 30, 100), ...county(YEAR, 40, 100)],
      indicators: [indicator({ breaks: [breakFrom('2011-04', 'Counted per child')] })],
    });
    expect(row.change).toMatchObject({
      word: null,
      words: 'Not comparable: the way of counting changed (counted per child)',
      chance: null,
    });
    expect(row.before.text).toBe('30.0%');
  });

  it('[O4] names why there is no figure to compare with', () => {
    expect(yearRow({ rows: county(YEAR, 1, 10) }).change.words).toBe(
      'Not comparable: no figure for 2010/11',
    );
    const hidden = yearRow({
      rows: [
        ...monthly(YEAR_BEFORE, KENT, 'referrals', null, null, { missing: 'suppressed' }),
        ...county(YEAR, 1, 10),
      ],
    });
    expect(hidden.before.text).toBe('Suppressed');
    expect(hidden.change.words).toBe(
      'Not comparable: the figure of 2010/11 is not shown (suppressed)',
    );
  });
});

describe('a year that is not whole', () => {
  const half = annualIn({
    rows: [...county(YEAR_BEFORE, 5, 20), ...county([...(Q1 ?? []), ...(Q2 ?? [])], 6, 20)],
    targets: [target()],
  });

  it('[G4] says which quarters are missing, and shows and rates no out-turn', () => {
    expect(half.headline).toEqual([
      'Kent: no indicator has a whole figure for 2011/12.',
      '2011/12 is not a whole year here: there is no figure for Q3 and Q4. Only out-turns that are whole without them are shown, and only they are rated.',
    ]);
    const row = annualRowIn(half);
    expect(texts(row)).toEqual(['30.0%', '30.0%', 'Not submitted', 'Not submitted']);
    expect(row.outTurn).toMatchObject({
      text: 'Not complete',
      isMissing: true,
      marks: ['6 of 12 months'],
    });
    expect(row).toMatchObject({
      rag: null,
      ratingWords: 'Not rated: 6 of 12 months',
      distance: null,
    });
    expect(row.change.words).toBe('Not comparable: the out-turn is not complete');
  });

  it('[G4] a year that lacks Q1 still has its stock at the end, rated as on the scorecard', () => {
    const annual = annualIn({
      rows: county([...(Q2 ?? []), ...(Q3 ?? []), ...(Q4 ?? [])], 20),
      indicators: [indicator({ unit: 'count', window: 'stock', decimals: 0 })],
      targets: [target({ target: 25 })],
    });
    expect(annualRowIn(annual)).toMatchObject({ rag: 'green' });
    expect(annual.headline.at(-1)).toBe(
      '2011/12 is not a whole year here: there is no figure for Q1. Only out-turns that are whole without it are shown, and only they are rated.',
    );
  });

  it('[G4] a quarter with months but none whole is told apart from an empty one', () => {
    const annual = annualIn({ rows: county(YEAR.slice(0, 10), 20, 100) });
    expect(annual.headline.at(-1)).toContain('no figure of Q4 is whole');
  });

  it('[G6] a county that lacks a district has no out-turn', () => {
    const row = yearRow({
      rows: [
        ...monthly(YEAR, ASHFORD, 'referrals', 5, 20),
        ...monthly(YEAR, CANTERBURY, 'referrals', 5, 20),
      ],
      targets: [target()],
    });
    expect(row.outTurn).toMatchObject({ text: 'Not complete', marks: ['partial (2 of 3)'] });
    expect(row.ratingWords).toBe('Not rated: partial (2 of 3)');
  });
});

describe('what is hidden', () => {
  const quarterly = (
    code: string,
    over: Partial<Record<number, 'suppressed'>> = {},
  ): readonly Row[] =>
    [1, 2, 3, 4].map((number): Row => {
      const missing = over[number];
      return missing
        ? [`2011-12-Q${number}`, code, 'referrals', null, null, { missing }]
        : [`2011-12-Q${number}`, code, 'referrals', 10, 40];
    });

  it('[X2] a hidden quarter hides the year, and no sum of the others stands for it', () => {
    const annual = annualIn({ rows: quarterly(ASHFORD, { 2: 'suppressed' }), at: ASHFORD });
    const row = annualRowIn(annual);
    expect(texts(row)).toEqual(['25.0%', 'Suppressed', '25.0%', '25.0%']);
    expect(row.outTurn.text).toBe('Not complete');
    expect(row.outTurn.marks[0]).toBe('Q2 not shown');
    expect(row).toMatchObject({ rag: null, distance: null, rank: null });
    const file = annualTable(annual, WORKING_COPY).table.rows.flat().join(' ');
    // 30 of 120 would be the sum of what is shown, 10 of 40 what is hidden.
    expect(file).not.toMatch(/\b(30|120|40)\b/);
  });

  it('[X2] a hidden district is left out of best and weakest, and said', () => {
    const row = yearRow({
      rows: [
        ...monthly(YEAR, ASHFORD, 'referrals', 2, 20),
        ...monthly(YEAR, CANTERBURY, 'referrals', 4, 20),
        ...monthly(YEAR, DOVER, 'referrals', null, null, { missing: 'suppressed' }),
      ],
    });
    expect(row.districts).toEqual({
      kind: 'ranked',
      ends: [
        { label: 'Best', words: 'Ashford 10.0%' },
        { label: 'Weakest', words: 'Canterbury 20.0%' },
      ],
      leftOut: 'Left out: Dover (suppressed)',
    });
  });
});

describe('districts at the year’s end', () => {
  const DISTRICTS = [ASHFORD, CANTERBURY, DOVER];
  const of = (counts: readonly number[], over = {}) =>
    yearRow({
      rows: DISTRICTS.flatMap((code, i) => monthly(YEAR, code, 'referrals', counts[i] ?? 0, 20)),
      indicators: [indicator(over)],
    }).districts;

  it('[G1] are ranked by their own years, the better end first', () => {
    expect(of([2, 4, 6], { polarity: 'H' })).toMatchObject({
      ends: [
        { label: 'Best', words: 'Dover 30.0%' },
        { label: 'Weakest', words: 'Ashford 10.0%' },
      ],
      leftOut: null,
    });
  });

  it('[T5] have no best where neither more nor less is better', () => {
    expect(of([2, 4, 6], { polarity: null })).toMatchObject({
      ends: [
        { label: 'Highest', words: 'Dover 30.0%' },
        { label: 'Lowest', words: 'Ashford 10.0%' },
      ],
    });
  });

  it('share a place where they show the same figure', () => {
    expect(of([2, 2, 6])).toMatchObject({ ends: [{ words: 'Ashford and Canterbury 10.0%' }, {}] });
    expect(of([2, 2, 2])).toMatchObject({
      ends: [{ label: 'Level', words: 'all 3 districts ranked, 10.0%' }],
    });
  });

  it('[G7] are not ranked by numbers of cases, which grow with their size', () => {
    expect(of([2, 4, 6], { unit: 'count', decimals: 0 })).toEqual({
      kind: 'not-ranked',
      why: 'Not ranked: numbers grow with the size of a district',
    });
  });

  it('are not ranked with fewer than two whole years', () => {
    const lone = yearRow({ rows: monthly(YEAR, ASHFORD, 'referrals', 2, 20) });
    expect(lone.districts).toMatchObject({
      why: 'Not ranked: only one district has a whole figure',
    });
    expect(yearRow({ rows: county(YEAR, 2, 20) }).districts).toMatchObject({
      why: 'Not recorded by district',
    });
  });

  it('a district’s own page says its rank', () => {
    const rows = DISTRICTS.flatMap((code, i) => monthly(YEAR, code, 'referrals', 2 + i, 20));
    expect(yearRow({ rows, at: CANTERBURY }).rank).toBe('2nd of 3');
    expect(yearRow({ rows }).rank).toBeNull();
  });
});

it('[A3] a team has numbers and no rate, and is not ranked', () => {
  const rows = [ASHFORD, CANTERBURY, DOVER, ASYLUM].flatMap((code) =>
    monthly(YEAR, code, 'referrals', 3),
  );
  const parts = {
    rows,
    populations: [ASHFORD, CANTERBURY, DOVER].map((code) => population(code, 2011, 1000)),
  };
  const rate = yearRow({
    ...parts,
    at: ASYLUM,
    indicators: [indicator({ unit: 'rate', per: 10_000 })],
    targets: [target()],
  });
  expect(rate.outTurn.text).toBe('Not applicable');
  expect(rate).toMatchObject({ rag: null, ratingWords: 'Not rated: no value', rank: null });
  expect(rate.change.words).toBe('');
  const number = yearRow({
    ...parts,
    at: ASYLUM,
    indicators: [indicator({ unit: 'count', decimals: 0 })],
  });
  expect(number.outTurn.text).toBe('36');
});

it('[T1] a target that changed within the year is said, and the one of Q4 rates', () => {
  const row = yearRow({
    rows: county(YEAR, 6, 25),
    indicators: [indicator({ window: 'rolling-12' })],
    targets: [
      target({ target: 25, floor: 30, to: quarter('2011-12-Q2') }),
      target({ target: 23, floor: null, from: quarter('2011-12-Q3') }),
    ],
  });
  expect(row.targetChange).toBe(
    'Changed in the year: 25.0% or less, limit 30.0% in Q1 and Q2; 23.0% or less in Q3 and Q4',
  );
  expect(row).toMatchObject({ target: '23.0% or less', rag: 'red', ratingWords: 'Target not met' });
});

it('shows the comparators with their periods', () => {
  const row = yearRow({
    rows: county(YEAR, 6, 20),
    benchmarks: [
      benchmark('england', 'FY2010-11', 13.3),
      benchmark('neighbours-mean', 'FY2010-11', 13.4),
    ],
  });
  expect(row.england).toMatchObject({ text: '13.3%', period: '2010/11' });
  expect(row.neighbours).toMatchObject({ text: '13.4%', kind: 'mean' });
  expect(row.region).toBeNull();
});

describe('the headline', () => {
  const several = (
    met: number,
    missed: number,
    parts: Partial<Parameters<typeof annualIn>[0]> = {},
  ) => {
    const ids = [
      ...Array.from({ length: met }, (_, i) => `met${i}`),
      ...Array.from({ length: missed }, (_, i) => `missed${i}`),
    ];
    return annualIn({
      indicators: ids.map((id) => indicator({ id, name: `Indicator ${id}`, window: 'rolling-12' })),
      targets: ids.map((id) => target({ indicator: id })),
      rows: ids.flatMap((id) => [
        ...monthly(YEAR_BEFORE, KENT, id, 6, 20),
        ...monthly(YEAR, KENT, id, id.startsWith('met') ? 4 : 7, 20),
      ]),
      ...parts,
    }).headline;
  };

  it('counts what met target and what moved, and names the reds', () => {
    expect(several(2, 1)).toEqual([
      'Kent: 2 of 3 rated indicators met target for 2011/12.',
      'Of 3 indicators, 2 improved on 2010/11 and 1 worsened.',
      'Rated red for the year: indicator missed0 (35.0%).',
    ]);
  });

  it('speaks of one in the singular', () => {
    expect(several(1, 0)).toEqual([
      'Kent: 1 of 1 rated indicator met target for 2011/12.',
      'Of 1 indicator, 1 improved on 2010/11 and 0 worsened.',
      'None is rated red for the year.',
    ]);
  });

  it('every indicator is counted once among those that moved', () => {
    const [, moved = ''] = annualIn({
      indicators: ['a', 'b', 'c', 'd', 'e'].map((id) =>
        indicator({ id, polarity: id === 'd' ? null : 'L' }),
      ),
      rows: [
        ...[
          ['a', 3],
          ['b', 5],
          ['c', 4],
          ['d', 9],
        ].flatMap(([id, x]) => [
          ...monthly(YEAR_BEFORE, KENT, String(id), 4, 20),
          ...monthly(YEAR, KENT, String(id), Number(x), 20),
        ]),
        ...monthly(YEAR, KENT, 'e', 4, 20),
      ],
    }).headline;
    expect(moved).toBe(
      'Of 5 indicators, 1 improved on 2010/11, 1 worsened, 1 is no better or worse, 1 rose or fell where neither is better and 1 cannot be compared.',
    );
  });

  it('says where nothing can be rated or compared', () => {
    expect(annualIn({ rows: county(YEAR, 1, 20) }).headline).toEqual([
      'Kent: no indicator can be rated for 2011/12.',
      'No out-turn can be compared with that of 2010/11.',
    ]);
    expect(annualHeadline([], { area: 'Kent', year: '2011/12', before: '2010/11' })).toEqual([
      'Kent: no indicator has a whole figure for 2011/12.',
    ]);
  });
});

describe('what the board says and does', () => {
  const red = {
    rows: county(YEAR, 9, 20),
    indicators: [indicator({ window: 'rolling-12' })],
    targets: [target()],
  };
  const topic = { indicator: 'referrals', area: KENT };

  it('takes the commentary of Q4, else the latest before it', () => {
    const q3 = commentary({ ...topic, quarter: quarter('2011-12-Q3') });
    const [found] = annualIn({ ...red, lists: { commentary: [q3], actions: [] } }).reds;
    expect(found?.commentary).toMatchObject({ text: written().text, carriedFrom: 'Q3 2011/12' });
    const next = commentary({ ...topic, quarter: quarter('2012-13-Q1') });
    const [later] = annualIn({ ...red, lists: { commentary: [next], actions: [] } }).reds;
    expect(later?.commentary).toBeNull();
  });

  it('a year that is not rated is red by its fourth quarter', () => {
    const { reds } = annualIn({ ...red, indicators: [indicator()] });
    expect(reds.map(({ row }) => row.rag)).toEqual([null]);
    expect(annualIn({ ...red, targets: [target({ target: 90 })] }).reds).toEqual([]);
  });

  it('has the actions that were open in the year at some time, as they stood at its end', () => {
    const done = { ...written(), quarter: quarter('2011-12-Q1'), status: 'done' as const };
    const before = { ...done, quarter: quarter('2010-11-Q4') };
    const after = { ...done, quarter: quarter('2012-13-Q1') };
    const raised = quarter('2010-11-Q3');
    const actions = [
      action({ ...topic, id: 'in', raised, updates: [done] }),
      action({ ...topic, id: 'before', raised, updates: [before] }),
      action({ ...topic, id: 'after', raised, updates: [after] }),
      action({ ...topic, id: 'next', raised: quarter('2012-13-Q1') }),
      action({ ...topic, id: 'dover', area: DOVER, raised }),
    ];
    const shown = annualIn({ ...red, lists: { commentary: [], actions } }).actions;
    expect(shown.map(({ action: { id }, isOpen }) => [id, isOpen])).toEqual([
      ['after', true],
      ['dover', true],
      ['in', false],
    ]);
    const ofDover = annualIn({ ...red, at: DOVER, lists: { commentary: [], actions } }).actions;
    expect(ofDover.map(({ action: { id } }) => id)).toEqual(['dover']);
  });
});

it('offers each year that has anything loaded by its latest quarter', () => {
  const annual = annualIn({ rows: county(monthIds('2010-10', '2011-08'), 1, 20), year: 2010 });
  expect(annual.years).toEqual([
    { value: '2011-12-Q2', label: '2011/12' },
    { value: '2010-11-Q4', label: '2010/11' },
  ]);
  expect(annual.quarterId).toBe('2010-11-Q4');
});
