import { describe, expect, it } from 'vitest';
import { toEnd } from '../../../src/lib/slices';
import type { ScorecardInput } from '../../../src/scorecard/build-scorecard';
import { compareEditions } from '../../../src/scorecard/compare-editions';
import type { EditionChange } from '../../../src/scorecard/edition-change';
import {
  area,
  ASHFORD,
  breakFrom,
  CANTERBURY,
  DOVER,
  indicator,
  KENT,
  month,
  quarter,
  smallCounty,
  target,
  type Row,
} from '../../support/domain';
import { inputOf, type InputParts } from './scorecard-of';

const plans = indicator({
  id: 'plans',
  name: 'Child protection plans',
  unit: 'count',
  decimals: 0,
  window: 'stock',
  numerator: 'plans',
  denominator: null,
});
const events = indicator({ id: 'events', unit: 'count', decimals: 0, window: 'flow' });

const NAMES = { before: 'in 2011-12-Q4-v1', after: 'now' };
const HIDDEN = { missing: 'suppressed' as const };

/** Plans at the end of March 2012 in Ashford, Canterbury and Dover. */
const march = (ashford: number | null, canterbury = 20, dover = 30): readonly Row[] => [
  ['2012-03', ASHFORD, 'plans', ashford, null, ashford === null ? HIDDEN : {}],
  ['2012-03', CANTERBURY, 'plans', canterbury],
  ['2012-03', DOVER, 'plans', dover],
];

const plansOf = (rows: readonly Row[], parts: InputParts = {}): ScorecardInput =>
  inputOf({ indicators: [plans], rows, ...parts });

const compare = (before: ScorecardInput, after: ScorecardInput, at = '2011-12-Q4') =>
  toEnd(compareEditions(before, after, quarter(at), NAMES));

/** `Ashford Q4 2011/12: 7 -> Suppressed (hidden)` */
const brief = (changes: readonly EditionChange[]): readonly string[] =>
  changes.map(({ area: where, category, period, before, after, kind }) => {
    const place = [where?.name ?? '', category === 'Total' ? '' : category, period];
    const head = place.filter((part) => part !== '').join(' ');
    return `${head}: ${before} -> ${after} (${kind})`;
  });

