import { describe, expect, it } from 'vitest';
import { populationOf, populationYear } from '../../../../src/domain/population';
import { displayed, type IndicatorValue } from '../../../../src/domain/value';
import {
  ASHFORD,
  assessedAt,
  ASYLUM,
  CANTERBURY,
  DOVER,
  evidence,
  indicator,
  KENT,
  month,
  monthIds,
  monthly,
  population,
  quarter,
  valueAt,
  type Row,
} from '../../../support/domain';
import { quarterOfMonth } from '../../../../src/domain/period';

const Q4 = '2011-12-Q4';
const rate = (over: Parameters<typeof indicator>[0] = {}) =>
  indicator({ id: 'x', unit: 'rate', per: 10_000, window: 'stock', denominator: null, ...over });

const districts = [
  population(ASHFORD, 2011, 30_000),
  population(CANTERBURY, 2011, 20_000),
  population(DOVER, 2011, 50_000),
];
const counts: readonly Row[] = [
  [Q4, ASHFORD, 'x', 90],
  [Q4, CANTERBURY, 'x', 60],
  [Q4, DOVER, 'x', 150],
];

const per10k = (numerator: number, denominator: number, factor = 10_000) => ({
  kind: 'ratio',
  numerator,
  denominator,
  factor,
});

const county = (
  rows: readonly Row[],
  populations: Parameters<typeof evidence>[1],
  over: Parameters<typeof indicator>[0] = {},
): IndicatorValue => valueAt(evidence(rows, populations), rate(over), KENT, Q4);

describe('which population', () => {
  it.each([
    ['2011-04', 2011],
    ['2011-12', 2011],
    ['2012-01', 2011],
    ['2012-03', 2011],
    ['2012-04', 2012],
  ])('[G5] %s uses mid-year %i', (monthId, year) => {
    expect(populationYear(quarterOfMonth(month(monthId)))).toBe(year);
  });

  it('[G5] the rate at 31 March 2012 uses mid-2011 and shows the year', () => {
    const value = valueAt(
      evidence([['2012-03', ASHFORD, 'x', 90]], {
        populations: [
          population(ASHFORD, 2010, 10_000),
          population(ASHFORD, 2011, 30_000),
          population(ASHFORD, 2012, 90_000),
        ],
      }),
      rate(),
      ASHFORD,
      Q4,
    );
    expect(value.outcome).toEqual(per10k(90, 30_000));
    expect(value.population?.year).toBe(2011);
    // 90 / 30,000 x 10,000 = 30
    expect(displayed(value.outcome, 1)).toEqual({ units: 300, decimals: 1 });
  });

  it('[G5] never takes the population of another year', () => {
    const index = evidence([], { populations: [population(ASHFORD, 2010, 1)] }).populations;
    expect(populationOf(index, ASHFORD, quarter(Q4))).toBeNull();
    const value = valueAt(
      evidence([['2012-03', ASHFORD, 'x', 90]], { populations: [population(ASHFORD, 2010, 1)] }),
      rate(),
      ASHFORD,
      Q4,
    );
    expect(value.outcome).toEqual({ kind: 'missing', reason: 'unavailable' });
  });

  it('[G5] 959 plans among 313,400 children is 30.6 per 10,000, as the board published', () => {
    const value = county([[Q4, KENT, 'x', 959]], {
      populations: [population(KENT, 2011, 313_400)],
    });
    expect(displayed(value.outcome, 1)).toEqual({ units: 306, decimals: 1 });
  });
});

describe('over time', () => {
  it('[G5] a population in each month is taken once, not three times', () => {
    const value = valueAt(
      evidence(monthly(monthIds('2011-04', '2012-03'), ASHFORD, 'x', 5, 30_000)),
      rate({ window: 'rolling-12' }),
      ASHFORD,
      Q4,
    );
    // 12 x 5 = 60 of 30,000
    expect(value.outcome).toEqual(per10k(60, 30_000));
  });

  it("[G5] one quarter's events are annualised and say so: 15 of 30,000 is 20 a year per 10,000", () => {
    const value = valueAt(
      evidence(monthly(monthIds('2012-01', '2012-03'), ASHFORD, 'x', 5), {
        populations: districts,
      }),
      rate({ window: 'flow' }),
      ASHFORD,
      Q4,
    );
    expect(value.annualised).toBe(true);
    expect(displayed(value.outcome, 1)).toEqual({ units: 200, decimals: 1 });
  });

  it('[G5] two months of events are made a year by six, not by four: the figure is not a third too low', () => {
    // 5 events a month for two months is 10; a year of them is 60 on 30,000 children: 20 per 10,000.
    const rows = monthly(monthIds('2012-01', '2012-02'), ASHFORD, 'x', 5);
    const value = valueAt(
      evidence(rows, { populations: districts }),
      rate({ window: 'flow' }),
      ASHFORD,
      Q4,
    );
    expect(displayed(value.outcome, 1)).toEqual({ units: 200, decimals: 1 });
    expect(value.complete).toBe(false);
  });

  it('[G5] a stock or a rolling year is not annualised', () => {
    const stock = county(counts, { populations: districts });
    expect([stock.annualised, stock.outcome]).toEqual([false, per10k(300, 100_000)]);
    const rolling = valueAt(
      evidence(monthly(monthIds('2011-04', '2012-03'), ASHFORD, 'x', 5), {
        populations: districts,
      }),
      rate({ window: 'rolling-12' }),
      ASHFORD,
      Q4,
    );
    expect([rolling.annualised, rolling.outcome]).toEqual([false, per10k(60, 30_000)]);
  });

  it('[G5] a rate supplied as a value is shown as it came, not annualised', () => {
    const value = valueAt(
      evidence([[Q4, ASHFORD, 'x', null, null, { value: 20 }]]),
      rate({ window: 'flow' }),
      ASHFORD,
      Q4,
    );
    expect(value.outcome).toEqual({ kind: 'supplied', value: 20 });
    expect(value.annualised).toBe(false);
  });
});

