import { describe, expect, it } from 'vitest';
import type { Window } from '../../../../src/domain/indicator';
import { monthId } from '../../../../src/domain/period';
import { windowMonths, type IndicatorValue } from '../../../../src/domain/value';
import {
  ASHFORD,
  ENGLAND,
  evidence,
  evidenceOf,
  indicator,
  monthIds,
  monthly,
  quarter,
  tableOf,
  valueAt,
  type Row,
} from '../../../support/domain';

const Q4 = '2011-12-Q4';

/** Ashford's figure at Q4 2011/12 from these rows. */
const ashford = (
  rows: readonly Row[],
  over: Parameters<typeof indicator>[0],
  quarterId = Q4,
): IndicatorValue => valueAt(evidence(rows), indicator({ id: 'x', ...over }), ASHFORD, quarterId);

const ratio = (numerator: number, denominator: number) => ({
  kind: 'ratio',
  numerator,
  denominator,
  factor: 100,
});
const count = (value: number) => ({ kind: 'count', count: value });
const missing = (reason: string) => ({ kind: 'missing', reason });

describe('which months a window covers', () => {
  it.each<[Window, string, readonly string[]]>([
    ['flow', Q4, ['2012-01', '2012-02', '2012-03']],
    ['stock', '2011-12-Q1', ['2011-04', '2011-05', '2011-06']],
    ['ytd', '2011-12-Q1', ['2011-04', '2011-05', '2011-06']],
    ['ytd', '2011-12-Q2', monthIds('2011-04', '2011-09')],
    ['ytd', Q4, monthIds('2011-04', '2012-03')],
    ['rolling-12', Q4, monthIds('2011-04', '2012-03')],
    ['rolling-12', '2011-12-Q1', monthIds('2010-07', '2011-06')],
  ])('[G3] %s at %s', (window, quarterId, months) => {
    expect(windowMonths(window, quarter(quarterId)).map(monthId)).toEqual(months);
  });
});

describe('stock', () => {
  const plans = { unit: 'count', window: 'stock' } as const;

  it('[G3] is the last month of the quarter, not the sum', () => {
    const value = ashford(
      [
        ['2012-01', ASHFORD, 'x', 90],
        ['2012-02', ASHFORD, 'x', 95],
        ['2012-03', ASHFORD, 'x', 80],
      ],
      plans,
    );
    expect(value.outcome).toEqual(count(80));
    expect(value.complete).toBe(true);
  });

  it('[G3] needs only the last month to be whole', () => {
    const value = ashford([['2012-03', ASHFORD, 'x', 80]], plans);
    expect([value.outcome, value.complete]).toEqual([count(80), true]);
  });

  it('[G4] shows an earlier month, marked, when the last has not arrived', () => {
    const value = ashford(monthly(['2012-01', '2012-02'], ASHFORD, 'x', 95), plans);
    expect(value.outcome).toEqual(count(95));
    expect(value.complete).toBe(false);
    expect(value.months).toEqual({ present: 2, expected: 3 });
  });

  it('[G4] says not submitted in the last month and shows the earlier one, marked', () => {
    const value = ashford(
      [
        ['2012-02', ASHFORD, 'x', 95],
        ['2012-03', ASHFORD, 'x', null, null, { missing: 'not-submitted' }],
      ],
      plans,
    );
    expect([value.outcome, value.complete]).toEqual([count(95), false]);
  });

  it.each(['suppressed', 'unreliable', 'low', 'unavailable'] as const)(
    '[O4] a last month that is %s has no number; an earlier month does not stand in for it',
    (reason) => {
      const value = ashford(
        [
          ['2012-02', ASHFORD, 'x', 95],
          ['2012-03', ASHFORD, 'x', null, null, { missing: reason }],
        ],
        plans,
      );
      expect(value.outcome).toEqual(missing(reason));
    },
  );

  it('[O4] a last month that does not apply makes the quarter not apply', () => {
    const value = ashford(
      [
        ...monthly(['2012-01', '2012-02'], ASHFORD, 'x', 95),
        ['2012-03', ASHFORD, 'x', null, null, { missing: 'not-applicable' }],
      ],
      plans,
    );
    expect(value.outcome).toEqual(missing('not-applicable'));
  });

  it('[O4] an earlier month that does not apply takes nothing from the last', () => {
    const value = ashford(
      [
        ['2012-01', ASHFORD, 'x', null, null, { missing: 'not-applicable' }],
        ['2012-03', ASHFORD, 'x', 80],
      ],
      plans,
    );
    expect([value.outcome, value.complete]).toEqual([count(80), true]);
  });

  it('[O4] never takes a month of an earlier quarter', () => {
    const value = ashford([['2011-12', ASHFORD, 'x', 95]], plans);
    expect(value.outcome).toEqual(missing('not-submitted'));
    expect(value.months).toEqual({ present: 0, expected: 3 });
  });

  it('[O3] shows a percentage that came without counts', () => {
    const value = ashford([['2012-03', ASHFORD, 'x', null, null, { value: 86 }]], {
      window: 'stock',
    });
    expect(value.outcome).toEqual({ kind: 'supplied', value: 86 });
  });
});

