import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  addQuarters,
  calendarYearOf,
  financialYear,
  financialYearPeriod,
  firstMonthOf,
  firstMonthOfQuarter,
  lastMonthOf,
  lastMonthOfQuarter,
  lastQuarterOfYear,
  monthId,
  monthLabel,
  monthOf,
  monthOfYear,
  monthsBetween,
  periodId,
  periodLabel,
  quarterId,
  quarterLabel,
  quarterOf,
  quarterOfMonth,
  quarterOfPeriod,
  quarterOfYear,
  quarterPeriod,
  readPeriod,
  sameQuarterLastYear,
  shortQuarterLabel,
  yearId,
  yearOfMonth,
  yearOfQuarter,
  type Period,
} from '../../../../src/domain/period';
import { month, period, quarter } from '../../../support/domain';

const yearArb = fc.integer({ min: 1900, max: 2100 });
const monthArb = fc
  .tuple(yearArb, fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => monthOf(year, number));
const quarterArb = fc
  .tuple(yearArb, fc.integer({ min: 1, max: 4 }))
  .map(([year, number]) => quarterOf(financialYear(year), number));
const periodArb: fc.Arbitrary<Period> = fc.oneof(
  monthArb.map((item): Period => ({ kind: 'month', month: item })),
  quarterArb.map(quarterPeriod),
  yearArb.map((year) => financialYearPeriod(financialYear(year))),
  monthArb.map((item): Period => ({ kind: 'year', lastMonth: item })),
);

describe('ids and labels', () => {
  it('[P1] a month, a quarter and a year have the ids of the rule', () => {
    expect(monthId(monthOf(2012, 3))).toBe('2012-03');
    expect(quarterId(quarterOf(financialYear(2011), 4))).toBe('2011-12-Q4');
    expect(yearId(financialYear(2011))).toBe('FY2011-12');
  });

  it('[P1] the turn of the century is written with two digits', () => {
    expect(yearId(financialYear(1999))).toBe('FY1999-00');
    expect(quarterId(quarterOf(financialYear(1999), 4))).toBe('1999-00-Q4');
    expect(quarterId(quarterOf(financialYear(2008), 1))).toBe('2008-09-Q1');
  });

  it('[P1] labels read as the rule writes them', () => {
    expect(quarterLabel(quarter('2011-12-Q4'))).toBe('Q4 2011/12 (Jan to Mar 2012)');
    expect(quarterLabel(quarter('2011-12-Q3'))).toBe('Q3 2011/12 (Oct to Dec 2011)');
    expect(shortQuarterLabel(quarter('2011-12-Q4'))).toBe('Q4 2011/12');
    expect(monthLabel(month('2012-03'))).toBe('March 2012');
    expect(periodLabel(period('FY2011-12'))).toBe('2011/12');
    expect(periodLabel(period('2012-03'))).toBe('March 2012');
    expect(periodLabel(period('2011-12-Q4'))).toBe('Q4 2011/12 (Jan to Mar 2012)');
  });

  it('[P2] a year that ends in another month than March says so', () => {
    expect(periodLabel({ kind: 'year', lastMonth: month('2013-09') })).toBe(
      'year to September 2013',
    );
  });
});

