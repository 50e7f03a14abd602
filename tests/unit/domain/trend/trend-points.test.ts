import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../src/domain/value';
import { monthValueOf } from '../../../../src/domain/value';
import { monthFigures } from '../../../../src/domain/trend/trend-points';
import {
  areaOf,
  ASHFORD,
  DOVER,
  evidence,
  indicator,
  KENT,
  monthIds,
  monthly,
  quarter,
  type Row,
} from '../../../support/domain';

const rows: readonly Row[] = [
  ...monthly(monthIds('2010-04', '2012-03'), ASHFORD, 'referrals', 10, 40),
  ...monthly(monthIds('2010-06', '2011-12'), DOVER, 'referrals', 12, 40),
];

const figuresAt = (from: Evidence, quarterId: string, code = KENT, of = indicator()) =>
  monthFigures(from, {
    indicator: of,
    area: areaOf(from.areas, code),
    category: 'Total',
    quarter: quarter(quarterId),
  });

describe('the months of a place', () => {
  it('[G1] [G6] are the figures of the months, one by one', () => {
    const from = evidence(rows);
    for (const figure of figuresAt(from, '2011-12-Q4')) {
      const place = { indicator: indicator(), area: areaOf(from.areas, KENT), category: 'Total' };
      const { outcome, numerator, denominator, used, parts, complete } = monthValueOf(
        from,
        place,
        figure.month,
      );
      expect(figure).toMatchObject({ outcome, numerator, denominator, used, parts });
      expect(figure.isWhole).toBe(complete);
    }
  });

  it('[S3] are the same whichever quarter was asked for before', () => {
    const asked = evidence(rows);
    const quarters = ['2011-12-Q4', '2010-11-Q2', '2012-13-Q1', '2011-12-Q1'];
    for (const id of quarters) {
      expect(figuresAt(asked, id)).toEqual(figuresAt(evidence(rows), id));
    }
    expect(figuresAt(asked, '2010-11-Q2')).toHaveLength(6);
  });

  it('[O1] are taken anew when the catalogue says otherwise of the indicator', () => {
    const from = evidence(rows);
    const percent = figuresAt(from, '2011-12-Q4', ASHFORD);
    const count = figuresAt(from, '2011-12-Q4', ASHFORD, indicator({ unit: 'count' }));
    expect(percent[0]?.value).toBe(25);
    expect(count[0]?.value).toBe(10);
  });
});
