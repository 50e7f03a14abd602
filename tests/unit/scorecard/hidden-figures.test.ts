import { describe, expect, it } from 'vitest';
import type { HiddenUnit } from '../../../src/domain/disclosure';
import { indexAreas } from '../../../src/domain/area';
import {
  filterHidden,
  hiddenFigures,
  hiddenOptions,
  hiddenSummary,
  shareText,
} from '../../../src/scorecard/hidden-figures';
import {
  exposedWords,
  hiddenWords,
  sumNoteWords,
  unitNames,
} from '../../../src/scorecard/hidden-words';
import { ASHFORD, DOVER, indicator, KENT, period, quarter } from '../../support/domain';
import { figure, hiddenUnit, outcome, publication } from '../../support/publishing';
import { inputOf } from './scorecard-of';

const { assessor } = inputOf({ rows: [] });
const names = unitNames(
  [indicator({ numerator: 're-referrals', denominator: 'referrals' })],
  indexAreas(assessor.evidence.areas.areas),
);
const key = (area: string, at: string) => hiddenUnit(area, at).key;
const words = (reason: HiddenUnit['reason']) =>
  hiddenWords(hiddenUnit(DOVER, '2012-03', { reason }), 5, names);

describe('why a figure is hidden', () => {
  it('[X1] says which count is small, and never the count', () => {
    expect(words({ kind: 'small', parts: ['numerator'] })).toBe('Small: 1 to 5 re-referrals.');
    expect(words({ kind: 'small', parts: ['complement', 'denominator'] })).toBe(
      'Small: all but 1 to 5 of the referrals are counted and 1 to 5 referrals in all.',
    );
  });

  it('[X2] says what it would give away, and through which sum', () => {
    const reason = {
      kind: 'protects',
      unit: key(ASHFORD, '2012-03'),
      part: 'numerator',
      isImplied: false,
      by: { kind: 'areas', of: key(KENT, '2012-03'), part: 'numerator', isEarlier: false },
    } as const;
    expect(words(reason)).toBe(
      'Would give away the re-referrals of Ashford, March 2012: districts and teams add up to Kent.',
    );
    expect(words({ ...reason, isImplied: true, by: null })).toBe(
      'Would give away a count that is shown nowhere but follows from Ashford, March 2012: several sums together.',
    );
    expect(words({ ...reason, kind: 'nought' })).toMatch(/^A nought, hidden so that/);
    const quarterly = { kind: 'months', of: key(DOVER, '2011-12-Q4'), part: 'numerator' } as const;
    expect(words({ ...reason, by: { ...quarterly, isEarlier: true } })).toMatch(
      /months add up to Q4 2011\/12 \(Jan to Mar 2012\), in an earlier snapshot\.$/,
    );
  });

  it('says why a count can be worked out all the same', () => {
    const exposed = { key: key(DOVER, '2012-03'), part: 'numerator', by: [] } as const;
    expect(exposedWords({ ...exposed, why: 'published-before' }, names)).toBe(
      'The re-referrals of Re-referrals within 12 months, Dover, March 2012: an earlier snapshot shows this count. Hiding it now does not take it back.',
    );
    const areas = {
      kind: 'areas',
      of: key(KENT, '2012-03'),
      part: 'numerator',
      isEarlier: false,
    } as const;
    expect(exposedWords({ ...exposed, why: 'worked-out', by: [areas, areas] }, names)).toMatch(
      /fewer than three possible values \(districts and teams add up to Kent\)\.$/,
    );
  });

  it('names both numbers of a sum that does not add up', () => {
    const source = {
      kind: 'areas',
      of: key(KENT, '2012-03'),
      part: 'numerator',
      isEarlier: false,
    } as const;
    expect(sumNoteWords({ source, total: 9, sum: 11 }, names)).toBe(
      'Re-referrals within 12 months, Kent, March 2012: 9 re-referrals, but the parts make 11 (districts and teams add up to Kent).',
    );
  });
});

const figures = [
  figure(DOVER, '2012-03', { numerator: 3, denominator: 97 }),
  figure(ASHFORD, '2012-03', { numerator: 20, denominator: 97 }),
  figure(DOVER, '2011-12', { numerator: 2 }),
  figure(ASHFORD, '2011-11', { isShown: false }),
];
const hidden = [
  hiddenUnit(DOVER, '2012-03'),
  hiddenUnit(ASHFORD, '2012-03', {
    reason: {
      kind: 'protects',
      unit: key(DOVER, '2012-03'),
      part: 'numerator',
      isImplied: false,
      by: null,
    },
  }),
  hiddenUnit(DOVER, '2011-12'),
];
const found = publication(figures);

describe('what is hidden', () => {
  it('is counted by reason, out of the figures that are published', () => {
    expect(hiddenSummary(found, outcome({ hidden }))).toMatchObject({
      figures: 3,
      small: 2,
      protecting: 1,
      words: [
        '3 of 3 figures are hidden (100%).',
        '2 because a count of 1 to 5 stands behind them.',
        '1 because it would give a small count away.',
      ],
    });
    expect(hiddenSummary(found, outcome()).words).toEqual([
      'No figure is hidden: none of the 3 figures is a small count.',
    ]);
    expect(hiddenSummary(found, outcome({ policy: 'none' })).words).toEqual([
      'Nothing is hidden: all 3 figures are shown as they are.',
    ]);
  });

  it('[G3] counts a stock’s quarter and its last month once', () => {
    const stock = {
      ...publication([figure(DOVER, '2012-03'), figure(DOVER, '2011-12-Q4')]),
      measures: [{ indicator: 'referrals', window: 'stock' as const, partition: [] }],
    };
    expect(hiddenSummary(stock, outcome()).figures).toBe(1);
  });

  it('a share is never rounded to nothing or to all', () => {
    expect(shareText(1, 1000)).toBe('less than 1%');
    expect(shareText(999, 1000)).toBe('more than 99%');
    expect(shareText(1, 8)).toBe('13%');
    expect(shareText(0, 0)).toBe('0%');
  });

  it('has a row for each figure, with its true count, and is found by indicator, area and quarter', () => {
    const rows = hiddenFigures(found, outcome({ hidden }), quarter('2011-12-Q4'), names);
    expect(rows.map(({ area, period: at, trueCount }) => [area, at, trueCount])).toEqual([
      ['Dover', 'March 2012', '3 of 97'],
      ['Ashford', 'March 2012', '20 of 97'],
      ['Dover', 'December 2011', '2'],
    ]);
    const all = { indicator: null, area: null, isQuarterOnly: false };
    expect(filterHidden(rows, all)).toHaveLength(3);
    expect(filterHidden(rows, { ...all, area: DOVER })).toHaveLength(2);
    expect(filterHidden(rows, { ...all, area: DOVER, isQuarterOnly: true })).toHaveLength(1);
    expect(filterHidden(rows, { ...all, indicator: 'plans' })).toEqual([]);
    expect(hiddenOptions(rows, names).areas).toEqual([
      { value: DOVER, label: 'Dover (2)' },
      { value: ASHFORD, label: 'Ashford (1)' },
    ]);
    expect(rows[0]?.period).toBe('March 2012');
    expect(period('2012-03').kind).toBe('month');
  });
});
