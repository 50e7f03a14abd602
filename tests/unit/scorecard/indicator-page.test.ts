/** What the page of an indicator says first, and which indicator and area it is about. */
import { describe, expect, it } from 'vitest';
import { TOTAL, type Indicator } from '../../../src/domain/indicator';
import { indicatorPage } from '../../../src/scorecard/indicator-page';
import {
  indicatorGroups,
  indicatorSubject,
  neighboursOf,
} from '../../../src/scorecard/indicator-subject';
import {
  ASHFORD,
  ASYLUM,
  CANTERBURY,
  DOVER,
  ENGLAND,
  indicator,
  kentAreas,
  population,
  quarter,
  smallCounty,
  target,
  type Row,
} from '../../support/domain';
import { inputOf, type InputParts } from './scorecard-of';

const Q4 = quarter('2011-12-Q4');

const rows: readonly Row[] = [
  ['2011-12-Q4', ASHFORD, 'referrals', 10, 40],
  ['2011-12-Q4', CANTERBURY, 'referrals', 5, 40],
  ['2011-12-Q4', DOVER, 'referrals', 16, 40],
];

function subject(
  of: readonly Row[],
  code: string | null = null,
  over: Partial<Indicator> = {},
  parts: InputParts = {},
) {
  const input = inputOf({ rows: of, indicators: [indicator(over)], ...parts });
  return { input, found: indicatorSubject(input, 'referrals', code, Q4) };
}

function page(...args: Parameters<typeof subject>) {
  const { input, found } = subject(...args);
  if (found.kind !== 'found') throw new Error(found.kind);
  const { indicator: of, area, places } = found;
  return indicatorPage(input, places, { indicator: of, area, quarter: Q4 });
}

describe('the address', () => {
  it('without an area means the county, with one that area', () => {
    expect(subject(rows).found).toMatchObject({ area: { name: 'Kent' }, otherArea: null });
    expect(subject(rows, DOVER).found).toMatchObject({ area: { name: 'Dover' }, otherArea: null });
  });

  it('with an area that is no part of the county shows the county and says so', () => {
    expect(subject(rows, 'E0').found).toMatchObject({
      area: { name: 'Kent' },
      otherArea: 'The area list has no “E0”. Kent is shown instead; choose another area above.',
    });
    expect(subject(rows, ENGLAND).found).toMatchObject({
      otherArea:
        'England is not a part of Kent with figures in the year to Q4 2011/12. Kent is shown instead; choose another area above.',
    });
  });

  it('offers county, districts, and the teams that have figures', () => {
    const names = (of: readonly Row[]) => {
      const { found } = subject(of);
      return found.kind === 'found' ? found.areas.map(({ label }) => label) : [];
    };
    const parts = ['Kent', 'Ashford', 'Canterbury', 'Dover'];
    expect(names(rows)).toEqual(parts);
    expect(names([...rows, ['2011-12-Q4', ASYLUM, 'referrals', 1, 4]])).toEqual([
      ...parts,
      'Asylum (UASC) service',
    ]);
  });

  it('may name no indicator of the catalogue, and the area list may have no county', () => {
    const { input } = subject(rows);
    expect(indicatorSubject(input, 'no-such', null, Q4)).toEqual({ kind: 'no-indicator' });
    const england = kentAreas.filter(({ code }) => code === ENGLAND);
    expect(subject(rows, null, {}, { areas: england }).found).toEqual({ kind: 'no-county' });
  });
});

it('indicators follow each other theme by theme', () => {
  const named = (id: string, theme: string) => indicator({ id, theme });
  const input = inputOf({ indicators: [named('a', 'One'), named('b', 'Two'), named('c', 'One')] });
  const groups = indicatorGroups(input);
  expect(groups.map(({ theme }) => theme)).toEqual(['One', 'Two']);
  expect(neighboursOf(groups, 'c')).toMatchObject({ previous: { id: 'a' }, next: { id: 'b' } });
  expect(neighboursOf(groups, 'a').previous).toBeNull();
  expect(neighboursOf(groups, 'b').next).toBeNull();
});

