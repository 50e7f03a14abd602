/** Properties of everything from rows to a figure, against sums written here (rules G1, G3, O4, O5). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator, Unit, Window } from '../../../../src/domain/indicator';
import { MISSING_REASONS } from '../../../../src/domain/observation';
import { displayed, type IndicatorValue } from '../../../../src/domain/value';
import {
  ASHFORD,
  assessedAt,
  ASYLUM,
  CANTERBURY,
  DOVER,
  evidence,
  evidenceOf,
  indicator,
  KENT,
  monthIds,
  population,
  tableOf,
  target,
  valueAt,
  type Row,
} from '../../../support/domain';

const Q4 = '2011-12-Q4';
const PARTS = [ASHFORD, CANTERBURY, DOVER, ASYLUM] as const;
const YEAR = monthIds('2011-04', '2012-03');
const QUARTER = monthIds('2012-01', '2012-03');

interface Cell {
  readonly area: string;
  readonly month: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** One row for each part and month, in any order. */
const cells = (months: readonly string[]): fc.Arbitrary<readonly Cell[]> => {
  const places = PARTS.flatMap((area) => months.map((month) => ({ area, month })));
  const counts = fc.array(fc.tuple(fc.nat(50), fc.nat(200)), {
    minLength: places.length,
    maxLength: places.length,
  });
  return counts
    .map((items) =>
      places.map((place, i) => {
        const [numerator = 0, more = 0] = items[i] ?? [];
        return { ...place, numerator, denominator: numerator + more };
      }),
    )
    .chain((items) => fc.shuffledSubarray(items, { minLength: items.length }));
};

const rowOf = ({ area, month, numerator, denominator }: Cell): Row => [
  month,
  area,
  'x',
  numerator,
  denominator,
];

const total = (items: readonly Cell[], of: 'numerator' | 'denominator'): number =>
  items.reduce((sum, item) => sum + item[of], 0);

const countyOf = (files: readonly (readonly Row[])[], over: Partial<Indicator>): IndicatorValue =>
  valueAt(
    evidenceOf({ tables: files.map((rows, i) => tableOf(`${i}.csv`, rows)) }),
    indicator({ id: 'x', ...over }),
    KENT,
    Q4,
  );

const pooled = (items: readonly Cell[]) => {
  const denominator = total(items, 'denominator');
  return denominator === 0
    ? { kind: 'missing', reason: 'zero-denominator' }
    : { kind: 'ratio', numerator: total(items, 'numerator'), denominator, factor: 100 };
};

