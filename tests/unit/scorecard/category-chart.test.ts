/** Categories beside their total. */
import { describe, expect, it } from 'vitest';
import { TOTAL, type Indicator } from '../../../src/domain/indicator';
import { categoryChart } from '../../../src/scorecard/category-chart';
import { isChart } from '../../../src/scorecard/charts';
import { areaOf, ASHFORD, DOVER, indicator, quarter, type Row } from '../../support/domain';
import { inputOf } from './scorecard-of';

const count = (category: string, numerator: number | null, code = ASHFORD): Row => [
  '2012-03',
  code,
  'referrals',
  numerator,
  null,
  numerator === null ? { category, missing: 'suppressed' } : { category },
];

const COUNTS: Partial<Indicator> = {
  unit: 'count',
  window: 'stock',
  decimals: 0,
  denominator: null,
};

function categories(rows: readonly Row[], over: Partial<Indicator> = COUNTS, code = ASHFORD) {
  const of = indicator(over);
  const input = inputOf({ rows, indicators: [of] });
  const area = areaOf(input.assessor.evidence.areas, code);
  return categoryChart(input, {
    indicator: of,
    area,
    category: TOTAL,
    quarter: quarter('2011-12-Q4'),
  });
}

function chart(...args: Parameters<typeof categories>) {
  const made = categories(...args);
  if (!made || !isChart(made)) throw new Error(made?.why ?? 'none');
  return made;
}

describe('the categories of an indicator', () => {
  const rows = [count(TOTAL, 100), count('Neglect', 43), count('Physical', 17), count('Other', 40)];

  it('keep the order in which they were loaded, beside the total', () => {
    const { bars, table, summary } = chart(rows);
    expect(bars).toEqual([
      { name: 'Neglect', value: 43, text: '43' },
      { name: 'Physical', value: 17, text: '17' },
      { name: 'Other', value: 40, text: '40' },
    ]);
    expect(table.rows).toEqual([
      ['Neglect', '43', '43.0%'],
      ['Physical', '17', '17.0%'],
      ['Other', '40', '40.0%'],
      ['Total', '100', '100.0%'],
    ]);
    expect(summary).toBe(
      'Highest: Neglect (43). Lowest: Physical (17). Together they are the total, 100.',
    );
  });

  it('say by how much they differ from the total', () => {
    const [, neglect, physical] = rows;
    expect(
      chart([count(TOTAL, 62), ...[neglect, physical].filter((row) => row !== undefined)]).summary,
    ).toContain('Together they are 60, 2 fewer than the total of 62.');
    expect(
      chart([count(TOTAL, 59), count('Neglect', 43), count('Physical', 17)]).summary,
    ).toContain('Together they are 60, 1 more than the total of 59.');
  });

  it('[O4] with one missing are not added up, and it is named with its reason', () => {
    const { summary, bars } = chart([
      count(TOTAL, 60),
      count('Neglect', 43),
      count('Physical', null),
    ]);
    expect(summary).toBe(
      'Only Neglect (43) has a whole figure. The total is 60; not every category has a whole figure, so they are not added up. Without a figure: Physical.',
    );
    expect(bars[1]).toEqual({ name: 'Physical', value: null, text: 'Suppressed' });
  });

  it('say that there is no total to compare them with', () => {
    expect(chart([count('Neglect', 4), count('Physical', 4)]).summary).toBe(
      'All categories with a whole figure are level (4). There is no whole total to compare them with.',
    );
  });

  it('of a percentage stand beside it, with their counts', () => {
    const share = (category: string, numerator: number, denominator: number): Row => [
      '2012-03',
      ASHFORD,
      'referrals',
      numerator,
      denominator,
      { category },
    ];
    const { summary, table } = chart(
      [share(TOTAL, 30, 100), share('Girls', 10, 40), share('Boys', 20, 60)],
      { window: 'stock' },
    );
    expect(summary).toBe('Highest: Boys (33.3%). Lowest: Girls (25.0%). The total is 30.0%.');
    expect(table.rows[1]).toEqual(['Boys', '33.3%', '20', '60']);
  });

  it('are a sentence where the area has none, and nothing where the indicator has none', () => {
    expect(categories(rows, COUNTS, DOVER)).toMatchObject({
      why: 'No category has a figure for Dover in Q4 2011/12: not submitted.',
    });
    expect(categories([count(TOTAL, 100)])).toBeNull();
  });
});
