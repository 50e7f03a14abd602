/** The variation screen's model: twelve districts with figures added up by hand. */
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator';
import { filterVariation, variationPage } from '../../../src/scorecard/variation';
import {
  area,
  breakFrom,
  DOVER,
  indicator,
  KENT,
  kentAreas,
  quarter,
  target,
  type Row,
} from '../../support/domain';
import { inputOf, type InputParts } from './scorecard-of';

const DISTRICTS = kentAreas.filter(({ kind }) => kind === 'district').map(({ code }) => code);

/** Each district the same but the last: `last` of `of` cases; at Q4 2011/12 unless said. */
const districts = (
  id: string,
  each: number,
  last: number,
  of: number | null = 100,
  at = '2011-12-Q4',
): readonly Row[] =>
  DISTRICTS.map((code, i): Row => [at, code, id, i === DISTRICTS.length - 1 ? last : each, of]);

const named = (id: string, over: Partial<Indicator> = {}): Indicator =>
  indicator({ id, name: id, short: id, ...over });

function page(parts: InputParts) {
  return variationPage(inputOf({ areas: kentAreas, ...parts }), quarter('2011-12-Q4'));
}

const rowOf = (parts: InputParts) => {
  const [row] = page({ indicators: [named('a')], ...parts }).rows;
  if (!row) throw new Error('There is a row');
  return row;
};

describe('[F5] the order of scrutiny', () => {
  // Pooled shares of 32.5 % and 31 %: 60 of 100 has a 99.8 % interval from 44.9 %; 42 of 100 has a
  // 95 % interval from 32.8 % and a 99.8 % one from 28.1 %.
  const parts: InputParts = {
    indicators: [
      named('count', { unit: 'count', denominator: null, polarity: null }),
      named('mean', { unit: 'mean' }),
      named('narrow', { polarity: 'H' }),
      named('wide', { polarity: 'H' }),
      named('missed', { agency: 'Kent Police' }),
      named('near', { theme: 'Child protection' }),
      named('far'),
      named('nothing'),
    ],
    rows: [
      ...districts('count', 5, 500, null),
      ...districts('mean', 10, 90),
      ...districts('narrow', 30, 32),
      ...districts('wide', 30, 35),
      ...districts('missed', 30, 31),
      ...districts('near', 30, 42),
      ...districts('far', 30, 60),
    ],
    targets: [
      target({ indicator: 'missed', target: 23 }),
      target({ indicator: 'wide', target: 20 }),
    ],
  };

  it('is: far outside, near outside, target missed, widest gap; averages and counts last', () => {
    const { rows, unsaid } = page(parts);
    expect(rows.map((row) => row.indicator.id)).toEqual([
      'far',
      'near',
      'missed',
      'wide',
      'narrow',
      'mean',
      'count',
    ]);
    expect(unsaid.map((item) => item.indicator.id)).toEqual(['nothing']);
    expect(unsaid[0]?.why).toBe(
      'There is no gap to show: in Q4 2011/12 none of the districts of Kent has a whole figure.',
    );
  });

  it('is said on the page', () => {
    expect(page(parts).order).toMatch(
      /^What deserves scrutiny comes first: .* numbers of cases last\.$/,
    );
  });

  it('the headline counts what can be tested', () => {
    expect(page(parts).headline).toEqual([
      'In Q4 2011/12 the districts differ by more than chance in 1 of 5 indicators that can be tested.',
      'The most districts outside the 99.8% limits: far, 1.',
    ]);
  });

  it('[F5] the headline names all that have the most districts outside', () => {
    const level: InputParts = {
      indicators: [named('one'), named('other'), named('calm')],
      rows: [
        ...districts('one', 30, 60),
        ...districts('other', 30, 60),
        ...districts('calm', 30, 32),
      ],
    };
    expect(page(level).headline[1]).toBe(
      'The most districts outside the 99.8% limits: one and other, 1 each.',
    );
  });

  it('filters keep the headline and the order', () => {
    const whole = page(parts);
    const police = filterVariation(whole, { theme: null, agency: 'Kent Police' });
    expect(police.rows.map((row) => row.indicator.id)).toEqual(['missed']);
    expect(police.unsaid).toEqual([]);
    expect(police.headline).toBe(whole.headline);
    const protection = filterVariation(whole, { theme: 'Child protection', agency: null });
    expect(protection.rows.map((row) => row.indicator.id)).toEqual(['near']);
  });
});

