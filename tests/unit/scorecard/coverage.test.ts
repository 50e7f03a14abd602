import { describe, expect, it } from 'vitest';
import { coverageOf, type CoverageRow, type CoverageSpan } from '../../../src/scorecard/coverage';
import {
  area,
  ASHFORD,
  ASYLUM,
  CANTERBURY,
  DOVER,
  ENGLAND,
  indicator,
  KENT,
  month,
  monthIds,
  monthly,
  quarter,
  smallCounty,
  tableOf,
  type Row,
} from '../../support/domain';
import { inputOf, Q4, type InputParts } from './scorecard-of';

const DISTRICTS = [ASHFORD, CANTERBURY, DOVER];
const districts = (months: readonly string[]): readonly Row[] =>
  DISTRICTS.flatMap((code) => monthly(months, code, 'referrals', 10, 40));

const coverage = (parts: InputParts, at = '2011-12-Q4', span: CoverageSpan = 'quarter') =>
  coverageOf(inputOf(parts), quarter(at), span);

function rowOf(parts: InputParts, at = '2011-12-Q4', span: CoverageSpan = 'quarter'): CoverageRow {
  const [row] = coverage(parts, at, span).themes.flatMap(({ rows }) => rows);
  if (!row) throw new Error('There is an indicator');
  return row;
}

const words = (row: CoverageRow): readonly string[] => row.cells.map((cell) => cell.words);
const statesOf = (row: CoverageRow): Record<string, readonly string[]> =>
  Object.fromEntries(
    row.areas().map(({ area: name, states }) => [name, states.map((s) => s.words)]),
  );

describe('[G4] a month of an indicator', () => {
  it('is whole when every district has a figure', () => {
    const row = rowOf({ rows: districts(Q4) });
    expect(row.cells).toEqual(
      Q4.map((id) => ({ month: month(id), span: 1, shape: 'whole', words: '3 of 3' })),
    );
    expect(row.lacks).toBeNull();
  });

  it('counts what is provisional, suppressed, missing and not loaded', () => {
    const rows: readonly Row[] = [
      ...districts(['2012-01']),
      ['2012-02', ASHFORD, 'referrals', 10, 40, { provisional: true }],
      ['2012-02', CANTERBURY, 'referrals', null, null, { missing: 'suppressed' }],
      ['2012-03', ASHFORD, 'referrals', null, null, { missing: 'not-submitted' }],
      ['2012-03', CANTERBURY, 'referrals', null, null, { missing: 'unavailable' }],
    ];
    const row = rowOf({ rows });

    expect(words(row)).toEqual([
      '3 of 3',
      '1 of 3, 1 provisional, 1 suppressed, 1 not loaded',
      '0 of 3, 1 not submitted, 1 not available, 1 not loaded',
    ]);
    expect(row.cells.map(({ shape }) => shape)).toEqual(['whole', 'part', 'none']);
    expect(statesOf(row)).toEqual({
      Ashford: ['Loaded', 'Provisional', 'Not submitted'],
      Canterbury: ['Loaded', 'Suppressed', 'Not available'],
      Dover: ['Loaded', 'Nothing loaded', 'Nothing loaded'],
    });
  });

  it('[O5] shows the figure in force', () => {
    const tables = [
      tableOf('first.csv', districts(Q4)),
      tableOf('second.csv', [
        ['2012-03', DOVER, 'referrals', null, null, { missing: 'suppressed' }],
      ]),
    ];
    expect(words(rowOf({ tables })).at(-1)).toBe('2 of 3, 1 suppressed');
  });
});

