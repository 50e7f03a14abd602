import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../../src/domain/indicator';
import { addQuarters, lastMonthOfQuarter } from '../../../../src/domain/period';
import type { Signal } from '../../../../src/domain/spc';
import { directionOf } from '../../../../src/domain/target';
import { chanceOf, type Trend, type TrendPoint } from '../../../../src/domain/trend';
import { valueOf } from '../../../../src/domain/value';
import {
  areaOf,
  ASHFORD,
  evidence,
  indicator,
  month,
  monthIds,
  monthly,
  population,
  quarter,
  type Row,
} from '../../../support/domain';

const Q3 = ['2011-10', '2011-11', '2011-12'];
const Q4 = ['2012-01', '2012-02', '2012-03'];
const YEAR = monthIds('2011-04', '2012-03');
const YEAR_BEFORE = monthIds('2010-04', '2011-03');

interface Case {
  readonly rows: readonly Row[];
  readonly of?: Partial<Indicator>;
  readonly trend?: Partial<Trend>;
  readonly back?: number;
}

/** The chance of Ashford's change up to Q4 2011/12 since so many quarters `back`. */
function chanceIn({ rows, of = {}, trend = {}, back = 1 }: Case) {
  const from = evidence(rows, {
    populations: [population(ASHFORD, 2010, 25_000), population(ASHFORD, 2011, 25_000)],
  });
  const asked = indicator(of);
  const place = {
    indicator: asked,
    area: areaOf(from.areas, ASHFORD),
    category: 'Total',
    quarter: quarter('2011-12-Q4'),
  };
  const later = valueOf(from, place);
  const earlier = valueOf(from, { ...place, quarter: addQuarters(place.quarter, -back) });
  const none: Trend = {
    place,
    points: [],
    sections: [],
    steps: [],
    variation: 'not-applicable',
    assurance: 'not-applicable',
    refusal: 'no-months',
    assuranceRefusal: null,
    isConflict: false,
  };
  return chanceOf({ ...none, ...trend }, directionOf(later, earlier, 1, null), later, earlier);
}

const point = (id: string, over: Partial<TrendPoint> = {}): TrendPoint => ({
  month: month(id),
  numerator: 10,
  denominator: 40,
  outcome: { kind: 'ratio', numerator: 10, denominator: 40, factor: 100 },
  value: 25,
  missing: null,
  isWhole: true,
  isProvisional: false,
  isGhost: false,
  signals: [],
  used: [],
  parts: null,
  ...over,
});

const above: Signal = { kind: 'point', side: 'high' };
const charted = (...points: readonly TrendPoint[]): Partial<Trend> => ({ refusal: null, points });

/** `x3` of 100 in Q3 and `x4` of 100 in Q4, in one month each of three. */
const shares = (x3: number, x4: number): readonly Row[] => [
  ['2011-12-Q3', ASHFORD, 'referrals', x3, 100],
  ['2011-12-Q4', ASHFORD, 'referrals', x4, 100],
];

