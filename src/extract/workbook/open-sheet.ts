/** A workbook -> the rows of one sheet, or the sheets to choose from. */
import { fail, isFailed, type Failed } from '../failure';
import { bytesLabel, type Limits } from '../limits';
import type { NamedBlob } from '../read-file';
import { FILE_RULES } from '../rules/file-rules';
import { listSome, quote } from '../wording';
import { openWorkbook, type Workbook } from './open-workbook';
import type { SheetPart } from './parts';
import { countRows, sheetRows, sheetText, type SheetRows } from './sheet-rows';

/** A sheet that has rows. */
export interface FilledSheet extends SheetPart {
  readonly rows: number;
}

export type OpenedSheet =
  | { readonly kind: 'choose'; readonly sheets: readonly FilledSheet[] }
  | {
      readonly kind: 'rows';
      readonly sheet: FilledSheet;
      readonly others: readonly FilledSheet[];
      readonly read: SheetRows;
    };

/** `wanted`: the name of a sheet; null for the only one that has rows. */
export async function openSheet(
  file: NamedBlob,
  wanted: string | null,
  limits: Limits,
): Promise<OpenedSheet | Failed> {
  const workbook = await openWorkbook(file, limits);
  if (isFailed(workbook)) return workbook;
  const sheets = await filledSheets(workbook);
  if (isFailed(sheets)) return sheets;
  const sheet = chooseSheet(workbook, sheets, wanted);
  if (sheet === null) return { kind: 'choose', sheets: shown(sheets) };
  if (isFailed(sheet)) return sheet;
  const read = await readRows(workbook, sheet, limits);
  if (isFailed(read)) return read;
  return { kind: 'rows', sheet, others: sheets.filter(({ name }) => name !== sheet.name), read };
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
