import { describe, expect, it } from 'vitest';
import type { Polarity } from '../../../src/domain/indicator';
import type { MissingReason } from '../../../src/domain/observation';
import type { Rag } from '../../../src/domain/target';
import {
  ASHFORD,
  ASYLUM,
  breakFrom,
  CANTERBURY,
  DOVER,
  ENGLAND,
  KENT,
  monthly,
  population,
  quarter,
  tableOf,
  target,
  type Row,
  type RowExtra,
} from '../../support/domain';
import { cellIn, Q3, Q4 } from './scorecard-of';

/** Ashford's three months of Q4 with the same counts each. */
const q4 = (numerator: number, denominator: number | null = 100): readonly Row[] =>
  monthly(Q4, ASHFORD, 'referrals', numerator, denominator);
const q3 = (numerator: number, denominator: number | null = 100): readonly Row[] =>
  monthly(Q3, ASHFORD, 'referrals', numerator, denominator);

describe('the text of a figure', () => {
  it('shows a percentage with its decimals and sign', () => {
    expect(cellIn(q4(69)).text).toBe('69.0%');
  });

  it('shows a count with thousands commas and no decimals', () => {
    const cell = cellIn(q4(5608), { of: { unit: 'count', decimals: 0 } });

    expect(cell.text).toBe('16,824');
  });

  it('shows a rate as a number, and reads it out with its unit', () => {
    const cell = cellIn(q4(61, null), {
      of: { unit: 'rate', window: 'stock', name: 'Plans' },
      populations: [population(ASHFORD, 2011, 20_000)],
    });

    expect(cell.text).toBe('30.5');
    expect(cell.accessibleName).toContain('30.5 per 10,000 children');
  });

  it('shows a mean as a number', () => {
    // 3 x 103 cases over 3 x 5 workers.
    expect(cellIn(q4(103, 5), { of: { unit: 'mean' } }).text).toBe('20.6');
  });

  it('shows a real zero as 0', () => {
    const cell = cellIn(q4(0), { of: { unit: 'count', decimals: 0 } });

    expect(cell.text).toBe('0');
    expect(cell.isMissing).toBe(false);
  });

  it('[T4] shows as many decimals as the target has', () => {
    // 3 x 1 of 3 x 3 is 33.333...; a target of 33.25 asks for two decimals.
    expect(cellIn(q4(1, 3), { targets: [target({ target: 33.25 })] }).text).toBe('33.33%');
  });
});

describe('the rating in words', () => {
  const band = { floor: null, greenWithin: 5, amberWithin: 10 };
  it.each<[Polarity, Parameters<typeof target>[0], number, Rag, string]>([
    ['H', { target: 80, floor: 70 }, 80, 'green', 'Target met'],
    ['H', { target: 80, floor: 70 }, 79, 'amber', 'Below target, above floor'],
    ['H', { target: 80, floor: 70 }, 70, 'amber', 'Below target, above floor'],
    ['H', { target: 80, floor: 70 }, 69, 'red', 'Below floor'],
    ['L', { target: 23, floor: 28 }, 23, 'green', 'Target met'],
    ['L', { target: 23, floor: 28 }, 24, 'amber', 'Above target, within limit'],
    ['L', { target: 23, floor: 28 }, 28, 'amber', 'Above target, within limit'],
    ['L', { target: 23, floor: 28 }, 29, 'red', 'Above limit'],
    ['T', { target: 50, ...band }, 55, 'green', 'Close to target'],
    ['T', { target: 50, ...band }, 45, 'green', 'Close to target'],
    ['T', { target: 50, ...band }, 60, 'amber', 'Outside target, within tolerance'],
    ['T', { target: 50, ...band }, 39, 'red', 'Outside tolerance'],
    ['H', { target: 80 }, 80, 'green', 'Target met'],
    ['H', { target: 80 }, 79, 'red', 'Target not met'],
    ['L', { target: 23 }, 24, 'red', 'Target not met'],
  ])('[T3] polarity %s, %o: %i%% is %s, "%s"', (polarity, thresholds, value, rag, words) => {
    const cell = cellIn(q4(value), { of: { polarity }, targets: [target(thresholds)] });

    expect(cell.rag).toBe(rag);
    expect(cell.ratingWords).toBe(words);
  });

  it('[T3] says that no target is set', () => {
    const cell = cellIn(q4(50));

    expect(cell.rag).toBeNull();
    expect(cell.ratingWords).toBe('No target set');
  });

  it('[T5] does not rate an indicator without polarity, whatever target a file gives', () => {
    const cell = cellIn(q4(50), { of: { polarity: null }, targets: [target()] });

    expect(cell.rag).toBeNull();
    expect(cell.ratingWords).toBe('No target set');
  });

  it('[T1] does not rate by a target that starts later', () => {
    const later = target({ from: quarter('2012-13-Q1') });

    expect(cellIn(q4(50), { targets: [later] }).ratingWords).toBe('No target set');
  });
});

