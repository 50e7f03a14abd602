/** The gap between districts over eight quarters, with figures added up by hand. */
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator';
import { isChart } from '../../../src/scorecard/charts';
import { spreadOf } from '../../../src/scorecard/spread';
import {
  area,
  ASHFORD,
  ASYLUM,
  breakFrom,
  CANTERBURY,
  DOVER,
  indicator,
  KENT,
  kentAreas,
  quarter,
  type Row,
} from '../../support/domain';
import { inputOf, type InputParts } from './scorecard-of';

const row = (at: string, code: string, numerator: number, denominator: number): Row => [
  at,
  code,
  'referrals',
  numerator,
  denominator,
];

/** 25 %, 12.5 % and 40 % of 40 cases each, and a year and three quarters before 20, 30 and 30 %. */
const THREE: readonly Row[] = [
  row('2011-12-Q4', ASHFORD, 10, 40),
  row('2011-12-Q4', CANTERBURY, 5, 40),
  row('2011-12-Q4', DOVER, 16, 40),
  row('2010-11-Q1', ASHFORD, 8, 40),
  row('2010-11-Q1', CANTERBURY, 12, 40),
  row('2010-11-Q1', DOVER, 12, 40),
];

const spread = (rows: readonly Row[], over: Partial<Indicator> = {}, parts: InputParts = {}) => {
  const of = indicator(over);
  return spreadOf(inputOf({ rows, indicators: [of], ...parts }), of, quarter('2011-12-Q4'));
};

function chart(...args: Parameters<typeof spread>) {
  const made = spread(...args);
  if (!isChart(made)) throw new Error(made.why);
  return made;
}

function why(...args: Parameters<typeof spread>) {
  const made = spread(...args);
  if (isChart(made)) throw new Error(made.summary);
  return made.why;
}

describe('the gap between districts', () => {
  it('names the lowest and the highest district and the county of each quarter', () => {
    const { quarters } = chart(THREE);
    expect(quarters).toHaveLength(8);
    expect(quarters.at(-1)).toEqual({
      label: 'Q4 2011/12',
      low: { value: 12.5, text: '12.5%', area: 'Canterbury' },
      high: { value: 40, text: '40.0%', area: 'Dover' },
      county: { value: 25.8, text: '25.8%' },
      breakBefore: false,
    });
    expect(quarters[1]).toMatchObject({ label: 'Q2 2010/11', low: null, high: null, county: null });
  });

  it('says the gap with its quarter, and the gap of the oldest quarter', () => {
    expect(chart(THREE).summary).toBe(
      'The gap between the best and worst district was 27.5 percentage points in Q4 2011/12 (Canterbury 12.5%, Dover 40.0%) and 10.0 in Q1 2010/11.',
    );
  });

  it('names the better end first, and no best where neither more nor less is better', () => {
    expect(chart(THREE, { polarity: 'H' }).summary).toContain(
      'best and worst district was 27.5 percentage points in Q4 2011/12 (Dover 40.0%, Canterbury 12.5%)',
    );
    expect(chart(THREE, { polarity: null }).summary).toContain(
      'between the lowest and highest district was 27.5',
    );
    expect(chart(THREE, { polarity: 'T' }).table.columns.map(({ head }) => head)).toContain(
      'Lowest',
    );
  });

  it('names every district of a tie', () => {
    const { quarters, table } = chart(THREE);
    expect(quarters[0]?.high).toEqual({ value: 30, text: '30.0%', area: 'Canterbury and Dover' });
    expect(table.rows[0]).toEqual([
      'Q1 2010/11',
      '20.0% Ashford',
      '30.0% Canterbury and Dover',
      '10.0 pts',
      '26.7%',
      '3 of 3',
    ]);
  });

  it('says that all are level', () => {
    const level = [ASHFORD, CANTERBURY, DOVER].map((code) => row('2011-12-Q4', code, 4, 8));
    expect(chart(level).summary).toBe(
      'The gap between the best and worst district was 0.0 percentage points in Q4 2011/12 (all 3 at 50.0%).',
    );
  });

  it('[G4 G6] leaves out a district without a whole figure, and says how many count', () => {
    const rows = [...THREE.slice(0, 2), row('2012-01', DOVER, 30, 40)];
    const made = chart(rows);
    expect(made.quarters.at(-1)).toMatchObject({
      low: { area: 'Canterbury' },
      high: { area: 'Ashford', value: 25 },
      county: null,
    });
    expect(made.summary).toContain('2 of 3 districts have a whole figure, and only they count.');
    expect(made.table.rows.at(-1)?.slice(4)).toEqual(['No whole figure', '2 of 3']);
  });

  it('[A1] leaves teams out', () => {
    const made = chart([...THREE, row('2011-12-Q4', ASYLUM, 39, 40)]);
    expect(made.quarters.at(-1)?.high).toMatchObject({ area: 'Dover', value: 40 });
  });

  it('[O6] compares with no quarter before a break, and marks it', () => {
    const made = chart(
      [...THREE, row('2011-12-Q3', ASHFORD, 1, 40), row('2011-12-Q3', DOVER, 4, 40)],
      { breaks: [breakFrom('2011-10', 'Counted per child')] },
    );
    expect(made.summary).toMatch(/Dover 40\.0%\) and 7\.5 in Q3 2011\/12\.$/);
    expect(made.quarters.map(({ breakBefore }) => breakBefore).indexOf(true)).toBe(6);
    expect(made.table.rows[6]?.[0]).toBe(
      'Q3 2011/12 (not comparable with the quarter before: Counted per child)',
    );
  });

  it('[G3] compares a year to date only with the same quarter', () => {
    const rows = [...THREE, row('2010-11-Q4', ASHFORD, 4, 40), row('2010-11-Q4', DOVER, 6, 40)];
    expect(chart(rows, { window: 'ytd' }).summary).toMatch(/and 5\.0 in Q4 2010\/11\.$/);
  });

  it('says when the quarter itself has no gap', () => {
    const made = chart([...THREE.slice(3), row('2011-12-Q4', DOVER, 1, 4)]);
    expect(made.summary).toBe(
      'Fewer than two districts have a whole figure in Q4 2011/12. The gap between the best and worst district was 10.0 percentage points in Q1 2010/11 (Ashford 20.0%, Canterbury and Dover 30.0%).',
    );
  });

  it('counts cases without a unit', () => {
    const made = chart(
      [ASHFORD, DOVER].map((code, i): Row => ['2011-12-Q4', code, 'referrals', 1200 * (i + 1)]),
      { unit: 'count', decimals: 0, denominator: null },
    );
    expect(made.summary).toContain('was 1,200 in Q4 2011/12 (Ashford 1,200, Dover 2,400).');
  });
});

