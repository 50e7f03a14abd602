/** An Excel workbook -> the sheets to choose from, or the outcome of the sheet that is read. */
import { FIRST_RECORDS, type RecordSource } from '../record-source';
import type { RecordBatch } from '../csv';
import { fail, isFailed, type Failed } from '../failure';
import { report, type IssueLog } from '../issues';
import { bytesLabel, numberLabel, type Limits } from '../limits';
import { loadRows } from '../load-rows';
import type { Loading } from '../loading';
import { FILE_RULES } from '../rules/file-rules';
import { SHAPE_RULES } from '../rules/table-shape-rules';
import type { LoadOutcome } from '../types';
import { list, listSome, quote } from '../wording';
import { openWorkbook, type Workbook } from './open-workbook';
import type { SheetPart } from './parts';
import { countRows, sheetRows, sheetText, type SheetRows } from './sheet-rows';

/** A sheet that has rows. */
interface FilledSheet extends SheetPart {
  readonly rows: number;
}

export async function loadWorkbook(loading: Loading, log: IssueLog): Promise<LoadOutcome> {
  const { file, tuning, options } = loading;
  const workbook = await openWorkbook(file, tuning.limits);
  if (isFailed(workbook)) return workbook;
  const sheets = await filledSheets(workbook);
  if (isFailed(sheets)) return sheets;
  const chosen = chooseSheet(workbook, sheets, options.sheet);
  if (chosen === null) {
    const listed = shown(sheets).map(({ name, rows }) => ({ name, rows }));
    return { kind: 'needs-sheet', sheets: listed };
  }
  if (isFailed(chosen)) return chosen;
  const read = await readRows(workbook, chosen, tuning.limits);
  if (isFailed(read)) return read;
  noteOthers(chosen, sheets, log);
  const origin = { encoding: null, delimiter: null, sheet: chosen.name };
  const source = {
    first: batchOf(read, 0, FIRST_RECORDS),
    records: recordsOf(read, loading),
    origin,
  };
  return loadRows(source, loading, log);
}

async function filledSheets(workbook: Workbook): Promise<readonly FilledSheet[] | Failed> {
  const filled: FilledSheet[] = [];
  for (const sheet of workbook.sheets) {
    const text = await sheetText(workbook, sheet);
    if (typeof text !== 'string') return text;
    const rows = countRows(text);
    if (rows > 0) filled.push({ ...sheet, rows });
  }
  return filled;
}

/** Hidden sheets hold lists and workings: they are offered only when nothing else is there. */
function shown(sheets: readonly FilledSheet[]): readonly FilledSheet[] {
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  return visible.length > 0 ? visible : sheets;
}

/** The sheet to read; null when the user has to say. */
function chooseSheet(
  { file }: Workbook,
  sheets: readonly FilledSheet[],
  wanted: string | null,
): FilledSheet | Failed | null {
  const offered = shown(sheets);
  const [only] = offered;
  if (!only) {
    return fail(FILE_RULES.headerOnly, file.name, {
      message: `${file.name} is a workbook without a filled cell.`,
      hint: 'Export it again, and look whether the export asked for any rows.',
    });
  }
  if (wanted === null) return offered.length === 1 ? only : null;
  const found = sheets.find(({ name }) => name === wanted);
  return (
    found ??
    fail(FILE_RULES.sheet, file.name, {
      message: `${file.name} has no sheet called ${quote(wanted)} with anything in it. It has ${listSome(
        offered.map(({ name }) => quote(name)),
        12,
      )}.`,
      hint: 'Choose one of these sheets.',
    })
  );
}

async function readRows(
  workbook: Workbook,
  sheet: SheetPart,
  limits: Limits,
): Promise<SheetRows | Failed> {
  const text = await sheetText(workbook, sheet);
  if (typeof text !== 'string') return text;
  const read = await sheetRows(workbook, text, limits);
  return isFailed(read) ? read : (refuseLongRow(read, workbook.file.name, limits) ?? read);
}

function refuseLongRow({ rows, lines }: SheetRows, file: string, limits: Limits): Failed | null {
  const lengthOf = (row: readonly string[]): number =>
    row.reduce((sum, cell) => sum + cell.length, 0);
  const place = rows.findIndex((row) => lengthOf(row) > limits.lineCharacters);
  if (place === -1) return null;
  const line = lines[place] ?? 0;
  return fail(FILE_RULES.lineTooLong, file, {
    line,
    message: `Row ${line} of ${file} is longer than ${bytesLabel(limits.lineCharacters)}, the limit for one row.`,
    hint: 'The workbook may be damaged. Export it again with one figure a row.',
  });
}

function noteOthers(chosen: FilledSheet, sheets: readonly FilledSheet[], log: IssueLog): void {
  const others = sheets.filter(({ name }) => name !== chosen.name);
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
