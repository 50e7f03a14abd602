/** What each published sum would give away, one small table each. The attacker confirms every case. */
import { describe, expect, it } from 'vitest';
import { hiddenLookup, unitId, type Outcome } from '../../../../src/domain/disclosure';
import { period } from '../../../support/domain';
import { asEarlier, hiddenUnits } from '../../../support/disclosure/published-view';
import { attackOn, suppressed, unreported } from '../../../support/disclosure/run';
import { publicationOf, type Count, type Table } from '../../../support/disclosure/tables';

const MONTH = ['2011-04'];
const QUARTER = ['2011-04', '2011-05', '2011-06', '2011-12-Q1'];

/** `A 2011-04`: area and period of what is hidden. */
const names = ({ hidden }: Outcome): readonly string[] =>
  hidden.map(({ key }) =>
    unitId(key).replace(/^[^|]*\|([^|]*)\|([^|]*)\|/, (_, area: string, category: string) =>
      category === 'Total' ? `${area} ` : `${area} ${category} `,
    ),
  );

const of = (areas: Readonly<Record<string, readonly Count[]>>, table: Partial<Table> = {}) =>
  publicationOf({ periods: MONTH, areas, ...table });

/** Hides, lets the attacker try, and gives the names of what is hidden. */
function safelyHidden(publication: ReturnType<typeof of>): readonly string[] {
  const outcome = suppressed(publication);
  expect(outcome.exposed).toEqual([]);
  expect(attackOn(publication, hiddenUnits(outcome))).toEqual([]);
  return names(outcome);
}

describe('primary suppression', () => {
  it('[X1] hides 1 to 5 under the DfE policy and shows noughts', () => {
    expect(safelyHidden(of({ A: [0], B: [1], C: [5], D: [6], E: [12] }))).toEqual([
      'B 2011-04',
      'C 2011-04',
    ]);
  });

  it('[X1] hides 1 to 4 under the policy of the annual report, shown as <5', () => {
    const outcome = suppressed(of({ A: [2], B: [5], C: [3], D: [60] }), 'under-5');
    expect(names(outcome)).toEqual(['A 2011-04', 'C 2011-04']);
    expect(outcome.hidden.map(({ mark }) => mark)).toEqual(['<5', '<5']);
  });

  it('[X1] does not say <5 of a large figure that is hidden for another one', () => {
    const { hidden } = suppressed(of({ A: [2], B: [50], C: [60] }), 'under-5');
    expect(hidden.map(({ mark }) => mark)).toEqual(['<5', 'c']);
  });

  it('[X1] hides nothing in the restricted copy, and never a county figure', () => {
    const publication = of({ A: [1], B: [1], C: [0] });
    expect(names(suppressed(publication, 'none'))).toEqual([]);
    expect(names(suppressed(publication)).some((name) => name.startsWith('county'))).toBe(false);
  });

  it('[X2] hides a percentage for its complement: 97 of 100 says 3', () => {
    const outcome = suppressed(of({ A: [[97, 100]], B: [[50, 100]], C: [[40, 90]] }));
    expect(outcome.hidden[0]).toMatchObject({
      key: { area: 'A' },
      reason: { kind: 'small', parts: ['complement'] },
    });
    expect(outcome.hidden).toHaveLength(2);
  });

  it('[X2] hides a percentage for its denominator: 0 of 4 says 4', () => {
    const outcome = suppressed(of({ A: [[0, 4]], B: [[20, 50]], C: [[40, 90]] }));
    expect(outcome.hidden[0]).toMatchObject({
      reason: { kind: 'small', parts: ['complement', 'denominator'] },
    });
  });
});

