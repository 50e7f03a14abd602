import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TOTAL } from '../../../src/domain/indicator';
import { MISSING_REASONS } from '../../../src/domain/observation';
import type { Cell, Scorecard } from '../../../src/scorecard/scorecard';
import {
  ASHFORD,
  ASYLUM,
  CANTERBURY,
  DOVER,
  indicator,
  monthIds,
  population,
  smallCounty,
  target,
  type Row,
} from '../../support/domain';
import { inputOf, scorecardIn } from '../scorecard/scorecard-of';
import { csvRows } from './read-csv';

const INDICATORS = [
  indicator({ id: 'percent' }),
  indicator({ id: 'count', unit: 'count', decimals: 0, polarity: null }),
  indicator({ id: 'rate', unit: 'rate', per: 10_000, polarity: 'H' }),
  indicator({ id: 'mean', unit: 'mean', window: 'stock', polarity: 'T' }),
  indicator({ id: 'year', window: 'rolling-12', decimals: 2 }),
];
const TARGETS = INDICATORS.map(({ id }) =>
  target({ indicator: id, target: 23.5, floor: 40, greenWithin: 5, amberWithin: 10 }),
);
const PARTS = [ASHFORD, CANTERBURY, DOVER, ASYLUM];

/** A month of an area: counts, a reason, or nothing at all. */
const reading = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.nat(20_000), fc.nat(20_000)) },
  { weight: 1, arbitrary: fc.constantFrom(...MISSING_REASONS) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const MONTHS = monthIds('2010-10', '2012-03');
const cells = INDICATORS.length * PARTS.length * MONTHS.length;

const rowsFrom = (
  readings: readonly (typeof reading extends fc.Arbitrary<infer T> ? T : never)[],
) =>
  INDICATORS.flatMap(({ id, unit }, i) =>
    PARTS.flatMap((code, p) =>
      MONTHS.flatMap((month, m): readonly Row[] => {
        const at = (i * PARTS.length + p) * MONTHS.length + m;
        const found = readings[at] ?? null;
        if (found === null) return [];
        if (typeof found === 'string') return [[month, code, id, null, null, { missing: found }]];
        const [numerator, denominator] = found;
        return [
          [month, code, id, numerator, unit === 'percent' || unit === 'mean' ? denominator : null],
        ];
      }),
    ),
  );

const cellsOf = ({ themes }: Scorecard): readonly Cell[] =>
  themes.flatMap((theme) => theme.rows.flatMap((row) => [row.lead, ...row.cells]));

/** What a cell shows, without separators and sign, or nothing where it shows a word. */
const figureOf = (cell: Cell): string =>
  cell.isMissing ? '' : cell.text.replaceAll(',', '').replace('%', '');

it('[T4] every value, rating and direction of the file is what the scorecard shows', () => {
  fc.assert(
    fc.property(fc.array(reading, { minLength: cells, maxLength: cells }), (readings) => {
      const input = inputOf({
        rows: rowsFrom(readings),
        indicators: INDICATORS,
        targets: TARGETS,
        populations: smallCounty.map(({ code }) => population(code, 2011, 20_011)),
      });
      const rows = csvRows(input, { category: TOTAL });
      const byPlace = new Map(
        rows.map((row) => [`${row['quarter']} ${row['indicator_id']} ${row['area_code']}`, row]),
      );
      let compared = 0;
      for (const { value: at } of scorecardIn(input).quarters) {
        for (const cell of cellsOf(scorecardIn(input, at))) {
          const row = byPlace.get(`${at} ${cell.indicator.id} ${cell.area.code}`);
          if (!row) {
            expect(cell.text).toBe('Not submitted');
            continue;
          }
          compared += 1;
          expect(row['value']).toBe(figureOf(cell));
          expect(row['rag']).toBe(cell.rag ?? 'not-rated');
          const words = (row['direction'] ?? '').replace('-', ' ');
          if (words !== 'not comparable' && words !== 'no change') {
            expect(cell.directionWords.toLowerCase()).toContain(`${words} by`);
            expect(row['change']?.replace('-', '')).toBe(
              cell.changeText?.replaceAll(',', '').replace(' pts', ''),
            );
          }
        }
      }
      expect(compared).toBeGreaterThan(0);
    }),
    { numRuns: 12 },
  );
}, 30_000);
