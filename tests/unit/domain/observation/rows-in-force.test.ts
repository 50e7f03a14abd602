import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createRowFinder,
  observationAt,
  provenanceAt,
  sameFigures,
  sameNumbers,
  seriesOf,
  storeOf,
} from '../../../../src/domain/observation';
import { ASHFORD, month, tableOf, type Row } from '../../../support/domain';

const key = { indicator: 'plans', area: ASHFORD, category: 'Total' };

describe('[O5] the rows in force', () => {
  const store = storeOf([
    tableOf('first.csv', [
      ['2012-01', ASHFORD, 'plans', 1],
      ['2012-02', ASHFORD, 'plans', 2],
      ['2011-12-Q4', ASHFORD, 'plans', 3],
    ]),
    tableOf('second.csv', [['2012-02', ASHFORD, 'plans', 4]]),
  ]);

  it('are those of the series, later tables over earlier ones', () => {
    const rows = createRowFinder(store, () => true)(key);
    const observations = [...rows].map(([id, { table, row }]) => [id, observationAt(table, row)]);
    expect(new Map(observations as [])).toEqual(seriesOf(store, key).byPeriod);
    expect(rows.get('2012-02')?.table.file).toBe('second.csv');
  });

  it('are only those of the periods that are asked for', () => {
    const january = month('2012-01');
    const find = createRowFinder(
      store,
      (period) => period.kind === 'month' && period.month === january,
    );
    expect([...find(key).keys()]).toEqual(['2012-01']);
    expect(find({ ...key, area: 'nowhere' }).size).toBe(0);
  });

  it('carry the provenance of their row', () => {
    const published = { kind: 'published', source: 'DfE' } as const;
    const table = tableOf('a.csv', [
      ['2012-01', ASHFORD, 'plans', 1, null, { provenance: published }],
    ]);
    const row = createRowFinder(storeOf([table]), () => true)(key).get('2012-01');
    expect(row && provenanceAt(row)).toEqual(published);
  });
});

it('two rows say the same exactly when their observations do', () => {
  const number = fc.option(fc.constantFrom(0, 1, 2), { nil: null });
  const row = fc
    .tuple(number, number, fc.option(fc.constantFrom(0, 1), { nil: undefined }), fc.boolean())
    .map(([numerator, denominator, value, isMissing]): Row => [
      '2012-01',
      ASHFORD,
      'plans',
      isMissing ? null : numerator,
      isMissing ? null : denominator,
      {
        ...(isMissing ? { missing: 'suppressed' as const } : {}),
        ...(isMissing || value === undefined ? {} : { value }),
      },
    ]);
  fc.assert(
    fc.property(row, row, (a, b) => {
      const [first, second] = [a, b].map((item) => {
        const table = tableOf('a.csv', [item]);
        return createRowFinder(storeOf([table]), () => true)(key).get('2012-01');
      });
      if (!first || !second) throw new Error('Each table has one row');
      const observations = [first, second].map(({ table, row: at }) => observationAt(table, at));
      const [x, y] = observations;
      expect(sameFigures(first, second)).toBe(x && y && sameNumbers(x, y));
    }),
  );
});
