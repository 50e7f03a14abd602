import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator, Polarity } from '../../../../src/domain/indicator';
import {
  directionWord,
  type AssessedValue,
  type Direction,
  type DirectionWord,
} from '../../../../src/domain/target';
import type { Decimal } from '../../../../src/lib/decimal';
import {
  ASHFORD,
  assessedAt,
  breakFrom,
  ENGLAND,
  evidence,
  indicator,
  monthIds,
  monthly,
  target,
  type Row,
} from '../../../support/domain';

const tenths = (units: number): Decimal => ({ units, decimals: 1 });

const assessed = (
  rows: readonly Row[],
  over: Partial<Indicator> = {},
  quarterId = '2011-12-Q4',
  code = ASHFORD,
): AssessedValue =>
  assessedAt(
    evidence(rows),
    [target({ indicator: 'x', target: 50 })],
    indicator({ id: 'x', ...over }),
    code,
    quarterId,
  );

const why = (direction: Direction): string =>
  direction.kind === 'compared' ? direction.word : direction.why;

describe('the words', () => {
  it.each<[Polarity, number, number, DirectionWord]>([
    ['H', 691, 690, 'improved'],
    ['H', 689, 690, 'worsened'],
    ['L', 689, 690, 'improved'],
    ['L', 691, 690, 'worsened'],
    [null, 691, 690, 'rose'],
    [null, 689, 690, 'fell'],
    ['H', 690, 690, 'no-change'],
    ['L', 690, 690, 'no-change'],
    ['T', 690, 690, 'no-change'],
    [null, 690, 690, 'no-change'],
  ])('[D1] polarity %s, %i after %i tenths: %s', (polarity, now, before, word) => {
    expect(directionWord(tenths(now), tenths(before), polarity, 50)).toBe(word);
  });

  it.each([
    [600, 700, 'improved'],
    [700, 600, 'worsened'],
    [400, 300, 'improved'],
    [300, 400, 'worsened'],
    // From 10 above to 5 below.
    [450, 600, 'improved'],
    // From 5 below to 10 above.
    [600, 450, 'worsened'],
    [500, 501, 'improved'],
  ] as const)('[D1] close to 50 is better: %i after %i tenths is %s', (now, before, word) => {
    expect(directionWord(tenths(now), tenths(before), 'T', 50)).toBe(word);
  });

  it('[D1] close to a target that is not set is neutral', () => {
    expect(directionWord(tenths(600), tenths(700), 'T', null)).toBe('fell');
  });
});

describe('which quarters are compared', () => {
  const rows: readonly Row[] = [
    ['2010-11-Q4', ASHFORD, 'x', 250, 1000],
    ['2011-12-Q3', ASHFORD, 'x', 310, 1000],
    ['2011-12-Q4', ASHFORD, 'x', 304, 1000],
  ];

  it('[D1] the previous quarter and the same quarter last year', () => {
    const value = assessed(rows);
    expect(value.sincePreviousQuarter).toEqual({
      kind: 'compared',
      word: 'improved',
      change: tenths(-6),
      earlier: tenths(310),
    });
    expect(value.sinceLastYear).toEqual({
      kind: 'compared',
      word: 'worsened',
      change: tenths(54),
      earlier: tenths(250),
    });
  });

  it('[D1] the quarter before the first of a year is the last of the year before', () => {
    const value = assessed(
      [
        ['2010-11-Q4', ASHFORD, 'x', 20, 100],
        ['2011-12-Q1', ASHFORD, 'x', 21, 100],
      ],
      {},
      '2011-12-Q1',
    );
    expect(why(value.sincePreviousQuarter)).toBe('worsened');
    expect(why(value.sinceLastYear)).toBe('no-earlier-value');
  });

  it('[D2] the size is the difference of the values displayed', () => {
    // 30.04 displays 30.0 and 30.06 displays 30.1: the size shown is 0.1, as the reader computes it.
    const value = assessed([
      ['2011-12-Q3', ASHFORD, 'x', 3004, 10_000],
      ['2011-12-Q4', ASHFORD, 'x', 3006, 10_000],
    ]);
    expect(value.sincePreviousQuarter).toMatchObject({ word: 'worsened', change: tenths(1) });
  });

  it('[D1] equal at displayed rounding is no change, and its size is zero', () => {
    // 30.05 and 30.14 both display 30.1.
    const value = assessed([
      ['2011-12-Q3', ASHFORD, 'x', 3005, 10_000],
      ['2011-12-Q4', ASHFORD, 'x', 3014, 10_000],
    ]);
    expect(value.sincePreviousQuarter).toMatchObject({ word: 'no-change', change: tenths(0) });
  });

  it('[D1] comparators are compared like any area', () => {
    const value = assessed(
      [
        ['2011-12-Q3', ENGLAND, 'x', null, null, { value: 24.9 }],
        ['2011-12-Q4', ENGLAND, 'x', null, null, { value: 24.7 }],
      ],
      {},
      '2011-12-Q4',
      ENGLAND,
    );
    expect(value.sincePreviousQuarter).toMatchObject({ word: 'improved', change: tenths(-2) });
  });
});

