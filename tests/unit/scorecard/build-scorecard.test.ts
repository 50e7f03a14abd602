import { describe, expect, it } from 'vitest';
import { buildScorecard } from '../../../src/scorecard/build-scorecard';
import { filterScorecard, type ScorecardFilter } from '../../../src/scorecard/filter-scorecard';
import type { Scorecard } from '../../../src/scorecard/scorecard';
import { latestWholeQuarter, quartersLoaded } from '../../../src/scorecard/quarters';
import { defaultQuarter } from '../../../src/workspace/derive';
import {
  area,
  ASHFORD,
  ASYLUM,
  CANTERBURY,
  CENTRAL_DUTY,
  DISABILITY,
  DOVER,
  ENGLAND,
  indicator,
  kentAreas,
  KENT,
  monthly,
  quarter,
  SHEPWAY,
  tableOf,
  target,
  type Row,
} from '../../support/domain';
import { inputOf, Q3, Q4, rowIn, scorecardIn, type InputParts } from './scorecard-of';

const DISTRICTS = kentAreas.filter(({ kind }) => kind === 'district').map(({ code }) => code);
const everywhere = (numerator: number, months: readonly string[] = Q4): readonly Row[] =>
  DISTRICTS.flatMap((code) => monthly(months, code, 'referrals', numerator, 100));
const names = (items: readonly { readonly name: string }[]): readonly string[] =>
  items.map(({ name }) => name);

describe('the columns', () => {
  const kent = (rows: readonly Row[], at?: string, lead: string | null = null): Scorecard =>
    scorecardIn(inputOf({ rows, areas: kentAreas }), at, lead);

  it('[A1] are the county, then its 12 districts, in the order of the area list', () => {
    const { lead, columns } = kent(everywhere(20));

    expect(lead).toEqual({ code: KENT, name: 'Kent', kind: 'county' });
    expect(columns.map(({ code }) => code)).toEqual(DISTRICTS);
    expect(columns).toHaveLength(12);
  });

  it('[A1] add the teams that have figures', () => {
    const rows = [...everywhere(20), ...monthly(Q4, ASYLUM, 'referrals', 1, 4)];

    expect(names(kent(rows).columns).slice(12)).toEqual(['Asylum (UASC) service']);
  });

  it('[A3] leave out a team in a quarter before it began', () => {
    const rows = [...everywhere(20), ...monthly(Q4, CENTRAL_DUTY, 'referrals', 1, 4)];

    expect(names(kent(rows).columns)).toContain('Central Duty Team');
    expect(names(kent(rows, '2011-12-Q3').columns)).not.toContain('Central Duty Team');
  });

  it('never hold a comparator', () => {
    const rows = [...everywhere(20), ...monthly(Q4, ENGLAND, 'referrals', 1, 4)];

    expect(names(kent(rows).columns)).not.toContain('England');
  });

  it('put a chosen district first and the county next', () => {
    const { lead, columns } = kent(everywhere(20), '2011-12-Q4', SHEPWAY);

    expect(lead.name).toBe('Shepway');
    expect(names(columns)[0]).toBe('Kent');
    expect(columns).toHaveLength(12);
    expect(names(columns)).not.toContain('Shepway');
  });

  it('put a chosen team first', () => {
    const rows = [...everywhere(20), ...monthly(Q4, DISABILITY, 'referrals', 1, 4)];
    const { lead, themes } = kent(rows, '2011-12-Q4', DISABILITY);

    expect(lead.name).toBe('Disability service');
    expect(themes[0]?.rows[0]?.lead.text).toBe('25.0%');
  });

  it.each(['E99', ENGLAND, ''])('show the county when the chosen area is %j', (code) => {
    expect(kent(everywhere(20), '2011-12-Q4', code).lead.name).toBe('Kent');
  });

  it('have one cell each in every row, in the same order', () => {
    const { columns, themes } = kent(everywhere(20), '2011-12-Q4', SHEPWAY);

    expect(themes[0]?.rows[0]?.cells.map((cell) => cell.area)).toEqual(columns);
  });

  it('[A4] belong to whatever board the area list is of', () => {
    const areas = [
      area({ code: 'N1', name: 'Norfolk', kind: 'county', parent: null }),
      area({ code: 'N2', name: 'Breckland', parent: 'N1' }),
    ];
    const rows = monthly(Q4, 'N2', 'referrals', 10, 40);
    const scorecard = scorecardIn(inputOf({ rows, areas }));

    expect(scorecard.lead.name).toBe('Norfolk');
    expect(rowIn(scorecard).lead.text).toBe('25.0%');
    expect(names(scorecard.columns)).toEqual(['Breckland']);
  });

  it('[A4] cannot be made from an area list without a county', () => {
    const areas = kentAreas.filter(({ kind }) => kind !== 'county');
    const input = inputOf({ rows: everywhere(20), areas });

    expect(buildScorecard(input, { quarter: quarter('2011-12-Q4'), area: null })).toBeNull();
  });
});