describe('secondary suppression', () => {
  it('[X2] hides a second district where the county total gives the only small one away', () => {
    expect(safelyHidden(of({ A: [3], B: [40], C: [55], D: [61] }))).toEqual([
      'A 2011-04',
      'B 2011-04',
    ]);
  });

  it('[X2] hides nothing more where two small districts share what is left', () => {
    expect(safelyHidden(of({ A: [3], B: [4], C: [55] }))).toEqual(['A 2011-04', 'B 2011-04']);
  });

  it.each([1, 5])('[X2] hides a third district where two of %i can only be that', (count) => {
    expect(safelyHidden(of({ A: [count], B: [count], C: [55], D: [61] }))).toHaveLength(3);
  });

  it('[X2] keeps a month from being the quarter without the other months', () => {
    const hidden = safelyHidden(
      of({ A: [3, 14, 12, 29], B: [20, 21, 22, 63], C: [30, 33, 34, 97] }, { periods: QUARTER }),
    );
    expect(hidden).toHaveLength(4);
    expect(hidden).toContain('A 2011-04');
    expect(hidden.some((name) => name.includes('Q1'))).toBe(false);
  });

  it('[X2] keeps the quarter between two year-to-date figures from being worked out', () => {
    const periods = ['2011-12-Q1', '2011-12-Q2'];
    const publication = of({ A: [20, 23], B: [30, 61] }, { window: 'ytd', periods });
    expect(safelyHidden(publication).some((name) => name.startsWith('A'))).toBe(true);
    expect(
      suppressed(publication).hidden.some(
        ({ reason }) => reason.kind !== 'small' && reason.isImplied,
      ),
    ).toBe(true);
  });

  it('[X2] keeps months behind overlapping twelve-month figures from being worked out', () => {
    const months = Array.from({ length: 15 }, (_, i) =>
      i < 9 ? `2011-${String(i + 4).padStart(2, '0')}` : `2012-${String(i - 8).padStart(2, '0')}`,
    );
    const periods = [...months, '2011-12-Q4', '2012-13-Q1'];
    const row = (monthly: readonly number[]): readonly number[] => {
      const sum = (from: number): number =>
        monthly.slice(from, from + 12).reduce((all, n) => all + n, 0);
      return [...monthly, sum(0), sum(3)];
    };
    const steady = (count: number): readonly number[] => row(months.map(() => count));
    const one = row(months.map((_, i) => (i === 14 ? 2 : 15)));
    safelyHidden(of({ A: one, B: steady(30), C: steady(20) }, { window: 'rolling-12', periods }));
  });

  it('[X2] keeps a category from being the total without the others', () => {
    const publication = publicationOf(
      { periods: MONTH, category: 'neglect', areas: { A: [2], B: [30], C: [31] } },
      { periods: MONTH, category: 'physical', areas: { A: [20], B: [20], C: [21] } },
      { periods: MONTH, areas: { A: [22], B: [50], C: [52] } },
    );
    expect(safelyHidden(publication)).toHaveLength(4);
  });

  it('[X2] hides the referrals behind a small denominator of re-referrals', () => {
    const areas = { A: [40], B: [30], C: [50] };
    const again: Record<string, readonly Count[]> = { A: [[9, 40]], B: [[2, 30]], C: [[10, 50]] };
    const link = {
      indicator: 're-referrals',
      part: 'denominator',
      sameAs: { indicator: 'referrals', part: 'numerator' },
    } as const;
    const publication = {
      ...publicationOf(
        { periods: MONTH, areas },
        { indicator: 're-referrals', periods: MONTH, areas: again },
      ),
      links: [link],
    };
    expect(safelyHidden(publication)).toEqual(['A 2011-04', 'B 2011-04']);
  });

  it('[X2] says of each hidden figure what it protects and by which sum', () => {
    const { hidden } = suppressed(of({ A: [3], B: [40], C: [55] }));
    expect(hidden[1]?.reason).toMatchObject({
      kind: 'protects',
      unit: { area: 'A' },
      part: 'numerator',
      by: { kind: 'areas', of: { area: 'county' } },
    });
  });

  it('[X2] gives the same result for the same publication', () => {
    const publication = of(
      { A: [3, 14, 12, 29], B: [20, 21, 22, 63], C: [30, 33, 34, 97] },
      { periods: QUARTER },
    );
    expect(suppressed(publication)).toEqual(suppressed(publication));
  });
});