describe('the figure', () => {
  it('[C1] has its counts and interval beside it', () => {
    // 10 of 40, z = 1.959964: 14.187 % to 40.194 %.
    expect(page(rows, ASHFORD).figure).toEqual({
      text: '25.0%',
      unit: null,
      details: ['10 re-referrals of 40 referrals', '95% interval 14.2% to 40.2%'],
    });
  });

  it('of one does not stand before a plural', () => {
    const one: readonly Row[] = [['2011-12-Q4', ASHFORD, 'referrals', 1, 40]];
    expect(page(one, ASHFORD).figure.details[0]).toBe('1 (re-referrals) of 40 referrals');
    const count = { unit: 'count', denominator: null, decimals: 0 } as const;
    const { figure, cell } = page([['2011-12-Q4', ASHFORD, 'referrals', 1]], ASHFORD, count);
    expect(figure).toMatchObject({ text: '1', unit: '(re-referrals)' });
    expect(cell.accessibleName).toContain(', 1 (re-referrals), ');
  });

  it('[A3] of a team that has no rate says why', () => {
    const figure = page(
      [
        ['2011-12-Q4', ASHFORD, 'referrals', 10],
        ['2011-12-Q4', ASYLUM, 'referrals', 1],
      ],
      ASYLUM,
      { unit: 'rate', per: 10_000, denominator: 'children' },
      { populations: [population(ASHFORD, 2011, 20_000)] },
    ).figure;
    expect(figure).toEqual({
      text: 'Not applicable',
      unit: null,
      details: [
        'A team has no population, so it has no rate of its own; its cases count in the county’s.',
      ],
    });
  });

  it('[O4] that is missing gives the reason, and says where nothing is loaded at all', () => {
    expect(page(rows.slice(0, 2), DOVER).figure).toEqual({
      text: 'Not submitted',
      unit: null,
      details: ['No figure of Dover has been submitted for Q4 2011/12.'],
    });
    expect(page([], DOVER).figure.details).toEqual([
      'Nothing is loaded for this indicator, in any quarter. An extract with it can be loaded on the Data page.',
    ]);
  });

  it('[G6] that is partial says so and has no interval', () => {
    expect(page(rows.slice(0, 2)).figure.details).toEqual([
      '15 re-referrals of 80 referrals',
      'Partial (2 of 3)',
      'No interval is given: the figure is not whole.',
    ]);
  });
});

describe('the verdicts', () => {
  it('[T6] give target and distance; nothing where no target is set', () => {
    // 25.0 % of 40 is 10; 9 of 40 are 22.5 %.
    expect(page(rows, ASHFORD, {}, { targets: [target({ target: 23 })] }).target).toEqual({
      words: 'Target 23.0% or less',
      note: null,
      distance:
        '2.0 percentage points above target; about 1 fewer among the re-referrals in the quarter would have met it',
    });
    expect(page(rows, ASHFORD).target).toEqual({ words: null, note: null, distance: null });
  });

  it('[D2] say nothing of chance where two quarters are not compared', () => {
    expect(page(rows, ASHFORD).changes).toEqual([
      { words: 'Not comparable: no figure for the previous quarter', chance: null },
      { words: 'Not comparable: no figure for the same quarter last year', chance: null },
    ]);
    expect(page([], DOVER).changes).toEqual([]);
  });
});

it('the marks count the figures of the county and all its parts', () => {
  const illustrative = rows.map(([id, code, of, numerator, denominator]): Row => [
    id,
    code,
    of,
    numerator ?? null,
    denominator ?? null,
    { provenance: { kind: 'illustrative' }, extractDate: '2012-04-11' },
  ]);
  const { marks } = page(illustrative, null, {}, { areas: smallCounty });
  expect(marks.dataDate).toBe('Data extracted 11 April 2012');
  expect(marks.illustrative).toBe(
    '4 of the 4 figures of Q4 2011/12 are illustrative (synthetic), not real data: the tables mark them',
  );
});

it('a value of another category is not looked at', () => {
  const girls: Row = ['2011-12-Q4', ASHFORD, 'referrals', 1, 2, { category: 'Girls' }];
  expect(page([...rows, girls], ASHFORD).cell.assessed.category).toBe(TOTAL);
});