describe('two editions of the scorecard', () => {
  it('that show the same differ in nothing, and that is said', () => {
    const { thisQuarter, otherQuarters, ofNoQuarter, summary } = compare(
      plansOf(march(7)),
      plansOf(march(7)),
    );
    expect([...thisQuarter, ...otherQuarters, ...ofNoQuarter]).toEqual([]);
    expect(summary).toEqual([
      'No figure of Q4 2011/12 changed.',
      'No figure of another quarter changed.',
    ]);
  });

  it('[O5] differ in a figure and in the sum that it is part of', () => {
    const { thisQuarter, summary } = compare(plansOf(march(7)), plansOf(march(9)));
    expect(brief(thisQuarter)).toEqual([
      'Kent Q4 2011/12: 57 -> 59 (value)',
      'Ashford Q4 2011/12: 7 -> 9 (value)',
    ]);
    expect(thisQuarter[1]?.words).toBe('7 in 2011-12-Q4-v1; 9 now');
    expect(summary[0]).toBe('In Q4 2011/12, 2 figures changed.');
  });

  it('[T3] name the rating of a figure where it is another, and a rating alone', () => {
    const targets = [target({ indicator: 'plans', target: 8 })];
    const rated = compare(plansOf(march(7), { targets }), plansOf(march(9), { targets }));
    expect(rated.thisQuarter[1]?.words).toBe(
      '7 (Target met) in 2011-12-Q4-v1; 9 (Target not met) now',
    );
    const lower = [target({ indicator: 'plans', target: 25 })];
    const { thisQuarter, ofNoQuarter, summary } = compare(
      plansOf(march(7), { targets }),
      plansOf(march(7), { targets: lower }),
    );
    expect(brief(thisQuarter)).toEqual(['Canterbury Q4 2011/12: 20 -> 20 (rating)']);
    expect(brief(ofNoQuarter)).toEqual(['from Q1 2000/01: 8 or less -> 25 or less (target)']);
    expect(summary).toContain('In Q4 2011/12, 1 figure is rated otherwise.');
    expect(summary).toContain('1 target changed.');
  });

  it('compare every category of a breakdown', () => {
    const rows = (count: number): readonly Row[] => [
      ...march(7),
      ['2012-03', ASHFORD, 'plans', count, null, { category: 'Neglect' }],
    ];
    const { thisQuarter } = compare(plansOf(rows(3)), plansOf(rows(4)));
    expect(brief(thisQuarter)).toEqual([
      'Kent Neglect Q4 2011/12: 3, partial (1 of 3) -> 4, partial (1 of 3) (value)',
      'Ashford Neglect Q4 2011/12: 3 -> 4 (value)',
    ]);
  });

  it('compare the year of events with its quarters', () => {
    const months = ['2011-04', '2011-07', '2011-10', '2012-01'].flatMap((first) =>
      [0, 1, 2].map((more) => month(first) + more),
    );
    const id = (at: number) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    const rows = (last: number): readonly Row[] =>
      months.map((at, i) => [id(at), ASHFORD, 'events', i === 11 ? last : 10]);
    const input = (last: number) => inputOf({ indicators: [events], rows: rows(last) });
    const { thisQuarter } = compare(input(10), input(11));
    expect(brief(thisQuarter).filter((words) => words.startsWith('Ashford'))).toEqual([
      'Ashford Q4 2011/12: 30 -> 31 (value)',
      'Ashford out-turn 2011/12: 120 -> 121 (value)',
    ]);
  });

  it('put the quarter asked for first, then the others, the latest of them in front', () => {
    const rows = (add: number): readonly Row[] =>
      ['2011-06', '2011-09', '2011-12', '2012-03'].map((at) => [at, ASHFORD, 'plans', 10 + add]);
    const { thisQuarter, otherQuarters, summary } = compare(plansOf(rows(0)), plansOf(rows(1)));
    const ashford = (changes: readonly EditionChange[]) =>
      changes.flatMap((change) => (change.area?.code === ASHFORD ? change.period : []));
    expect(ashford(thisQuarter)).toEqual(['Q4 2011/12']);
    expect(ashford(otherQuarters)).toEqual(['Q3 2011/12', 'Q2 2011/12', 'Q1 2011/12']);
    expect(summary[1]).toBe('In other quarters, 6 figures changed.');
  });

  it('[O4] tell a figure that is new or gone from one that changed, with why there was none', () => {
    const without = march(7).filter(([, code]) => code !== DOVER);
    const there = compare(plansOf(without), plansOf(march(7)));
    const change = there.thisQuarter.find(({ area: where }) => where?.code === DOVER);
    expect(change).toMatchObject({ kind: 'added', before: 'Not submitted', after: '30' });
    expect(change?.words).toBe('not submitted in 2011-12-Q4-v1; shown as 30 now');
    const gone = compare(plansOf(march(7)), plansOf(without));
    expect(gone.thisQuarter.find(({ area: where }) => where?.code === DOVER)).toMatchObject({
      kind: 'removed',
      words: 'shown as 30 in 2011-12-Q4-v1; not submitted now',
    });
  });
});

describe('[X2] what is hidden', () => {
  it('newly stands beside the number that was public before, and none of today', () => {
    const kent: Row = ['2012-03', KENT, 'plans', 53];
    const { thisQuarter, summary } = compare(
      plansOf([...march(7, 20, 26), kent]),
      plansOf([...march(null, 20, 26), kent]),
    );
    expect(brief(thisQuarter)).toEqual(['Ashford Q4 2011/12: 7 -> Suppressed (hidden)']);
    expect(thisQuarter[0]?.words).toBe('shown as 7 in 2011-12-Q4-v1; hidden now');
    expect(summary[0]).toBe('In Q4 2011/12, 1 figure is newly hidden.');
  });

  it('no more is said to have been hidden', () => {
    const { thisQuarter } = compare(plansOf(march(null)), plansOf(march(7)));
    expect(thisQuarter.find(({ area: where }) => where?.code === ASHFORD)).toMatchObject({
      kind: 'shown',
      words: 'hidden in 2011-12-Q4-v1; shown as 7 now',
    });
  });

  it('in both says nothing, whatever stands behind it', () => {
    const { thisQuarter } = compare(plansOf(march(null)), plansOf(march(null)));
    expect(thisQuarter).toEqual([]);
  });

  it('names a small number by its mark', () => {
    const under: Row = ['2012-03', ASHFORD, 'plans', null, null, { missing: 'under-5' }];
    const { thisQuarter } = compare(plansOf([...march(7)]), plansOf([under, ...march(7).slice(1)]));
    expect(thisQuarter.find(({ area: where }) => where?.code === ASHFORD)?.words).toBe(
      'shown as 7 in 2011-12-Q4-v1; hidden now (<5)',
    );
  });

  it('says when the policy is another', () => {
    const dfe = plansOf(march(7));
    const { summary } = compare(
      { ...dfe, edition: { ...dfe.edition, policy: 'dfe' } },
      plansOf(march(7)),
    );
    expect(summary.at(-1)).toBe(
      'The disclosure policy is another: Counts of 1 to 5 hidden, and what would give them away (policy dfe) in 2011-12-Q4-v1; No disclosure control: restricted copy now.',
    );
  });
});

