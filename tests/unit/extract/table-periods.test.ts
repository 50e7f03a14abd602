import { describe, expect, it } from 'vitest';
import { periodId } from '../../../src/domain/period';
import { periodIn, periodOfNames, periodOfHeader } from '../../../src/extract/table-periods';

const idOf = (period: ReturnType<typeof periodIn>): string | null => period && periodId(period);

describe('a period in a title', () => {
  it.each([
    ['Re-referrals March 2012', '2012-03'],
    ['as at 31/03/2012', '2012-03'],
    ['Position at 31 March 2012', '2012-03'],
    ['Position at 31st March 2012', '2012-03'],
    ['as at 31.03.2012', '2012-03'],
    ['Month: Mar-12', '2012-03'],
    ['Report for 2012-03', '2012-03'],
    ['Quarter 4 2011/12', '2011-12-Q4'],
    ['Q4 2011-12', '2011-12-Q4'],
    ['Qtr 4, 2011/2012', '2011-12-Q4'],
    ['2011-12 Q4', '2011-12-Q4'],
    ['Q4 2011/12 (Jan to Mar 2012)', '2011-12-Q4'],
    ['January – March 2012', '2011-12-Q4'],
    ['October 2011 to December 2011', '2011-12-Q3'],
    ['April 2011 to March 2012', 'FY2011-12'],
    ['1 April 2011 to 31 March 2012', 'FY2011-12'],
    ['Annual report 2011/12', 'FY2011-12'],
    ['financial year 2011-12', 'FY2011-12'],
    ['year ending 31 March 2012', 'FY2011-12'],
    ['12 months to September 2011', 'year to 2011-09'],
    ['Figures for March 2012 (produced 11/04/2012)', '2012-03'],
  ])('[P2] is found in %j', (title, id) => {
    expect(idOf(periodIn(title))).toBe(id);
  });

  it('[P1] takes 2011-12 alone for December 2011', () => {
    expect(idOf(periodIn('Referrals 2011-12'))).toBe('2011-12');
  });

  it.each([
    'Referrals by district',
    'Report for 2012',
    'Q4 2012',
    '2011-2012',
    '2011/13',
    'March and April 2012, with May 2012',
    'March 2012 and March 2011',
    'March 12, 2012',
    'Mar 12',
    'February to May 2012',
    '31/02/2012',
    '12345678',
    'E07000108',
    'extracted 11/04/2012',
  ])('[P2] is not guessed in %j', (title) => {
    expect(periodIn(title)).toBeNull();
  });
});

describe('a period in the name of a file', () => {
  it.each([
    ['re-referrals_2012-03.csv', '2012-03'],
    ['re-referrals_2012_03.csv', '2012-03'],
    ['referrals_201203.csv', '2012-03'],
    ['referrals-20120331.csv', '2012-03'],
    ['Mar12.csv', '2012-03'],
    ['March_2012.csv', '2012-03'],
    ['Referrals March2012 (2).csv', '2012-03'],
    ['Q4 2011-12 referrals.csv', '2011-12-Q4'],
    ['referrals_2011-12_Q4_v2.csv', '2011-12-Q4'],
    ['FY2011-12.csv', 'FY2011-12'],
  ])('[P2] is found in %j', (name, id) => {
    expect(idOf(periodOfNames(name, null))).toBe(id);
  });

  it.each([
    // December 2011, or the financial year as DfE files write it.
    'referrals_201112.csv',
    'referrals.csv',
    'referrals 2012.csv',
    'referrals_2012-03_and_2012-04.csv',
    'id1203456789.csv',
  ])('[P2] is not guessed in %j', (name) => {
    expect(periodOfNames(name, null)).toBeNull();
  });
});

describe('a header that is a period', () => {
  it.each([
    ['Apr-11', '2011-04'],
    ['April 2011', '2011-04'],
    ['Apr11', '2011-04'],
    ['2011-04', '2011-04'],
    ['30/04/2011', '2011-04'],
    ['Q1 2011/12', '2011-12-Q1'],
    ['Quarter 1 2011-12', '2011-12-Q1'],
    ['2011/12', 'FY2011-12'],
  ])('[P2] reads %j', (header, id) => {
    expect(idOf(periodOfHeader(header))).toBe(id);
  });

  it.each(['Apr', 'Apr 11', '2011', 'Total', 'Referrals Apr 2011', 'Year to date'])(
    'is not %j',
    (header) => {
      expect(periodOfHeader(header)).toBeNull();
    },
  );
});

describe('the period of a sheet', () => {
  it.each([
    ['referrals 2012-03.xlsx', 'Sheet1', '2012-03'],
    ['referrals 2012-03.xlsx', 'March', '2012-03'],
    ['referrals 2012-03.xlsx', 'Mar-12', '2012-03'],
    ['referrals.xlsx', 'Sheet1', null],
  ])('[P2] is that of %j in its sheet %j', (file, sheet, id) => {
    expect(idOf(periodOfNames(file, sheet))).toBe(id);
  });

  it.each(['Feb', 'February', 'Feb 2012', 'Q4 2011/12'])(
    '[P2] is not that of the file name in a sheet called %j',
    (sheet) => {
      expect(periodOfNames('referrals 2012-03.xlsx', sheet)).toBeNull();
    },
  );
});