describe('a row', () => {
  it('names the ends of the gap, the better first', () => {
    const { gap } = rowOf({ rows: districts('a', 30, 36) });
    expect(gap.size).toBe('6.0 percentage points');
    expect(gap.ends).toMatch(
      /^Best: 30\.0% Ashford, .* and Tonbridge and Malling\. Worst: 36\.0% Tunbridge Wells\.$/,
    );
    // 6 over the middle of 30 and 36.
    expect(gap.relative).toBeCloseTo(6 / 33, 12);
  });

  it('says that all are level', () => {
    const row = rowOf({ rows: districts('a', 30, 30) });
    expect(row.gap.ends).toBe('All 12 districts have 30.0%.');
    expect(row.gap.relative).toBe(0);
    expect(row.verdict.kind).toBe('within-chance');
  });

  it('says how the gap moved, with both figures', () => {
    const before = districts('a', 30, 50, 100, '2010-11-Q2');
    expect(rowOf({ rows: [...before, ...districts('a', 30, 36)] }).gap).toMatchObject({
      move: 'narrowed',
      moveWords: 'Narrowed by 14.0 percentage points since Q2 2010/11, from 20.0 percentage points',
    });
    expect(rowOf({ rows: [...before, ...districts('a', 25, 45)] }).gap).toMatchObject({
      move: 'same',
      moveWords: 'As wide as in Q2 2010/11',
    });
    const fewer = before.slice(1);
    expect(rowOf({ rows: [...fewer, ...districts('a', 30, 55)] }).gap.moveWords).toBe(
      'Widened by 5.0 percentage points since Q2 2010/11, from 20.0 percentage points; then of 11 districts, now of 12',
    );
  });

  it('[O6] compares nothing across a break', () => {
    const { gap } = rowOf({
      indicators: [named('a', { breaks: [breakFrom('2011-07', 'Counted per child')] })],
      rows: [...districts('a', 30, 50, 100, '2010-11-Q2'), ...districts('a', 30, 36)],
    });
    expect(gap.move).toBe('not-compared');
    expect(gap.moveWords).toBe('Not compared with earlier quarters: Counted per child');
  });

  it('has no limits of chance for a number of cases', () => {
    const row = rowOf({
      indicators: [named('a', { unit: 'count', decimals: 0, denominator: null })],
      rows: districts('a', 0, 4, null),
    });
    expect(row.verdict.words).toBe('Cannot be said');
    expect(row.gap.size).toBe('4');
  });

  it('survives zero denominators, numerators above denominators and zero everywhere', () => {
    const odd = [
      districts('a', 0, 0, 0),
      districts('a', 5, 200),
      districts('a', 0, 0),
      districts('a', 100, 100),
    ];
    for (const rows of odd) {
      const made = JSON.stringify(page({ indicators: [named('a')], rows }));
      expect(made).not.toMatch(/NaN|Infinity/);
    }
  });
});

describe('little or much', () => {
  it('one district: a sentence, not a gap', () => {
    const alone = kentAreas.filter(({ code }) => [KENT, DOVER].includes(code));
    const { rows, unsaid, headline } = page({
      areas: alone,
      indicators: [named('a')],
      rows: [['2011-12-Q4', DOVER, 'a', 1, 4]],
    });
    expect(rows).toEqual([]);
    expect(unsaid[0]?.why).toBe('There is no gap to show: Kent has one district with figures.');
    expect(headline).toEqual(['No indicator has figures of two districts in Q4 2011/12.']);
  });

  it('no figures at all: a sentence for each indicator', () => {
    const { rows, unsaid } = page({ indicators: [named('a'), named('b')], rows: [] });
    expect(rows).toEqual([]);
    expect(unsaid).toHaveLength(2);
  });

  it('150 districts with names of 80 characters', () => {
    const many = Array.from({ length: 150 }, (_, i) =>
      area({ code: `D${i}`, name: `${i} `.padEnd(80, 'x') }),
    );
    const county = area({ code: KENT, name: 'Kent', kind: 'county', parent: null });
    const rows = many.map(({ code }, i): Row => ['2011-12-Q4', code, 'a', i < 20 ? 60 : 20, 100]);
    const [row] = page({ areas: [county, ...many], indicators: [named('a')], rows }).rows;
    expect(row?.verdict.evidence).toMatch(/about 7\.5 of 150 outside/);
    expect(row?.verdict.sides[0]?.names).toMatch(/ and \d+ more$/);
    expect(row?.verdict.kind).toBe('differ');
    expect(row?.gap.ends).toMatch(/ and \d+ more\./);
  });
});
