import { describe, expect, it } from 'vitest';
import { funnelOf, type Funnel, type FunnelPoint } from '../../../../src/domain/funnel';
import type { Indicator } from '../../../../src/domain/indicator';
import {
  ASHFORD,
  CANTERBURY,
  DARTFORD,
  DOVER,
  evidence,
  indicator,
  kentAreas,
  monthly,
  population,
  SHEPWAY,
  valueAt,
  type Row,
} from '../../../support/domain';

const Q4 = ['2012-01', '2012-02', '2012-03'];
const CODES = [ASHFORD, CANTERBURY, DARTFORD, DOVER];

function funnelIn(
  rows: readonly Row[],
  of: Partial<Indicator> = {},
  codes: readonly string[] = CODES,
) {
  const populations = CODES.map((code) => population(code, 2011, 25_000));
  const from = evidence(rows, { areas: kentAreas, populations });
  const asked = indicator(of);
  return funnelOf(
    asked,
    codes.map((code) => valueAt(from, asked, code, '2011-12-Q4')),
  );
}

function drawn(found: ReturnType<typeof funnelOf>): Funnel {
  if (typeof found === 'string') throw new Error(`No funnel: ${found}`);
  return found;
}

const said = ({ area, outside }: FunnelPoint) =>
  `${area.name} ${outside ? `${outside.side} ${outside.level}` : 'inside'}`;

/** Numerators of March, of 100 cases each. */
const ofHundred = (...numerators: readonly number[]): readonly Row[] =>
  numerators.map((x, i) => ['2012-03', CODES[i] ?? '', 'referrals', x, 100]);

describe('the funnel of an indicator', () => {
  it('[F1] places areas by their counts around all of them together', () => {
    // 160 of 400: 40 %. The 95 % lines at 100 cases are 30.4 and 49.6, the 99.8 % lines 24.9 and 55.1.
    const funnel = drawn(funnelIn(ofHundred(60, 40, 30, 30), { window: 'stock' }));
    expect(funnel.centre).toBeCloseTo(40, 12);
    expect(funnel.points.map(said)).toEqual([
      'Ashford high 99.8',
      'Canterbury inside',
      'Dartford low 95',
      'Dover low 95',
    ]);
    const [line] = funnel.lines;
    expect(funnel.lines).toHaveLength(1);
    expect(line?.lower95).toBeCloseTo(30.398, 3);
    expect(line?.upper998).toBeCloseTo(55.139, 3);
  });

  it('[F2] places rates on the yearly scale on which they are shown', () => {
    // Ten expected of 25,000 children in the quarter: 4 per 10,000, 16 as a yearly rate.
    const rows = [3, 10, 9, 18].map((x, i): Row => ['2011-12-Q4', CODES[i] ?? '', 'referrals', x]);
    const funnel = drawn(funnelIn(rows, { unit: 'rate', per: 10_000 }));
    expect(funnel.centre).toBeCloseTo(16, 12);
    expect(funnel.points.map(said)).toEqual([
      'Ashford low 95',
      'Canterbury inside',
      'Dartford inside',
      'Dover high 95',
    ]);
    expect(funnel.points[0]?.value).toBeCloseTo(3 * 1.6, 12);
    expect(funnel.lines[0]?.lower95).toBeCloseTo(3.833616121562077 * 1.6, 7);
    expect(funnel.lines[0]?.upper95).toBeCloseTo(17.127158816966183 * 1.6, 7);
  });

  it('[F2] draws its lines through every area’s own denominator, in order', () => {
    const sizes = [20, 400, 90, 1000];
    const rows = sizes.map((n, i): Row => ['2012-03', CODES[i] ?? '', 'referrals', n / 10, n]);
    const { lines } = drawn(funnelIn(rows, { window: 'stock' }));
    const across = lines.map(({ denominator }) => denominator);
    expect(across).toEqual(across.toSorted((a, b) => a - b));
    expect(new Set(across).size).toBe(across.length);
    expect(across).toEqual(expect.arrayContaining(sizes));
    expect([across[0], across.at(-1)]).toEqual([20, 1000]);
  });

  it('[F3] warns where areas differ by more than chance altogether', () => {
    const wide = drawn(funnelIn(ofHundred(60, 60, 20, 20), { window: 'stock' }));
    const narrow = drawn(funnelIn(ofHundred(41, 39, 40, 40), { window: 'stock' }));
    // z is 20 / √24 = 4.08 for each.
    expect(wide.phi).toBeCloseTo(400 / 24, 9);
    expect([wide.isOverdispersed, narrow.isOverdispersed]).toEqual([true, false]);
  });

  it('[O4] [G4] leaves out and names areas that are missing, partial, without counts or impossible', () => {
    const rows: readonly Row[] = [
      ...CODES.flatMap((code) => monthly(Q4, code, 'referrals', 10, 40)),
      ...monthly(Q4.slice(0, 2), SHEPWAY, 'referrals', 10, 40),
      ...monthly(Q4, 'E07000113', 'referrals', 41, 40),
      ['2011-12-Q4', 'E07000114', 'referrals', null, null, { value: 30 }],
      ...monthly(Q4, 'E07000115', 'referrals', null, null, { missing: 'suppressed' }),
    ];
    const others = [SHEPWAY, 'E07000113', 'E07000114', 'E07000115'];
    const funnel = drawn(funnelIn(rows, {}, [...CODES, ...others]));
    expect(funnel.points).toHaveLength(4);
    expect(funnel.leftOut.map(({ code }) => code)).toEqual(others);
  });

  it('[F2] leaves out an area whose yearly rate counts fewer months than the others’', () => {
    const rows: readonly Row[] = [
      ...CODES.slice(1).flatMap((code) => monthly(Q4, code, 'referrals', 5)),
      ...monthly(Q4.slice(1), ASHFORD, 'referrals', 5),
      ...monthly(Q4.slice(0, 1), ASHFORD, 'referrals', null, null, { missing: 'not-applicable' }),
    ];
    const funnel = drawn(funnelIn(rows, { unit: 'rate', per: 10_000 }));
    expect(funnel.points).toHaveLength(3);
    expect(funnel.leftOut.map(({ code }) => code)).toEqual([ASHFORD]);
  });

  it('[F1] is refused for fewer than three areas, and for counts and means', () => {
    expect(funnelIn(ofHundred(10, 20))).toBe('few-areas');
    expect(funnelIn(ofHundred(10, 20, 30), { unit: 'count', window: 'stock' })).toBe('unit');
    expect(funnelIn(ofHundred(10, 20, 30), { unit: 'mean', window: 'stock' })).toBe('unit');
  });

  it.each([0, 100])('[F1] [F3] has no figure that is not a number when all have %i of 100', (x) => {
    const funnel = drawn(funnelIn(ofHundred(x, x, x), { window: 'stock' }));
    expect(funnel.phi).toBe(0);
    expect(funnel.points.every(({ outside }) => outside === null)).toBe(true);
    expect(funnel.lines).toEqual([
      { denominator: 100, lower95: x, upper95: x, lower998: x, upper998: x },
    ]);
  });
});
