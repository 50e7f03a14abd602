/** The row's other columns: sparkline, out-turn, neighbours and England. */
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator';
import type { BenchmarkCell, ScorecardRow } from '../../../src/scorecard/scorecard';
import {
  ASHFORD,
  breakFrom,
  CANTERBURY,
  DOVER,
  ENGLAND,
  indicator,
  kentAreas,
  KENT,
  monthIds,
  monthly,
  population,
  SOUTH_EAST,
  target,
  type Row,
} from '../../support/domain';
import { benchmark, inputOf, rowIn, scorecardIn, type InputParts } from './scorecard-of';

/** Ashford's row of a scorecard led by Ashford. */
function rowOf(
  rows: readonly Row[],
  over: Partial<Indicator> = {},
  at = '2011-12-Q4',
  parts: InputParts = {},
): ScorecardRow {
  const input = inputOf({ rows, indicators: [indicator(over)], ...parts });
  return rowIn(scorecardIn(input, at, ASHFORD));
}

const stock = { window: 'stock' } as const;
const ends = (values: Readonly<Record<string, number>>): readonly Row[] =>
  Object.entries(values).map(([month, value]) => [month, ASHFORD, 'referrals', value, 100]);
const eightEnds = ends({
  '2010-06': 30,
  '2010-09': 31,
  '2010-12': 32,
  '2011-03': 33,
  '2011-06': 34,
  '2011-09': 35,
  '2011-12': 36,
  '2012-03': 37,
});

