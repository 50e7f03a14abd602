import { describe, expect, it } from 'vitest';
import { chairSentences } from '../../../src/scorecard/chair-sentence';
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

const said = (...setting: Parameters<typeof trendIn>): readonly string[] => {
  const { input, trend } = trendIn(...setting);
  return chairSentences(input, trend);
};

/** The first sentence without its opening words. */
const first = (...setting: Parameters<typeof trendIn>): string =>
  (said(...setting)[0] ?? '').replace(/^For re-referrals within 12 months, /, '');

const clause = (at: number, ...setting: Parameters<typeof trendIn>): string =>
  first(...setting)
    .replace(/\.$/, '')
    .split('; ')[at] ?? '';

const at15 = [target({ target: 15 })];

describe('what a chair would read out', () => {
  it('[S5] names the months above the target, the outlook and that nothing stands out', () => {
    expect(said(monthRows(ORDINARY), { targets: at15 })).toEqual([
      'For re-referrals within 12 months, Ashford has been above the target for 15 months in a row; the process will not meet 15.0% without a change; no month differs from the rest by more than chance.',
    ]);
  });

  it('[T1] holds each month against the target of its own quarter, as displayed', () => {
    const targets = [
      target({ target: 25, to: quarter('2011-12-Q3') }),
      target({ target: 21, from: quarter('2011-12-Q4') }),
    ];
    // The months of the fourth quarter: 20.0 %, 22.0 %, 20.0 %.
    expect(clause(0, monthRows(ORDINARY), { targets })).toBe(
      'Ashford met the target in March 2012',
    );
    const above = [...ORDINARY.slice(0, 12), 211, 215, 214];
    expect(clause(0, monthRows(above), { targets })).toBe(
      'Ashford has been above the target for 3 months in a row',
    );
    // 21.04 % is displayed as 21.0 %, which is met.
    const rounded: readonly Row[] = [
      ...monthRows(above.slice(0, 14)),
      ['2012-03', ASHFORD, 'referrals', 2104, 10_000],
    ];
    expect(clause(0, rounded, { targets })).toBe('Ashford met the target in March 2012');
    const before = [target({ target: 15, to: quarter('2011-12-Q3') })];
    expect(clause(0, monthRows(ORDINARY), { targets: before })).toBe(
      'Ashford has no target in force',
    );
  });

  it('[T2] knows the sides of each polarity', () => {
    const side = (polarity: 'H' | 'L' | 'T' | null, of: number) =>
      clause(0, monthRows(ORDINARY), {
        of: { polarity },
        targets: [target({ target: of, greenWithin: 1, amberWithin: 2 })],
      });
    expect(side('H', 30)).toBe('Ashford has been below the target for 15 months in a row');
    expect(side('H', 15)).toBe('Ashford has met the target for 15 months in a row');
    expect(side('L', 30)).toBe('Ashford has met the target for 15 months in a row');
    expect(side('T', 30)).toBe(
      'Ashford has been outside the range around the target for 15 months in a row',
    );
    expect(side('T', 21)).toBe('Ashford has met the target for 15 months in a row');
    expect(side(null, 21)).toBe(
      'neither more nor less is better, so Ashford has no target to be held against',
    );
  });

  it('[O4] passes over months without a whole figure, and says so', () => {
    const gap = [...ORDINARY.slice(0, 8), null, ...ORDINARY.slice(9)];
    expect(said(monthRows(gap), { targets: at15 })).toEqual([
      'For re-referrals within 12 months, Ashford has been above the target in each of the latest 14 months with a whole figure; the process will not meet 15.0% without a change; no month differs from the rest by more than chance.',
      '1 of the 15 months shown has no figure.',
    ]);
    const late = said(monthRows(ORDINARY.slice(0, 13)), { targets: at15 });
    expect(late[0]).toContain('above the target for 13 months in a row, up to January 2012; ');
    expect(late[1]).toBe('2 of the 15 months shown have no figure.');
  });

  it('[G6] counts no sum with parts missing', () => {
    const rows = MONTHS.flatMap((id): readonly Row[] => [
      [id, ASHFORD, 'referrals', 20, 100],
      [id, CANTERBURY, 'referrals', 22, 100],
      ...(id === '2012-03' ? [] : [[id, DOVER, 'referrals', 21, 100] as Row]),
    ]);
    const kent = said(rows, { area: KENT, targets: at15 });
    expect(kent[0]).toContain(
      'Kent has been above the target for 14 months in a row, up to February 2012',
    );
    expect(kent[1]).toBe('1 of the 15 months shown is not complete.');
  });

  it('[O6] counts no month from before a break', () => {
    const of = { breaks: [breakFrom('2012-02')] };
    expect(first(monthRows(ORDINARY), { of, targets: at15 })).toBe(
      'Ashford has been above the target for 2 months in a row; only 2 months count since February 2012, and 13 are needed to tell a change from chance.',
    );
  });

  it('[S5] says what to expect of the target', () => {
    const outlook = (of: number) =>
      clause(1, monthRows(ORDINARY), { targets: [target({ target: of })] });
    expect(outlook(15)).toBe('the process will not meet 15.0% without a change');
    expect(outlook(21)).toBe('the process as it runs may or may not meet 21.0% in any one month');
    expect(outlook(30)).toBe('the process will go on meeting 30.0% unless something changes');
  });

  it('[S1] says whose limits they are once the series has moved', () => {
    const fell = [...Array.from({ length: 8 }, () => 310), ...Array.from({ length: 7 }, () => 200)];
    const words = (of: number) => clause(1, monthRows(fell), { targets: [target({ target: of })] });
    // The limits are 25.9 -/+ 2.1.
    expect(words(15)).toBe(
      'by the limits of all months since January 2011, the process will not meet 15.0% without a change',
    );
    expect(words(25)).toBe(
      'by the limits of all months since January 2011, the process as it runs may or may not meet 25.0% in any one month',
    );
  });

  it('[S5] does not contradict the months that it has just named', () => {
    // Limits below 30 %: nine months far below, then some that met it.
    const turned = (met: number) => [
      ...ORDINARY.slice(0, 15 - met),
      ...Array.from({ length: met }, () => 310),
    ];
    const targets = [target({ target: 31 })];
    const words = (met: number) =>
      first(monthRows(turned(met)), { of: { polarity: 'H' }, targets });
    expect(words(1)).toContain(
      'Ashford met the target in March 2012; by its limits the process will not go on meeting 31.0% without a change; ',
    );
    expect(words(7)).toContain(
      'Ashford has met the target for 7 months in a row; the control limits, of all months since January 2011, say that 31.0% will not be met, but the series has moved in that time; ',
    );
    const fell = [...Array.from({ length: 8 }, () => 310), 300, 300, 300, 300, 300, 300, 300];
    expect(
      first(monthRows(fell), { of: { polarity: 'L' }, targets: [target({ target: 32 })] }),
    ).toContain('will go on meeting 32.0%');
  });

  it('[S5] says why months of a count are held against no yearly target', () => {
    const counts = MONTHS.map((id, i): Row => [id, ASHFORD, 'referrals', 50 + (i % 2)]);
    const words = (window: 'rolling-12' | 'flow' | 'ytd') =>
      first(counts, {
        of: { unit: 'count', decimals: 0, denominator: null, window },
        targets: [target({ target: 900 })],
      });
    expect(words('rolling-12')).toBe(
      'the target of 900 is for twelve months, so no single month of Ashford is held against it; no month differs from the rest by more than chance.',
    );
    expect(words('flow')).toContain('the target of 900 is for a quarter,');
    expect(words('ytd')).toContain('the target of 900 is for April to the end of the quarter,');
  });

  it('[S4] says what the latest month shows', () => {
    const jump = [...ORDINARY.slice(0, 14), 900];
    const last = (polarity: 'H' | 'L' | null) => clause(1, monthRows(jump), { of: { polarity } });
    expect(last('L')).toBe('March 2012 is above the upper limit: more than chance, and a concern');
    expect(last('H')).toBe(
      'March 2012 is above the upper limit: more than chance, and an improvement',
    );
    expect(last(null)).toBe('March 2012 is above the upper limit: more than chance');
  });

  it('[S4] says that a month is both, and taken as a concern', () => {
    const values = [100, 110, 100, 110, 100, 110, 100, 110, 390, 380, 370, 360, 350, 340, 330];
    expect(clause(1, monthRows(values))).toBe(
      'March 2012 is above the upper limit, one of 7 or more months in a row above the mean and one of 7 or more falling months in a row: more than chance, an improvement by one sign and a concern by another, and taken as a concern',
    );
  });

  it('[S2] says which of the last twelve months differ', () => {
    const one = ORDINARY.map((value, i) => (i === 8 ? 310 : value));
    expect(clause(1, monthRows(one))).toBe(
      'March 2012 differs from the rest by no more than chance, but of the last 12 months 1 does: September 2011, above the upper limit',
    );
    const early = ORDINARY.map((value, i) => (i === 1 ? 310 : value));
    expect(first(monthRows(early))).toContain(
      '; none of the last 12 months differs from the rest by more than chance; the latest that did was February 2011.',
    );
    const rising = [200, 220, 200, 201, 205, 209, 213, 217, 221, 200, 220, 200, 220, 200, 220];
    expect(clause(1, monthRows(rising))).toBe(
      'March 2012 differs from the rest by no more than chance, but of the last 12 months 6 do, most recently September 2011, one of 7 or more rising months in a row',
    );
  });

  it('[S6] says why nothing can be said of overlapping months', () => {
    const supplied = MONTHS.map((id): Row => [id, ASHFORD, 'referrals', null, null, { value: 20 }]);
    expect(first(supplied, { of: { window: 'rolling-12' }, targets: at15 })).toBe(
      'Ashford has been above the target for 15 months in a row; whether months differ by more than chance cannot be said, because each is a figure for a longer period that overlaps with the next.',
    );
  });

  it('[S3] says how many months there are and how many are needed', () => {
    expect(first(monthRows(ORDINARY.slice(0, 3)), { at: '2010-11-Q4' })).toBe(
      'Ashford has no target in force; only 3 months count, and 13 are needed to tell a change from chance.',
    );
    expect(first(monthRows([200]), { at: '2010-11-Q4' })).toContain('only 1 month counts, and 13');
  });

  it('[O4] says nothing where there is nothing', () => {
    expect(said([])).toEqual([
      'For re-referrals within 12 months, nothing can be said of Ashford: no figures by month are loaded up to March 2012.',
    ]);
    const hidden: readonly Row[] = [
      ['2012-03', ASHFORD, 'referrals', null, null, { missing: 'suppressed' }],
    ];
    expect(said(hidden)).toEqual([
      'For re-referrals within 12 months, nothing can be said of Ashford.',
      'There is no figure in March 2012: suppressed.',
    ]);
  });

  it('[S7] leaves excluded months out of what chance says', () => {
    const jump = [...ORDINARY.slice(0, 14), 900];
    const annotations = [{ effect: 'exclude' as const, period: period('2012-03') }];
    expect(clause(2, monthRows(jump), { annotations, targets: at15 })).toBe(
      'no month differs from the rest by more than chance',
    );
    expect(said(monthRows(jump), { annotations, targets: at15 })[1]).toBe(
      '1 of the 15 months shown is left out of the mean and the limits by a note.',
    );
  });

  it('[S3][S7] says that no month counts where notes leave all of them out', () => {
    const annotations = MONTHS.map((month) => ({
      effect: 'exclude' as const,
      period: period(month),
    }));
    expect(clause(1, monthRows(ORDINARY), { annotations, targets: at15 })).toBe(
      'no month counts towards control limits, and 13 are needed to tell a change from chance',
    );
    expect(said(monthRows(ORDINARY), { annotations, targets: at15 })[1]).toBe(
      '15 of the 15 months shown are left out of the mean and the limits by a note.',
    );
  });
});
