/** A sheet of an opened workbook -> rows of texts, as the readers of every form take them. */
import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import type { Row } from '../csv';
import { fail, isFailed, type Failed } from '../failure';
import { numberLabel, type Limits } from '../limits';
import { FILE_RULES } from '../rules/file-rules';
import { cellText, type CellValue } from './cell-text';
import { damaged, partOf, type Workbook } from './open-workbook';
import { columnLetters, mergedRanges, type CellRange, type SheetPart } from './parts';
import { sheetCells } from './sheet-cells';
import { withoutPrefixes } from './xml';

type ValueRow = readonly CellValue[];

export interface SheetRows {
  readonly rows: readonly Row[];
  /** The row of each as Excel shows it. */
  readonly lines: readonly number[];
}

/** The text of a sheet's part. */
export async function sheetText(
  { file, parts }: Workbook,
  { path }: SheetPart,
): Promise<string | Failed> {
  const bytes = await partOf(file, parts, path);
  return isFailed(bytes) ? bytes : withoutPrefixes(new TextDecoder().decode(bytes));
}

/** Rows that hold anything. */
export function countRows(sheet: string): number {
  let count = 0;
  let isCounted = true;
  for (const [found] of sheet.matchAll(/<row\b|<v\b[^>]*>[^<]|<is\b/g)) {
    if (found === '<row') isCounted = false;
    else if (!isCounted) {
      count += 1;
      isCounted = true;
    }
  }
  return count;
}

/** `sheet` is what `sheetText` gives. */
export async function sheetRows(
  workbook: Workbook,
  sheet: string,
  limits: Limits,
): Promise<SheetRows | Failed> {
  const { xml, lines, columns } = sheetCells(sheet, workbook.cellStyles);
  if (columns > limits.columns) return tooManyColumns(workbook.file.name, columns, limits);
  const packed = await smallWorkbook(workbook, xml);
  if (isFailed(packed)) return packed;
  const values = await valuesOf(workbook, packed);
  if (isFailed(values)) return values;
  const rows = values.map((row) => row.map(cellText));
  fillDown(rows, values, lines, mergedRanges(sheet));
  return { rows, lines };
}

const tooManyColumns = (file: string, columns: number, limits: Limits): Failed =>
  fail(FILE_RULES.tooManyColumns, file, {
    message: `The sheet goes to column ${columnLetters(columns)}, the ${numberLabel(columns)}th; the limit is ${numberLabel(limits.columns)} columns.`,
    hint: 'Clear cells that stand far to the right of the table, or copy the table into a sheet of its own.',
  });

/**
 * The one sheet with what it refers to. Nothing in it is packed, as the library would start workers of
 * its own to unpack large parts.
 */
async function smallWorkbook(workbook: Workbook, xml: string): Promise<Uint8Array | Failed> {
  const { file, parts, styles, sharedStrings, is1904 } = workbook;
  const contents: Record<string, Uint8Array> = {
    'xl/workbook.xml': encode(
      `<workbook><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets><sheet name="1" sheetId="1" id="s"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': encode(
      `<Relationships><Relationship Id="s" Type="${WORKSHEET}" Target="sheet.xml"/></Relationships>`,
    ),
    'xl/sheet.xml': encode(xml),
  };
  for (const [own, name] of [
    [styles, 'xl/styles.xml'],
    [sharedStrings, 'xl/sharedStrings.xml'],
  ] as const) {
    if (own === null || !parts.has(own)) continue;
    const bytes = await partOf(file, parts, own);
    if (isFailed(bytes)) return bytes;
    contents[name] = encode(withoutPrefixes(new TextDecoder().decode(bytes)));
  }
  return zipSync(contents, { level: 0 });
}

const WORKSHEET = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function valuesOf(
  { file }: Workbook,
  packed: Uint8Array,
): Promise<readonly ValueRow[] | Failed> {
  try {
    const values: unknown = await readSheet(packed.buffer as ArrayBuffer, { trim: false });
    return values as readonly ValueRow[];
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return damaged(file, `its cells cannot be read (${error.message})`);
  }
}

/**
 * Of merged cells only the first has the value. A text or day that goes over several rows of figures
 * is that of each of them; a number is not, as it would be counted again, nor is a header.
 */
function fillDown(
  rows: string[][],
  values: readonly ValueRow[],
  lines: readonly number[],
  ranges: readonly CellRange[],
): void {
  const places = new Map(lines.map((line, place) => [line, place]));
  for (const { firstRow, lastRow, firstColumn } of apart(ranges)) {
    const first = places.get(firstRow);
    const value = first === undefined ? null : (values[first]?.[firstColumn - 1] ?? null);
    if (first === undefined || value === null || typeof value === 'number') continue;
    const within: number[] = [];
    for (let place = first; (lines[place] ?? Infinity) <= lastRow; place += 1) {
      if (rows[place]?.some((cell) => cell !== '')) within.push(place);
    }
    if (!within.some((place) => rows[place]?.some(isFigure))) continue;
    const text = rows[first]?.[firstColumn - 1] ?? '';
    for (const place of within) {
      const row = rows[place];
      if (row && (row[firstColumn - 1] ?? '') === '') row[firstColumn - 1] = text;
    }
  }
}

/** Merged cells never overlap; in a damaged file one that begins within another is passed over. */
function apart(ranges: readonly CellRange[]): readonly CellRange[] {
  const lastRows = new Map<number, number>();
  return ranges
    .toSorted((a, b) => a.firstRow - b.firstRow)
    .filter(({ firstRow, lastRow, firstColumn }) => {
      if (firstRow <= (lastRows.get(firstColumn) ?? 0)) return false;
      lastRows.set(firstColumn, lastRow);
      return true;
    });
}

const isFigure = (cell: string): boolean => /^-?\d+(\.\d+)?%?$/.test(cell);