describe('a missing figure', () => {
  it.each<[Exclude<MissingReason, 'zero-denominator'>, string, string?]>([
    ['not-submitted', 'Not submitted'],
    ['suppressed', 'Suppressed', ': hidden so that no child can be identified'],
    ['under-5', '<5', ': hidden so that no child can be identified'],
    ['not-applicable', 'Not applicable'],
    ['unavailable', 'Not available'],
    ['low', 'Low, rounds to 0'],
    ['unreliable', 'Unreliable'],
  ])('[O4] that is %s says "%s" and no number', (missing, words, why = '') => {
    const rows = monthly(Q4, ASHFORD, 'referrals', null, null, { missing });
    const cell = cellIn([...q3(20), ...rows], { targets: [target()] });

    expect(cell.text).toBe(words);
    expect(cell.isMissing).toBe(true);
    expect(cell.rag).toBeNull();
    expect(cell.ratingWords).toBe('Not rated: no value');
    expect(cell.arrow).toBe('none');
    expect(cell.changeText).toBeNull();
    expect(cell.accessibleName).toBe(
      `Ashford, Re-referrals within 12 months, ${words}${why}, Not rated: no value`,
    );
  });

  it('[O4] without any case says "No cases", not 0%', () => {
    expect(cellIn(q4(0, 0)).text).toBe('No cases');
  });

  it('[O4] that nobody sent says "Not submitted"', () => {
    expect(cellIn([]).text).toBe('Not submitted');
  });

  it('[A3] of a team for a rate says "Not applicable"', () => {
    const rows = monthly(Q4, ASYLUM, 'referrals', 4);
    const cell = cellIn(rows, { code: ASYLUM, of: { unit: 'rate', window: 'stock' } });

    expect(cell.text).toBe('Not applicable');
  });
});