describe('the rows', () => {
  const indicators = [
    indicator(),
    indicator({ id: 'plans', theme: 'Child protection', agency: 'Police' }),
    indicator({ id: 'calls' }),
  ];
  const scorecard = scorecardIn(inputOf({ indicators }));

  it('stand by theme, in the order of the catalogue', () => {
    expect(
      scorecard.themes.map(({ theme, rows }) => [theme, rows.map((row) => row.indicator.id)]),
    ).toEqual([
      ['Front door', ['referrals', 'calls']],
      ['Child protection', ['plans']],
    ]);
  });

  it('offer every theme and agency once', () => {
    expect(scorecard.themeOptions).toEqual([
      { value: 'Front door', label: 'Front door' },
      { value: 'Child protection', label: 'Child protection' },
    ]);
    expect(scorecard.agencyOptions.map(({ value }) => value)).toEqual([
      'Kent County Council',
      'Police',
    ]);
  });

  it('stand without any figure, too', () => {
    expect(rowIn(scorecard, 'calls').lead.text).toBe('Not submitted');
  });

  it('[G1] add up: the county count is the sum of the districts and teams', () => {
    const rows: readonly Row[] = [
      ...monthly(Q4, ASHFORD, 'referrals', 101),
      ...monthly(Q4, CANTERBURY, 'referrals', 202),
      ...monthly(Q4, DOVER, 'referrals', 303),
      ...monthly(Q4, ASYLUM, 'referrals', 4),
    ];
    const count = indicator({ unit: 'count', decimals: 0 });
    const { lead, cells } = rowIn(scorecardIn(inputOf({ rows, indicators: [count] })));

    expect(lead.text).toBe('1,830');
    expect(cells.map(({ text }) => text)).toEqual(['303', '606', '909', '12']);
  });

  it.each([
    [{ unit: 'percent', window: 'rolling-12' }, 'Percentage, 12 months to the end of the quarter'],
    [{ unit: 'rate', window: 'stock' }, 'Rate per 10,000 children, at the end of the quarter'],
    [
      { unit: 'rate', window: 'flow', per: 1000 },
      'Rate per 1,000 children, in the quarter, as a yearly rate',
    ],
    [{ unit: 'count', window: 'flow' }, 'Number, in the quarter'],
    [{ unit: 'mean', window: 'ytd' }, 'Average, April to the end of the quarter'],
  ] as const)('say how to read them: %o', (over, words) => {
    expect(rowIn(scorecardIn(inputOf({ indicators: [indicator(over)] }))).measure).toBe(words);
  });
});