describe('what is never compared', () => {
  const earlier: Row = ['2011-12-Q3', ASHFORD, 'x', 310, 1000];

  it('[O4] a missing value, now or before', () => {
    expect(why(assessed([earlier]).sincePreviousQuarter)).toBe('no-value');
    expect(why(assessed([['2011-12-Q4', ASHFORD, 'x', 1, 2]]).sincePreviousQuarter)).toBe(
      'no-earlier-value',
    );
    const suppressed: Row = ['2011-12-Q3', ASHFORD, 'x', null, null, { missing: 'suppressed' }];
    const value = assessed([suppressed, ['2011-12-Q4', ASHFORD, 'x', 1, 2]]);
    expect(why(value.sincePreviousQuarter)).toBe('no-earlier-value');
  });

  it('[G4] a quarter with a month missing, now or before', () => {
    const two = monthly(['2012-01', '2012-02'], ASHFORD, 'x', 3, 10);
    expect(why(assessed([earlier, ...two]).sincePreviousQuarter)).toBe('incomplete');
    const twoBefore = monthly(['2011-10', '2011-11'], ASHFORD, 'x', 3, 10);
    const value = assessed([...twoBefore, ['2011-12-Q4', ASHFORD, 'x', 3, 10]]);
    expect(why(value.sincePreviousQuarter)).toBe('earlier-incomplete');
  });

  it('[G4] a stock shown from an earlier month', () => {
    const value = assessed(
      [
        ['2011-12', ASHFORD, 'x', 90],
        ['2012-02', ASHFORD, 'x', 80],
      ],
      { unit: 'count', window: 'stock' },
    );
    expect(why(value.sincePreviousQuarter)).toBe('incomplete');
  });

  it('[G3] year-to-date figures of different length; the same quarter of another year is compared', () => {
    const rows = monthly(monthIds('2010-04', '2012-03'), ASHFORD, 'x', 10);
    const value = assessed(rows, { unit: 'count', window: 'ytd' });
    expect(why(value.sincePreviousQuarter)).toBe('year-to-date');
    expect(why(value.sinceLastYear)).toBe('no-change');
    const first = assessed(rows, { unit: 'count', window: 'ytd' }, '2011-12-Q1');
    expect(why(first.sincePreviousQuarter)).toBe('year-to-date');
    expect(why(first.sinceLastYear)).toBe('no-change');
  });
});