describe('whether a change is more than chance', () => {
  it('[D2] is what the control chart says of the quarter’s last month', () => {
    const rows = shares(26, 40);
    expect(chanceIn({ rows, trend: charted(point('2012-03', { signals: [above] })) })).toEqual({
      kind: 'special-cause',
      month: lastMonthOfQuarter(quarter('2011-12-Q4')),
      signals: [above],
      moved: 'that-way',
    });
    expect(chanceIn({ rows, trend: charted(point('2012-03')) }).kind).toBe('common-cause');
  });

  it('[D2] says when that month stands out the other way than the figure moved', () => {
    const trend = charted(point('2012-03', { signals: [above] }));
    const moved = (x3: number, x4: number) => {
      const chance = chanceIn({ rows: shares(x3, x4), trend });
      return chance.kind === 'special-cause' ? chance.moved : chance.kind;
    };
    expect([moved(26, 40), moved(40, 26), moved(40, 40)]).toEqual([
      'that-way',
      'other-way',
      'not-at-all',
    ]);
  });

  it.each([
    ['no limits', { ...charted(point('2012-03')), refusal: 'few-points' as const }],
    ['the series ends before the quarter does', charted(point('2012-02'))],
    ['the last month is missing', charted(point('2012-03', { value: null }))],
    ['the last month is partial', charted(point('2012-03', { isWhole: false }))],
    ['the last month is excluded', charted(point('2012-03', { isGhost: true }))],
  ])('[D2] is tested on two samples where there is no such point: %s', (_what, trend) => {
    expect(chanceIn({ rows: shares(26, 40), trend })).toEqual({
      kind: 'tested',
      isSignificant: true,
    });
    expect(chanceIn({ rows: shares(27, 40), trend })).toEqual({
      kind: 'tested',
      isSignificant: false,
    });
  });

  it('[D2] cannot be said where the values are not compared, whatever the chart says', () => {
    const trend = charted(point('2012-03', { signals: [above] }));
    const rows = monthly(Q4, ASHFORD, 'referrals', 10, 40);
    expect(chanceIn({ rows, trend })).toEqual({ kind: 'cannot-say', why: 'not-compared' });
  });

  it('[D2] cannot be said of twelve months against the twelve a quarter before', () => {
    const rows = monthly(monthIds('2010-01', '2012-03'), ASHFORD, 'referrals', 10, 40);
    const of = { window: 'rolling-12' } as const;
    expect(chanceIn({ rows, of })).toEqual({ kind: 'cannot-say', why: 'overlapping' });
    expect(chanceIn({ rows, of, back: 4 })).toEqual({ kind: 'tested', isSignificant: false });
  });

  it('[D2] is tested for year to date against the year before', () => {
    const rows = [
      ...monthly(YEAR_BEFORE, ASHFORD, 'referrals', 10, 100),
      ...monthly(YEAR, ASHFORD, 'referrals', 14, 100),
    ];
    // 120 and 168 of 1,200: z = 3.0.
    expect(chanceIn({ rows, of: { window: 'ytd' }, back: 4 })).toEqual({
      kind: 'tested',
      isSignificant: true,
    });
  });

  it('[D2] is tested on events for flow counts', () => {
    const counts = (x3: number, x4: number): readonly Row[] => [
      ['2011-12-Q3', ASHFORD, 'referrals', x3],
      ['2011-12-Q4', ASHFORD, 'referrals', x4],
    ];
    const of = { unit: 'count', decimals: 0 } as const;
    expect(chanceIn({ rows: counts(10, 23), of })).toEqual({ kind: 'tested', isSignificant: true });
    expect(chanceIn({ rows: counts(10, 22), of })).toEqual({
      kind: 'tested',
      isSignificant: false,
    });
  });

  it('[D2] is tested on children and population for rates, yearly ones too', () => {
    // 12 in three months against 30: total 42, twice the tail of 12 is 0.0079; 18 against 30 is 0.11.
    const rows = (x: number): readonly Row[] => [
      ...monthly(Q3, ASHFORD, 'referrals', x),
      ...monthly(Q4, ASHFORD, 'referrals', 10),
    ];
    const of = { unit: 'rate', per: 10_000 } as const;
    expect(chanceIn({ rows: rows(4), of })).toEqual({ kind: 'tested', isSignificant: true });
    expect(chanceIn({ rows: rows(6), of })).toEqual({ kind: 'tested', isSignificant: false });
    // 12 and 30 children on one day each, per 25,000.
    const onOneDay: readonly Row[] = [
      ['2011-12', ASHFORD, 'referrals', 12],
      ['2012-03', ASHFORD, 'referrals', 30],
    ];
    expect(chanceIn({ rows: onOneDay, of: { ...of, window: 'stock' } })).toEqual({
      kind: 'tested',
      isSignificant: true,
    });
  });

  const suppliedAlone = ['2011-12-Q3', '2011-12-Q4'].map((id, i): Row => [
    id,
    ASHFORD,
    'referrals',
    null,
    null,
    { value: 20 + i },
  ]);

  it.each([
    ['supplied percentages', suppliedAlone, {}, 'no-counts'],
    ['counts that are not whole', shares(10.5, 20), { unit: 'count', decimals: 1 }, 'no-counts'],
    ['means', shares(26, 40), { unit: 'mean' }, 'mean'],
    ['cases on one day', shares(26, 40), { unit: 'count', window: 'stock' }, 'count-at-date'],
    ['more than the whole', shares(26, 101), {}, 'above-whole'],
    ['too few cases', shares(1, 8), {}, 'too-few'],
  ] as const)('[D2] cannot be said of %s', (_what, rows, of, why) => {
    expect(chanceIn({ rows, of })).toEqual({ kind: 'cannot-say', why });
  });
});