describe('flow', () => {
  it('[G3] is the sum of numerators over the sum of denominators, not the mean of three percentages', () => {
    // 1/10, 9/10 and 10/100: pooled 20/120; the mean of 10 %, 90 % and 10 % would be 36.7 %.
    const value = ashford(
      [
        ['2012-01', ASHFORD, 'x', 1, 10],
        ['2012-02', ASHFORD, 'x', 9, 10],
        ['2012-03', ASHFORD, 'x', 10, 100],
      ],
      { window: 'flow' },
    );
    expect(value.outcome).toEqual(ratio(20, 120));
    expect([value.complete, value.months]).toEqual([true, { present: 3, expected: 3 }]);
  });

  it('[G4] with a month missing shows two of three, never as whole', () => {
    const value = ashford(monthly(['2012-01', '2012-03'], ASHFORD, 'x', 3, 10), {
      window: 'flow',
    });
    expect(value.outcome).toEqual(ratio(6, 20));
    expect([value.complete, value.months]).toEqual([false, { present: 2, expected: 3 }]);
  });

  it('[G4] a suppressed month is not zero: the other two are shown, marked', () => {
    const value = ashford(
      [
        ...monthly(['2012-01', '2012-02'], ASHFORD, 'x', 7),
        ['2012-03', ASHFORD, 'x', null, null, { missing: 'suppressed' }],
      ],
      { unit: 'count', window: 'flow' },
    );
    expect(value.outcome).toEqual(count(14));
    expect([value.complete, value.months]).toEqual([false, { present: 2, expected: 3 }]);
  });

  it('[O4] with no month at all the reason is the one that is hidden on purpose', () => {
    const value = ashford(
      [
        ['2012-01', ASHFORD, 'x', null, null, { missing: 'not-submitted' }],
        ['2012-02', ASHFORD, 'x', null, null, { missing: 'suppressed' }],
      ],
      { unit: 'count', window: 'flow' },
    );
    expect(value.outcome).toEqual(missing('suppressed'));
  });

  it('[O4] a month that does not apply is not awaited', () => {
    const value = ashford(
      [
        ['2012-01', ASHFORD, 'x', null, null, { missing: 'not-applicable' }],
        ...monthly(['2012-02', '2012-03'], ASHFORD, 'x', 7),
      ],
      { unit: 'count', window: 'flow' },
    );
    expect([value.outcome, value.complete]).toEqual([count(14), true]);
    expect(value.months).toEqual({ present: 2, expected: 2 });
  });

  it('[O4] three months that do not apply make a quarter that does not apply', () => {
    const value = ashford(
      monthly(monthIds('2012-01', '2012-03'), ASHFORD, 'x', null, null, {
        missing: 'not-applicable',
      }),
      { unit: 'count', window: 'flow' },
    );
    expect(value.outcome).toEqual(missing('not-applicable'));
  });

  it('[G4] a row that says it is incomplete makes the quarter incomplete', () => {
    const value = ashford(
      [
        ...monthly(['2012-01', '2012-02'], ASHFORD, 'x', 7),
        ['2012-03', ASHFORD, 'x', 7, null, { incomplete: true }],
      ],
      { unit: 'count', window: 'flow' },
    );
    expect([value.outcome, value.complete]).toEqual([count(21), false]);
  });

  it('[O3] months with a percentage only are not averaged into a quarter', () => {
    const value = ashford(
      monthly(monthIds('2012-01', '2012-03'), ASHFORD, 'x', null, null, { value: 30 }),
      { window: 'flow' },
    );
    expect(value.outcome).toEqual(missing('unavailable'));
  });

  it('[O3] a month with a percentage only is missing beside months with counts', () => {
    const value = ashford(
      [
        ...monthly(['2012-01', '2012-02'], ASHFORD, 'x', 3, 10),
        ['2012-03', ASHFORD, 'x', null, null, { value: 30 }],
      ],
      { window: 'flow' },
    );
    expect([value.outcome, value.complete]).toEqual([ratio(6, 20), false]);
  });

  it('[G3] a count may stand in the value column', () => {
    const value = ashford(
      monthly(monthIds('2012-01', '2012-03'), ASHFORD, 'x', null, null, { value: 5 }),
      { unit: 'count', window: 'flow' },
    );
    expect(value.outcome).toEqual(count(15));
  });

  it('[G3] a mean is cases over workers, decimals added as on paper', () => {
    // 20 / 1.1 + 30 / 1.2 + 10 / 0.7: 60 cases, 1.1 + 1.2 + 0.7 = 3 workers.
    const value = ashford(
      [
        ['2012-01', ASHFORD, 'x', 20, 1.1],
        ['2012-02', ASHFORD, 'x', 30, 1.2],
        ['2012-03', ASHFORD, 'x', 10, 0.7],
      ],
      { unit: 'mean', window: 'flow' },
    );
    expect(value.outcome).toEqual({ kind: 'ratio', numerator: 60, denominator: 3, factor: 1 });
  });
});

