import { describe, expect, it } from 'vitest';
import { reconcile } from '../../../src/scorecard/reconcile';
import type { Finding, Reconciliation, Scope } from '../../../src/scorecard/reconcile-types';
import {
  ASHFORD,
  ASYLUM,
  breakFrom,
  CANTERBURY,
  DOVER,
  ENGLAND,
  indicator,
  KENT,
  monthIds,
  monthly,
  population,
  quarter,
  tableOf,
  type Row,
  type RowExtra,
} from '../../support/domain';
import { inputOf, Q3, Q4, type InputParts } from './scorecard-of';

const q4 = quarter('2011-12-Q4');
const check = (parts: InputParts, scope: Scope = q4): Reconciliation =>
  reconcile(inputOf(parts), scope);
const found = (parts: InputParts, scope: Scope = q4): readonly Finding[] =>
  check(parts, scope).findings;
const checkedOf = (kind: string, parts: InputParts, scope: Scope = q4): number =>
  check(parts, scope).checks.find((item) => item.kind === kind)?.checked ?? -1;

const plans = indicator({
  id: 'plans',
  name: 'Plans',
  unit: 'count',
  decimals: 0,
  window: 'stock',
});
const three = (months: readonly string[], numerator: number, denominator: number | null = 40) =>
  [ASHFORD, CANTERBURY, DOVER].flatMap((code) =>
    monthly(months, code, 'referrals', numerator, denominator),
  );
const kent = (id: string, numerator: number | null, denominator: number | null, extra?: RowExtra) =>
  [id, KENT, 'referrals', numerator, denominator, extra ?? {}] as const satisfies Row;

describe('[G2] a county row', () => {
  it('that is the sum of its districts and teams is no finding', () => {
    // 3 x 10 of 3 x 40 in each month.
    const rows = [...three(Q4, 10), ...monthly(Q4, KENT, 'referrals', 30, 120)];
    const result = check({ rows });

    expect(result.findings).toEqual([]);
    expect(result.summary).toBe('Checked 12 figures of 1 indicator: all agree.');
    // Three months and the quarter.
    expect(checkedOf('county', { rows })).toBe(4);
  });

  it('that is not their sum is found in its month, with both numbers and their lines', () => {
    const rows = [...three(['2012-03'], 10), kent('2012-03', 36, 120)];

    // 36 / 120 = 30 %, 30 / 120 = 25 %: 5 points, a sixth of the larger.
    expect(found({ rows }).filter(({ kind }) => kind === 'county')).toEqual([
      {
        kind: 'county',
        ruleId: 'G2',
        severity: 'disagrees',
        indicator: 'Re-referrals within 12 months',
        category: null,
        area: 'Kent',
        period: 'March 2012',
        sentence:
          'The county row gives 30.0% (36 of 120), its districts and teams give 25.0% (30 of 120): 5.0 percentage points apart.',
        sources: 'extract.csv, line 5; against extract.csv, lines 2 to 4',
        whatToDo: expect.stringContaining('a team may be missing') as string,
        size: expect.closeTo(1 / 6, 12) as number,
      },
    ]);
  });

  it('of a quarter is compared with the months of the parts', () => {
    // 9 months of 10 of 40: 25 %.
    const sentences = (value: number): readonly string[] =>
      found({ rows: [...three(Q4, 10), kent('2011-12-Q4', null, null, { value })] }).map(
        ({ period, sentence }) => `${period}: ${sentence}`,
      );

    expect(sentences(25)).toEqual([]);
    expect(sentences(26)).toEqual([
      'Q4 2011/12: The county row gives 26%, its districts and teams give 25% (90 of 360): 1 percentage point apart.',
    ]);
  });

  it('that differs in an earlier month of the window is found at the quarter', () => {
    const year = monthIds('2011-04', '2012-03');
    const rows = [
      ...three(year, 10),
      ...monthly(year.slice(1), KENT, 'referrals', 30, 120),
      kent('2011-04', 60, 120),
    ];
    const indicators = [indicator({ window: 'rolling-12' })];

    // 390 of 1,440 is 27.1 %, 360 of 1,440 is 25.0 %.
    expect(found({ rows, indicators }).map(({ period, sentence }) => [period, sentence])).toEqual([
      [
        'Q4 2011/12',
        'The county row gives 27.1% (390 of 1,440), its districts and teams give 25.0% (360 of 1,440): 2.1 percentage points apart.',
      ],
    ]);
  });

  it('of a rate is compared by its events over the same population', () => {
    const rate = indicator({
      id: 'rate',
      name: 'Enquiries',
      unit: 'rate',
      per: 10_000,
      window: 'rolling-12',
      numerator: 'enquiries',
    });
    const rows = (own: number): readonly Row[] => [
      ...[ASHFORD, CANTERBURY, DOVER].map((code): Row => ['2012-03', code, 'rate', 5]),
      ['2012-03', ASYLUM, 'rate', 1],
      ['2012-03', KENT, 'rate', own],
    ];
    const populations = [ASHFORD, CANTERBURY, DOVER].map((code) => population(code, 2011, 10_000));
    const of = (own: number) =>
      found({ rows: rows(own), indicators: [rate], populations }).filter(
        ({ kind }) => kind === 'county',
      );

    expect(of(16)).toEqual([]);
    // 16 x 12 / 30,000 x 10,000 = 64; 20 gives 80.
    expect(of(20).map(({ sentence }) => sentence)).toEqual([
      'The county row gives 80.0 (20 enquiries), its districts and teams give 64.0 (16 enquiries): 16.0 per 10,000 children apart.',
    ]);
  });

  it('is not compared where a district is missing or hidden', () => {
    const rows: readonly Row[] = [
      ...three(['2012-03'], 10).slice(1),
      ['2012-03', ASHFORD, 'referrals', null, null, { missing: 'suppressed' }],
      kent('2012-03', 99, 120),
    ];
    expect(checkedOf('county', { rows })).toBe(0);
  });

  it('of a category is compared with that category', () => {
    const of = (code: string, count: number): Row => [
      '2012-03',
      code,
      'plans',
      count,
      null,
      { category: 'Neglect' },
    ];
    const rows = [of(ASHFORD, 2), of(CANTERBURY, 3), of(DOVER, 4), of(KENT, 8)];

    expect(found({ rows, indicators: [plans] })).toMatchObject([
      {
        category: 'Neglect',
        sentence: 'The county row gives 8, its districts and teams give 9: 1 apart.',
      },
    ]);
  });
});

