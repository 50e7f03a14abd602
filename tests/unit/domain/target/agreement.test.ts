import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../../src/domain/target';
import {
  ASHFORD,
  assessedAt,
  CANTERBURY,
  DOVER,
  evidence,
  indicator,
  KENT,
  monthIds,
  monthly,
  type Row,
} from '../../../support/domain';

const Q4 = '2011-12-Q4';
const agreementOf = (
  rows: readonly Row[],
  over: Parameters<typeof indicator>[0] = {},
  code = KENT,
): Agreement | null =>
  assessedAt(evidence(rows), [], indicator({ id: 'x', ...over }), code, Q4).agreement;

describe('the county row against its parts', () => {
  // 301 of 1,000.
  const parts: readonly Row[] = [
    [Q4, ASHFORD, 'x', 101, 400],
    [Q4, CANTERBURY, 'x', 100, 300],
    [Q4, DOVER, 'x', 100, 300],
  ];
  const supplied = (value: number): Row => [Q4, KENT, 'x', null, null, { value }];

  it('[G2] county row 30.4 %, districts and teams give 30.1 %: a difference', () => {
    expect(agreementOf([...parts, supplied(30.4)])).toEqual({
      supplied: { units: 304, decimals: 1 },
      computed: { units: 301, decimals: 1 },
      agrees: false,
    });
  });

  it('[G2] the same to its rounding agrees', () => {
    expect(agreementOf([...parts, supplied(30.1)])?.agrees).toBe(true);
    expect(agreementOf([...parts, supplied(30)])?.agrees).toBe(true);
    expect(agreementOf([...parts, supplied(31)])?.agrees).toBe(false);
  });

  it('[G2] counts of the county are compared by the figure they make', () => {
    // 3,009 of 10,000 is 30.09, displayed 30.1.
    expect(agreementOf([...parts, [Q4, KENT, 'x', 3009, 10_000]])?.agrees).toBe(true);
    expect(agreementOf([...parts, [Q4, KENT, 'x', 3004, 10_000]])?.agrees).toBe(false);
  });

  it('[G2] 69 published agrees with 69.04 computed, 70 does not', () => {
    const rows: readonly Row[] = [
      [Q4, ASHFORD, 'x', 6904, 10_000],
      [Q4, CANTERBURY, 'x', 0, 0],
      [Q4, DOVER, 'x', 0, 0],
    ];
    expect(agreementOf([...rows, supplied(69)])?.agrees).toBe(true);
    expect(agreementOf([...rows, supplied(70)])?.agrees).toBe(false);
  });

  it('[G2] without a county row, or with one that has no number, there is nothing to compare', () => {
    expect(agreementOf(parts)).toBeNull();
    const hidden: Row = [Q4, KENT, 'x', null, null, { missing: 'suppressed' }];
    expect(agreementOf([...parts, hidden])).toBeNull();
  });

  it('[G6] a county row used instead of a partial sum is not compared with it', () => {
    expect(agreementOf([...parts.slice(1), supplied(30.4)])).toBeNull();
  });
});

describe('a quarter or year row against months', () => {
  const months = monthly(monthIds('2011-04', '2012-03'), ASHFORD, 'x', 10);

  it('[G3] a year row of 120 agrees with twelve months of 10, one of 121 does not', () => {
    const rolling = { unit: 'count', window: 'rolling-12', decimals: 0 } as const;
    const year = (count: number): Row => ['2011/12', ASHFORD, 'x', count];
    expect(agreementOf([...months, year(120)], rolling, ASHFORD)?.agrees).toBe(true);
    expect(agreementOf([...months, year(121)], rolling, ASHFORD)).toEqual({
      supplied: { units: 121, decimals: 0 },
      computed: { units: 120, decimals: 0 },
      agrees: false,
    });
  });

  it('[G3] a quarter row is compared with its three months', () => {
    const flow = { unit: 'count', window: 'flow', decimals: 0 } as const;
    expect(agreementOf([...months, [Q4, ASHFORD, 'x', 30]], flow, ASHFORD)?.agrees).toBe(true);
    expect(agreementOf([...months, [Q4, ASHFORD, 'x', 29]], flow, ASHFORD)?.agrees).toBe(false);
  });

  it('[G4] an incomplete row is not compared as if whole', () => {
    const flow = { unit: 'count', window: 'flow', decimals: 0 } as const;
    const part: Row = [Q4, ASHFORD, 'x', 20, null, { incomplete: true }];
    expect(agreementOf([...months, part], flow, ASHFORD)).toBeNull();
  });
});
