/** No CSV that the app writes runs as a formula in a spreadsheet, whatever its texts, and each reads back. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { issuesCsv } from '../../../src/export/issues-csv';
import { unguarded } from '../../../src/lib/formula-guard';
import { csvText } from '../../../src/reference/write-entries';
import { tableCsv, tableTabbed } from '../../../src/views/charts/table-text';
import { area, ASHFORD, indicator, KENT, type Row } from '../../support/domain';
import { scorecardCsv } from '../../support/scorecard-csv';
import { inputOf, Q4 } from '../scorecard/scorecard-of';

const RUNS = /^[=+\-@\t\r\0]/;
/** A change or a distance is a number, which no spreadsheet runs. */
const NUMBER = /^-?\d+(\.\d+)?$/;

const hostile = fc
  .tuple(
    fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\0', "'", "'=", "''-"),
    fc.string({ unit: fc.constantFrom(...Array.from(`=+-@'",;\t\r\n ab1`)) }),
  )
  .map(([start, rest]) => `${start}x${rest}`)
  .map((text) => text.replace(/^([=+\-@\t\r\0]?)x/, '$1'));

const cellsOf = (text: string): readonly string[] => {
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  return Papa.parse<string[]>(text.slice(1), { newline: '\r\n', delimiter: ',' }).data.flat();
};

it('[X2] every text of every file is guarded, and is itself again without one apostrophe', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const named = text.trim() === '' ? 'x' : text;
      const chart = {
        table: {
          caption: text,
          columns: [{ head: text, isNumber: false }],
          rows: [[text]],
        },
        credit: text,
      };
      const issue = {
        file: text,
        line: 1,
        column: text,
        ruleId: 'E31',
        title: text,
        severity: 'error',
        found: text,
        message: text,
        hint: text,
      } as const;
      const rows: readonly Row[] = Q4.map((at) => [
        at,
        ASHFORD,
        named,
        1,
        4,
        { note: text, category: named, provenance: { kind: 'published', source: text } },
      ]);
      const scorecard = scorecardCsv(
        inputOf({
          rows,
          indicators: [indicator({ id: named, name: named })],
          areas: [
            area({ code: KENT, name: named, kind: 'county', parent: null }),
            area({ code: ASHFORD, name: named }),
          ],
        }),
      );
      const issues = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        await (
          await issuesCsv(
            1,
            () => issue,
            () => Promise.resolve(),
          )
        ).arrayBuffer(),
      );
      const files = [scorecard, issues, tableCsv(chart), csvText(['name'], [{ name: text }])];
      for (const cells of files.map(cellsOf)) {
        expect(cells.filter((cell) => RUNS.test(cell) && !NUMBER.test(cell))).toEqual([]);
        expect(cells.map(unguarded).some((cell) => cell === text || cell === named)).toBe(true);
      }
      expect(
        tableTabbed(chart)
          .split(/[\t\n]/)
          .filter((cell) => RUNS.test(cell)),
      ).toEqual([]);
    }),
    { numRuns: 60, endOnFailure: true },
  );
}, 30_000);
