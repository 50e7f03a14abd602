import { describe, expect, it } from 'vitest';
import { isChart, type NoChart, type TrendChart } from '../../../src/scorecard/charts';
import { trendChart } from '../../../src/scorecard/trend-chart';
import {
  ASHFORD,
  breakFrom,
  CANTERBURY,
  DOVER,
  KENT,
  period,
  quarter,
  target,
  type Row,
} from '../../support/domain';
import { monthRows, MONTHS, ORDINARY, trendIn } from '../../support/trend-setting';

const made = (...setting: Parameters<typeof trendIn>): TrendChart | NoChart => {
  const { input, trend } = trendIn(...setting);
  return trendChart(input, trend);
};

function chart(...setting: Parameters<typeof trendIn>): TrendChart {
  const found = made(...setting);
  if (!isChart(found)) throw new Error(found.why);
  return found;
}

const column = ({ table }: TrendChart, head: string): readonly string[] => {
  const at = table.columns.findIndex((item) => item.head === head);
  return table.rows.map((row) => row[at] ?? '');
};

describe('the chart of a trend', () => {
  it('[S1] gives months as displayed, and mean and limits with one decimal more', () => {
    const found = chart(monthRows(ORDINARY));
    expect(found).toMatchObject({
      kind: 'trend',
      id: 'referrals-e07000105-trend',
      title: 'Re-referrals within 12 months: Ashford, month by month',
      quarterFrom: 12,
      axis: { label: 'Percentage in the month' },
    });
    expect(found.points[1]).toEqual({
      label: 'February 2011',
      short: 'Feb 11',
      value: 22,
      text: '22.0%',
      state: 'ordinary',
      signal: null,
    });
    // Mean (8 x 20 + 7 x 22) / 15 and 2.66 x 2 on either side.
    expect(found.sections).toMatchObject([
      {
        from: 0,
        to: 14,
        meanText: 'Mean 20.93%',
        limits: { lowerText: 'Lower limit 15.61%', upperText: 'Upper limit 26.25%' },
      },
    ]);
  });

  it('[S7] clips limits for drawing only, and says that it did', () => {
    const jumpy = MONTHS.map((_, i) => (i % 2) * 60);
    const low = chart(monthRows(jumpy));
    expect(low.sections[0]?.limits).toMatchObject({ lower: 0, lowerText: 'Lower limit below 0%' });
    expect(column(low, 'Lower limit')[0]).toBe('-13.16%');
    const high = chart(monthRows(jumpy.map((value) => value + 940)));
    expect(high.sections[0]?.limits).toMatchObject({
      upper: 100,
      upperText: 'Upper limit above 100%',
    });
    expect(high.axis.max).toBe(100);
    expect(low.summary).toContain('leaves months between 0.00% and');
  });

  it('[O4] shows each kind of month as what it is', () => {
    const rows: readonly Row[] = [
      ...monthRows([...ORDINARY.slice(0, 11), null]),
      [MONTHS[12] ?? '', ASHFORD, 'referrals', null, null, { missing: 'suppressed' }],
      [MONTHS[13] ?? '', ASHFORD, 'referrals', 210, 1000, { provisional: true }],
      [MONTHS[14] ?? '', ASHFORD, 'referrals', 210, 1000, { incomplete: true }],
    ];
    const annotations = [{ effect: 'exclude' as const, period: period('2011-06') }];
    const { points, summary } = chart(rows, { annotations });
    expect(summary).toContain(
      '2 of 15 months have no figure, 1 of 15 months is not complete and 1 of 15 months is left out by a note',
    );
    const month = (at: number) => [points[at]?.state, points[at]?.text];
    expect(month(5)).toEqual(['excluded', '22.0%, left out of the mean and the limits']);
    expect(month(11)).toEqual(['missing', 'Not submitted']);
    expect(month(12)).toEqual(['missing', 'Suppressed']);
    expect(month(13)).toEqual(['provisional', '21.0%, provisional']);
    expect(month(14)).toEqual(['partial', '21.0%, not complete']);
  });

  it('[S1] says of months that do not vary that they do not, and gives no range from one figure to itself', () => {
    const { summary } = chart(monthRows(MONTHS.map(() => 200)));
    expect(summary).toContain('all 15 months that count are at 20.00%');
    expect(summary).not.toContain('between');
  });

  it('[G6] says how many areas a partial sum has', () => {
    const rows = MONTHS.flatMap((id): readonly Row[] => [
      [id, ASHFORD, 'referrals', 20, 100],
      [id, CANTERBURY, 'referrals', 30, 100],
      ...(id === '2012-03' ? [] : [[id, DOVER, 'referrals', 10, 100] as Row]),
    ]);
    const found = chart(rows, { area: KENT });
    expect(found.points[14]).toMatchObject({ state: 'partial', text: '25.0%, partial (2 of 3)' });
    expect(found.summary).toContain('25.0% in March 2012, which is not complete');
    expect(found.id).toBe('referrals-trend');
  });

  it('[S2] says a signal in words, with its tone by polarity', () => {
    const jump = [...ORDINARY.slice(0, 14), 900];
    const signal = (polarity: 'H' | 'L' | 'T' | null) =>
      chart(monthRows(jump), { of: { polarity } }).points[14]?.signal;
    expect(signal('L')).toEqual({ tone: 'concern', words: 'above the upper limit' });
    expect(signal('H')?.tone).toBe('improvement');
    expect(signal('T')?.tone).toBe('high');
    expect(signal(null)?.tone).toBe('high');
    expect(column(chart(monthRows(jump)), 'Signals')[14]).toBe('above the upper limit');
  });

  it('[T1] draws each target as long as it was in force', () => {
    const targets = [
      target({ target: 25, from: quarter('2010-11-Q4'), to: quarter('2011-12-Q2') }),
      target({ target: 23, from: quarter('2011-12-Q4'), provenance: 'illustrative' }),
    ];
    const found = chart(monthRows(ORDINARY), { targets });
    expect(found.targets).toEqual([
      { from: 0, to: 8, value: 25, label: 'Target 25.0%' },
      { from: 12, to: 14, value: 23, label: 'Target 23.0% (illustrative)' },
    ]);
    expect(column(found, 'Target').slice(8, 13)).toEqual([
      '25.0%',
      '',
      '',
      '',
      '23.0% (illustrative)',
    ]);
  });

  it('[S5] says why the yearly target of a count is not drawn', () => {
    const counts = MONTHS.map((id, i): Row => [id, ASHFORD, 'referrals', 50 + (i % 2)]);
    const of = { unit: 'count', decimals: 0, denominator: null, window: 'rolling-12' } as const;
    const found = chart(counts, { of, targets: [target({ target: 900 })] });
    expect(found.targets).toEqual([]);
    expect(found.summary).toContain(
      'the target of 900 is for twelve months and is not drawn against single months',
    );
    expect(found.table.columns.map(({ head }) => head)).not.toContain('Denominator');
  });

  it('[S7] notes breaks, recalculations and remarks at their months', () => {
    const found = chart(monthRows(ORDINARY), {
      of: { breaks: [breakFrom('2012-03')] },
      annotations: [
        { effect: 'recalculate', period: period('2011-05'), text: 'new team' },
        { period: period('Q4 2010/11'), text: 'flu' },
        { period: period('2010-12'), text: 'before the series' },
        { period: period('2011-07'), area: DOVER, text: 'elsewhere' },
      ],
    });
    expect(found.steps).toEqual([
      { at: 0, kind: 'annotation', label: 'Q4 2010/11 (Jan to Mar 2011): flu' },
      { at: 4, kind: 'recalculation', label: 'From May 2011: new team' },
      {
        at: 14,
        kind: 'break',
        label:
          'From March 2012: counted per child (break in the series: nothing is compared across it)',
      },
    ]);
    expect(column(found, 'Note')[4]).toBe('From May 2011: new team');
  });

  it('[S6] shows overlapping months without limits, and says why', () => {
    const supplied = MONTHS.map((id): Row => [id, ASHFORD, 'referrals', null, null, { value: 20 }]);
    const found = chart(supplied, { of: { window: 'rolling-12' } });
    expect(found).toMatchObject({
      sections: [],
      axis: { label: 'Percentage up to the month, as supplied' },
    });
    expect(found.points[0]).toMatchObject({ state: 'ordinary', text: '20.0%' });
    expect(found.summary).toBe(
      'January 2011 to March 2012: 20.0% in March 2012; there is no control chart, because the months are figures for longer periods that overlap.',
    );
    expect(found.table.columns.map(({ head }) => head)).toEqual(['Month', 'Figure']);
  });

  it('[S6] leaves a figure for twelve months out among months, and says so', () => {
    const rows: readonly Row[] = [
      [MONTHS[0] ?? '', ASHFORD, 'referrals', null, null, { value: 40 }],
      ...monthRows([null, ...ORDINARY.slice(1)]),
    ];
    expect(chart(rows, { of: { window: 'rolling-12' } }).points[0]).toMatchObject({
      state: 'excluded',
      text: '40.0%, supplied for twelve months, left out of the mean and the limits',
    });
  });

  it('[S3] has a mean alone of few months, also of one', () => {
    const few = chart(monthRows(ORDINARY.slice(0, 12)), { at: '2011-12-Q3' });
    expect(few.sections).toMatchObject([{ meanText: 'Mean 21.00%', limits: null }]);
    expect(few.summary).toContain(
      'the mean of 12 months is 21.00%, and there are too few for control limits',
    );
    const one = chart(monthRows([200, null, null]), { at: '2010-11-Q4' });
    expect(one.summary).toContain('20.0% in January 2011, the latest month with a figure');
    expect(one.summary).toContain('the mean of one month is 20.00%');
    expect(one.summary).toContain('2 of 3 months have no figure');
  });

  it('[S3] says so where there is nothing to draw', () => {
    expect(made([])).toMatchObject({
      why: 'There is no control chart: no figures by month are loaded up to the end of the quarter.',
    });
    const hidden = MONTHS.slice(0, 2).map((id): Row => [
      id,
      ASHFORD,
      'referrals',
      null,
      null,
      { missing: 'suppressed' },
    ]);
    expect(made(hidden, { at: '2010-11-Q4' })).toMatchObject({
      why: 'No month from January 2011 to March 2011 has a figure: 2 suppressed, 1 not submitted.',
    });
  });

  it('[S1] of a series that has moved does not call its mean what is usual', () => {
    const moved = [
      ...Array.from({ length: 8 }, () => 200),
      ...Array.from({ length: 7 }, () => 310),
    ];
    expect(chart(monthRows(moved)).summary).toContain(
      '; 15 of 15 months show special cause: the series has moved, and one mean does not describe it',
    );
    expect(chart(monthRows([...ORDINARY.slice(0, 13), 310, 220])).summary).toContain(
      '; 1 of 15 months shows special cause, which chance does not explain',
    );
  });

  it('[S1] of a constant series has an axis of some length, and limits on the mean', () => {
    const found = chart(monthRows(MONTHS.map(() => 0)));
    expect(found.axis.max).toBeGreaterThan(found.axis.min);
    expect(found.sections[0]?.limits).toMatchObject({ lower: 0, upper: 0 });
    expect(found.summary).toContain('none of 15 months shows special cause');
  });
});
