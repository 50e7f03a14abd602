/** The page of a district: figures added up by hand, every sentence with its numbers. */
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator';
import { isChart } from '../../../src/scorecard/charts';
import {
  districtPage,
  isDistrictPage,
  type DistrictPage,
  type NoDistrict,
} from '../../../src/scorecard/district-page';
import {
  area,
  ASHFORD,
  ASYLUM,
  CANTERBURY,
  CENTRAL_DUTY,
  DOVER,
  ENGLAND,
  indicator,
  KENT,
  kentAreas,
  monthIds,
  monthly,
  quarter,
  smallCounty,
  target,
  type Row,
} from '../../support/domain';
import { inputOf, type InputParts } from './scorecard-of';

const named = (id: string, over: Partial<Indicator> = {}): Indicator =>
  indicator({ id, name: id, short: id, ...over });

interface Wanted extends InputParts {
  readonly code?: string;
  readonly compare?: string;
  readonly at?: string;
}

function either({ code = ASHFORD, compare, at = '2011-12-Q4', ...parts }: Wanted) {
  return districtPage(inputOf({ areas: smallCounty, ...parts }), {
    code,
    compare: compare ?? null,
    quarter: quarter(at),
  });
}

function page(wanted: Wanted): DistrictPage {
  const made = either(wanted);
  if (!isDistrictPage(made)) throw new Error(made.why);
  return made;
}

function none(wanted: Wanted): NoDistrict {
  const made = either(wanted);
  if (isDistrictPage(made)) throw new Error('There is a page');
  return made;
}

const row = (at: string, code: string, id: string, x: number, n: number | null = 100): Row => [
  at,
  code,
  id,
  x,
  n,
];

/** Ashford 40, Canterbury 26, Dover 27 of 100: Kent is 93 of 300, or 31.0 %. */
const Q4: readonly Row[] = [
  row('2011-12-Q4', ASHFORD, 'a', 40),
  row('2011-12-Q4', CANTERBURY, 'a', 26),
  row('2011-12-Q4', DOVER, 'a', 27),
];

const rowsOf = (made: DistrictPage) => made.themes.flatMap(({ rows }) => rows);
const firstRow = (wanted: Wanted) => {
  const [found] = rowsOf(page({ indicators: [named('a')], ...wanted }));
  if (!found) throw new Error('There is a row');
  return found;
};

describe('a row', () => {
  it('[C1 C4] has the interval and the verdict against the county', () => {
    // Wilson for 40 of 100: 30.9 to 49.8 holds 31.0; for 80 of 200 it is 33.5 to 46.9, above 133 of 400.
    expect(firstRow({ rows: Q4 })).toMatchObject({
      interval: '30.9% to 49.8%',
      verdict: { verdict: 'similar', words: 'Not told apart from Kent by more than chance' },
      rank: 'worst of 3',
    });
    const more = [row('2011-12-Q4', ASHFORD, 'a', 80, 200), ...Q4.slice(1)];
    expect(firstRow({ rows: more })).toMatchObject({
      interval: '33.5% to 46.9%',
      verdict: { verdict: 'worse', words: 'Worse than Kent by more than chance' },
      county: { text: '33.3%' },
    });
    expect(firstRow({ rows: more, indicators: [named('a', { polarity: 'H' })] }).rank).toBe(
      'best of 3',
    );
  });

  it('compares with a second district, and says whether the difference is more than chance', () => {
    // 40 of 100 against 26: z = 2.105; against 27: z = 1.948 (Armitage and Berry).
    expect(firstRow({ rows: Q4, compare: CANTERBURY }).compared).toMatchObject({
      difference: '14.0 percentage points higher than Canterbury',
      chanceText: 'more than chance',
      interval: '18.4% to 35.4%',
    });
    expect(firstRow({ rows: Q4, compare: DOVER }).compared).toMatchObject({
      difference: '13.0 percentage points higher than Dover',
      chanceText: 'within chance',
    });
    expect(firstRow({ rows: Q4, code: DOVER, compare: DOVER }).compared).toBeNull();
    expect(firstRow({ rows: Q4, compare: 'nowhere' }).compared).toBeNull();
  });

  it('says why two districts are not compared or tested', () => {
    expect(firstRow({ rows: Q4.slice(0, 2), compare: DOVER }).compared?.difference).toBe(
      'Not compared: Dover has no whole figure',
    );
    const same = [row('2011-12-Q4', ASHFORD, 'a', 5), row('2011-12-Q4', DOVER, 'a', 5)];
    expect(firstRow({ rows: same, compare: DOVER }).compared?.difference).toBe('The same as Dover');
    const few = [row('2011-12-Q4', ASHFORD, 'a', 1, 9), row('2011-12-Q4', DOVER, 'a', 2, 9)];
    expect(firstRow({ rows: few, compare: DOVER }).compared?.chanceText).toBe(
      'cannot say whether chance: there are too few cases to test',
    );
    const count = { indicators: [named('a', { unit: 'count', denominator: null })] };
    expect(firstRow({ rows: Q4, compare: DOVER, ...count }).compared?.chanceText).toBe(
      'numbers of cases are not tested',
    );
  });
});

