import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TableFigure, TableMapping } from '../../../src/extract/types';
import { load, NO_OPTIONS, observationsIn } from '../../support/extract-context';
import { textFile } from '../../support/table-extract';

const AREAS = ['E07000105', 'E07000108', 'E07000112', 'UASC', 'E92000001'];
const MONTHS = ['2011-11', '2011-12', '2012-01'];

/** A figure of each unit: what it is, and which cells it has. */
const FIGURES = [
  { indicator: 'referrals', columns: ['numerator'] },
  { indicator: 're-referrals', columns: ['numerator', 'denominator'] },
  { indicator: 'cp-plans-repeat', columns: ['value'] },
  { indicator: 'average-caseload', columns: ['value'] },
] as const;

interface Cells {
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
}

const NO_CELLS: Cells = { numerator: '', denominator: '', value: '' };

const count = fc.oneof(fc.nat(2000).map(String), fc.constantFrom('c', 'x', 'low'));
const share = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((tenths) => (tenths / 10).toFixed(1)),
  fc.constantFrom('c', 'z'),
);
const ratio = fc
  .tuple(fc.nat(2000), fc.nat(2000))
  .map(([a, b]) => [String(Math.min(a, b)), String(Math.max(a, b, 1))] as const);

const row = fc.record({
  area: fc.constantFrom(...AREAS),
  month: fc.constantFrom(...MONTHS),
  referrals: count,
  ratio,
  repeat: share,
  caseload: share,
});

const rows = fc.uniqueArray(row, {
  selector: ({ area, month }) => `${area} ${month}`,
  minLength: 1,
  maxLength: 15,
});

type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;

const cellsOf = (of: Row): readonly Cells[] => [
  { ...NO_CELLS, numerator: of.referrals },
  { ...NO_CELLS, numerator: of.ratio[0], denominator: of.ratio[1] },
  { ...NO_CELLS, value: of.repeat },
  { ...NO_CELLS, value: of.caseload },
];

const headerOf = (indicator: string, column: string): string => `${indicator} ${column}`;

const WIDE: TableMapping = {
  kind: 'table',
  areaCode: 'Code',
  areaName: null,
  period: { from: 'column', column: 'Month' },
  layout: {
    kind: 'columns',
    figures: FIGURES.map(({ indicator, columns }): TableFigure => {
      const named = Object.fromEntries(
        columns.map((column) => [column, headerOf(indicator, column)]),
      );
      return {
        indicator,
        category: null,
        numerator: null,
        denominator: null,
        value: null,
        ...named,
      };
    }),
  },
};

const plain = (observations: Awaited<ReturnType<typeof observationsIn>>): readonly string[] =>
  observations.map((one) => JSON.stringify({ ...one, line: undefined })).toSorted();

it('[O1] reads any table written wide as it reads it written tidy', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(',', ';', '\t'), async (table, delimiter) => {
      const join = (cells: readonly string[]): string => cells.join(delimiter);
      const wide = [
        join([
          'Code',
          'Month',
          ...FIGURES.flatMap(({ indicator, columns }) =>
            columns.map((column) => headerOf(indicator, column)),
          ),
        ]),
        ...table.map((of) =>
          join([
            of.area,
            of.month,
            ...cellsOf(of).flatMap((cells, i) =>
              (FIGURES[i]?.columns ?? []).map((column) => cells[column]),
            ),
          ]),
        ),
      ];
      const tidy = [
        'period,area_code,indicator,numerator,denominator,value',
        ...table.flatMap((of) =>
          cellsOf(of).map((cells, i) =>
            [
              of.month,
              of.area,
              FIGURES[i]?.indicator,
              cells.numerator,
              cells.denominator,
              cells.value,
            ].join(','),
          ),
        ),
      ];
      const options = { ...NO_OPTIONS, mapping: WIDE };
      const fromWide = await load(textFile('wide.csv', ...wide), { options });
      const fromTidy = await load(textFile('tidy.csv', ...tidy));
      expect(plain(observationsIn(fromWide))).toEqual(plain(observationsIn(fromTidy)));
      // A team's first months, before it existed, and symbols aside, nothing is left out.
      expect(observationsIn(fromWide)).toHaveLength(table.length * FIGURES.length);
    }),
    { numRuns: 100 },
  );
});

it('[O1] reads any table with months as columns as it reads it written tidy', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(
        fc.record({ area: fc.constantFrom(...AREAS), cells: fc.tuple(count, count, count) }),
        { selector: ({ area }) => area, minLength: 1 },
      ),
      async (table) => {
        const mapping: TableMapping = {
          kind: 'table',
          areaCode: 'Code',
          areaName: null,
          period: null,
          layout: { kind: 'periods', indicator: 'referrals', measure: 'numerator' },
        };
        const across = [
          ['Code', ...MONTHS].join(','),
          ...table.map(({ area, cells }) => [area, ...cells].join(',')),
        ];
        const tidy = [
          'period,area_code,indicator,numerator',
          ...table.flatMap(({ area, cells }) =>
            cells.map((cell, i) => `${MONTHS[i]},${area},referrals,${cell}`),
          ),
        ];
        const options = { ...NO_OPTIONS, mapping };
        const fromAcross = await load(textFile('x.csv', ...across), { options });
        const fromTidy = await load(textFile('x.csv', ...tidy));
        expect(plain(observationsIn(fromAcross))).toEqual(plain(observationsIn(fromTidy)));
        expect(observationsIn(fromAcross)).toHaveLength(table.length * MONTHS.length);
      },
    ),
    { numRuns: 100 },
  );
});
