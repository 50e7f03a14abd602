import { describe, expect, it } from 'vitest';
import { monthId } from '../../../../src/domain/period';
import type { Trend } from '../../../../src/domain/trend';
import {
  areaOf,
  ASHFORD,
  ASYLUM,
  breakFrom,
  CANTERBURY,
  DOVER,
  ENGLAND,
  evidence,
  KENT,
  month,
  period,
  population,
  quarter,
  target,
  type Row,
} from '../../../support/domain';
import {
  monthRows,
  MONTHS,
  ORDINARY,
  trendIn,
  type TrendSetting,
} from '../../../support/trend-setting';

const trend = (...setting: Parameters<typeof trendIn>): Trend => trendIn(...setting).trend;
const rows = monthRows;
const ordinary = ORDINARY;

const valuesOf = ({ points }: Trend) => points.map(({ value }) => value);
const monthsOf = ({ points }: Trend) => points.map((point) => monthId(point.month));

describe('the months of a trend', () => {
  it('[S1] are those up to the end of the quarter, unrounded', () => {
    const found = trend(rows([1, 2, 3, 4]), { at: '2010-11-Q4' });
    expect(monthsOf(found)).toEqual(['2011-01', '2011-02', '2011-03']);
    expect(valuesOf(found)).toEqual([0.1, 0.2, 0.3]);
    expect(found.points[0]).toMatchObject({ numerator: 1, denominator: 1000, isWhole: true });
  });

  it('[O4] say why there is no figure, also for a month without a row', () => {
    const hidden: Row = ['2011-02', ASHFORD, 'referrals', null, null, { missing: 'suppressed' }];
    const zero: Row = ['2011-04', ASHFORD, 'referrals', 0, 0];
    const found = trend([...rows([5]), hidden, zero], { at: '2011-12-Q1' });
    expect(found.points.map(({ missing }) => missing)).toEqual([
      null,
      'suppressed',
      'not-submitted',
      'zero-denominator',
      'not-submitted',
      'not-submitted',
    ]);
    expect(valuesOf(found)).toEqual([0.5, null, null, null, null, null]);
  });

  it('[G6] keep a sum with parts missing, and leave it out of limits and runs', () => {
    const whole = MONTHS.flatMap((id): readonly Row[] => [
      [id, ASHFORD, 'referrals', 20, 100],
      [id, CANTERBURY, 'referrals', 30, 100],
      ...(id === '2012-03' ? [] : [[id, DOVER, 'referrals', 10, 100] as Row]),
    ]);
    const found = trend(whole, { area: KENT });
    expect(found.points.at(-1)).toMatchObject({ value: 25, isWhole: false, missing: null });
    expect(found.sections).toMatchObject([{ first: 0, last: 14, count: 14, mean: 20 }]);
  });

  it('[G5] of a rate of events are yearly rates, and have a reason where no population is known', () => {
    const of = { unit: 'rate', per: 10_000, denominator: 'children' } as const;
    const events = MONTHS.map((id): Row => [id, ASHFORD, 'referrals', 10]);
    const populations = [population(ASHFORD, 2010, 12_000)];
    const found = trend(events, { of, parts: { populations } });
    expect(valuesOf(found).slice(0, 4)).toEqual([100, 100, 100, null]);
    expect(found.points[3]).toMatchObject({ numerator: 10, missing: 'unavailable' });
  });

  it('[A3] do not apply outside the life of an area', () => {
    const found = trend([['2011-01', ASYLUM, 'referrals', 1, 10]], {
      area: 'GONE',
      at: '2010-11-Q4',
      parts: {
        areas: [
          {
            ...areaOf(evidence([]).areas, ASYLUM),
            code: 'GONE',
            validTo: month('2011-01'),
          },
        ],
        tables: evidence([['2011-01', 'GONE', 'referrals', 1, 10]]).observations.tables,
      },
    });
    expect(found.points.map(({ missing }) => missing)).toEqual([
      null,
      'not-applicable',
      'not-applicable',
    ]);
  });
});