describe('where small counts fill their total', () => {
  it('[X2] hides a nought among them, so that each may be one', () => {
    const publication = of({ A: [1], B: [1], C: [0], D: [0] });
    expect(safelyHidden(publication)).toEqual(['A 2011-04', 'B 2011-04', 'C 2011-04']);
    expect(suppressed(publication).hidden.map(({ reason }) => reason.kind)).toEqual([
      'small',
      'small',
      'nought',
    ]);
  });

  it('[X2] reports a count that nothing can protect, with the sum that gives it away', () => {
    const outcome = suppressed(of({ A: [1], B: [0], C: [0] }));
    expect(names(outcome)).toEqual(['A 2011-04']);
    expect(outcome.exposed).toMatchObject([
      { key: { area: 'A' }, part: 'numerator', why: 'worked-out', by: [{ kind: 'areas' }] },
    ]);
  });
});

describe('an earlier snapshot', () => {
  const areas = { A: [3], B: [40], C: [55], D: [61] };
  const before = of(areas);
  const earlier = asEarlier(before, hiddenUnits(suppressed(before)));

  it('[X2] keeps an unchanged count hidden when another one is revised', () => {
    const publication = { ...of({ ...areas, D: [70] }), earlier: [earlier] };
    expect(safelyHidden(publication)).toEqual(['A 2011-04', 'B 2011-04']);
  });

  it('[X2] does not protect by hiding what was public: B is, so another one is hidden', () => {
    const open = earlier.map((figure) => ({
      ...figure,
      isHidden: figure.area === 'A' || figure.area === 'C',
    }));
    const outcome = suppressed({ ...before, earlier: [open] });
    expect(names(outcome)).toEqual(['A 2011-04', 'C 2011-04']);
  });

  it('[X2] remembers that a count was marked as under 5 before: 3 and 4 of 7 leave two values each', () => {
    const small = of({ A: [3], B: [4], C: [30] });
    const asUnder5 = asEarlier(small, hiddenUnits(suppressed(small, 'under-5')), 4);
    const outcome = suppressed({ ...small, earlier: [asUnder5] });
    expect(outcome.hidden.map(({ key }) => key.area)).toEqual(['A', 'B', 'C']);
    expect(outcome.exposed).toEqual([]);
    expect(unreported({ ...small, earlier: [asUnder5] }, outcome)).toEqual([]);
    const forgotten = asUnder5.map((figure) => ({ ...figure, largestSmall: 5 }));
    const careless = suppressed({ ...small, earlier: [forgotten] });
    expect(unreported({ ...small, earlier: [asUnder5] }, careless)).not.toEqual([]);
  });

  it('[X2] reports a small count that an earlier snapshot shows', () => {
    const open = earlier.map((figure) => ({ ...figure, isHidden: false }));
    const outcome = suppressed({ ...before, earlier: [open] });
    expect(outcome.exposed).toMatchObject([{ key: { area: 'A' }, why: 'published-before' }]);
  });

  it('[X2] reports a total that is less than its parts and derives nothing from it', () => {
    const figures = before.figures.map((figure) =>
      figure.area === 'county' ? { ...figure, numerator: 100 } : figure,
    );
    expect(suppressed({ ...before, figures }).notes).toMatchObject([{ total: 100, sum: 159 }]);
  });
});

describe('the lookup', () => {
  it('[X2] finds the hidden month of a stock under its quarter too', () => {
    const publication = of({ A: [3], B: [40], C: [50] }, { window: 'stock', periods: ['2011-06'] });
    const lookup = hiddenLookup(suppressed(publication), publication.measures);
    const key = { indicator: 'referrals', area: 'A', category: 'Total' };
    expect(lookup({ ...key, period: period('2011-12-Q1') })?.reason.kind).toBe('small');
    expect(lookup({ ...key, area: 'C', period: period('2011-12-Q1') })).toBeNull();
  });
});
