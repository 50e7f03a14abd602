import { describe, expect, it } from 'vitest';
import { FLAG, type ObservationTable } from '../../../../src/domain/observation';
import { yearOfEvents } from '../../../../src/domain/value';
import {
  area,
  areaOf,
  ASHFORD,
  CANTERBURY,
  DOVER,
  evidenceOf,
  indicator,
  KENT,
  monthly,
  quarter,
  tableOf,
  valueAt,
  type Row,
} from '../../../support/domain';

const Q4 = '2011-12-Q4';
const MONTHS = ['2012-01', '2012-02', '2012-03'];
const HIDDEN = { missing: 'suppressed' } as const;
const flow = indicator({ unit: 'count', window: 'flow' });
const areas = [area({ code: KENT, kind: 'county', parent: null }), area({ code: ASHFORD })];

/** A table whose quarter and year rows, and county rows, were added up by a publication. */
const published = (rows: readonly Row[]): ObservationTable => {
  const table = tableOf('published.json', rows);
  const countyRows = (row: number): boolean =>
    table.series.some(
      (key, series) =>
        key.area === KENT &&
        row >= (table.seriesStart[series] ?? 0) &&
        row < (table.seriesStart[series + 1] ?? 0),
    );
  const flags = table.flags.map((flag, row) => {
    const isWindow = table.periods[table.period[row] ?? -1]?.kind !== 'month';
    return isWindow || countyRows(row) ? flag | FLAG.summed : flag;
  });
  return { ...table, flags };
};

const evidence = (rows: readonly Row[], of = areas) =>
  evidenceOf({ areas: of, tables: [published(rows)] });

describe('[X2] a figure that a publication added up', () => {
  it('stands for a window of which a month is hidden, as the sum of its months', () => {
    const value = valueAt(
      evidence([
        ...monthly(MONTHS.slice(1), ASHFORD, 'referrals', 10),
        ['2012-01', ASHFORD, 'referrals', null, null, HIDDEN],
        [Q4, ASHFORD, 'referrals', 31],
      ]),
      flow,
      ASHFORD,
      Q4,
    );
    expect(value).toMatchObject({
      numerator: 31,
      complete: true,
      basis: 'months',
      months: { present: 3, expected: 3 },
      beside: null,
    });
  });

  it('hides a window whatever the months to be seen give', () => {
    const value = valueAt(
      evidence([
        ...monthly(MONTHS, ASHFORD, 'referrals', 1),
        [Q4, ASHFORD, 'referrals', null, null, HIDDEN],
      ]),
      flow,
      ASHFORD,
      Q4,
    );
    expect(value).toMatchObject({ numerator: null, missing: 'suppressed' });
  });

  it('of the county stands whole where districts are hidden, and is not called a supplied row', () => {
    const three = [...areas, area({ code: CANTERBURY }), area({ code: DOVER })];
    const rows: readonly Row[] = [
      ...monthly(MONTHS, KENT, 'referrals', 30),
      ...monthly(MONTHS, CANTERBURY, 'referrals', 20),
      ...monthly(MONTHS, ASHFORD, 'referrals', null, null, HIDDEN),
      ...monthly(MONTHS, DOVER, 'referrals', null, null, HIDDEN),
    ];
    const value = valueAt(evidence(rows, three), flow, KENT, Q4);
    expect(value).toMatchObject({
      numerator: 90,
      complete: true,
      basis: 'areas',
      parts: { present: 3, expected: 3 },
      months: { present: 3, expected: 3 },
      beside: null,
    });
  });

  it('of the county gives way to districts that are all shown, and stands where all are hidden', () => {
    const ofDistrict = (numerator: number | null) =>
      valueAt(
        evidence([
          ...monthly(MONTHS, KENT, 'referrals', 30),
          ...monthly(
            MONTHS,
            ASHFORD,
            'referrals',
            numerator,
            null,
            numerator === null ? HIDDEN : {},
          ),
        ]),
        flow,
        KENT,
        Q4,
      );
    expect(ofDistrict(30)).toMatchObject({ numerator: 90, basis: 'areas', beside: null });
    expect(ofDistrict(30).used.every(({ summed }) => summed)).toBe(false);
    expect(ofDistrict(null)).toMatchObject({ numerator: 90, basis: 'areas', complete: true });
  });

  it('of a year of events is not taken for that of its last quarter', () => {
    const from = evidence([
      ...monthly(MONTHS, ASHFORD, 'referrals', 10),
      ['2011-05', ASHFORD, 'referrals', null, null, HIDDEN],
      [Q4, ASHFORD, 'referrals', 30],
      ['FY2011-12', ASHFORD, 'referrals', 77],
    ]);
    const place = {
      indicator: flow,
      area: areaOf(from.areas, ASHFORD),
      category: 'Total',
      quarter: quarter(Q4),
    };
    expect(yearOfEvents(from, place)).toMatchObject({ numerator: 77, complete: true });
    expect(valueAt(from, flow, ASHFORD, Q4).numerator).toBe(30);
  });
});