describe('rolling twelve months', () => {
  const rolling = { unit: 'count', window: 'rolling-12' } as const;

  it('[G3] is the sum of twelve months when all are loaded', () => {
    const value = ashford(monthly(monthIds('2011-04', '2012-03'), ASHFORD, 'x', 10), rolling);
    expect([value.outcome, value.complete]).toEqual([count(120), true]);
    expect(value.months).toEqual({ present: 12, expected: 12 });
  });

  it('[G3] eleven of twelve are never summed', () => {
    const value = ashford(monthly(monthIds('2011-05', '2012-03'), ASHFORD, 'x', 10), rolling);
    expect(value.outcome).toEqual(missing('not-submitted'));
    expect(value.months).toEqual({ present: 11, expected: 12 });
  });

  it('[G3] a suppressed month among twelve hides the sum', () => {
    const value = ashford(
      [
        ...monthly(monthIds('2011-05', '2012-03'), ASHFORD, 'x', 10),
        ['2011-04', ASHFORD, 'x', null, null, { missing: 'suppressed' }],
      ],
      rolling,
    );
    expect(value.outcome).toEqual(missing('suppressed'));
  });

  it('[G3] is taken as supplied when months are missing', () => {
    const value = ashford(
      [...monthly(monthIds('2011-05', '2012-03'), ASHFORD, 'x', 10), [Q4, ASHFORD, 'x', 125]],
      rolling,
    );
    expect(value.outcome).toEqual(count(125));
    expect([value.basis, value.complete]).toEqual(['quarter-row', true]);
  });

  it('[G3] a year row is the quarter in which the year ends', () => {
    const rows: readonly Row[] = [['2006/07', ASHFORD, 'x', 10_515]];
    expect(ashford(rows, rolling, '2006-07-Q4').outcome).toEqual(count(10_515));
    expect(ashford(rows, rolling, '2006-07-Q4').basis).toBe('year-row');
    expect(ashford(rows, rolling, '2006-07-Q3').outcome).toEqual(missing('not-submitted'));
  });

  it('[P2] a reporting year to September shows at the second quarter', () => {
    const rows: readonly Row[] = [['year to 2013-09', ENGLAND, 'x', null, null, { value: 14.4 }]];
    const of = indicator({ id: 'x', window: 'stock' });
    expect(valueAt(evidence(rows), of, ENGLAND, '2013-14-Q2').outcome).toEqual({
      kind: 'supplied',
      value: 14.4,
    });
    expect(valueAt(evidence(rows), of, ENGLAND, '2013-14-Q4').missing).toBe('not-submitted');
  });

  it('[O3] a percentage supplied for one month is not taken for a year', () => {
    const value = ashford([['2012-03', ASHFORD, 'x', null, null, { value: 30.4 }]], {
      window: 'rolling-12',
    });
    expect(value.outcome).toEqual(missing('unavailable'));
  });
});