describe('the headline', () => {
  it('counts what met target, what worsened, and what differs from the county', () => {
    const made = page({
      indicators: [named('a'), named('b', { polarity: 'H' }), named('c')],
      rows: [
        ...Q4,
        row('2011-12-Q3', ASHFORD, 'a', 20),
        row('2011-12-Q4', ASHFORD, 'b', 90),
        row('2011-12-Q4', DOVER, 'b', 10),
        row('2011-12-Q4', CANTERBURY, 'b', 10),
        row('2011-12-Q3', ASHFORD, 'b', 89),
      ],
      targets: [target({ indicator: 'a' }), target({ indicator: 'b', target: 80 })],
    });
    // 40 against 20 of 100 is z = 3.09; 90 against 89 is nothing.
    expect(made.headline).toEqual([
      'Ashford: 1 of 2 rated indicators met target in Q4 2011/12; 1 worsened by more than chance.',
      'Since the quarter before, 1 improved and 1 worsened.',
      'Against Kent, of 2 indicators that can be compared: 1 better, 0 worse, 1 not told apart by more than chance.',
    ]);
    expect(made.worsened).toEqual([
      {
        indicator: 'a',
        name: 'a',
        text: 'worsened by 20.0 percentage points since Q3 2011/12, to 40.0%; more than chance.',
      },
    ]);
    expect(made.improved.map(({ text }) => text)).toEqual([
      'improved by 1.0 percentage points since Q3 2011/12, to 90.0%; within chance.',
    ]);
  });

  it('says when it cannot be said whether a change is chance', () => {
    const rows = monthly(monthIds('2011-01', '2012-03'), ASHFORD, 'a', null, null, { value: 30 });
    const made = page({
      indicators: [named('a', { window: 'stock' })],
      rows: [...rows.slice(0, -1), ['2012-03', ASHFORD, 'a', null, null, { value: 31 }]],
    });
    expect(made.headline[0]).toMatch(/^Ashford: no indicator can be rated in Q4 2011\/12/);
    expect(made.themes[0]?.rows[0]?.interval).toBeNull();
  });

  it('says nothing of what worsened where no figure can be compared', () => {
    const made = page({
      rows: Q4,
      indicators: [named('a')],
      targets: [target({ indicator: 'a' })],
    });
    expect(made.headline.slice(0, 2)).toEqual([
      'Ashford: 0 of 1 rated indicator met target in Q4 2011/12.',
      'No figure can be compared with the quarter before.',
    ]);
  });

  it('says that there is no figure', () => {
    const made = page({ rows: [], indicators: [named('a')] });
    expect(made.headline).toEqual(['Ashford: there is no figure for Q4 2011/12.']);
    expect(isChart(made.spine)).toBe(false);
    expect(made.improved).toEqual([]);
  });
});

