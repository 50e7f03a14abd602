/** The quarters as a table, and what was noted in them. */
import { describe, expect, it } from 'vitest';
import { TOTAL, type Indicator } from '../../../src/domain/indicator';
import { isChart } from '../../../src/scorecard/charts';
import { periodNotes } from '../../../src/scorecard/period-notes';
import { quartersShown, quarterTable } from '../../../src/scorecard/quarter-table';
import {
  areaOf,
  ASHFORD,
  breakFrom,
  indicator,
  period,
  quarter,
  tableOf,
  target,
  type Row,
} from '../../support/domain';
import { inputOf, type InputParts } from './scorecard-of';

const inQuarter = (id: string, numerator: number, denominator = 40): Row => [
  id,
  ASHFORD,
  'referrals',
  numerator,
  denominator,
];

function placed(rows: readonly Row[], over: Partial<Indicator> = {}, parts: InputParts = {}) {
  const of = indicator(over);
  const input = inputOf({ rows, indicators: [of], ...parts });
  const area = areaOf(input.assessor.evidence.areas, ASHFORD);
  const place = { indicator: of, area, category: TOTAL, quarter: quarter('2011-12-Q4') };
  return { input, place };
}

function table(...args: Parameters<typeof placed>) {
  const { input, place } = placed(...args);
  const made = quarterTable(input, place);
  if (!isChart(made)) throw new Error(made.why);
  const { columns, rows } = made.table;
  const heads = columns.map(({ head }) => head);
  return {
    ...made,
    rows: rows.map((row) => Object.fromEntries(row.map((cell, i) => [heads[i] ?? '', cell]))),
  };
}

describe('the quarters of an area', () => {
  it('come latest first, each with value, counts, target, rating and change', () => {
    const { rows } = table(
      [inQuarter('2011-12-Q4', 10), inQuarter('2011-12-Q3', 8)],
      {},
      {
        targets: [target({ target: 23 })],
      },
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      Quarter: 'Q4 2011/12',
      Value: '25.0%',
      'Re-referrals': '10',
      Referrals: '40',
      Target: '23.0% or less',
      Rating: 'Target not met',
      'Change since the quarter before': 'Worsened by 5.0 percentage points',
      Months: 'Quarter row',
    });
    expect(rows[1]).toMatchObject({ Quarter: 'Q3 2011/12', Value: '20.0%', Rating: 'Target met' });
  });

  it('[C1] has the Wilson interval of the counts', () => {
    // 10 of 40, z = 1.959964: 14.187 % to 40.194 %.
    expect(table([inQuarter('2011-12-Q4', 10)]).rows[0]).toMatchObject({
      '95% interval': '14.2% to 40.2%',
    });
  });

  it('[O3] say why there is no interval, in a sentence', () => {
    const counts: Row = ['2011-12-Q4', ASHFORD, 'referrals', 10];
    expect(table([counts], { unit: 'count', denominator: null }).summary).toBe(
      '1 quarter. No interval is given for a number of cases: it is all of them, not a share.',
    );
    const supplied: Row = ['2011-12-Q4', ASHFORD, 'referrals', null, null, { value: 25 }];
    expect(table([supplied]).summary).toBe(
      '1 quarter. No interval is given: the figure was supplied without its numerator and denominator.',
    );
  });

  it('[O4] keep a gap with its reason, and leave out what lies before the first figure', () => {
    const { rows, summary } = table([inQuarter('2011-12-Q4', 10), inQuarter('2011-12-Q2', 8)]);
    expect(rows.map(({ Quarter, Value }) => [Quarter, Value])).toEqual([
      ['Q4 2011/12', '25.0%'],
      ['Q3 2011/12', 'Not submitted'],
      ['Q2 2011/12', '20.0%'],
    ]);
    expect(summary).toBe('3 quarters, latest first. 1 of them has no whole figure.');
    expect(rows[1]).toMatchObject({ '95% interval': 'None', Rating: 'Not rated: no value' });
  });

  it('are twelve at most', () => {
    const years = [2008, 2009, 2010, 2011];
    const all = years.flatMap((year) =>
      [1, 2, 3, 4].map((q) =>
        inQuarter(`${year}-${String((year + 1) % 100).padStart(2, '0')}-Q${q}`, 10),
      ),
    );
    const { rows } = table(all);
    expect(rows).toHaveLength(12);
    expect(rows.at(-1)).toMatchObject({ Quarter: 'Q1 2009/10' });
  });

  it('[G4, O6] mark months that are missing and a break', () => {
    const rows: readonly Row[] = [
      ['2012-01', ASHFORD, 'referrals', 1, 40],
      ['2012-02', ASHFORD, 'referrals', 2, 40],
    ];
    const [row] = table(rows, { breaks: [breakFrom('2012-02', 'counted per child')] }).rows;
    expect(row).toMatchObject({
      Months: '2 of 3',
      '95% interval': 'None',
      Marks: '2 of 3 months, break in the series: counted per child',
    });
  });

  it('of a year to date are compared with the same quarter last year', () => {
    const rows = [inQuarter('2011-12-Q4', 10), inQuarter('2010-11-Q4', 12)];
    expect(table(rows, { window: 'ytd' }).rows[0]).toMatchObject({
      'Change since last year': 'Improved by 5.0 percentage points',
    });
  });

  it('are a sentence where nothing is loaded', () => {
    const { input, place } = placed([]);
    expect(quarterTable(input, place)).toMatchObject({
      why: 'No figures of Ashford are loaded for the 12 quarters to Q4 2011/12.',
    });
  });
});

describe('notes and revisions', () => {
  it('[O5] are those of the quarter shown, then of the quarters before, each once', () => {
    const { input, place } = placed(
      [],
      {},
      {
        tables: [
          tableOf('first.csv', [inQuarter('2011-12-Q4', 9), inQuarter('2011-12-Q3', 8)]),
          tableOf('second.csv', [inQuarter('2011-12-Q4', 10), inQuarter('2011-12-Q3', 7)]),
        ],
        annotations: [
          {
            indicator: 'referrals',
            area: null,
            period: period('2011-11'),
            text: 'A new team',
            effect: 'none',
          },
          {
            indicator: 'other',
            area: null,
            period: period('2011-11'),
            text: 'Elsewhere',
            effect: 'none',
          },
        ],
      },
    );
    const { now, earlier } = periodNotes(input.annotations, quartersShown(input, place));
    expect(now).toEqual([
      'Q4 2011/12 (Jan to Mar 2012) was revised by second.csv: 22.5% (9 of 40) became 25.0% (10 of 40).',
    ]);
    expect(earlier).toEqual([
      'November 2011: A new team',
      'Q3 2011/12 (Oct to Dec 2011) was revised by second.csv: 20.0% (8 of 40) became 17.5% (7 of 40).',
    ]);
  });
});