describe('who is expected', () => {
  it('a team that has ever had a figure', () => {
    const team: Row = ['2011-10', ASYLUM, 'referrals', 1, 2];
    expect(words(rowOf({ rows: districts(Q4) }))[0]).toBe('3 of 3');
    expect(words(rowOf({ rows: [...districts(Q4), team] }))[0]).toBe('3 of 4, 1 not loaded');
  });

  it('[A3] no area in a month in which it did not exist', () => {
    const areas = [
      ...smallCounty,
      area({ code: 'NEW', name: 'New team', kind: 'team', validFrom: month('2012-02') }),
    ];
    const rows = [...districts(Q4), ...monthly(['2012-02'], 'NEW', 'referrals', 1, 2)];
    const row = rowOf({ rows, areas });

    expect(words(row)).toEqual(['3 of 3', '4 of 4', '3 of 4, 1 not loaded']);
    expect(statesOf(row)['New team']).toEqual([
      'Not expected: the area did not exist',
      'Loaded',
      'Nothing loaded',
    ]);
  });

  it('[A3] no team for a rate, unless it gave one', () => {
    const rate = indicator({ unit: 'rate', per: 10_000 });
    const rows = [...districts(Q4), ...monthly(['2012-01'], ASYLUM, 'referrals', 1)];
    const row = rowOf({ rows, indicators: [rate] });

    expect(words(row)).toEqual(['4 of 4', '3 of 3', '3 of 3']);
    expect(statesOf(row)['Asylum (UASC) service']).toEqual([
      'Loaded',
      'Not expected: a team has no rate',
      'Not expected: a team has no rate',
    ]);
  });

  it('not the county where its parts report, though its row is shown', () => {
    const rows: readonly Row[] = [...districts(Q4), ['2012-01', KENT, 'referrals', 30, 120]];
    const row = rowOf({ rows });

    expect(words(row)).toEqual(['3 of 3', '3 of 3', '3 of 3']);
    expect(statesOf(row)['Kent']).toEqual([
      'Loaded',
      'No county row: added up from districts and teams',
      'No county row: added up from districts and teams',
    ]);
  });

  it('the county where nobody below it reports, and never a comparator', () => {
    const rows = [
      ...monthly(['2012-01'], KENT, 'referrals', 10, 40),
      ...monthly(Q4, ENGLAND, 'referrals', 10, 40),
    ];
    expect(words(rowOf({ rows }))).toEqual([
      '1 of 1',
      '0 of 1, 1 not loaded',
      '0 of 1, 1 not loaded',
    ]);
    expect(rowOf({ rows }).lacks).toBe('February 2012 and March 2012 for Kent');
  });

  it('not an area that says that it does not apply', () => {
    const rows: readonly Row[] = [
      ...districts(['2012-01']).slice(1),
      ['2012-01', ASHFORD, 'referrals', null, null, { missing: 'not-applicable' }],
    ];
    expect(words(rowOf({ rows }))).toEqual([
      '2 of 2',
      '0 of 2, 2 not loaded',
      '0 of 2, 2 not loaded',
    ]);
    expect(statesOf(rowOf({ rows }))['Ashford']).toEqual([
      'Not applicable',
      'Not expected: it did not apply to the area last time',
      'Not expected: it did not apply to the area last time',
    ]);
  });

  it('every category of an indicator that has no total', () => {
    const of = (category: string, months: readonly string[]): readonly Row[] =>
      monthly(months, KENT, 'referrals', 1, 2, { category });
    const rows = [...of('Neglect', Q4), ...of('Physical', ['2012-01'])];
    expect(words(rowOf({ rows }))).toEqual([
      '1 of 1',
      '0 of 1, 1 not loaded',
      '0 of 1, 1 not loaded',
    ]);
  });
});