describe('the headline', () => {
  const headline = (parts: InputParts, lead: string | null = null): readonly string[] =>
    scorecardIn(inputOf({ areas: kentAreas, ...parts }), '2011-12-Q4', lead).headline;

  it('says how many rated indicators met target, and how many could not be rated', () => {
    const rows = [
      ...everywhere(20),
      ...DISTRICTS.flatMap((code) => monthly(Q4, code, 'plans', 30, 100)),
      ...monthly(Q4, ASHFORD, 'calls', 30, 100),
    ];
    const indicators = ['referrals', 'plans', 'calls', 'other'].map((id) => indicator({ id }));
    const targets = ['referrals', 'plans', 'calls'].map((id) => target({ indicator: id }));

    expect(headline({ rows, indicators, targets })[0]).toBe(
      'Kent: 1 of 2 rated indicators met target in Q4 2011/12; 1 more with a target could not be rated.',
    );
  });

  it('[T5] does not count an indicator without polarity among those with a target', () => {
    const indicators = [indicator(), indicator({ id: 'plans', polarity: null })];
    const targets = [target(), target({ indicator: 'plans' })];

    expect(headline({ rows: everywhere(20), indicators, targets })[0]).toBe(
      'Kent: 1 of 1 rated indicator met target in Q4 2011/12.',
    );
  });

  it('says when nothing can be rated', () => {
    expect(headline({})).toEqual(['Kent: no indicator can be rated in Q4 2011/12.']);
  });

  it('[D1] counts what improved and what worsened, by polarity', () => {
    const of = (id: string, before: number, now: number): readonly Row[] =>
      DISTRICTS.flatMap((code) => [
        ...monthly(Q3, code, id, before, 100),
        ...monthly(Q4, code, id, now, 100),
      ]);
    const indicators = [
      indicator({ id: 'a', polarity: 'L' }),
      indicator({ id: 'b', polarity: 'H' }),
      indicator({ id: 'c', polarity: 'L' }),
      indicator({ id: 'd', polarity: null }),
      indicator({ id: 'e', polarity: 'L' }),
    ];
    const rows = [
      ...of('a', 20, 10),
      ...of('b', 20, 10),
      ...of('c', 10, 20),
      ...of('d', 10, 20),
      ...of('e', 10, 10),
    ];

    expect(headline({ rows, indicators })[1]).toBe(
      'Since the quarter before, 1 improved and 2 worsened.',
    );
  });

  it('names the missed target that most districts miss as well', () => {
    const rows = [
      ...monthly(Q4, ASHFORD, 'referrals', 20, 100),
      ...DISTRICTS.slice(1).flatMap((code) => monthly(Q4, code, 'referrals', 30, 100)),
    ];
    const sentence =
      // 20 + 11 x 30 of 1,200 is 29.17%.
      'Kent is above target for re-referrals within 12 months (29.2%), as are 11 of 12 districts.';

    expect(headline({ rows, targets: [target()] })).toContain(sentence);
    expect(headline({ rows, targets: [target()] }, ASHFORD)).toContain(sentence);
  });

  it('keeps an abbreviation as it is', () => {
    const indicators = [indicator({ name: 'UASC missing', polarity: 'H' })];

    expect(headline({ rows: everywhere(20), indicators, targets: [target()] })).toContain(
      'Kent is below target for UASC missing (20.0%), as are 12 of 12 districts.',
    );
  });

  it('[O4] counts only districts that can be rated', () => {
    const rows = [
      ...everywhere(30).filter(([, code]) => code !== ASHFORD),
      ...monthly(Q4, ASHFORD, 'referrals', null, null, { missing: 'not-applicable' }),
    ];

    expect(headline({ rows, targets: [target()] }).at(-1)).toContain(
      'as are 11 of 11 rated districts.',
    );
  });

  it('is that of the county, whichever area leads', () => {
    const rows = [...everywhere(30), ...everywhere(20, Q3)];

    expect(headline({ rows, targets: [target()] }, SHEPWAY)).toEqual(
      headline({ rows, targets: [target()] }),
    );
  });
});

describe('the page marks', () => {
  const marks = (rows: readonly Row[]) => scorecardIn(inputOf({ rows })).marks;
  const dated = (code: string, extractDate: string, provisional = false): readonly Row[] =>
    monthly(Q4, code, 'referrals', 10, 40, { extractDate, provisional });

  it('say the latest extract date in words', () => {
    expect(marks([...dated(ASHFORD, '2012-04-25'), ...dated(DOVER, '2012-04-05')]).dataDate).toBe(
      'Data extracted 25 April 2012',
    );
    expect(marks(everywhere(20)).dataDate).toBe('The extracts do not say their date');
  });

  it('count the figures that are provisional', () => {
    const rows = [
      ...dated(ASHFORD, '2012-04-25', true),
      ...dated(CANTERBURY, '2012-04-25'),
      ...dated(DOVER, '2012-04-25'),
    ];

    // Ashford's own and the county's sum of it, of four figures.
    expect(marks(rows).finality).toBe('2 of 4 figures provisional');
    expect(marks(dated(DOVER, '2012-04-25')).finality).toBe('Final figures');
  });

  it('count the figures that are illustrative, the sums of them too', () => {
    const illustrative = { provenance: { kind: 'illustrative' } } as const;
    const rows = [
      ...monthly(Q4, ASHFORD, 'referrals', 10, 40, illustrative),
      ...monthly(Q4, DOVER, 'referrals', 10, 40),
    ];

    expect(marks(rows).illustrative).toMatch(
      /^2 of the 3 figures shown are illustrative \(synthetic\), not real data/,
    );
    expect(marks(everywhere(20)).illustrative).toBeNull();
  });

  it('[X1] say the policy and that it is a working copy', () => {
    expect(marks([]).policy).toBe('No disclosure control: restricted copy');
    expect(marks([]).snapshot).toBe('Working copy, not published');
  });
});

