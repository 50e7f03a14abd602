/** What is looked up has its own figures: by a value, which is a place too, or by another definition. */
import { expect, it } from 'vitest';
import { monthValueOf, valueOf } from '../../../../src/domain/value';
import {
  ASHFORD,
  evidence,
  indicator,
  month,
  monthIds,
  quarter,
  valueAt,
  type Row,
} from '../../../support/domain';

/** October to March: 1 to 6 of 10 cases. */
const rows = monthIds('2011-10', '2012-03').map((id, i): Row => [
  id,
  ASHFORD,
  'referrals',
  i + 1,
  10,
]);

it('the quarter before, looked up by a value, has its own figures', () => {
  const from = evidence(rows);
  const later = valueAt(from, indicator(), ASHFORD, '2011-12-Q4');
  expect(later).toMatchObject({ numerator: 15, denominator: 30 });
  expect(valueOf(from, { ...later, quarter: quarter('2011-12-Q3') })).toMatchObject({
    numerator: 6,
    denominator: 30,
    outcome: { numerator: 6, denominator: 30 },
  });
});

it('a month, looked up by a value, has its own figures', () => {
  const from = evidence(rows);
  const place = valueAt(from, indicator(), ASHFORD, '2011-12-Q4');
  expect(monthValueOf(from, place, month('2012-02'))).toMatchObject({
    numerator: 5,
    denominator: 10,
    outcome: { numerator: 5, denominator: 10 },
  });
});

it('an indicator defined in another way has its own sum, from the same rows', () => {
  const from = evidence(rows);
  expect(valueAt(from, indicator(), ASHFORD, '2011-12-Q4').outcome.kind).toBe('ratio');
  expect(valueAt(from, indicator({ unit: 'count' }), ASHFORD, '2011-12-Q4')).toMatchObject({
    numerator: 15,
    denominator: null,
    outcome: { kind: 'count', count: 15 },
  });
});

it('[O4] what ends before the first month held was not kept back by anybody: it is not available', () => {
  const from = { ...evidence(rows), from: month('2011-10') };
  const missing = (id: string) => valueAt(from, indicator(), ASHFORD, id).missing;
  expect(missing('2011-12-Q2')).toBe('unavailable');
  expect(missing('2012-13-Q1')).toBe('not-submitted');
  expect(valueAt(evidence(rows), indicator(), ASHFORD, '2011-12-Q2').missing).toBe('not-submitted');
});