it('does not draw the county beside numbers of cases: it is their sum, and in the table', () => {
  const counts = [ASHFORD, CANTERBURY, DOVER].map((code, i): Row => [
    '2011-12-Q4',
    code,
    'referrals',
    10 * (i + 1),
  ]);
  const { quarters, table, axis } = chart(counts, {
    unit: 'count',
    decimals: 0,
    denominator: null,
  });
  expect(quarters.at(-1)?.county).toBeNull();
  expect(axis.max).toBeLessThan(60);
  expect(table.rows.flat()).toContain('60');
});

describe('no gap', () => {
  it('says why there is none', () => {
    expect(why([])).toBe(
      'There is no gap to show: in these eight quarters none of the districts of Kent has a whole figure.',
    );
    expect(why([row('2011-12-Q4', DOVER, 1, 4)])).toMatch(
      /in these eight quarters no more than one of the districts of Kent has a whole figure/,
    );
    expect(why([row('2011-12-Q4', KENT, 1, 4)])).toBe(
      'There is no gap to show: this is not recorded for the districts of Kent.',
    );
    const alone = kentAreas.filter(({ code }) => [KENT, DOVER].includes(code));
    expect(why([row('2011-12-Q4', DOVER, 1, 4)], {}, { areas: alone })).toBe(
      'There is no gap to show: Kent has one district with figures.',
    );
    expect(why(THREE, {}, { areas: [area({ code: DOVER })] })).toMatch(
      /the area list has no county/,
    );
  });

  it('places 150 districts with long names, of which few are named beside a mark', () => {
    const many = Array.from({ length: 150 }, (_, i) =>
      area({ code: `D${i}`, name: `${'Long name '.repeat(7)} ${i}`.padEnd(80, 'x') }),
    );
    const county = area({ code: KENT, name: 'Kent', kind: 'county', parent: null });
    const rows = many.map(({ code }, i) => row('2011-12-Q4', code, i === 149 ? 9 : 3, 10));
    const made = chart(rows, {}, { areas: [county, ...many] });
    expect(made.quarters.at(-1)?.low?.area).toMatch(/ and 146 more$/);
    expect(made.table.rows.at(-1)?.[1]?.match(/Long name {2}\d+/g)?.length).toBe(149);
    expect(made.table.rows.at(-1)?.[5]).toBe('150 of 150');
  });
});