describe('what is unusual', () => {
  const districts = kentAreas.filter(({ kind }) => kind === 'district');

  it('[F1] an outlier among the districts, with how seldom chance gives it', () => {
    // 11 x 30 and 60 of 100: the pooled 32.5 % lies below the 99.8 % interval of 60 %.
    const rows = districts.map(({ code }) =>
      row('2011-12-Q4', code, 'a', code === ASHFORD ? 60 : 30),
    );
    const made = page({ areas: kentAreas, indicators: [named('a')], rows });
    expect(made.unusual[0]?.text).toBe(
      '60.0% is above the 99.8% limits around the districts’ 32.5%, where chance alone puts one district in 500.',
    );
  });

  it('[S4] a month that stands out from its series', () => {
    const steady = monthIds('2010-10', '2012-02').map((id, i): Row =>
      row(id, ASHFORD, 'a', 20 + (i % 2)),
    );
    const made = page({
      indicators: [named('a', { window: 'stock' })],
      rows: [...steady, row('2012-03', ASHFORD, 'a', 60)],
    });
    expect(made.unusual.map(({ text }) => text)).toEqual([
      'special cause: concern. March 2012 (60.0%) is above the upper limit.',
    ]);
    const later = page({
      indicators: [named('a', { window: 'stock' })],
      rows: [...steady, row('2012-03', ASHFORD, 'a', 60)],
      at: '2012-13-Q1',
    });
    expect(later.unusual).toEqual([]);
  });
});

describe('the spine chart', () => {
  const spine = (wanted: Wanted) => {
    const made = page({ indicators: [named('a')], ...wanted }).spine;
    if (!isChart(made)) throw new Error(made.why);
    return made;
  };

  it('has the county in the middle and the district furthest from it at the edge', () => {
    // Kent 31; Ashford 9 above is the furthest, and lower is better: 0. Canterbury 5 below: 0.5 + 5/18.
    const [first] = spine({ rows: Q4, compare: CANTERBURY }).rows;
    expect(first).toMatchObject({
      place: 0,
      text: '40.0%',
      countyText: '31.0%',
      worst: { place: 0, text: '40.0%' },
      best: { text: '26.0%' },
      middle: null,
      isNeutral: false,
    });
    expect(first?.best?.place).toBeCloseTo(0.5 + 5 / 18, 12);
    expect(first?.compared?.place).toBeCloseTo(0.5 + 5 / 18, 12);
    const [high] = spine({ rows: Q4, indicators: [named('a', { polarity: 'H' })] }).rows;
    expect(high).toMatchObject({ place: 1, best: { text: '40.0%' }, worst: { text: '26.0%' } });
  });

  it('puts low left where neither more nor less is better, and says so', () => {
    const made = spine({ rows: Q4, indicators: [named('a', { polarity: null })] });
    expect(made.rows[0]).toMatchObject({ place: 1, isNeutral: true, worst: { text: '26.0%' } });
    expect(made.summary).toContain('Where neither more nor less is better, low is left');
  });

  it('counts closeness for a target to be met closely', () => {
    // Targets 30: Canterbury 4 off, Dover 3 off, Ashford 10 off, Kent 1 off.
    const made = spine({
      rows: Q4,
      indicators: [named('a', { polarity: 'T' })],
      targets: [target({ indicator: 'a', target: 30, greenWithin: 2 })],
    });
    expect(made.rows[0]).toMatchObject({
      place: 0,
      worst: { text: '40.0%' },
      best: { text: '27.0%' },
    });
    expect(made.rows[0]?.best?.place).toBeCloseTo(0.5 - 2 / 18, 12);
  });

  it('draws level districts in the middle', () => {
    const level = Q4.map(([at, code]) => row(at, code, 'a', 30));
    expect(spine({ rows: level }).rows[0]).toMatchObject({ place: 0.5, worst: { place: 0.5 } });
  });

  it('leaves numbers of cases out, and says how many', () => {
    const made = spine({
      indicators: [named('a'), named('n', { unit: 'count', denominator: null })],
      rows: [...Q4, row('2011-12-Q4', ASHFORD, 'n', 7, null)],
    });
    expect(made.rows.map(({ indicator: id }) => id)).toEqual(['a']);
    expect(made.summary).toContain('One number of cases is not drawn');
  });

  it('places nothing without a whole county figure, and says why', () => {
    const made = either({ indicators: [named('a')], rows: Q4.slice(0, 2) });
    expect(isDistrictPage(made) && !isChart(made.spine) && made.spine.why).toBe(
      'There is nothing to draw: Ashford has no whole percentage, rate or average in Q4 2011/12 to hold against Kent’s.',
    );
  });
});