describe('a refusal', () => {
  it('[S6] has no chart of months that are figures for twelve months or April to date', () => {
    const supplied = MONTHS.map((id, i): Row => [
      id,
      ASHFORD,
      'referrals',
      null,
      null,
      { value: 20 + (i % 2) },
    ]);
    for (const window of ['rolling-12', 'ytd'] as const) {
      const found = trend(supplied, { of: { window } });
      expect(found).toMatchObject({
        refusal: 'overlapping',
        sections: [],
        variation: 'not-applicable',
        assurance: 'not-applicable',
        assuranceRefusal: null,
      });
      expect(valuesOf(found)).toHaveLength(15);
      expect(valuesOf(found)[0]).toBe(20);
    }
    expect(trend(supplied, { of: { window: 'stock' } }).refusal).toBeNull();
  });

  it('[S6] charts the underlying months of a rolling year that have counts, and those alone', () => {
    const of = { window: 'rolling-12' } as const;
    expect(trend(rows(ordinary), { of })).toMatchObject({ refusal: null });
    const mixed = [
      ...rows([null, ...ordinary.slice(1)]),
      ['2011-01', ASHFORD, 'referrals', null, null, { value: 99 }] as Row,
    ];
    const found = trend(mixed, { of });
    expect(valuesOf(found)[0]).toBe(99);
    expect(found.sections).toMatchObject([{ count: 14 }]);
  });

  it('[S6] charts the counts of the months of a rolling year', () => {
    const of = { window: 'rolling-12', unit: 'count', denominator: null } as const;
    const counts = MONTHS.map((id, i): Row => [id, ASHFORD, 'referrals', 50 + (i % 2)]);
    expect(trend(counts, { of })).toMatchObject({ refusal: null, variation: 'common-cause' });
  });

  it('[S6] says that nothing by month is loaded', () => {
    const quarters: readonly Row[] = [['2011-12-Q4', ASHFORD, 'referrals', 5, 10]];
    expect(trend(quarters)).toMatchObject({ refusal: 'no-months', variation: 'not-applicable' });
    expect(trend([])).toMatchObject({ points: [], refusal: 'no-months' });
    expect(trend(rows(ordinary), { at: '2009-10-Q4' })).toMatchObject({ refusal: 'no-months' });
  });

  it('[S3] says that there are too few months', () => {
    const twelve = trend(rows(ordinary.slice(0, 12)));
    expect(twelve).toMatchObject({
      refusal: 'few-points',
      variation: 'not-enough-points',
      assurance: 'not-applicable',
      sections: [{ count: 12, limits: null }],
    });
    expect(trend(rows(ordinary.slice(0, 13))).refusal).toBeNull();
  });

  it('[S3] says so where every month is hidden', () => {
    const hidden = MONTHS.map((id): Row => [
      id,
      ASHFORD,
      'referrals',
      null,
      null,
      { missing: 'suppressed' },
    ]);
    expect(trend(hidden)).toMatchObject({
      refusal: 'few-points',
      sections: [{ count: 0, mean: null, limits: null }],
    });
  });
});