describe('marks', () => {
  const districts = (month: string, canterbury: RowExtra): readonly Row[] => [
    [month, ASHFORD, 'referrals', 10, 40],
    [month, CANTERBURY, 'referrals', null, null, canterbury],
    [month, DOVER, 'referrals', 20, 40],
  ];

  it('[G6] a county sum with a hidden part is partial, not rated and not compared', () => {
    const rows = [...Q3, ...Q4].flatMap((month) => districts(month, { missing: 'suppressed' }));
    const cell = cellIn(rows, { code: KENT, targets: [target()] });

    // 3 x (10 + 20) of 3 x 80.
    expect(cell.text).toBe('37.5%');
    expect(cell.marks).toEqual(['partial (2 of 3)']);
    expect(cell.rag).toBeNull();
    expect(cell.ratingWords).toBe('Not rated: partial (2 of 3)');
    expect(cell.directionWords).toBe('Not comparable: the figure is not complete');
    expect(cell.accessibleName).toBe(
      'Kent, Re-referrals within 12 months, 37.5%, partial (2 of 3), Not rated: partial (2 of 3), Not comparable: the figure is not complete',
    );
  });

  it('[G6] a district that sent nothing counts as a missing part', () => {
    const rows: readonly Row[] = Q4.flatMap((month): Row[] => [
      [month, ASHFORD, 'referrals', 10, 40],
      [month, DOVER, 'referrals', 20, 40],
    ]);

    expect(cellIn(rows, { code: KENT }).marks).toEqual(['partial (2 of 3)']);
  });

  it('[G4] a quarter with a month missing says 2 of 3 months and is not rated', () => {
    const cell = cellIn(monthly(['2012-01', '2012-02'], ASHFORD, 'referrals', 10, 40), {
      targets: [target()],
    });

    expect(cell.text).toBe('25.0%');
    expect(cell.marks).toEqual(['2 of 3 months']);
    expect(cell.ratingWords).toBe('Not rated: 2 of 3 months');
  });

  it('[O1] one provisional month makes the quarter provisional', () => {
    const rows: readonly Row[] = [
      ...monthly(['2012-01', '2012-02'], ASHFORD, 'referrals', 10, 40),
      ['2012-03', ASHFORD, 'referrals', 10, 40, { provisional: true }],
    ];

    expect(cellIn(rows).marks).toEqual(['provisional']);
  });

  it('[O5] a month that a later file changed makes the quarter revised', () => {
    const tables = [
      tableOf('first.csv', q4(20)),
      tableOf('again.csv', [['2012-02', ASHFORD, 'referrals', 23, 100]]),
    ];
    const cell = cellIn([], { tables });

    // 20 + 23 + 20 of 300.
    expect(cell.text).toBe('21.0%');
    expect(cell.marks).toEqual(['revised']);
  });

  it('[O5] a county row that a later file changed is marked beside the sum of its parts', () => {
    const parts = [ASHFORD, CANTERBURY, DOVER].flatMap((code) =>
      monthly(['2012-01', '2012-02', '2012-03'], code, 'referrals', 10, 40),
    );
    const own = (numerator: number): Row => ['2011-12-Q4', KENT, 'referrals', numerator, 360];
    const tables = [tableOf('first.csv', [...parts, own(99)]), tableOf('again.csv', [own(90)])];

    expect(cellIn([], { tables, code: KENT }).marks).toEqual(['supplied figure revised']);
  });

  it('[O5] a reload of the same figures is no revision', () => {
    const tables = [tableOf('first.csv', q4(20)), tableOf('again.csv', q4(20))];

    expect(cellIn([], { tables }).marks).toEqual([]);
  });

  it('[G6] the county row stands in for a partial sum and says so', () => {
    const rows = Q4.flatMap((month): Row[] => [
      ...districts(month, { missing: 'suppressed' }),
      [month, KENT, 'referrals', 36, 120],
    ]);
    const cell = cellIn(rows, { code: KENT, targets: [target()] });

    expect(cell.text).toBe('30.0%');
    expect(cell.marks).toEqual(['county row as supplied']);
    expect(cell.rag).toBe('red');
  });

  it('[G2] a county row that differs from the whole sum is said, and the sum is shown', () => {
    const rows = Q4.flatMap((month): Row[] => [
      [month, ASHFORD, 'referrals', 10, 40],
      [month, CANTERBURY, 'referrals', 10, 40],
      [month, DOVER, 'referrals', 10, 40],
      [month, KENT, 'referrals', 36, 120],
    ]);
    const cell = cellIn(rows, { code: KENT });

    expect(cell.text).toBe('25.0%');
    expect(cell.marks).toEqual(['differs from supplied figure']);
  });
});

