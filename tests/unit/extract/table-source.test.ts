/** A table whose records do not come from text, as those of a sheet do. */
import { expect, it } from 'vitest';
import type { RecordBatch, Row } from '../../../src/extract/csv';
import { createIssueLog } from '../../../src/extract/issues';
import { TUNING } from '../../../src/extract/limits';
import { loadRows } from '../../../src/extract/load-rows';
import type { LoadOptions } from '../../../src/extract/types';
import {
  extractContext,
  fileOf,
  NO_OPTIONS,
  observationsIn,
  placesIn,
  readOutcome,
} from '../../support/extract-context';
import { figuresIn } from '../../support/table-extract';

const FILE = fileOf('re-referrals_2012-03.xlsx', '');

const batchOf = (rows: readonly Row[], firstLine: number): RecordBatch => ({
  rows,
  firstLine,
  lines: null,
  brokenQuotes: new Set(),
});

/** Reads rows that come two at a time. */
function loadSheet(rows: readonly Row[], options: LoadOptions = NO_OPTIONS) {
  let handedOver = 0;
  const outcome = loadRows(
    {
      first: batchOf(rows, 1),
      origin: { encoding: null, delimiter: null, sheet: 'March' },
      records: (onBatch) => {
        for (let at = 0; at < rows.length; at += 2) {
          handedOver += 1;
          const verdict = onBatch(batchOf(rows.slice(at, at + 2), at + 1));
          if (verdict) return Promise.resolve(verdict === 'enough' ? null : verdict);
        }
        return Promise.resolve(null);
      },
    },
    {
      file: FILE,
      context: extractContext,
      options,
      tuning: TUNING,
      onProgress: () => undefined,
    },
    createIssueLog(FILE.name, TUNING.limits),
  );
  return outcome.then((result) => ({ result, handedOver }));
}

const TIDY: readonly Row[] = [
  ['Exported from the system'],
  ['period', 'area_code', 'indicator', 'numerator'],
  ['2012-01', 'E07000108', 'referrals', '410'],
  ['2012-02', 'E07000108', 'referrals', '390'],
  ['2012-03', 'E07000108', 'referrals', '400'],
];

it('is recognised as tidy, with the line of each row and the sheet it came from', async () => {
  const { result } = await loadSheet(TIDY);
  expect(placesIn(result)).toEqual(['E24 1']);
  expect(observationsIn(result).map(({ line }) => line)).toEqual([3, 4, 5]);
  expect(readOutcome(result).summary).toMatchObject({
    format: 'tidy',
    encoding: null,
    delimiter: null,
    sheet: 'March',
  });
});

it('is asked for no more rows than are wanted', async () => {
  const { result, handedOver } = await loadSheet(TIDY, { ...NO_OPTIONS, onlyRows: 1 });
  expect(readOutcome(result).summary.rowsRead).toBe(1);
  expect(handedOver).toBe(2);
});

it('is asked about when it has headers of its own, and read as suggested', async () => {
  const rows = [
    ['District', 'Number', 'Of'],
    ['Dover', '60', '200'],
    ['Ashford', '48', '192'],
  ];
  const { result } = await loadSheet(rows);
  if (result.kind !== 'needs-mapping') throw new Error(JSON.stringify(result));
  const mapping = result.shape.suggested;
  expect(figuresIn((await loadSheet(rows, { ...NO_OPTIONS, mapping })).result)).toEqual([
    '2012-03 E07000108 re-referrals 60/200 -',
    '2012-03 E07000105 re-referrals 48/192 -',
  ]);
});

it('is refused when it is no table of figures', async () => {
  expect(
    placesIn(
      (
        await loadSheet([
          ['Colour', 'Count'],
          ['Red', '12'],
        ])
      ).result,
    ),
  ).toEqual(['E10 0']);
});
