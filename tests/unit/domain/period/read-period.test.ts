import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  monthId,
  periodId,
  quarterId,
  quarterOfPeriod,
  readDfePeriod,
  readPeriod,
  type Period,
} from '../../../../src/domain/period';

const idOf = (text: string): string | null => {
  const read = readPeriod(text);
  return read && periodId(read);
};

const dfeId = (...pair: Parameters<typeof readDfePeriod>): string | null => {
  const read = readDfePeriod(...pair);
  return read === null || read === 'unconfirmed' ? read : periodId(read);
};

describe('readPeriod', () => {
  it.each([
    ['2012-03', '2012-03'],
    ['2012-03-31', '2012-03'],
    ['31/03/2012', '2012-03'],
    ['Mar 2012', '2012-03'],
    ['March 2012', '2012-03'],
    ['Mar-12', '2012-03'],
    ['Q4 2011/12', '2011-12-Q4'],
    ['2011/12 Q4', '2011-12-Q4'],
    ['2011-12-Q4', '2011-12-Q4'],
    ['2011/12', 'FY2011-12'],
    ['FY2011-12', 'FY2011-12'],
  ])('[P2] %s is %s', (text, id) => {
    expect(idOf(text)).toBe(id);
  });

  it('[P1] 2011-12 is December 2011 and 2011/12 the year', () => {
    expect(readPeriod('2011-12')).toEqual({ kind: 'month', month: 2011 * 12 + 11 });
    expect(readPeriod('2011/12')).toEqual({ kind: 'year', lastMonth: 2012 * 12 + 2 });
  });

  it('[P2] a date is day first: 04/03/2012 is in March', () => {
    expect(idOf('04/03/2012')).toBe('2012-03');
    expect(idOf('4/3/2012')).toBe('2012-03');
  });

  it('[P2] a leap day exists in leap years only', () => {
    expect(idOf('29/02/2012')).toBe('2012-02');
    expect(idOf('2000-02-29')).toBe('2000-02');
    expect(idOf('29/02/2011')).toBeNull();
    expect(idOf('29/02/1900')).toBeNull();
    expect(idOf('2100-02-29')).toBeNull();
  });

  it('[P2] the turn of the century is a year like any other', () => {
    expect(idOf('FY1999-00')).toBe('FY1999-00');
    expect(idOf('1999/00')).toBe('FY1999-00');
    expect(idOf('Q1 1999/00')).toBe('1999-00-Q1');
  });

  it('[P2] case and outer spaces do not matter', () => {
    expect(idOf('  MARCH 2012 ')).toBe('2012-03');
    expect(idOf('fy2011-12')).toBe('FY2011-12');
    expect(idOf('2011-12-q4')).toBe('2011-12-Q4');
    expect(idOf('q4 2011/12')).toBe('2011-12-Q4');
  });

  it.each([
    ['2011/13', 'the second year does not follow the first'],
    ['2011/11', 'the second year is the first'],
    ['FY2011-13', 'the second year does not follow the first'],
    ['2011-13-Q4', 'the second year does not follow the first'],
    ['Q4 2012/11', 'the years run backwards'],
    ['1999/100', 'three digits'],
    ['31/02/2012', 'no such day'],
    ['31/04/2012', 'no such day'],
    ['00/03/2012', 'no such day'],
    ['32/03/2012', 'no such day'],
    ['2012-03-00', 'no such day'],
    ['2012-02-30', 'no such day'],
    ['13/13/2012', 'no such month'],
    ['03/31/2012', 'month first'],
    ['2012-00', 'no such month'],
    ['2012-13', 'no such month'],
    ['2012-3', 'one digit'],
    ['2012-03-1', 'one digit'],
    ['12-03', 'no century'],
    ['31/03/12', 'no century'],
    ['Q5 2011/12', 'no such quarter'],
    ['Q0 2011/12', 'no such quarter'],
    ['2011-12-Q5', 'no such quarter'],
    ['2011-12 Q4', 'a form that is not listed'],
    ['Q4 2011-12', 'a form that is not listed'],
    ['Q4 2011', 'no financial year'],
    ['Q4', 'no year'],
    ['Marsh 2012', 'no such month'],
    ['Sept 2012', 'a form that is not listed'],
    ['March', 'no year'],
    ['March-12', 'a form that is not listed'],
    ['2012', 'a year of which kind'],
    ['201203', 'a form that is not listed'],
    ['41000', 'a spreadsheet serial number'],
    ['1899-12', 'before 1900'],
    ['2101-01', 'after 2100'],
    ['0000-01', 'year nought'],
    ['constructor 2012', 'a name that objects have'],
    ['٢٠١٢-٠٣', 'other digits'],
    ['2012-03\n2012-04', 'two lines'],
    ['2012-03 (provisional)', 'words after it'],
    ['', 'nothing'],
    ['   ', 'spaces'],
  ])('[P2] %j is no period: %s', (text) => {
    expect(readPeriod(text)).toBeNull();
  });

  it('[P2] each month reads alike in all its forms', () => {
    const names =
      'January February March April May June July August September October November December';
    names.split(' ').forEach((name, index) => {
      const two = String(index + 1).padStart(2, '0');
      const short = name.slice(0, 3);
      const forms = [
        `2012-${two}`,
        `${name} 2012`,
        `${short} 2012`,
        `${short}-12`,
        `01/${two}/2012`,
      ];
      expect(new Set(forms.map(idOf))).toEqual(new Set([`2012-${two}`]));
    });
  });

  it('[P2] a day of any month from 1900 to 2100 reads as its month, and the day after the last does not', () => {
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 32 }),
        (year, number, day) => {
          const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
          const length = number === 2 && leap ? 29 : (lengths[number - 1] ?? 0);
          const two = (value: number): string => String(value).padStart(2, '0');
          const expected = day <= length ? `${year}-${two(number)}` : null;
          expect(idOf(`${two(day)}/${two(number)}/${year}`)).toBe(expected);
          expect(idOf(`${year}-${two(number)}-${two(day)}`)).toBe(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('[P2] any text is a period with an id that reads back, or null; never an exception', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[qQ0-9/ -]{1,12}$/));
    fc.assert(
      fc.property(texts, (text) => {
        const read: Period | null = readPeriod(text);
        expect(read && readPeriod(periodId(read))).toEqual(read);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('readDfePeriod', () => {
  it.each([
    ['201112', 'Financial year Q4', '2011-12-Q4'],
    ['201112', 'Financial year Q1', '2011-12-Q1'],
    ['201112', 'Financial year', 'FY2011-12'],
    ['199900', 'Financial year', 'FY1999-00'],
    ['2012', 'March', '2012-03'],
    ['2012', 'december', '2012-12'],
    [' 201112 ', ' FINANCIAL YEAR ', 'FY2011-12'],
  ])('[P2] %s with %s is %s', (time, identifier, id) => {
    expect(dfeId(time, identifier, null)).toBe(id);
  });

  it.each([
    // Year to 31 March 2013 is 2012/13; workforce to 30 September; population at mid-year.
    [3, '2013-03', '2012-13-Q4'],
    [6, '2013-06', '2013-14-Q1'],
    [9, '2013-09', '2013-14-Q2'],
  ] as const)('[P2] reporting year 2013 ending in month %i ends in %s', (end, last, shownIn) => {
    const read = readDfePeriod('2013', 'Reporting year', end);
    if (read === null || read === 'unconfirmed') throw new Error('not read');
    expect(read.kind === 'year' && monthId(read.lastMonth)).toBe(last);
    expect(quarterId(quarterOfPeriod(read))).toBe(shownIn);
  });

  it('[P2] a reporting year that ends on 31 March is the financial year of that end', () => {
    expect(dfeId('2013', 'Reporting year', 3)).toBe('FY2012-13');
  });

  it('[P2] a reporting year waits until its end is confirmed', () => {
    expect(dfeId('2013', 'Reporting year', null)).toBe('unconfirmed');
  });

  it.each([
    ['201113', 'Financial year'],
    ['201113', 'Financial year Q4'],
    ['2011', 'Financial year'],
    ['2011/12', 'Financial year'],
    ['201112', 'Financial year Q5'],
    ['201112', 'Academic year'],
    ['201112', 'March'],
    ['201112', 'Reporting year'],
    ['2012', 'Calendar year'],
    ['2012', 'Marsh'],
    ['2012', ''],
    ['', 'March'],
    ['9999', 'Reporting year'],
    ['1899', 'Reporting year'],
  ])('[P2] %j with %j is no period', (time, identifier) => {
    expect(dfeId(time, identifier, 3)).toBeNull();
  });
});