describe('the county rate', () => {
  it('[G5] pools counts over the populations of the districts', () => {
    const value = county(counts, { populations: districts });
    expect(value.outcome).toEqual(per10k(300, 100_000));
    expect(value.complete).toBe(true);
  });

  it('[A3] a team adds to the numerator only', () => {
    const value = county([...counts, [Q4, ASYLUM, 'x', 20]], { populations: districts });
    expect(value.outcome).toEqual(per10k(320, 100_000));
    expect(value.complete).toBe(true);
  });

  it('[A3] a denominator in the row of a team is no population', () => {
    const value = county([...counts, [Q4, ASYLUM, 'x', 20, 100_000]], { populations: districts });
    expect(value.outcome).toEqual(per10k(320, 100_000));
  });

  it("[A3] a team's own rate does not apply", () => {
    const rows: readonly Row[] = [...counts, [Q4, ASYLUM, 'x', 20]];
    const team = valueAt(evidence(rows, { populations: districts }), rate(), ASYLUM, Q4);
    expect(team.outcome).toEqual({ kind: 'missing', reason: 'not-applicable' });
    const named = { populations: [...districts, population(ASYLUM, 2011, 500)] };
    expect(valueAt(evidence(rows, named), rate(), ASYLUM, Q4).outcome).toEqual({
      kind: 'missing',
      reason: 'not-applicable',
    });
  });

  it("[A3] a team's percentage and count do apply", () => {
    const rows: readonly Row[] = [[Q4, ASYLUM, 'x', 1, 5]];
    expect(valueAt(evidence(rows), indicator({ id: 'x' }), ASYLUM, Q4).outcome.kind).toBe('ratio');
    expect(
      valueAt(evidence(rows), indicator({ id: 'x', unit: 'count' }), ASYLUM, Q4).outcome,
    ).toEqual({ kind: 'count', count: 1 });
  });

  it('[G5] falls back to the population of the county when no district has one and the sum is whole', () => {
    const value = county(counts, { populations: [population(KENT, 2011, 120_000)] });
    expect(value.outcome).toEqual(per10k(300, 120_000));
  });

  it('[G6] does not divide a partial sum by the population of the county', () => {
    const value = county(counts.slice(0, 2), { populations: [population(KENT, 2011, 120_000)] });
    expect(value.outcome).toEqual({ kind: 'missing', reason: 'unavailable' });
  });

  it('[G6] a partial sum divides by the districts that reported', () => {
    const value = county(counts.slice(0, 2), {
      populations: [...districts, population(KENT, 2011, 120_000)],
    });
    expect(value.outcome).toEqual(per10k(150, 50_000));
    expect(value.complete).toBe(false);
  });

  it('[G6] a district without a population cannot be in the rate: partial', () => {
    const value = county(counts, { populations: districts.slice(0, 2) });
    expect(value.outcome).toEqual(per10k(150, 50_000));
    expect([value.complete, value.parts]).toEqual([false, { present: 2, expected: 3 }]);
  });

  it('[O4] a population of zero has no rate', () => {
    const value = valueAt(
      evidence(counts, { populations: [population(ASHFORD, 2011, 0)] }),
      rate(),
      ASHFORD,
      Q4,
    );
    expect(value.outcome).toEqual({ kind: 'missing', reason: 'zero-denominator' });
  });

  it('[G2] a county row with a count only is compared on the same population', () => {
    const compared = (own: number) =>
      assessedAt(
        evidence([...counts, [Q4, KENT, 'x', own]], { populations: districts }),
        [],
        rate(),
        KENT,
        Q4,
      ).agreement;
    // 300 of 100,000 is 30.0; 301 is 30.1 per 10,000.
    expect(compared(300)?.agrees).toBe(true);
    expect(compared(301)).toEqual({
      supplied: { units: 301, decimals: 1 },
      computed: { units: 300, decimals: 1 },
      agrees: false,
    });
  });
});
