/** An Excel workbook -> the sheets to choose from, or the outcome of the sheet that is read. */
import type { RecordBatch } from '../csv';
import { isFailed } from '../failure';
import { report, type IssueLog } from '../issues';
import { numberLabel } from '../limits';
import { loadRows } from '../load-rows';
import type { Loading } from '../loading';
import { FIRST_RECORDS, type RecordSource } from '../record-source';
import { SHAPE_RULES } from '../rules/table-shape-rules';
import type { LoadOutcome } from '../types';
import { list, quote } from '../wording';
import { openSheet, type FilledSheet } from './open-sheet';
import type { SheetRows } from './sheet-rows';

export async function loadWorkbook(loading: Loading, log: IssueLog): Promise<LoadOutcome> {
  const { file, tuning, options } = loading;
  const opened = await openSheet(file, options.sheet, tuning.limits);
  if (isFailed(opened)) return opened;
  if (opened.kind === 'choose') {
    return { kind: 'needs-sheet', sheets: opened.sheets.map(({ name, rows }) => ({ name, rows })) };
  }
  const { sheet, others, read } = opened;
  noteOthers(sheet, others, log);
  const origin = { encoding: null, delimiter: null, sheet: sheet.name };
  const first = batchOf(read, 0, FIRST_RECORDS);
  return loadRows({ first, records: recordsOf(read, loading), origin }, loading, log);
}

function noteOthers(chosen: FilledSheet, others: readonly FilledSheet[], log: IssueLog): void {
  if (others.length === 0) return;
  const words = (sheet: FilledSheet): string =>
    `${quote(sheet.name)} (${numberLabel(sheet.rows)} ${sheet.rows === 1 ? 'row' : 'rows'}${sheet.isHidden ? ', hidden' : ''})`;
  report(log, SHAPE_RULES.otherSheets, 0, {
    message: `Only the sheet ${quote(chosen.name)} was read, not ${list(others.map(words), 'and')}.`,
    hint: 'Load the workbook once more and choose another sheet, if its figures are needed.',
  });
}

/** So many rows are handed over at once. */
const BATCH_ROWS = 4096;

const recordsOf =
  (read: SheetRows, { file, onProgress }: Loading): RecordSource =>
  (onBatch, expectRecords) => {
    const total = read.rows.length;
    expectRecords(total);
    for (let at = 0; at < total; at += BATCH_ROWS) {
      const rowsRead = Math.min(total, at + BATCH_ROWS);
      const verdict = onBatch(batchOf(read, at, rowsRead));
      const bytesRead = Math.floor((file.size * rowsRead) / total);
      onProgress({ bytesRead, bytesTotal: file.size, rowsRead });
      if (verdict === 'enough') break;
      if (verdict) return Promise.resolve(verdict);
    }
    return Promise.resolve(null);
  };

const batchOf = ({ rows, lines }: SheetRows, from: number, to: number): RecordBatch => ({
  rows: rows.slice(from, to),
  firstLine: lines[from] ?? 1,
  lines: Uint32Array.from(lines.slice(from, to)),
  brokenQuotes: new Set(),
});