describe('year to date', () => {
  const ytd = { unit: 'count', window: 'ytd' } as const;

  it('[G3] is April to the end of the quarter', () => {
    const rows = monthly(monthIds('2011-01', '2011-12'), ASHFORD, 'x', 10);
    expect(ashford(rows, ytd, '2011-12-Q1').outcome).toEqual(count(30));
    expect(ashford(rows, ytd, '2011-12-Q3').outcome).toEqual(count(90));
    expect(ashford(rows, ytd, '2011-12-Q3').complete).toBe(true);
  });

  it('[G4] with a month missing is shown and marked', () => {
    const rows = monthly(monthIds('2011-05', '2011-12'), ASHFORD, 'x', 10);
    const value = ashford(rows, ytd, '2011-12-Q3');
    expect([value.outcome, value.complete]).toEqual([count(80), false]);
    expect(value.months).toEqual({ present: 8, expected: 9 });
  });

  it('[G3] a year row serves the fourth quarter only', () => {
    const rows: readonly Row[] = [['2011/12', ASHFORD, 'x', 120]];
    expect(ashford(rows, ytd).outcome).toEqual(count(120));
    expect(ashford(rows, ytd, '2011-12-Q3').outcome).toEqual(missing('not-submitted'));
  });
});

describe('quarter and year rows beside months', () => {
  const flow = { unit: 'count', window: 'flow' } as const;
  const months = monthly(monthIds('2012-01', '2012-03'), ASHFORD, 'x', 10);

  it('[G3] the months win and the row is kept beside them', () => {
    const value = ashford([...months, [Q4, ASHFORD, 'x', 31]], flow);
    expect([value.outcome, value.basis]).toEqual([count(30), 'months']);
    expect(value.beside?.numerator).toBe(31);
    expect(value.beside?.basis).toBe('quarter-row');
  });

  it('[G3] the row is used where months are missing', () => {
    const value = ashford([...months.slice(1), [Q4, ASHFORD, 'x', 31]], flow);
    expect([value.outcome, value.basis]).toEqual([count(31), 'quarter-row']);
  });

  it('[O4] a row without a number does not hide the months', () => {
    const value = ashford(
      [...months.slice(1), [Q4, ASHFORD, 'x', null, null, { missing: 'not-submitted' }]],
      flow,
    );
    expect([value.outcome, value.complete]).toEqual([count(20), false]);
  });

  it.each(['suppressed', 'under-5'] as const)(
    '[X2] a row that is hidden (%s) hides a sum of some of its months, too',
    (reason) => {
      const row = [Q4, ASHFORD, 'x', null, null, { missing: reason }] as const;
      const value = ashford([...months.slice(1), row], flow);
      expect(value.outcome).toEqual(missing(reason));
    },
  );

  it('[O4] a row without a number, and no months, carries its reason', () => {
    const value = ashford([[Q4, ASHFORD, 'x', null, null, { missing: 'unreliable' }]], flow);
    expect(value.outcome).toEqual(missing('unreliable'));
  });

  it('[G3] a year row is not the figure of a quarter of events', () => {
    expect(ashford([['2011/12', ASHFORD, 'x', 120]], flow).outcome).toEqual(
      missing('not-submitted'),
    );
  });

  it('[G3] a year-end row serves a stock', () => {
    expect(ashford([['2011/12', ASHFORD, 'x', 959]], { ...flow, window: 'stock' }).outcome).toEqual(
      count(959),
    );
  });

  it('[G4] an incomplete row is shown and marked', () => {
    const value = ashford([[Q4, ASHFORD, 'x', 20, null, { incomplete: true }]], flow);
    expect([value.outcome, value.complete]).toEqual([count(20), false]);
  });
});