describe('[G3] a quarter or year row', () => {
  it('is compared with the months of its own series', () => {
    const of = (numerator: number) =>
      found({
        rows: [
          ...monthly(Q4, DOVER, 'referrals', 10, 40),
          ['2011-12-Q4', DOVER, 'referrals', numerator, 120],
        ],
      });

    expect(of(30)).toEqual([]);
    expect(of(33)).toMatchObject([
      {
        kind: 'periods',
        ruleId: 'G3',
        area: 'Dover',
        period: 'Q4 2011/12',
        sentence:
          'The quarter row gives 27.5% (33 of 120), its months give 25.0% (30 of 120): 2.5 percentage points apart.',
        sources: 'extract.csv, line 5; against extract.csv, lines 2 to 4',
      },
    ]);
  });

  it('of a year is compared with twelve months', () => {
    const rows: readonly Row[] = [
      ...monthly(monthIds('2011-04', '2012-03'), DOVER, 'plans', 10),
      ['FY2011-12', DOVER, 'plans', 132],
    ];
    const indicators = [{ ...plans, window: 'rolling-12' as const }];

    expect(found({ rows, indicators }).map(({ sentence }) => sentence)).toEqual([
      'The year row gives 132, its months give 120: 12 apart.',
    ]);
  });

  it('of the county is compared with its own months beside its parts', () => {
    const rows = [
      ...three(Q4, 10),
      ...monthly(Q4, KENT, 'referrals', 30, 120),
      kent('2011-12-Q4', 99, 360),
    ];
    expect(found({ rows }).map(({ kind, sentence }) => [kind, sentence])).toEqual([
      [
        'periods',
        'The quarter row gives 27.5% (99 of 360), its months give 25.0% (90 of 360): 2.5 percentage points apart.',
      ],
    ]);
  });
});

describe('[O2] a supplied value', () => {
  const row = (value: number, over: RowExtra = {}, code = DOVER): Row => [
    '2012-03',
    code,
    'referrals',
    3551,
    14_644,
    { value, ...over },
  ];
  const supplied = (item: Row) => found({ rows: [item] }).filter(({ kind }) => kind === 'supplied');

  it('agrees within its own rounding', () => {
    expect(supplied(row(24.2))).toEqual([]);
    expect(supplied(row(24))).toEqual([]);
    expect(checkedOf('supplied', { rows: [row(24.2)] })).toBe(1);
  });

  it('that its counts do not give is named with both', () => {
    expect(supplied(row(24.4))).toMatchObject([
      {
        ruleId: 'O2',
        area: 'Dover',
        period: 'March 2012',
        sentence: 'The row gives 24.4%, but 3,551 of 14,644 is 24.2%: 0.2 percentage points apart.',
        sources: 'extract.csv, line 2',
      },
    ]);
  });

  it('of published or comparator rows may differ by counts rounded to 10', () => {
    const published: RowExtra = { provenance: { kind: 'published', source: 'DfE' } };
    const small = (over: RowExtra, code = DOVER): Row => [
      '2012-03',
      code,
      'referrals',
      30,
      100,
      { value: 33.1, ...over },
    ];
    // 30 of 100, each up to 5 off: between 25 / 105 = 23.8 % and 35 / 95 = 36.8 %.
    expect(supplied(small({}))).toHaveLength(1);
    expect(supplied(small(published))).toEqual([]);
    expect(supplied(small({}, ENGLAND))).toEqual([]);
    expect(supplied(small({ ...published, value: 37.4 }))).toHaveLength(1);
  });
});