describe('teams, and codes without a page', () => {
  it('[A3] a team is not ranked, rates do not apply, and that is said', () => {
    const made = page({
      code: ASYLUM,
      indicators: [named('a'), named('r', { unit: 'rate', per: 10_000, window: 'stock' })],
      rows: [...Q4, row('2011-12-Q4', ASYLUM, 'a', 5), row('2012-03', ASYLUM, 'r', 5, null)],
    });
    expect(made.note).toMatch(
      /^Asylum \(UASC\) service is a team, not a place: it has no population/,
    );
    const [share, rate] = rowsOf(made);
    expect(share?.rank).toBeNull();
    expect(rate?.cell.text).toBe('Not applicable');
  });

  it('an unknown code: a sentence and every district', () => {
    const { title, why, areas } = none({ code: 'E99', rows: Q4 });
    expect(title).toBe('District not found');
    expect(why).toBe('No district or team has the code “E99”.');
    expect(areas.map(({ label }) => label)).toEqual(['Ashford', 'Canterbury', 'Dover']);
  });

  it('the county and comparators are said to be none', () => {
    expect(none({ code: KENT, rows: Q4 }).why).toMatch(/^Kent is the county: its figures/);
    expect(none({ code: ENGLAND, rows: Q4 }).why).toMatch(
      /^England is neither a district nor a team/,
    );
  });

  it('a team compared with, further from the county than any district, is still on the drawing', () => {
    const rows = [...Q4, row('2011-12-Q4', ASYLUM, 'a', 95)];
    const { spine } = page({ rows, indicators: [named('a')], compare: ASYLUM });
    if (!isChart(spine)) throw new Error(spine.why);
    // Lower is better: 95 % is the worst of all.
    expect(spine.rows[0]?.compared).toMatchObject({ place: 0, text: '95.0%' });
  });

  it('a team that begins later says when', () => {
    expect(none({ areas: kentAreas, code: CENTRAL_DUTY, rows: Q4, at: '2010-11-Q4' }).why).toBe(
      'Central Duty Team began in January 2012, and has no figures for Q4 2010/11. Another quarter may have some.',
    );
  });

  it('150 districts with long names, and every oddity of a figure, give no NaN', () => {
    const many = Array.from({ length: 150 }, (_, i) =>
      area({ code: `D${i}`, name: `${i} `.padEnd(80, 'x') }),
    );
    const county = area({ code: KENT, name: 'Kent', kind: 'county', parent: null });
    const rows = many.flatMap(({ code }, i): readonly Row[] => [
      row('2011-12-Q4', code, 'a', i, i % 7 === 0 ? 0 : 150),
      row('2011-12-Q4', code, 'b', 200, 100),
    ]);
    const indicators = [named('a'), named('b'), named('c')];
    for (const code of ['D0', 'D1', 'D149']) {
      const made = page({ areas: [county, ...many], code, compare: 'D2', indicators, rows });
      expect(
        JSON.stringify({
          ...made,
          themes: rowsOf(made).map(({ rank, verdict }) => [rank, verdict]),
        }),
      ).not.toMatch(/NaN|Infinity/);
      expect(made.areas).toHaveLength(150);
    }
  });
});