describe('[G3] an indicator that is supplied by quarter or year', () => {
  it('shows the quarter as one', () => {
    const rows: readonly Row[] = [
      ['2011-12-Q3', ASHFORD, 'referrals', 1, 2],
      ['2011-12-Q4', ASHFORD, 'referrals', 1, 2],
      ['2011-12-Q4', DOVER, 'referrals', 1, 2],
    ];
    const row = rowOf({ rows }, '2011-12-Q4', 'year');

    expect(row.supply).toBe('supplied by quarter');
    expect(row.cells.map(({ span, words: said }) => [span, said])).toEqual([
      [3, '0 of 3, 3 not loaded'],
      [3, '0 of 3, 3 not loaded'],
      [3, '1 of 3, 2 not loaded'],
      [3, '2 of 3, 1 not loaded'],
    ]);
    expect(row.lacks).toBe('March 2012 for Canterbury');
    expect(statesOf(row)['Dover']?.at(-1)).toBe('Loaded, by quarter');
  });

  it('shows the months of a year as one, and a year that has not ended as not yet expected', () => {
    const rows: readonly Row[] = [['FY2010-11', KENT, 'referrals', 1, 2]];
    const at = (id: string) =>
      rowOf({ rows }, id, 'year').cells.map(({ span, words: said }) => [span, said]);

    expect(at('2010-11-Q4')).toEqual([[12, '1 of 1']]);
    expect(at('2011-12-Q1')).toEqual([
      [9, '1 of 1'],
      [3, 'not expected'],
    ]);
    expect(at('2011-12-Q4')).toEqual([[12, '0 of 1, 1 not loaded']]);
  });

  it('a quarter row stands for months that are not there', () => {
    const rows: readonly Row[] = [
      ...districts(Q4).slice(3),
      ['2011-12-Q4', ASHFORD, 'referrals', 30, 120],
    ];
    expect(words(rowOf({ rows }))).toEqual(['3 of 3', '3 of 3', '3 of 3']);
    expect(rowOf({ rows }).lacks).toBeNull();
  });
});

describe('what the quarter still lacks', () => {
  const summary = (parts: InputParts, at?: string): string => coverage(parts, at).summary;

  it('is nothing when every expected figure is loaded', () => {
    expect(summary({ rows: districts(Q4) })).toBe(
      'Q4 2011/12 lacks nothing: every expected figure is loaded.',
    );
  });

  it('is named by months and areas', () => {
    const rows = [...districts(['2012-01']), ...monthly(['2012-02'], DOVER, 'referrals', 1, 2)];
    expect(summary({ rows })).toBe(
      'Q4 2011/12 still lacks: Re-referrals within 12 months (February 2012 for Ashford and Canterbury; March 2012 for every area).',
    );
  });

  it('is not what is suppressed or unavailable, but what was not submitted', () => {
    const march = (missing: 'suppressed' | 'unavailable' | 'not-submitted'): string =>
      summary({
        rows: [
          ...districts(Q4).slice(0, -1),
          ['2012-03', DOVER, 'referrals', null, null, { missing }],
        ],
      });
    expect(march('suppressed')).toContain('lacks nothing');
    expect(march('unavailable')).toContain('lacks nothing');
    expect(march('not-submitted')).toContain('(March 2012 for Dover)');
  });

  it('is everything in a quarter to come', () => {
    expect(summary({ rows: districts(Q4) }, '2012-13-Q1')).toBe(
      'Q1 2012/13 still lacks everything: no figure of it is loaded.',
    );
  });

  it('names three indicators and counts the others', () => {
    const indicators = ['a', 'b', 'c', 'd', 'e'].map((id) => indicator({ id, name: id }));
    const rows = indicators.flatMap(({ id }) => monthly(['2012-01'], KENT, id, 1, 2));
    const lacks = 'February 2012 and March 2012 for Kent';
    expect(summary({ rows, indicators })).toBe(
      `Q4 2011/12 still lacks: a (${lacks}); b (${lacks}); c (${lacks}); and 2 more indicators.`,
    );
  });

  it('is looked for in the quarter alone, also when the year is shown', () => {
    const shown = coverage({ rows: districts(Q4) }, '2011-12-Q4', 'year');
    expect(shown.summary).toContain('lacks nothing');
    expect(shown.months.map(({ label }) => label)).toHaveLength(12);
    expect(shown.months[0]?.label).toBe('April 2011');
    expect(words(rowOf({ rows: districts(Q4) }, '2011-12-Q4', 'year'))).toEqual([
      ...monthIds('2011-04', '2011-12').map(() => '0 of 3, 3 not loaded'),
      '3 of 3',
      '3 of 3',
      '3 of 3',
    ]);
  });

  it('is everything of an indicator of which nothing was ever loaded', () => {
    const row = rowOf({ rows: [] });
    expect(words(row)).toEqual(['nothing loaded', 'nothing loaded', 'nothing loaded']);
    expect(row.lacks).toBe('everything');
  });
});