describe('a month far from its history', () => {
  // Mean 11, sample deviation 1.044.
  const history = monthIds('2011-01', '2011-12').map((id, i): Row => [
    id,
    DOVER,
    'plans',
    i % 2 === 0 ? 10 : 12,
  ]);
  const january = (count: number): Row => ['2012-01', DOVER, 'plans', count];
  const unusual = (last: number, over: Partial<typeof plans> = {}, scope: Scope = q4) =>
    found({ rows: [...history, january(last)], indicators: [{ ...plans, ...over }] }, scope).filter(
      ({ kind }) => kind === 'history',
    );

  it('is found when it is more than five deviations away', () => {
    expect(unusual(16)).toEqual([]);
    expect(unusual(17)).toMatchObject([
      {
        ruleId: 'E52',
        severity: 'unusual',
        period: 'January 2012',
        sentence:
          'The figure is 17, the mean of the 12 loaded months before 11: 5.7 standard deviations apart.',
        sources: 'extract.csv, line 14',
        size: 6 / 17,
      },
    ]);
  });

  it('is looked for in the chosen quarter only, with the history of all quarters', () => {
    expect(unusual(17, {}, quarter('2011-12-Q3'))).toEqual([]);
    expect(unusual(17, {}, 'all')).toHaveLength(1);
  });

  it('[O6] is not looked for across a break', () => {
    expect(unusual(17, { breaks: [breakFrom('2012-01')] })).toEqual([]);
  });

  it('[O5] is that of the figure in force, not of one that was replaced', () => {
    const tables = [
      tableOf('first.csv', [...history, january(99)]),
      tableOf('second.csv', [january(11)]),
    ];
    expect(found({ tables, indicators: [plans] }).filter(({ kind }) => kind === 'history')).toEqual(
      [],
    );
  });
});

describe('[G4] months missing inside a quarter', () => {
  it('are named once for all areas that lack the same ones', () => {
    const rows = three(['2012-01', '2012-03'], 10);
    expect(found({ rows }).filter(({ kind }) => kind === 'months')).toMatchObject([
      {
        ruleId: 'G4',
        severity: 'incomplete',
        area: 'Ashford, Canterbury and Dover',
        period: 'Q4 2011/12',
        sentence: 'February 2012 is missing beside January 2012 and March 2012: 2 of 3 months.',
        size: 1 / 3,
      },
    ]);
  });

  it('are also those said not to be submitted, and not those suppressed', () => {
    const march = (missing: 'not-submitted' | 'suppressed'): readonly Row[] => [
      ...monthly(['2012-01', '2012-02'], DOVER, 'referrals', 10, 40),
      ['2012-03', DOVER, 'referrals', null, null, { missing }],
    ];
    expect(found({ rows: march('not-submitted') })).toHaveLength(1);
    expect(found({ rows: march('suppressed') })).toEqual([]);
  });

  it('are not awaited of a county row beside its districts, nor of a comparator', () => {
    const rows = [
      ...three(Q4, 10),
      kent('2012-03', 30, 120),
      ...monthly(['2012-03'], ENGLAND, 'referrals', 10, 40),
    ];
    expect(found({ rows })).toEqual([]);
    expect(found({ rows: [kent('2012-03', 30, 120)] })).toMatchObject([{ area: 'Kent' }]);
  });

  it('are no finding where the whole quarter is, or is not, there', () => {
    expect(found({ rows: three(Q4, 10) })).toEqual([]);
    expect(found({ rows: three(Q3, 10) })).toEqual([]);
  });
});

describe('all findings', () => {
  it('stand with the largest relative difference first', () => {
    const rows: readonly Row[] = [
      ...monthly(Q4, DOVER, 'referrals', 10, 40),
      ['2011-12-Q4', DOVER, 'referrals', 33, 120],
      ['2012-01', ASHFORD, 'referrals', 10, 40, { value: 50 }],
      ['2012-02', ASHFORD, 'referrals', 10, 40],
    ];
    // 25 against 50 is a half; one of three months a third; 25 against 27.5 an eleventh.
    expect(found({ rows }).map(({ kind, size }) => [kind, size.toFixed(3)])).toEqual([
      ['supplied', '0.500'],
      ['months', '0.333'],
      ['periods', '0.091'],
    ]);
  });

  it('are counted, and a quarter without figures says that there is nothing to check', () => {
    expect(check({ rows: three(['2012-01', '2012-03'], 10) }).summary).toBe(
      'Checked 6 figures of 1 indicator: 1 finding.',
    );
    expect(check({ rows: three(Q4, 10) }, quarter('2012-13-Q1')).summary).toBe(
      'No figure of Q1 2012/13 is loaded, so there is nothing to check.',
    );
    expect(check({ rows: [] }, 'all').summary).toBe(
      'No figure at all is loaded, so there is nothing to check.',
    );
  });
});