describe('a step', () => {
  const count = (found: Trend) => found.sections.map((section) => section.count);

  it('[S7] is made by a break of the indicator', () => {
    const found = trend(rows(ordinary), { of: { breaks: [breakFrom('2012-03')] } });
    expect(count(found)).toEqual([14, 1]);
    expect(found).toMatchObject({ refusal: 'few-points', variation: 'not-enough-points' });
    expect(found.steps).toMatchObject([{ kind: 'break', text: 'counted per child' }]);
  });

  it('[S7] is made by a note that recalculates, from its first month on', () => {
    const annotations = [{ effect: 'recalculate' as const, period: period('Q2 2011/12') }];
    const found = trend(rows(ordinary), { annotations });
    expect(count(found)).toEqual([6, 9]);
    expect(found.steps.map((step) => [monthId(step.month), step.kind])).toEqual([
      ['2011-07', 'recalculation'],
    ]);
  });

  it('[S7] is a break where both a break and a recalculation begin', () => {
    const rising = ordinary.map((_, i) => 200 + i);
    const at = '2011-09';
    const annotations = [{ effect: 'recalculate' as const, period: period(at) }];
    const crossing = trend(rows([...rising.slice(0, 13), 213, 214]), {
      annotations: [{ effect: 'recalculate', period: period('2012-02') }],
    });
    expect(crossing.points[12]?.signals.map(({ kind }) => kind)).toContain('trend');
    const both = trend(rows(rising), { annotations, of: { breaks: [breakFrom(at)] } });
    expect(both.points.flatMap(({ signals }) => signals)).toEqual([]);
    expect(both.steps.map(({ kind }) => kind)).toEqual(['break', 'recalculation']);
  });

  it('[S7] is not made by what begins with the series, nor by notes of other areas and indicators', () => {
    const recalculate = { effect: 'recalculate' as const, period: period('2011-06') };
    const found = trend(rows(ordinary), {
      of: { breaks: [breakFrom('2011-01'), breakFrom('2012-04')] },
      annotations: [
        { ...recalculate, area: DOVER },
        { ...recalculate, indicator: 'other' },
        { ...recalculate, effect: 'none' },
      ],
    });
    expect(count(found)).toEqual([15]);
    expect(found.steps).toEqual([]);
    expect(
      count(trend(rows(ordinary), { annotations: [{ ...recalculate, area: ASHFORD }] })),
    ).toEqual([5, 10]);
  });

  it('[S7] all months of a note that excludes are ghosts', () => {
    const annotations = [{ effect: 'exclude' as const, period: period('Q1 2011/12') }];
    const spoiled = ordinary.map((value, i) => (i >= 3 && i <= 5 ? 900 : value));
    const found = trend([...rows(spoiled), ['2011-01', DOVER, 'referrals', 1, 2]], { annotations });
    expect(found.points.map(({ isGhost }) => isGhost).slice(2, 7)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(found.sections).toMatchObject([{ count: 12, limits: null }]);
    expect(valuesOf(found)[3]).toBe(90);
  });
});

describe('the icons of a trend', () => {
  const low = target({ target: 30, from: quarter('2011-12-Q4') });
  const old = target({ target: 1, to: quarter('2011-12-Q3') });

  it('[S5] hold the limits against the target in force in the quarter', () => {
    // Limits about 15.7 and 26.3: below 30 %, above 1 %.
    expect(trend(rows(ordinary), { targets: [old, low] })).toMatchObject({
      assurance: 'meet',
      assuranceRefusal: null,
    });
    expect(trend(rows(ordinary.slice(0, 15)), { targets: [old] })).toMatchObject({
      assurance: 'not-applicable',
      assuranceRefusal: 'no-target',
    });
    const own = target({ area: ASHFORD, target: 2 });
    expect(trend(rows(ordinary), { targets: [low, own] }).assurance).toBe('miss');
  });

  it('[S5] say why there is no assurance', () => {
    const targets = [low];
    const why = (setting: TrendSetting) =>
      trend(rows(ordinary), { targets, ...setting }).assuranceRefusal;
    expect(why({ of: { polarity: null } })).toBe('no-polarity');
    expect(why({ of: { polarity: 'T' } })).toBe('no-polarity');
    expect(why({ targets: [] })).toBe('no-target');
    const england = trend(rows(ordinary, ENGLAND), { targets, area: ENGLAND });
    expect(england).toMatchObject({ refusal: null, assuranceRefusal: 'no-target' });
    const category = trend(rows(ordinary, ASHFORD, { category: 'Neglect' }), {
      targets,
      category: 'Neglect',
    });
    expect(category).toMatchObject({ refusal: null, assuranceRefusal: 'no-target' });
  });

  it('[S5] hold a month of a count against no target for a year, but a stock against its own', () => {
    const counts = MONTHS.map((id, i): Row => [id, ASHFORD, 'referrals', 50 + (i % 2)]);
    const of = { unit: 'count', denominator: null } as const;
    const targets = [target({ target: 900 })];
    for (const window of ['rolling-12', 'flow', 'ytd'] as const) {
      expect(trend(counts, { of: { ...of, window }, targets })).toMatchObject({
        assurance: 'not-applicable',
        assuranceRefusal: 'yearly-target',
      });
    }
    expect(trend(counts, { of: { ...of, window: 'stock' }, targets })).toMatchObject({
      assurance: 'meet',
      assuranceRefusal: null,
    });
  });

  it('[S4] are neutral without a polarity and for T', () => {
    const jump = [...ordinary.slice(0, 14), 900];
    expect(trend(rows(jump), { of: { polarity: null } }).variation).toBe('high');
    expect(trend(rows(jump), { of: { polarity: 'T' } }).variation).toBe('high');
    expect(trend(rows(jump)).variation).toBe('concern');
    expect(trend(rows(jump), { of: { polarity: 'H' } }).variation).toBe('improvement');
  });

  it('[S4] use no month after the quarter', () => {
    const jump = [...ordinary.slice(0, 14), 900];
    const before = trend(rows([...ordinary.slice(0, 12), 900, 200, 900]), { at: '2011-12-Q3' });
    expect(before.points).toHaveLength(12);
    expect(before.points.flatMap(({ signals }) => signals)).toEqual([]);
    expect(trend(rows(jump)).points.at(-1)?.signals).toContainEqual({
      kind: 'point',
      side: 'high',
    });
  });
});
