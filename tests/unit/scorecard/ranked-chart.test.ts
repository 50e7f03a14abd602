/** Districts ranked, with figures worked out by hand: n of 40 cases are 2.5 % each. */
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator';
import { isChart } from '../../../src/scorecard/charts';
import { rankedChart } from '../../../src/scorecard/ranked-chart';
import {
  area,
  ASHFORD,
  ASYLUM,
  CANTERBURY,
  DOVER,
  ENGLAND,
  indicator,
  KENT,
  quarter,
  smallCounty,
  target,
  type Row,
  type RowExtra,
} from '../../support/domain';
import { benchmark, inputOf, type InputParts } from './scorecard-of';

const row = (
  code: string,
  numerator: number | null,
  denominator = 40,
  extra: RowExtra = {},
): Row => [
  '2011-12-Q4',
  code,
  'referrals',
  numerator,
  numerator === null ? null : denominator,
  extra,
];

/** 25.0 %, 12.5 % and 40.0 %. */
const THREE = [row(ASHFORD, 10), row(CANTERBURY, 5), row(DOVER, 16)];

function ranked(rows: readonly Row[], over: Partial<Indicator> = {}, parts: InputParts = {}) {
  const of = indicator(over);
  const input = inputOf({ rows, indicators: [of], ...parts });
  return rankedChart(input, of, quarter('2011-12-Q4'), DOVER);
}

function chart(...args: Parameters<typeof ranked>) {
  const made = ranked(...args);
  if (!isChart(made)) throw new Error(made.why);
  return made;
}

function why(...args: Parameters<typeof ranked>) {
  const made = ranked(...args);
  if (isChart(made)) throw new Error(made.summary);
  return made.why;
}

const order = (...args: Parameters<typeof ranked>) => chart(...args).bars.map(({ name }) => name);

/** Area, rank and value of each row. */
const table = (...args: Parameters<typeof ranked>) =>
  chart(...args).table.rows.map(([name, rank, value]) => [name, rank, value]);

describe('districts ranked', () => {
  it('come best first by polarity, highest first without one', () => {
    expect(order(THREE, { polarity: 'L' })).toEqual(['Canterbury', 'Ashford', 'Dover']);
    expect(order(THREE, { polarity: 'H' })).toEqual(['Dover', 'Ashford', 'Canterbury']);
    expect(order(THREE, { polarity: null })).toEqual(['Dover', 'Ashford', 'Canterbury']);
  });

  it('of polarity T come closest to the target first', () => {
    // 25.0, 12.5 and 40.0 lie 5.0, 7.5 and 20.0 from 20.
    const targets = [target({ target: 20, greenWithin: 6 })];
    expect(order(THREE, { polarity: 'T' }, { targets })).toEqual([
      'Ashford',
      'Canterbury',
      'Dover',
    ]);
    expect(order(THREE, { polarity: 'T' })).toEqual(['Dover', 'Ashford', 'Canterbury']);
  });

  it('[T4] share a rank where the displayed figures are equal', () => {
    // 5 of 40 and 1,251 of 10,000 are both shown as 12.5 %.
    const rows = [row(ASHFORD, 1251, 10_000), row(CANTERBURY, 5), row(DOVER, 16)];
    expect(table(rows).slice(0, 3)).toEqual([
      ['Ashford', '1 (shared)', '12.5%'],
      ['Canterbury', '1 (shared)', '12.5%'],
      ['Dover', '3', '40.0%'],
    ]);
  });

  it('[O4, G4] come last with the reason when missing, unranked before them when not whole', () => {
    const rows: readonly Row[] = [
      row(ASHFORD, null, 0, { missing: 'suppressed' }),
      ['2012-01', CANTERBURY, 'referrals', 1, 40],
      row(DOVER, 16),
    ];
    expect(table(rows).slice(0, 3)).toEqual([
      ['Dover', '1', '40.0%'],
      ['Canterbury', 'Not ranked: not whole', '2.5%'],
      ['Ashford', 'Not ranked: no figure', 'Suppressed'],
    ]);
    const { bars, summary } = chart(rows);
    expect(bars.map(({ value, text }) => [value, text])).toEqual([
      [40, '40.0%'],
      [2.5, '2.5%, 1 of 3 months'],
      [null, 'Suppressed'],
    ]);
    expect(summary).toBe('Only Dover has a whole figure (40.0%). 2 districts are not ranked.');
  });

  it('marks the area of the page, and has no interval for a figure that is not whole', () => {
    const rows: readonly Row[] = [['2012-01', ASHFORD, 'referrals', 1, 40], row(DOVER, 16)];
    const { bars } = chart(rows);
    expect(bars.map(({ name, isChosen }) => [name, isChosen])).toEqual([
      ['Dover', true],
      ['Ashford', false],
      ['Canterbury', false],
    ]);
    expect(bars.find(({ name }) => name === 'Ashford')?.interval).toBeNull();
  });

  it('[A3] leave teams out of the ranking, but not out of the table', () => {
    const found = table([...THREE, row(ASYLUM, 4)]);
    expect(found.slice(3)).toEqual([
      ['Asylum (UASC) service', 'Not ranked: team', '10.0%'],
      // 10 + 5 + 16 + 4 = 35 of 160 are 21.875 %.
      ['Kent', 'Not ranked: county', '21.9%'],
    ]);
    expect(order([...THREE, row(ASYLUM, 4)])).toHaveLength(3);
  });
});