describe('definitions', () => {
  const changed = (over: Parameters<typeof indicator>[0]) => {
    const before = plansOf(march(7));
    const after = plansOf(march(7), { indicators: [indicator({ ...plans, ...over })] });
    return compare(before, after);
  };

  it.each([
    [
      { polarity: 'H' as const },
      'Polarity: lower is better in 2011-12-Q4-v1; higher is better now',
    ],
    [
      { breaks: [breakFrom('2008-04')] },
      'Breaks: none in 2011-12-Q4-v1; April 2008 (counted per child) now',
    ],
    [{ decimals: 1 }, 'Decimals: 0 in 2011-12-Q4-v1; 1 now'],
    [
      { window: 'flow' as const },
      'Measure: Number, at the end of the quarter in 2011-12-Q4-v1; Number, in the quarter now',
    ],
    [{ name: 'Plans' }, 'Name: “Child protection plans” in 2011-12-Q4-v1; “Plans” now'],
  ])('that differ are named with both: %j', (over, words) => {
    const { ofNoQuarter, summary } = changed(over);
    expect(ofNoQuarter.map((change) => change.words)).toEqual([words]);
    expect(summary).toContain('1 definition changed.');
  });

  it('[T4] with other decimals change no figure that is the same at the fewer of them', () => {
    expect(changed({ decimals: 1 }).thisQuarter).toEqual([]);
  });

  it('count once for an indicator, however many of its parts changed', () => {
    const { ofNoQuarter, summary } = changed({ polarity: 'H', decimals: 1 });
    expect(ofNoQuarter).toHaveLength(2);
    expect(summary).toContain('1 definition changed.');
  });

  it('name indicators and areas that only one of them has, and none of their figures', () => {
    const swale = area({ code: 'E07000113', name: 'Swale' });
    const before = plansOf(march(7));
    const after = plansOf([...march(7), ['2012-03', swale.code, 'plans', 0]], {
      indicators: [plans, events],
      areas: [...smallCounty, swale],
    });
    const { thisQuarter, ofNoQuarter, summary } = compare(before, after);
    expect(thisQuarter).toEqual([]);
    expect(ofNoQuarter.map(({ kind, after: is, words }) => [kind, is, words])).toEqual([
      ['added', events.name, 'not there in 2011-12-Q4-v1'],
      ['added', 'Swale', 'not there in 2011-12-Q4-v1'],
    ]);
    expect(summary).toContain('1 indicator is new and 1 area is new.');
    expect(compare(after, before).summary).toContain('1 indicator is gone and 1 area is gone.');
  });

  it('[T1] of targets name the area and the quarter from which they are in force', () => {
    const own = target({
      indicator: 'plans',
      area: ASHFORD,
      from: quarter('2011-12-Q1'),
      floor: 30,
    });
    const { ofNoQuarter } = compare(plansOf(march(7)), plansOf(march(7), { targets: [own] }));
    expect(brief(ofNoQuarter)).toEqual([
      'Ashford from Q1 2011/12:  -> 23 or less, limit 30 (target)',
    ]);
    expect(ofNoQuarter[0]?.words).toBe('none in 2011-12-Q4-v1; 23 or less, limit 30 now');
  });
});

describe('the reach of two editions', () => {
  const rolling = indicator({ id: 'plans', unit: 'count', decimals: 0, window: 'rolling-12' });
  /** Ten in each month from the first to March 2012. */
  const since = (first: string, last: string): readonly Row[] => {
    const months = Array.from(
      { length: month(last) - month(first) + 1 },
      (_, i) => month(first) + i,
    );
    return months.map((at) => [
      `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
      ASHFORD,
      'plans',
      10,
    ]);
  };
  const input = (rows: readonly Row[]) => inputOf({ indicators: [rolling], rows });

  it('leaves out windows that reach back before the history of one of them', () => {
    const { otherQuarters, thisQuarter } = compare(
      input(since('2010-04', '2012-03')),
      input(since('2010-07', '2012-03')),
    );
    expect([...thisQuarter, ...otherQuarters]).toEqual([]);
  });

  it('says which quarters only one of them has', () => {
    const { summary } = compare(
      input(since('2010-04', '2012-03')),
      input(since('2010-07', '2012-06')),
      '2012-13-Q1',
    );
    expect(summary).toEqual([
      'Q1 2012/13 was not there in 2011-12-Q4-v1: all of its figures are new.',
      'No figure of another quarter changed.',
      'Q1 2010/11 is not there now.',
    ]);
  });
});