describe('from counts to a figure', () => {
  it('[O2] counts win over the percentage beside them', () => {
    const value = ashford([[Q4, ASHFORD, 'x', 5115, 16_824, { value: 99 }]], {});
    expect(value.outcome).toEqual(ratio(5115, 16_824));
  });

  it('[O2] for comparators the published percentage wins over counts rounded to 10', () => {
    const rows: readonly Row[] = [[Q4, ENGLAND, 'x', 150_000, 605_000, { value: 24.7 }]];
    const value = valueAt(evidence(rows), indicator({ id: 'x' }), ENGLAND, Q4);
    expect(value.outcome).toEqual({ kind: 'supplied', value: 24.7 });
  });

  it('[O2] a comparator without a published percentage is computed', () => {
    const rows: readonly Row[] = [[Q4, ENGLAND, 'x', 150, 600]];
    const value = valueAt(evidence(rows), indicator({ id: 'x' }), ENGLAND, Q4);
    expect(value.outcome).toEqual(ratio(150, 600));
  });

  it.each([
    [0, 0],
    [5, 0],
  ])('[O4] %i of %i has no percentage', (numerator, denominator) => {
    const value = ashford([[Q4, ASHFORD, 'x', numerator, denominator]], {});
    expect(value.outcome).toEqual(missing('zero-denominator'));
  });

  it('[O4] a zero month among others is no obstacle', () => {
    const value = ashford(
      [['2012-01', ASHFORD, 'x', 0, 0], ...monthly(['2012-02', '2012-03'], ASHFORD, 'x', 3, 10)],
      {},
    );
    expect([value.outcome, value.complete]).toEqual([ratio(6, 20), true]);
  });

  it('[O4] none of some is zero, not missing', () => {
    expect(ashford([[Q4, ASHFORD, 'x', 0, 40]], {}).outcome).toEqual(ratio(0, 40));
    expect(ashford([[Q4, ASHFORD, 'x', 0]], { unit: 'count' }).outcome).toEqual(count(0));
  });

  it('[O4] a numerator without a denominator is no percentage', () => {
    expect(ashford([[Q4, ASHFORD, 'x', 5]], {}).outcome).toEqual(missing('unavailable'));
  });

  it('[O4] nothing loaded is not submitted', () => {
    expect(ashford([], {}).outcome).toEqual(missing('not-submitted'));
  });

  it('[O5] a later extract changes one month of a sum, and the sum says that it was revised', () => {
    const tables = [
      tableOf('a.csv', monthly(monthIds('2012-01', '2012-03'), ASHFORD, 'x', 10)),
      tableOf('b.csv', [['2012-02', ASHFORD, 'x', 15]]),
    ];
    const of = indicator({ id: 'x', unit: 'count' });
    const value = valueAt(evidenceOf({ tables }), of, ASHFORD, Q4);
    expect(value.outcome).toEqual(count(35));
    expect(value.revisions).toHaveLength(1);
    expect(valueAt(evidenceOf({ tables }), of, ASHFORD, '2012-13-Q1').revisions).toEqual([]);
  });
});