describe('the sparkline', () => {
  it('has the last eight quarters, oldest first', () => {
    const { points, summary } = rowOf(eightEnds, stock).sparkline;

    expect(points.map(({ label }) => label)).toEqual([
      'Q1 2010/11',
      'Q2 2010/11',
      'Q3 2010/11',
      'Q4 2010/11',
      'Q1 2011/12',
      'Q2 2011/12',
      'Q3 2011/12',
      'Q4 2011/12',
    ]);
    expect(points.map(({ value }) => value)).toEqual([30, 31, 32, 33, 34, 35, 36, 37]);
    expect(summary).toBe('From 30.0% in Q1 2010/11 to 37.0% in Q4 2011/12');
  });

  it('[O4] leaves a gap where there is no figure, never a zero', () => {
    const { points, summary } = rowOf(ends({ '2011-03': 30, '2012-03': 25 }), stock).sparkline;

    expect(points.map(({ value }) => value)).toEqual([null, null, null, 30, null, null, null, 25]);
    expect(points[4]?.text).toBe('Not submitted');
    expect(summary).toBe(
      'From 30.0% in Q4 2010/11 to 25.0% in Q4 2011/12; 6 of 8 quarters without a complete figure',
    );
  });

  it('[G4] leaves a gap where a quarter is not complete, and still tells its figure', () => {
    const rows: readonly Row[] = [
      ...monthly(monthIds('2011-07', '2011-11'), ASHFORD, 'referrals', 10, 40),
      ...monthly(monthIds('2012-01', '2012-03'), ASHFORD, 'referrals', 20, 40),
    ];
    const { points, summary } = rowOf(rows).sparkline;

    expect(points.slice(5).map(({ value, text }) => [value, text])).toEqual([
      [25, '25.0%'],
      [null, '25.0%'],
      [50, '50.0%'],
    ]);
    expect(summary).toBe(
      'From 25.0% in Q2 2011/12 to 50.0% in Q4 2011/12; 6 of 8 quarters without a complete figure',
    );
  });

  it('says when only one or no quarter has a figure', () => {
    expect(rowOf(ends({ '2012-03': 25 }), stock).sparkline.summary).toBe(
      'One complete figure in the last eight quarters: 25.0% in Q4 2011/12',
    );
    expect(rowOf([], stock).sparkline.summary).toBe(
      'No complete figures in the last eight quarters',
    );
  });

  it('[O6] is not drawn across a break', () => {
    const { points } = rowOf(eightEnds, { ...stock, breaks: [breakFrom('2011-04')] }).sparkline;

    expect(points.map(({ breakBefore }) => breakBefore)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it('[O6] of a year to date is not drawn across a break either', () => {
    const rows = monthly(monthIds('2010-04', '2012-03'), ASHFORD, 'referrals', 10, 40);
    const { points } = rowOf(rows, { window: 'ytd', breaks: [breakFrom('2011-04')] }).sparkline;

    expect(points[4]?.label).toBe('Q1 2011/12');
    expect(points[4]?.breakBefore).toBe(true);
  });

  it('[T1] rates every point by the target of its own quarter', () => {
    const change = scorecardIn(inputOf({}), '2011-12-Q1').quarter;
    const before = scorecardIn(inputOf({}), '2010-11-Q4').quarter;
    const targets = [target({ target: 31, to: before }), target({ target: 40, from: change })];
    const { points } = rowOf(eightEnds, stock, '2011-12-Q4', { targets }).sparkline;

    expect(points.map(({ rag }) => rag)).toEqual([
      'green',
      'green',
      'red',
      'red',
      'green',
      'green',
      'green',
      'green',
    ]);
  });
});

describe('the out-turn', () => {
  const year = monthly(monthIds('2011-04', '2012-03'), ASHFORD, 'referrals', 10, 40);

  it('[G3] of events of single quarters is the sum of the year', () => {
    const of = { unit: 'count', decimals: 0 } as const;

    expect(rowOf(year, of).outTurn).toMatchObject({ text: '120', label: '2011/12' });
  });

  it('[G1] of a percentage pools the year', () => {
    // 3 months of 30/40 and 9 of 10/50: 180 of 570 is 31.58%; the mean of quarters would be 33.75.
    const rows = [
      ...monthly(monthIds('2011-04', '2011-06'), ASHFORD, 'referrals', 30, 40),
      ...monthly(monthIds('2011-07', '2012-03'), ASHFORD, 'referrals', 10, 50),
    ];

    expect(rowOf(rows).outTurn.text).toBe('31.6%');
  });

  it('[G5] of a rate of events is the year over the population, not multiplied by four', () => {
    const rows = monthly(monthIds('2011-04', '2012-03'), ASHFORD, 'referrals', 10);
    const row = rowOf(rows, { unit: 'rate' }, '2011-12-Q4', {
      populations: [population(ASHFORD, 2011, 24_000)],
    });

    // 120 / 24,000 x 10,000, and the quarter's 30 x 4 is the same.
    expect(row.outTurn.text).toBe('50.0');
    expect(row.lead.text).toBe('50.0');
  });

  it('[G3] of a stock is the figure at the end of March', () => {
    expect(rowOf(eightEnds, stock).outTurn).toMatchObject({ text: '37.0%', label: '2011/12' });
  });

  it('is that of the year before while the year runs', () => {
    expect(rowOf(eightEnds, stock, '2011-12-Q3').outTurn).toMatchObject({
      text: '33.0%',
      label: '2010/11',
    });
  });

  it('[G4] of an incomplete year says so and shows no figure', () => {
    const rows = monthly(monthIds('2011-05', '2012-03'), ASHFORD, 'referrals', 10, 40);

    expect(rowOf(rows).outTurn).toMatchObject({ text: 'Not complete', label: '2011/12' });
  });

  it('[O4] of a year without figures is a word', () => {
    expect(rowOf(eightEnds, stock, '2010-11-Q1').outTurn).toMatchObject({
      text: 'Not submitted',
      label: '2009/10',
    });
  });

  it('[G3] of events that came as quarters is the sum of the quarters, not the last one', () => {
    const rows: readonly Row[] = ['Q1', 'Q2', 'Q3', 'Q4'].map((q, i) => [
      `2011-12-${q}`,
      ASHFORD,
      'referrals',
      10 + i,
      100,
    ]);

    // 10 + 11 + 12 + 13 of 400.
    expect(rowOf(rows).outTurn).toMatchObject({ text: '11.5%', label: '2011/12' });
  });

  it('[G4] of events that came for the last quarter only is not complete', () => {
    const row: Row = ['2011-12-Q4', ASHFORD, 'referrals', 30, 100];

    expect(rowOf([row]).outTurn.text).toBe('Not complete');
  });

  it('[O3] of percentages that came as quarters without counts is not added up', () => {
    const rows: readonly Row[] = ['Q1', 'Q2', 'Q3', 'Q4'].map((q) => [
      `2011-12-${q}`,
      ASHFORD,
      'referrals',
      null,
      null,
      { value: 30 },
    ]);

    expect(rowOf(rows).outTurn.text).toBe('Not available');
  });

  it('[G5] of a rate that came as quarters divides by the population once', () => {
    const rows: readonly Row[] = ['Q1', 'Q2', 'Q3', 'Q4'].map((q) => [
      `2011-12-${q}`,
      ASHFORD,
      'referrals',
      30,
    ]);
    const row = rowOf(rows, { unit: 'rate' }, '2011-12-Q4', {
      populations: [population(ASHFORD, 2011, 24_000)],
    });

    expect(row.outTurn.text).toBe('50.0');
  });

  it('[G3] of events that came as a year is that year', () => {
    const row: Row = ['FY2011-12', ASHFORD, 'referrals', 30, 100];

    expect(rowOf([row]).outTurn.text).toBe('30.0%');
  });

  it('[G1] of the county adds up its districts', () => {
    const rows = [ASHFORD, CANTERBURY, DOVER].flatMap((code) =>
      monthly(monthIds('2011-04', '2012-03'), code, 'referrals', 10),
    );
    const input = inputOf({ rows, indicators: [indicator({ unit: 'count', decimals: 0 })] });

    expect(rowIn(scorecardIn(input)).outTurn.text).toBe('360');
  });
});

describe('neighbours, region and England', () => {
  const beside = (parts: InputParts, at = '2011-12-Q4'): ScorecardRow =>
    rowIn(scorecardIn(inputOf({ areas: kentAreas, ...parts }), at));
  const none: BenchmarkCell | null = null;

  it('say the period, and whether a neighbour figure is a mean or a median', () => {
    const benchmarks = [
      benchmark('neighbours-median', 'FY2010-11', 21),
      benchmark('england', 'FY2010-11', 13.3),
    ];
    const row = beside({ benchmarks });

    expect(row.neighbours).toEqual({
      text: '21.0%',
      figure: '21.0',
      period: '2010/11',
      kind: 'median',
      source: 'annual report',
    });
    expect(row.england).toMatchObject({ text: '13.3%', period: '2010/11', kind: null });
    expect(beside({ benchmarks: [benchmark('neighbours-mean', 'FY2010-11', 13.4)] })).toMatchObject(
      {
        neighbours: { text: '13.4%', kind: 'mean' },
      },
    );
  });

  it('stay blank where nothing was published', () => {
    const row = beside({ benchmarks: [benchmark('england', 'FY2010-11', 13.3)] });

    expect(row.neighbours).toBe(none);
    expect(row.region).toBe(none);
  });

  it('show the latest published figure that ends by the quarter', () => {
    const benchmarks = [
      benchmark('england', 'FY2009-10', 12),
      benchmark('england', 'FY2011-12', 14),
      benchmark('england', 'FY2010-11', 13),
    ];

    expect(beside({ benchmarks }).england?.text).toBe('14.0%');
    expect(beside({ benchmarks }, '2011-12-Q3').england?.text).toBe('13.0%');
  });

  it('leave out a figure that ended more than two years before', () => {
    const benchmarks = [benchmark('england', 'FY2009-10', 12)];

    expect(beside({ benchmarks }, '2011-12-Q4').england?.text).toBe('12.0%');
    expect(beside({ benchmarks }, '2012-13-Q1').england).toBe(none);
  });

  it('prefer a loaded series to an older published figure', () => {
    const rows: readonly Row[] = [['2011-12-Q4', ENGLAND, 'referrals', 240, 1000]];
    const row = beside({ rows, benchmarks: [benchmark('england', 'FY2010-11', 13.3)] });

    expect(row.england).toMatchObject({ text: '24.0%', kind: null });
    expect(row.england?.period).toContain('Q4 2011/12');
    expect(row.england?.source).toBe('extract.csv');
  });

  it('prefer a loaded series to a published figure of the same end', () => {
    const rows: readonly Row[] = [['2011-12-Q4', ENGLAND, 'referrals', 240, 1000]];
    const row = beside({ rows, benchmarks: [benchmark('england', 'FY2011-12', 13.3)] });

    expect(row.england?.text).toBe('24.0%');
  });

  it('prefer a newer published figure to a loaded series', () => {
    const rows: readonly Row[] = [['2010-11-Q4', ENGLAND, 'referrals', 240, 1000]];
    const row = beside({ rows, benchmarks: [benchmark('england', 'FY2011-12', 13.3)] });

    expect(row.england?.text).toBe('13.3%');
  });

  it('look back for a loaded year and name it', () => {
    const year = { window: 'rolling-12' } as const;
    const rows: readonly Row[] = [['FY2010-11', SOUTH_EAST, 'referrals', 301, 1000]];
    const row = beside({ rows, indicators: [indicator(year)] });

    expect(row.region).toMatchObject({ text: '30.1%', period: '2010/11' });
    expect(row.england).toBe(none);
  });

  it('[O2] show the published percentage of a comparator, not its rounded counts', () => {
    const rows: readonly Row[] = [['2011-12-Q4', ENGLAND, 'referrals', 250, 1000, { value: 24.7 }]];

    expect(beside({ rows }).england).toMatchObject({ text: '24.7%', figure: '24.7' });
  });

  it('keep the decimals that were published', () => {
    const benchmarks = [benchmark('neighbours-mean', 'FY2010-11', 20.45)];

    expect(beside({ benchmarks }).neighbours?.text).toBe('20.45%');
  });

  it('are those of the indicator, whichever area leads', () => {
    const input = inputOf({ benchmarks: [benchmark('england', 'FY2010-11', 13.3)] });

    expect(rowIn(scorecardIn(input, '2011-12-Q4', ASHFORD)).england?.text).toBe('13.3%');
    expect(rowIn(scorecardIn(input, '2011-12-Q4', KENT)).england?.text).toBe('13.3%');
  });
});