describe('quarters of the financial year', () => {
  it.each([
    ['2011-04', '2011-12-Q1'],
    ['2011-06', '2011-12-Q1'],
    ['2011-07', '2011-12-Q2'],
    ['2011-09', '2011-12-Q2'],
    ['2011-10', '2011-12-Q3'],
    ['2011-12', '2011-12-Q3'],
    ['2012-01', '2011-12-Q4'],
    ['2012-03', '2011-12-Q4'],
    ['2012-04', '2012-13-Q1'],
  ])('[P1] %s is in %s', (monthText, quarterText) => {
    expect(quarterId(quarterOfMonth(month(monthText)))).toBe(quarterText);
  });

  it('[P1] March belongs to the year that began the April before', () => {
    expect(yearOfMonth(month('2012-03'))).toBe(2011);
    expect(yearOfMonth(month('2012-04'))).toBe(2012);
  });

  it('[P1] a financial year is April to March and ends with its fourth quarter', () => {
    const year = period('2011/12');
    expect([monthId(firstMonthOf(year)), monthId(lastMonthOf(year))]).toEqual([
      '2011-04',
      '2012-03',
    ]);
    expect(quarterId(lastQuarterOfYear(financialYear(2011)))).toBe('2011-12-Q4');
  });

  it('[D1] the quarter before Q1 is Q4 of the year before; the same quarter last year is four back', () => {
    expect(quarterId(addQuarters(quarter('2011-12-Q1'), -1))).toBe('2010-11-Q4');
    expect(quarterId(sameQuarterLastYear(quarter('2011-12-Q1')))).toBe('2010-11-Q1');
  });

  it.each([
    // Years ending in March, June (mid-year) and September: the quarter that holds the last month.
    ['2013-03', '2012-13-Q4'],
    ['2013-06', '2013-14-Q1'],
    ['2013-09', '2013-14-Q2'],
  ])('[P2] a reporting year that ends in %s shows in %s', (lastMonth, shownIn) => {
    const year: Period = { kind: 'year', lastMonth: month(lastMonth) };
    expect(quarterId(quarterOfPeriod(year))).toBe(shownIn);
  });

  it('[P3] the months between two months include both; backwards there are none', () => {
    expect(monthsBetween(month('2011-11'), month('2012-02')).map(monthId)).toEqual([
      '2011-11',
      '2011-12',
      '2012-01',
      '2012-02',
    ]);
    expect(monthsBetween(month('2012-02'), month('2012-01'))).toEqual([]);
  });
});

describe('properties, 1900 to 2100', () => {
  it('[P3] a month gives back its year and number', () => {
    fc.assert(
      fc.property(yearArb, fc.integer({ min: 1, max: 12 }), (year, number) => {
        const made = monthOf(year, number);
        expect([calendarYearOf(made), monthOfYear(made)]).toEqual([year, number]);
      }),
    );
  });

  it('[P3] a quarter gives back its year and number, and holds exactly its three months', () => {
    fc.assert(
      fc.property(yearArb, fc.integer({ min: 1, max: 4 }), (year, number) => {
        const made = quarterOf(financialYear(year), number);
        expect([yearOfQuarter(made), quarterOfYear(made)]).toEqual([year, number]);
        // Q1 begins in April of the year; Q4 in January of the next.
        const first = number === 4 ? monthOf(year + 1, 1) : monthOf(year, 3 * number + 1);
        expect(firstMonthOfQuarter(made)).toBe(first);
        expect(lastMonthOfQuarter(made) - first).toBe(2);
        for (const offset of [0, 1, 2]) expect(quarterOfMonth(addMonths(first, offset))).toBe(made);
        expect(quarterOfMonth(addMonths(first, -1))).toBe(made - 1);
        expect(quarterOfMonth(addMonths(first, 3))).toBe(made + 1);
      }),
    );
  });

  it('[P3] adding and taking away months or quarters ends where it began', () => {
    fc.assert(
      fc.property(monthArb, quarterArb, fc.integer({ min: -500, max: 500 }), (m, q, n) => {
        expect(addMonths(addMonths(m, n), -n)).toBe(m);
        expect(addQuarters(addQuarters(q, n), -n)).toBe(q);
        expect(lastMonthOfQuarter(addQuarters(q, n)) - lastMonthOfQuarter(q)).toBe(3 * n);
      }),
    );
  });

  it('[P1] every id reads back as the period it names', () => {
    fc.assert(
      fc.property(
        periodArb.filter((item) => firstMonthOf(item) >= monthOf(1900, 1)),
        (item) => {
          expect(readPeriod(periodId(item))).toEqual(item);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('[P1] a later month has a greater id', () => {
    fc.assert(
      fc.property(monthArb, monthArb, (a, b) => {
        expect(monthId(a) < monthId(b)).toBe(a < b);
      }),
    );
  });

  it('[P2] a period shows in the quarter that holds its end', () => {
    fc.assert(
      fc.property(periodArb, (item) => {
        const shown = quarterOfPeriod(item);
        const last = lastMonthOf(item);
        expect(firstMonthOfQuarter(shown) <= last && last <= lastMonthOfQuarter(shown)).toBe(true);
      }),
    );
  });
});