describe('the direction in words', () => {
  it.each<[Polarity, number, number, string, string]>([
    ['H', 50, 52, 'Improved by 2.0 percentage points since Q3 2011/12', 'up'],
    ['H', 52, 50, 'Worsened by 2.0 percentage points since Q3 2011/12', 'down'],
    ['L', 52, 50, 'Improved by 2.0 percentage points since Q3 2011/12', 'down'],
    ['L', 50, 52, 'Worsened by 2.0 percentage points since Q3 2011/12', 'up'],
    [null, 50, 52, 'Rose by 2.0 percentage points since Q3 2011/12', 'up'],
    [null, 52, 50, 'Fell by 2.0 percentage points since Q3 2011/12', 'down'],
    ['L', 50, 50, 'No change since Q3 2011/12', 'level'],
    ['T', 60, 54, 'Improved by 6.0 percentage points since Q3 2011/12', 'down'],
    ['T', 48, 44, 'Worsened by 4.0 percentage points since Q3 2011/12', 'down'],
    [
      'T',
      46,
      54,
      'As close to target as before, moved by 8.0 percentage points since Q3 2011/12',
      'up',
    ],
  ])('[D1] polarity %s, %i%% then %i%%: %s', (polarity, before, now, words, arrow) => {
    const cell = cellIn([...q3(before), ...q4(now)], {
      of: { polarity },
      targets: [target({ target: 50, greenWithin: 5 })],
    });

    expect(cell.directionWords).toBe(words);
    expect(cell.arrow).toBe(arrow);
  });

  it('[D1] equal at displayed rounding is no change', () => {
    // 10,000 in 30,000 and 10,001 in 30,000 both read 33.3%.
    const rows: readonly Row[] = [
      ['2011-12', ASHFORD, 'referrals', 10_000, 30_000],
      ['2012-03', ASHFORD, 'referrals', 10_001, 30_000],
    ];
    const cell = cellIn(rows, { of: { window: 'stock' } });

    expect(cell.directionWords).toBe('No change since Q3 2011/12');
    expect(cell.changeText).toBeNull();
  });

  it('[D2] the cell carries the size in short', () => {
    expect(cellIn([...q3(50), ...q4(52)]).changeText).toBe('2.0 pts');
    const counts = { unit: 'count', decimals: 0 } as const;
    expect(cellIn([...q3(1000), ...q4(500)], { of: counts }).changeText).toBe('1,500');
  });

  it('[D2] a change of a rate names its unit', () => {
    const rows: readonly Row[] = [
      ['2011-12', ASHFORD, 'referrals', 66, 20_000],
      ['2012-03', ASHFORD, 'referrals', 61, 20_000],
    ];
    const cell = cellIn(rows, { of: { unit: 'rate', window: 'stock', per: 10_000 } });

    expect(cell.directionWords).toBe('Improved by 2.5 per 10,000 children since Q3 2011/12');
  });

  it('[D1] without a figure in the quarter before says so', () => {
    expect(cellIn(q4(20)).directionWords).toBe(
      'Not comparable: no figure for the previous quarter',
    );
  });

  it('[G4] an incomplete quarter before is not compared with', () => {
    const rows = [...monthly(['2011-10'], ASHFORD, 'referrals', 1, 4), ...q4(20)];

    expect(cellIn(rows).directionWords).toBe(
      'Not comparable: the figure of the previous quarter is not complete',
    );
  });

  it('[O6] a break between the quarters is not crossed', () => {
    const cell = cellIn([...q3(20), ...q4(20)], { of: { breaks: [breakFrom('2012-01')] } });

    expect(cell.directionWords).toBe('Not comparable: the way of counting changed');
    expect(cell.arrow).toBe('none');
  });

  it('[G3] year to date is compared with last year only', () => {
    const rows = monthly(
      ['2011-04', '2011-05', '2011-06', '2011-07', '2011-08', '2011-09', ...Q3, ...Q4],
      ASHFORD,
      'referrals',
      10,
      40,
    );

    expect(cellIn(rows, { of: { window: 'ytd' } }).directionWords).toBe(
      'Not comparable: year to date; compare with the same quarter last year',
    );
  });
});

describe('the accessible name', () => {
  it('reads area, indicator, value with unit, rating in words, direction in words', () => {
    const cell = cellIn([...q3(20), ...q4(24)], { targets: [target({ floor: 28 })] });

    expect(cell.accessibleName).toBe(
      'Ashford, Re-referrals within 12 months, 24.0%, Above target, within limit, Worsened by 4.0 percentage points since Q3 2011/12',
    );
  });

  it('[O1] ends with "illustrative" for a synthetic figure, which is marked as such', () => {
    const illustrative = { provenance: { kind: 'illustrative' } } as const;
    const cell = cellIn(monthly(Q4, ASHFORD, 'referrals', 24, 100, illustrative));

    expect(cell.isIllustrative).toBe(true);
    expect(cell.accessibleName).toMatch(/, illustrative$/);
    expect(cellIn(q4(24)).isIllustrative).toBe(false);
  });

  it('has no empty part', () => {
    expect(cellIn([]).accessibleName).not.toMatch(/, ,|, $|^,/);
  });
});

it('[O2] a comparator shows its published percentage, not its rounded counts', () => {
  const row: Row = ['2011-12-Q4', ENGLAND, 'referrals', 1010, 4000, { value: 25.4 }];

  expect(cellIn([row], { code: ENGLAND }).text).toBe('25.4%');
});