describe('what the ranking says', () => {
  it('names both ends and who met target', () => {
    const targets = [target({ target: 23 })];
    expect(chart(THREE, {}, { targets }).summary).toBe(
      'Canterbury has the best figure (12.5%) and Dover the worst (40.0%). Target met in 1 of 3 rated districts: Canterbury.',
    );
    expect(chart(THREE, {}, { targets: [target({ target: 5 })] }).summary).toContain(
      'Target met in none of 3 rated districts.',
    );
  });

  it('speaks of highest and lowest where neither is better', () => {
    expect(chart(THREE, { polarity: null }).summary).toBe(
      'Dover has the highest figure (40.0%) and Canterbury the lowest (12.5%).',
    );
  });

  it('names all that share an end, and says when all are level', () => {
    expect(chart([row(ASHFORD, 5), row(CANTERBURY, 5), row(DOVER, 16)]).summary).toBe(
      'Ashford and Canterbury share the best figure (12.5%) and Dover has the worst (40.0%).',
    );
    expect(chart([row(ASHFORD, 0), row(CANTERBURY, 0), row(DOVER, 0)]).summary).toBe(
      'All 3 districts are at the same figure (0.0%).',
    );
  });

  it('says that districts on both sides are equally close', () => {
    // 25.0 and 15.0 lie 5.0 from 20.
    const rows = [row(ASHFORD, 10), row(DOVER, 6)];
    const targets = [target({ target: 20, greenWithin: 1, amberWithin: 6 })];
    expect(chart(rows, { polarity: 'T' }, { targets }).summary).toBe(
      'Both districts with a whole figure are equally close to the target (25.0% and 15.0%). Close to target in none of 2 rated districts. 1 district is not ranked.',
    );
  });
});

describe('the lines across the ranking', () => {
  const parts: InputParts = {
    targets: [target({ target: 23 })],
    benchmarks: [
      benchmark('neighbours-mean', 'FY2010-11', 13.4),
      benchmark('england', 'FY2010-11', 13.3),
    ],
  };

  it('are target, county and comparators with their periods', () => {
    // 31 of 120 are 25.83 %.
    expect(chart(THREE, {}, parts).lines).toEqual([
      { kind: 'target', value: 23, label: 'Target 23.0%' },
      { kind: 'county', value: 25.8, label: 'Kent 25.8%' },
      { kind: 'neighbours', value: 13.4, label: 'Neighbours (mean) 13.4%, 2010/11' },
      { kind: 'england', value: 13.3, label: 'England 13.3%, 2010/11' },
    ]);
  });

  it('leave out a county that is partial, and a target that is not the same everywhere', () => {
    const rows = [row(ASHFORD, 10), row(DOVER, 16)];
    const targets = [target({ target: 23 }), target({ area: DOVER, target: 30 })];
    expect(chart(rows, {}, { targets }).lines).toEqual([]);
  });

  it('of a number of cases are the target only: the county is their sum', () => {
    const counts: readonly Row[] = [ASHFORD, CANTERBURY, DOVER].map((code, i) => [
      '2011-12-Q4',
      code,
      'referrals',
      i + 1,
    ]);
    const { lines, table: figures } = chart(counts, { unit: 'count', denominator: null }, parts);
    expect(lines.map(({ kind }) => kind)).toEqual(['target']);
    expect(figures.rows.map(([name]) => name)).not.toContain('England');
  });

  it('lie within the axis, which begins at 0', () => {
    const { axis } = chart(THREE, {}, { ...parts, targets: [target({ target: 97 })] });
    expect(axis.min).toBe(0);
    expect(axis.max).toBe(100);
  });
});

describe('without a ranking', () => {
  it('the sentence says that the indicator is not recorded for districts', () => {
    expect(why([row(KENT, 10)])).toBe(
      'There is nothing to rank: this indicator is not recorded for the districts of Kent.',
    );
  });

  it('[O4] the sentence gives the reasons', () => {
    const rows = [row(ASHFORD, null, 0, { missing: 'suppressed' })];
    expect(why(rows)).toBe(
      'There is nothing to rank: no district of Kent has a figure for Q4 2011/12. What is said instead: suppressed (1), not submitted (2).',
    );
  });

  it('the sentence says that there are no districts, or no county', () => {
    const county = smallCounty.filter(({ code }) => code === KENT);
    expect(why([], {}, { areas: county })).toBe(
      'There is nothing to rank: the area list has no districts of Kent.',
    );
    const england = [area({ code: ENGLAND, kind: 'comparator', parent: null })];
    expect(why([], {}, { areas: england })).toBe(
      'There is nothing to rank: the area list has no county.',
    );
  });
});