describe('breaks', () => {
  const rows = monthly(monthIds('2009-04', '2012-03'), ASHFORD, 'x', 10, 20);
  const at = (from: string, window: Indicator['window']): readonly [string, string] => {
    const value = assessed(rows, { window, breaks: [breakFrom(from)] });
    return [why(value.sincePreviousQuarter), why(value.sinceLastYear)];
  };

  it('[O6] without a break both comparisons stand', () => {
    expect(at('2009-04', 'flow')).toEqual(['no-change', 'no-change']);
    expect(at('2009-04', 'rolling-12')).toEqual(['no-change', 'no-change']);
    expect(at('2012-04', 'rolling-12')).toEqual(['no-change', 'no-change']);
  });

  it.each(['2012-01', '2012-02', '2012-03'])(
    '[O6] a break from %s, in the later quarter, is not crossed',
    (from) => {
      expect(at(from, 'flow')).toEqual(['break', 'break']);
      expect(at(from, 'stock')).toEqual(['break', 'break']);
      expect(at(from, 'rolling-12')).toEqual(['break', 'break']);
    },
  );

  it('[O6] a break with the first month of the earlier quarter leaves both counted the new way', () => {
    expect(at('2011-10', 'flow')).toEqual(['no-change', 'break']);
    expect(at('2011-10', 'stock')).toEqual(['no-change', 'break']);
  });

  it('[O6] a break inside the earlier quarter of events mixes two ways of counting', () => {
    expect(at('2011-11', 'flow')).toEqual(['break', 'break']);
    expect(at('2011-12', 'flow')).toEqual(['break', 'break']);
  });

  it('[O6] a stock counted at the end of the quarter is not split by a break inside it', () => {
    // December 2011 and March 2012 are both counted the new way.
    expect(at('2011-12', 'stock')).toEqual(['no-change', 'break']);
    expect(at('2011-11', 'stock')).toEqual(['no-change', 'break']);
  });

  it('[O6] a break inside the earlier twelve months counts, even long before the later quarter', () => {
    // The year to December 2011 begins in January 2011, the year to March 2011 in April 2010.
    expect(at('2011-02', 'rolling-12')).toEqual(['break', 'break']);
    expect(at('2011-01', 'rolling-12')).toEqual(['no-change', 'break']);
    expect(at('2010-05', 'rolling-12')).toEqual(['no-change', 'break']);
    expect(at('2010-04', 'rolling-12')).toEqual(['no-change', 'no-change']);
  });

  it('[O6] referrals of 2007/08 per family and of 2008/09 per child are not compared', () => {
    const years: readonly Row[] = [
      ['2006/07', ASHFORD, 'x', 10_515],
      ['2007/08', ASHFORD, 'x', 12_005],
      ['2008/09', ASHFORD, 'x', 17_360],
    ];
    const referrals = {
      unit: 'count',
      decimals: 0,
      window: 'rolling-12',
      polarity: null,
      breaks: [breakFrom('2008-04')],
    } as const;
    expect(why(assessed(years, referrals, '2008-09-Q4').sinceLastYear)).toBe('break');
    expect(assessed(years, referrals, '2007-08-Q4').sinceLastYear).toEqual({
      kind: 'compared',
      word: 'rose',
      change: { units: 1490, decimals: 0 },
      earlier: { units: 10_515, decimals: 0 },
    });
  });
});

describe('properties', () => {
  const units = fc.integer({ min: -2000, max: 2000 });
  const opposite: Record<DirectionWord, DirectionWord> = {
    improved: 'worsened',
    worsened: 'improved',
    rose: 'fell',
    fell: 'rose',
    'no-change': 'no-change',
  };
  const polarities: readonly Polarity[] = ['H', 'L', 'T', null];

  it('[D1] looking back from the earlier value gives the opposite word', () => {
    fc.assert(
      fc.property(units, units, fc.constantFrom(...polarities), (now, before, polarity) => {
        expect(directionWord(tenths(before), tenths(now), polarity, 50)).toBe(
          opposite[directionWord(tenths(now), tenths(before), polarity, 50)],
        );
      }),
    );
  });

  it('[D1] the other polarity, or negated values, give the opposite word', () => {
    fc.assert(
      fc.property(units, units, (now, before) => {
        const word = directionWord(tenths(now), tenths(before), 'H', null);
        expect(directionWord(tenths(now), tenths(before), 'L', null)).toBe(opposite[word]);
        expect(directionWord(tenths(-now), tenths(-before), 'L', null)).toBe(word);
      }),
    );
  });

  it('[D1] mirrored around the target H becomes L, and T stays', () => {
    fc.assert(
      fc.property(units, units, units, (now, before, goal) => {
        const mirror = (value: number): Decimal => tenths(2 * goal - value);
        expect(directionWord(mirror(now), mirror(before), 'L', goal / 10)).toBe(
          directionWord(tenths(now), tenths(before), 'H', goal / 10),
        );
        expect(directionWord(mirror(now), mirror(before), 'T', goal / 10)).toBe(
          directionWord(tenths(now), tenths(before), 'T', goal / 10),
        );
      }),
    );
  });
});