describe('pooling', () => {
  it.each<[Window, readonly string[]]>([
    ['flow', QUARTER],
    ['rolling-12', YEAR],
    ['ytd', YEAR],
  ])('[G1] a %s of the county is the pooled ratio, whatever the order', (window, months) => {
    fc.assert(
      fc.property(cells(months), (items) => {
        const value = countyOf([items.map(rowOf)], { window });
        expect(value.outcome).toEqual(pooled(items));
        expect([value.complete, value.parts]).toEqual([true, { present: 4, expected: 4 }]);
      }),
      { numRuns: 60 },
    );
  });

  it('[G1] a stock of the county pools the last month only', () => {
    fc.assert(
      fc.property(cells(QUARTER), (items) => {
        const value = countyOf([items.map(rowOf)], { window: 'stock' });
        expect(value.outcome).toEqual(pooled(items.filter((item) => item.month === '2012-03')));
      }),
      { numRuns: 60 },
    );
  });

  it('[G1] the split of rows over files, and the order of the files, does not matter', () => {
    fc.assert(
      fc.property(
        cells(QUARTER),
        fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
        (items, split) => {
          const files = [0, 1, 2, 3].map((file) =>
            items.filter((_, i) => split[i] === file).map(rowOf),
          );
          expect(countyOf(files, {}).outcome).toEqual(pooled(items));
          expect(countyOf(files.toReversed(), {}).outcome).toEqual(pooled(items));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('[O5] wrong rows loaded before the right ones leave no trace in the sum', () => {
    fc.assert(
      fc.property(cells(QUARTER), cells(QUARTER), (wrong, right) => {
        const value = countyOf([wrong.map(rowOf), right.map(rowOf)], {});
        expect(value.outcome).toEqual(pooled(right));
      }),
      { numRuns: 60 },
    );
  });

  it('[G1] the county lies between the lowest and the highest of its parts', () => {
    fc.assert(
      fc.property(cells(['2012-03']), (items) => {
        const shares = items
          .filter((item) => item.denominator > 0)
          .map((item) => item.numerator / item.denominator);
        fc.pre(shares.length > 0);
        const shown = displayed(countyOf([items.map(rowOf)], { window: 'stock' }).outcome, 6);
        const share = (shown?.units ?? Number.NaN) / 1e8;
        expect(share).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-8);
        expect(share).toBeLessThanOrEqual(Math.max(...shares) + 1e-8);
      }),
      { numRuns: 100 },
    );
  });

  it('[G1] decimals of full-time equivalents pool as on paper', () => {
    // Workers in hundredths, so the oracle adds whole numbers.
    const workers = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(workers, (hundredths) => {
        const rows = PARTS.map((area, i): Row => [
          '2012-03',
          area,
          'x',
          7,
          (hundredths[i] ?? 0) / 100,
        ]);
        const sum = hundredths.reduce((a, b) => a + b, 0);
        expect(countyOf([rows], { unit: 'mean', window: 'stock' }).denominator).toBe(sum / 100);
      }),
    );
  });
});

describe('a missing input', () => {
  const missingArb = fc.constantFrom(
    ...MISSING_REASONS.filter((item) => item !== 'not-applicable'),
  );
  const unitArb = fc.constantFrom<Unit>('count', 'percent', 'rate', 'mean');
  const windowArb = fc.constantFrom<Window>('stock', 'flow', 'ytd', 'rolling-12');
  const populations = PARTS.map((code) => population(code, 2011, 10_000));

  it('[O4] never yields a number except in a sum marked partial or incomplete', () => {
    fc.assert(
      fc.property(
        cells(YEAR),
        fc.array(fc.nat(PARTS.length * YEAR.length - 1), { minLength: 1, maxLength: 20 }),
        missingArb,
        unitArb,
        windowArb,
        fc.boolean(),
        (items, gone, reason, unit, window, isRowLeftOut) => {
          const missing = new Set(gone);
          const rows = items.flatMap((item, i): Row[] => {
            if (!missing.has(i)) return [rowOf(item)];
            return isRowLeftOut
              ? []
              : [[item.month, item.area, 'x', null, null, { missing: reason }]];
          });
          const of = indicator({ id: 'x', unit, window, per: unit === 'rate' ? 10_000 : null });
          const from = evidence(rows, { populations });
          const asked = window === 'flow' ? QUARTER : window === 'stock' ? ['2012-03'] : YEAR;
          const lost = items.filter((item, i) => missing.has(i) && asked.includes(item.month));
          for (const code of [KENT, ...PARTS]) {
            const value = assessedAt(from, [target({ indicator: 'x' })], of, code, Q4);
            const isTouched = lost.some((item) => code === KENT || item.area === code);
            if (isTouched) {
              expect(value.complete).toBe(false);
              expect([value.rag, value.distance]).toEqual([null, null]);
              expect(value.sinceLastYear.kind).toBe('not-comparable');
            }
            if (window === 'rolling-12' && code !== KENT && isTouched) {
              expect(value.shown).toBeNull();
            }
            const isNumber = value.shown !== null;
            expect(value.outcome.kind === 'missing').toBe(!isNumber);
            for (const number of [value.numerator, value.denominator, value.shown?.units ?? null]) {
              expect(number === null || Number.isFinite(number)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('[O4] in every place at once yields no number anywhere, and carries its reason', () => {
    fc.assert(
      fc.property(missingArb, unitArb, windowArb, (reason, unit, window) => {
        const rows = PARTS.flatMap((area) =>
          YEAR.map((month): Row => [month, area, 'x', null, null, { missing: reason }]),
        );
        const of = indicator({ id: 'x', unit, window, per: unit === 'rate' ? 10_000 : null });
        for (const code of [KENT, ASHFORD]) {
          const value = valueAt(evidence(rows, { populations }), of, code, Q4);
          expect(value.outcome).toEqual({ kind: 'missing', reason });
          expect([value.numerator, value.complete]).toEqual([null, false]);
        }
      }),
    );
  });

  it('[G6] the sum marked partial is exactly the sum of what there is', () => {
    fc.assert(
      fc.property(
        cells(['2012-03']),
        fc.integer({ min: 0, max: 3 }),
        missingArb,
        (items, gone, reason) => {
          const rows = items.map((item, i): Row =>
            i === gone
              ? [item.month, item.area, 'x', null, null, { missing: reason }]
              : rowOf(item),
          );
          const value = countyOf([rows], { window: 'stock' });
          expect(value.outcome).toEqual(pooled(items.filter((_, i) => i !== gone)));
          expect([value.complete, value.parts]).toEqual([false, { present: 3, expected: 4 }]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
