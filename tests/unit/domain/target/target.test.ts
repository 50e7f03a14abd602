import { describe, expect, it } from 'vitest';
import { indexTargets, targetInForce, type Target } from '../../../../src/domain/target';
import {
  ASHFORD,
  assessedAt,
  DOVER,
  ENGLAND,
  evidence,
  indicator,
  KENT,
  quarter,
  target,
  type Row,
} from '../../../support/domain';

const inForce = (targets: readonly Target[], area: string, quarterId: string): number | null =>
  targetInForce(indexTargets(targets), 'referrals', area, quarter(quarterId))?.target ?? null;

describe('the target in force', () => {
  const stepped = [
    target({ target: 25, from: quarter('2010-11-Q1'), to: quarter('2010-11-Q4') }),
    target({ target: 23, from: quarter('2011-12-Q1') }),
  ];

  it.each([
    ['2009-10-Q4', null],
    ['2010-11-Q1', 25],
    ['2010-11-Q4', 25],
    ['2011-12-Q1', 23],
    ['2030-31-Q4', 23],
  ])('[T1] at %s is %s', (quarterId, value) => {
    expect(inForce(stepped, KENT, quarterId)).toBe(value);
  });

  it('[T1] a target that ended without a successor is no longer in force', () => {
    expect(inForce(stepped.slice(0, 1), KENT, '2011-12-Q1')).toBeNull();
  });

  it('[T1] a later start replaces an open-ended earlier one, whatever the order of the list', () => {
    const open = [
      target({ target: 25, from: quarter('2010-11-Q1') }),
      target({ target: 23, from: quarter('2011-12-Q1') }),
    ];
    expect(inForce(open, KENT, '2010-11-Q4')).toBe(25);
    expect(inForce(open, KENT, '2011-12-Q4')).toBe(23);
    expect(inForce(open.toReversed(), KENT, '2011-12-Q4')).toBe(23);
  });

  it("[T1] an area's own target wins over the general one while it lasts", () => {
    const own = [
      target({ target: 23, from: quarter('2011-12-Q2') }),
      target({
        target: 30,
        area: DOVER,
        from: quarter('2010-11-Q1'),
        to: quarter('2011-12-Q3'),
      }),
    ];
    expect(inForce(own, DOVER, '2011-12-Q3')).toBe(30);
    expect(inForce(own, DOVER, '2011-12-Q4')).toBe(23);
    expect(inForce(own, ASHFORD, '2011-12-Q3')).toBe(23);
    expect(inForce(own, ASHFORD, '2011-12-Q1')).toBeNull();
  });

  it('[T1] targets of other indicators are not in force', () => {
    expect(inForce([target({ indicator: 'other' })], KENT, '2011-12-Q4')).toBeNull();
  });
});

describe('rated by the target in force', () => {
  const rows: readonly Row[] = ['2010-11-Q4', '2011-12-Q4'].flatMap((period): Row[] =>
    [ASHFORD, ENGLAND].map((code): Row => [period, code, 'referrals', 24, 100]),
  );
  const stepped = [
    target({ target: 25, from: quarter('2010-11-Q1') }),
    target({ target: 23, from: quarter('2011-12-Q1') }),
  ];
  const ragAt = (code: string, quarterId: string) =>
    assessedAt(evidence(rows), stepped, indicator(), code, quarterId).rag;

  it('[T1] the same value meets the old target and misses the new one', () => {
    expect(ragAt(ASHFORD, '2010-11-Q4')).toBe('green');
    expect(ragAt(ASHFORD, '2011-12-Q4')).toBe('red');
  });

  it("[T1] a comparator is not rated by the board's target", () => {
    expect(ragAt(ENGLAND, '2011-12-Q4')).toBeNull();
  });

  it('[T5] an indicator without polarity is not rated and has no distance', () => {
    const neutral = indicator({ polarity: null });
    const assessed = assessedAt(evidence(rows), stepped, neutral, ASHFORD, '2011-12-Q4');
    expect([assessed.rag, assessed.distance]).toEqual([null, null]);
    expect(assessed.shown).toEqual({ units: 240, decimals: 1 });
  });

  it('[T1] a category is not rated by the target of the whole', () => {
    const categories: readonly Row[] = [
      ['2011-12-Q4', ASHFORD, 'referrals', 24, 100, { category: 'Neglect' }],
    ];
    const assessed = assessedAt(
      evidence(categories),
      stepped,
      indicator(),
      ASHFORD,
      '2011-12-Q4',
      'Neglect',
    );
    expect([assessed.target, assessed.rag]).toEqual([null, null]);
  });

  it('[T4] the value shown has the decimals of the target', () => {
    const assessed = assessedAt(
      evidence([['2011-12-Q4', ASHFORD, 'referrals', 23_045, 100_000]]),
      [target({ target: 23.04 })],
      indicator({ decimals: 0 }),
      ASHFORD,
      '2011-12-Q4',
    );
    // 23.045 % at two decimals is 23.05, above 23.04.
    expect([assessed.decimals, assessed.shown]).toEqual([2, { units: 2305, decimals: 2 }]);
    expect(assessed.rag).toBe('red');
  });

  it('[G4] a quarter with a month missing is not rated', () => {
    const assessed = assessedAt(
      evidence([
        ['2012-01', ASHFORD, 'referrals', 1, 10],
        ['2012-02', ASHFORD, 'referrals', 1, 10],
      ]),
      [target()],
      indicator(),
      ASHFORD,
      '2011-12-Q4',
    );
    expect(assessed.shown).toEqual({ units: 100, decimals: 1 });
    expect([assessed.rag, assessed.distance]).toEqual([null, null]);
  });

  it('[O4] a missing value has no number, colour, distance or direction', () => {
    const assessed = assessedAt(
      evidence([['2011-12-Q4', ASHFORD, 'referrals', null, null, { missing: 'suppressed' }]]),
      [target()],
      indicator(),
      ASHFORD,
      '2011-12-Q4',
    );
    expect(assessed.outcome).toEqual({ kind: 'missing', reason: 'suppressed' });
    expect([assessed.shown, assessed.rag, assessed.distance]).toEqual([null, null, null]);
    expect(assessed.sinceLastYear).toEqual({ kind: 'not-comparable', why: 'no-value' });
  });
});
