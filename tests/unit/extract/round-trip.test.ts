import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ObservationTable } from '../../../src/domain/observation';
import { lastMonthOf } from '../../../src/domain/period';
import { fileOf, load, observationsIn, readOutcome } from '../../support/extract-context';

/** One observation as a row of a tidy extract would hold it. */
const observation = fc.record({
  period: fc
    .tuple(
      fc.integer({ min: 2000, max: 2011 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('month', 'quarter', 'year'),
    )
    .map(([year, month, kind]) => {
      const next = String((year + 1) % 100).padStart(2, '0');
      if (kind === 'month') return `${year}-${String(month).padStart(2, '0')}`;
      return kind === 'year' ? `FY${year}-${next}` : `${year}-${next}-Q${Math.ceil(month / 3)}`;
    }),
  area: fc.constantFrom('E07000105', 'E07000108', 'UASC', 'E92000001'),
  category: fc.constantFrom('Total', 'Neglect', 'Emotional, "other"'),
  count: fc.nat(9_999_999),
  isValue: fc.boolean(),
  note: fc.constantFrom(null, 'plain', '=1+1', 'two\nlines', ' padded', "'quoted'"),
  provisional: fc.boolean(),
});

const table = fc.uniqueArray(observation, {
  selector: ({ period, area, category }) => `${period} ${area} ${category}`,
  minLength: 1,
  maxLength: 40,
});

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const guarded = (text: string): string => (/^[=+\-@]/.test(text) ? `'${text}` : text);

it('reads back every tidy table, whatever the order of its rows, delimiter and line ends', async () => {
  const form = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    chunkBytes: fc.integer({ min: 5, max: 400 }),
  });
  await fc.assert(
    fc.asyncProperty(table, form, async (rows, { delimiter, end, chunkBytes }) => {
      const header = [
        'period',
        'area_code',
        'indicator',
        'category',
        'numerator',
        'value',
        'note',
        'status',
      ];
      const lines = rows.map((row) => [
        row.period,
        row.area,
        'cp-plans',
        quoted(row.category),
        row.isValue ? '' : String(row.count),
        row.isValue ? String(row.count) : '',
        quoted(guarded(row.note ?? '')),
        row.provisional ? 'provisional' : '',
      ]);
      const text = [header, ...lines].map((line) => line.join(delimiter)).join(end);
      const outcome = await load(fileOf('x.csv', text), { chunkBytes });

      const found = observationsIn(outcome).map(
        ({ period, area, category, numerator, value, note, provisional }) => ({
          period,
          area,
          category,
          numerator,
          value,
          note,
          provisional,
        }),
      );
      const expected = rows.map((row) => ({
        period: row.period,
        area: row.area,
        category: row.category,
        numerator: row.isValue ? null : row.count,
        value: row.isValue ? row.count : null,
        note: row.note?.trim() ?? null,
        provisional: row.provisional,
      }));
      const key = (row: object): string => JSON.stringify(row);
      expect(found.map(key).toSorted()).toEqual(expected.map(key).toSorted());
      expect(isGroupedAndOrdered(readOutcome(outcome).table)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

function isGroupedAndOrdered(of: ObservationTable): boolean {
  const names = of.series.map(({ area, category }) => `${area} ${category}`);
  const starts = [...of.seriesStart];
  const inOrder = starts.slice(0, -1).every((start, series) => {
    const ends = [...of.period.subarray(start, starts[series + 1])].map((place) =>
      lastMonthAt(of, place),
    );
    return ends.every((end, i) => i === 0 || end >= (ends[i - 1] ?? 0));
  });
  return new Set(names).size === names.length && starts.at(-1) === of.line.length && inOrder;
}

function lastMonthAt({ periods }: ObservationTable, place: number): number {
  const period = periods[place];
  return period ? lastMonthOf(period) : -1;
}
