/** Districts of 100 cases each: around 40 % the 95 % limits are 30.4 to 49.6, the 99.8 % ones 24.9 to 55.1. */
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator';
import { isChart } from '../../../src/scorecard/charts';
import { funnelChart } from '../../../src/scorecard/funnel-chart';
import {
  ASHFORD,
  CANTERBURY,
  DOVER,
  indicator,
  population,
  quarter,
  smallCounty,
  type Row,
} from '../../support/domain';
import { inputOf, type InputParts } from './scorecard-of';

const row = (code: string, numerator: number, denominator = 100): Row => [
  '2011-12-Q4',
  code,
  'referrals',
  numerator,
  denominator,
];
const SPREAD = [row(ASHFORD, 60), row(CANTERBURY, 30), row(DOVER, 30)];
const ALIKE = [row(ASHFORD, 41), row(CANTERBURY, 39), row(DOVER, 40)];

function made(rows: readonly Row[], over: Partial<Indicator> = {}, parts: InputParts = {}) {
  const of = indicator(over);
  const input = inputOf({ rows, indicators: [of], ...parts });
  return funnelChart(input, of, quarter('2011-12-Q4'), DOVER);
}

function chart(...args: Parameters<typeof made>) {
  const drawn = made(...args);
  if (!isChart(drawn)) throw new Error(drawn.why);
  return drawn;
}

const why = (...args: Parameters<typeof made>) => {
  const drawn = made(...args);
  return isChart(drawn) ? null : drawn.why;
};

describe('the funnel plot', () => {
  it('[F1] names who lies outside, and warns where all lie far apart', () => {
    // z is 4.08, -2.04, -2.04; its outer tenths are drawn in to 2.86 and -2.04: phi is 5.5.
    expect(chart(SPREAD).summary).toBe(
      'Around the districts’ 40.0% together in Q4 2011/12, Ashford lies above the 99.8% limits; Canterbury and Dover lie below the 95% limits. ' +
        'That is more than chance alone puts there: one district in 20 outside the 95% limits and one in 500 outside the 99.8% limits. ' +
        'The districts as a whole lie further apart than chance explains (phi is 5.5, and about 1 where only chance is at work), so being outside the limits says less of a single district.',
    );
  });

  it('[F4] does not call one district outside the 95% limits more than chance', () => {
    // Three districts: chance puts one or more outside the 95 % limits with 0.14. Dover's z is -2.03.
    const { summary } = chart([row(ASHFORD, 46), row(CANTERBURY, 46), row(DOVER, 31)]);
    expect(summary).toBe(
      'Around the districts’ 41.0% together in Q4 2011/12, Dover lies below the 95% limits. ' +
        'Chance alone may put as many there: it puts one district in 20 outside the 95% limits and one in 500 outside the 99.8% limits.',
    );
  });

  it('[F1] says that none lies outside', () => {
    expect(chart(ALIKE).summary).toBe(
      'None of the 3 districts lies outside the limits around the districts’ 40.0% together in Q4 2011/12: they differ no more than chance would give.',
    );
  });

  it('[F1] has every district in its table, with its limits and the verdict in words', () => {
    const { table, points } = chart(SPREAD);
    expect(table.columns.map(({ head }) => head)).toEqual([
      'District',
      'Value',
      'Re-referrals',
      'Referrals',
      '95% limits',
      '99.8% limits',
      'Verdict',
    ]);
    expect(table.rows).toEqual([
      [
        'Ashford',
        '60.0%',
        '60',
        '100',
        '30.4% to 49.6%',
        '24.9% to 55.1%',
        'Above the 99.8% limits',
      ],
      [
        'Canterbury',
        '30.0%',
        '30',
        '100',
        '30.4% to 49.6%',
        '24.9% to 55.1%',
        'Below the 95% limits',
      ],
      ['Dover', '30.0%', '30', '100', '30.4% to 49.6%', '24.9% to 55.1%', 'Below the 95% limits'],
    ]);
    expect(points.map(({ text }) => text)).toContain('60.0%, 60 of 100');
    expect(points.filter(({ isChosen }) => isChosen).map(({ name }) => name)).toEqual(['Dover']);
  });

  it('[F1] has axes that hold every dot and line', () => {
    const { axis, across, points, lines } = chart([
      row(ASHFORD, 6, 12),
      row(CANTERBURY, 300, 1000),
      row(DOVER, 30, 90),
    ]);
    const drawn = [
      ...points.map(({ y }) => y),
      ...lines.flatMap(({ path }) => path.map(({ y }) => y)),
    ];
    for (const y of drawn) {
      expect(y).not.toBeNaN();
      expect(y).toBeGreaterThanOrEqual(axis.min);
      expect(y).toBeLessThanOrEqual(axis.max);
    }
    expect([across.min, across.max]).toEqual([0, 1000]);
    expect(across.label).toBe('Referrals');
  });

  it('[F2] leaves a gap where there is no low limit, and says so in the table', () => {
    const populations = [ASHFORD, CANTERBURY, DOVER].map((code) => population(code, 2011, 25_000));
    const rows = [3, 3, 3].map((count, i): Row => [
      '2012-03',
      [ASHFORD, CANTERBURY, DOVER][i] ?? '',
      'referrals',
      count,
    ]);
    const rate = { unit: 'rate', per: 10_000, window: 'stock', denominator: 'children' } as const;
    const { lines, table } = chart(rows, rate, { populations });
    expect(lines.filter(({ side }) => side === 'low').map(({ path }) => path[0]?.y)).toEqual([
      null,
      null,
    ]);
    // 7.29 events of 25,000: the count whose chance to be reached is 2.5 % where 3 are expected.
    expect(table.rows[0]?.[4]).toBe('up to 2.9');
  });

  it('[O4] [G4] names the districts that are not placed and why', () => {
    const rows = [...SPREAD, row('E07000113', 41, 40), row('E07000114', 10)];
    const areas = [
      ...smallCounty,
      ...smallCounty
        .filter(({ code }) => code === ASHFORD)
        .flatMap((ashford) => [
          { ...ashford, code: 'E07000113', name: 'Swale' },
          { ...ashford, code: 'E07000115', name: 'Tonbridge and Malling' },
        ]),
    ];
    const { summary, table } = chart(rows, {}, { areas });
    expect(summary).toMatch(
      /Swale and Tonbridge and Malling are not placed: no whole figure with its counts is shown\.$/,
    );
    expect(table.rows.slice(3).map((cells) => [cells[0], cells[1], cells[6]])).toEqual([
      ['Swale', '102.5%', 'Not placed'],
      ['Tonbridge and Malling', 'Not submitted', 'Not placed'],
    ]);
  });

  it('[F1] is not drawn for few districts, numbers of cases or averages, and says why', () => {
    expect(why(SPREAD.slice(1))).toBe(
      'There is no funnel plot: fewer than three districts are shown with a whole figure and its counts in Q4 2011/12.',
    );
    expect(why(SPREAD, { unit: 'count' })).toMatch(/^There is no funnel plot: .* number of cases/);
    expect(why(SPREAD, { unit: 'mean' })).toMatch(/^There is no funnel plot: .* an average\.$/);
  });
});