describe('filters', () => {
  const none: ScorecardFilter = { theme: null, agency: null, rag: null, changed: false };
  const rows = [
    ...everywhere(20, [...Q3, ...Q4]),
    ...DISTRICTS.flatMap((code) => monthly(Q4, code, 'plans', 30, 100)),
    ...DISTRICTS.flatMap((code) => monthly(Q3, code, 'plans', 31, 100)),
  ];
  const whole = scorecardIn(
    inputOf({
      areas: kentAreas,
      rows,
      targets: [target(), target({ indicator: 'plans' })],
      indicators: [
        indicator(),
        indicator({ id: 'plans', theme: 'Child protection' }),
        indicator({ id: 'calls', agency: 'Police' }),
      ],
    }),
  );
  const left = (filter: Partial<ScorecardFilter>): readonly string[] =>
    filterScorecard(whole, { ...none, ...filter }).themes.flatMap((theme) =>
      theme.rows.map((row) => row.indicator.id),
    );

  it.each<[Partial<ScorecardFilter>, readonly string[]]>([
    [{}, ['referrals', 'calls', 'plans']],
    [{ theme: 'Front door' }, ['referrals', 'calls']],
    [{ agency: 'Police' }, ['calls']],
    [{ rag: 'green' }, ['referrals']],
    [{ rag: 'red' }, ['plans']],
    [{ rag: 'amber' }, []],
    [{ rag: 'not-rated' }, ['calls']],
    [{ changed: true }, ['plans']],
    [{ theme: 'Front door', agency: 'Police' }, ['calls']],
    [{ theme: 'Nonsense' }, []],
  ])('%o leave %j', (filter, ids) => {
    expect(left(filter)).toEqual(ids);
  });

  it('leave no theme without rows', () => {
    expect(
      filterScorecard(whole, { ...none, rag: 'red' }).themes.map(({ theme }) => theme),
    ).toEqual(['Child protection']);
  });

  it('change neither the headline nor the marks nor the choices', () => {
    const { themes: _, ...rest } = filterScorecard(whole, { ...none, theme: 'Nonsense' });

    expect({ ...rest, themes: whole.themes }).toEqual(whole);
  });
});

describe('the quarters', () => {
  const storeIn = (...periods: readonly string[]) =>
    inputOf({ rows: periods.map((id): Row => [id, ASHFORD, 'referrals', 1, 4]) });
  const ids = (...periods: readonly string[]): readonly string[] =>
    scorecardIn(storeIn(...periods)).quarters.map(({ value }) => value);

  it('[P2] are those in which a loaded period ends, latest first', () => {
    expect(ids('2011-05', '2012-01', '2011-06', '2010-11-Q2', 'FY2008-09')).toEqual([
      '2011-12-Q4',
      '2011-12-Q1',
      '2010-11-Q2',
      '2008-09-Q4',
    ]);
  });

  it('[P1] have labels in words', () => {
    expect(scorecardIn(storeIn('2012-02')).quarters).toEqual([
      { value: '2011-12-Q4', label: 'Q4 2011/12 (Jan to Mar 2012)' },
    ]);
  });

  it('[G4] start with the latest that has three months', () => {
    const { observations } = storeIn(...Q3, '2012-01', '2012-02').assessor.evidence;

    expect(latestWholeQuarter(observations)).toBe(quarter('2011-12-Q3'));
  });

  it('start with the latest with anything when none has three months', () => {
    const { observations } = storeIn('2011-10', '2012-01').assessor.evidence;

    expect(latestWholeQuarter(observations)).toBe(quarter('2011-12-Q4'));
  });

  it('are none, and there is no default, when nothing is loaded', () => {
    expect(quartersLoaded(inputOf({}).assessor.evidence.observations)).toEqual([]);
    expect(latestWholeQuarter(inputOf({}).assessor.evidence.observations)).toBeNull();
    expect(defaultQuarter(inputOf({}), '2011-12-Q4')).toBeNull();
  });

  it("default to the manifest's, if it has data", () => {
    const input = storeIn(...Q3, ...Q4);

    expect(defaultQuarter(input, '2011-12-Q3')).toBe(quarter('2011-12-Q3'));
    expect(defaultQuarter(input, '2015-16-Q3')).toBe(quarter('2011-12-Q4'));
    expect(defaultQuarter(input, null)).toBe(quarter('2011-12-Q4'));
  });

  it('[G4] three months of three different indicators are not a whole quarter', () => {
    const rows = Q4.map((id, i): Row => [id, ASHFORD, `indicator-${i}`, 1, 4]);
    const { observations } = inputOf({
      rows: [...monthly(Q3, ASHFORD, 'referrals', 1, 4), ...rows],
    }).assessor.evidence;

    expect(latestWholeQuarter(observations)).toBe(quarter('2011-12-Q3'));
  });

  it('count months over all files', () => {
    const months = [...Q3, '2012-01'];
    const tables = months.map((id) => tableOf(`${id}.csv`, [[id, ASHFORD, 'referrals', 1, 4]]));
    const { observations } = inputOf({ tables }).assessor.evidence;

    expect(latestWholeQuarter(observations)).toBe(quarter('2011-12-Q3'));
  });
});
