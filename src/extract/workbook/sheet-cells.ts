/**
 * The cells of a sheet, put so that read-excel-file gives them as they are shown: it knows neither
 * percent formats nor errors (a percentage would come as 0.304, `#DIV/0!` as a blank), needs an
 * address in every cell, and makes a row for every blank one in between.
 */
import { columnLetters, columnNumber, type CellStyles } from './parts';
import { attributesOf } from './xml';

export interface SheetCells {
  /** A worksheet with the rows that hold anything, numbered from 1 without gaps. */
  readonly xml: string;
  /** The row of each as Excel shows it. */
  readonly lines: readonly number[];
  readonly columns: number;
}

const ROW_OR_CELL = /<row\b([^>]*)>|<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;
const VALUE = /<v\b[^>]*>([^<]*)<\/v>/;

/** Blank rows between others become one blank row. */
export function sheetCells(sheet: string, styles: CellStyles): SheetCells {
  const rows: string[] = [];
  const lines: number[] = [];
  let cells: string[] = [];
  let row = 0;
  let column = 0;
  let columns = 0;

  function endRow(): void {
    if (cells.length === 0) return;
    const isFar = lines.length > 0 && row > (lines.at(-1) ?? 0) + 1;
    if (isFar) {
      rows.push('');
      lines.push(row - 1);
    }
    lines.push(row);
    const number = lines.length;
    rows.push(`<row r="${number}">${cells.join('').replaceAll(ROW_MARK, String(number))}</row>`);
    cells = [];
  }

  for (const [, rowTag, cellTag = '', inner = ''] of dataOf(sheet).matchAll(ROW_OR_CELL)) {
    if (rowTag !== undefined) {
      endRow();
      const { r = '' } = attributesOf(rowTag);
      row = /^\d{1,7}$/.test(r) ? Number(r) : row + 1;
      column = 0;
      continue;
    }
    const attributes = cellAttributes(cellTag);
    const letters = /^[A-Z]{1,3}(?=\d)/.exec(attributes.r)?.[0];
    column = letters === undefined ? column + 1 : columnNumber(letters);
    const content = contentOf(attributes, inner, styles);
    if (content === null) continue;
    columns = Math.max(columns, column);
    cells.push(`<c r="${columnLetters(column)}${ROW_MARK}"${content}</c>`);
  }
  endRow();
  const xml = `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
  return { xml, lines, columns };
}

/** Stands for the number of a row until it is known; never part of XML. */
const ROW_MARK = '\u0000';

const dataOf = (sheet: string): string => {
  const from = sheet.search(/<sheetData\b/);
  const to = sheet.indexOf('</sheetData>');
  return from === -1 || to === -1 ? '' : sheet.slice(from, to);
};

interface CellAttributes {
  /** Address, style and type; blank where the file says nothing (a number has no type). */
  readonly r: string;
  readonly s: string;
  readonly t: string;
}

/** There are millions of cells, so their three attributes are read by hand where they can be. */
function cellAttributes(tag: string): CellAttributes {
  if (tag.includes("'") || tag.includes(' =') || tag.includes('= ')) {
    const { r = '', s = '', t = 'n' } = attributesOf(tag);
    return { r, s, t };
  }
  return { r: valueOf(tag, 'r'), s: valueOf(tag, 's'), t: valueOf(tag, 't') || 'n' };
}

function valueOf(tag: string, name: string): string {
  const at = tag.indexOf(` ${name}="`);
  if (at === -1) return '';
  const from = at + name.length + 3;
  return tag.slice(from, tag.indexOf('"', from));
}

/** Attributes and content of a cell, from after its address; null for a cell that holds nothing. */
function contentOf({ t, s }: CellAttributes, inner: string, styles: CellStyles): string | null {
  if (t === 'inlineStr') return inner.includes('<is') ? ` t="inlineStr">${inner}` : null;
  const value = VALUE.exec(inner)?.[1];
  if (value === undefined || value === '') return null;
  if (t === 'e') return textCell(value);
  if (t === 'n' && styles.percent.has(s)) return textCell(percentText(value));
  // A style that the file does not define says nothing.
  const style = Number(s) < styles.count && s !== '' ? ` s="${s}"` : '';
  return ` t="${t}"${style}><v>${value}</v>`;
}

const textCell = (text: string): string => ` t="str"><v>${text}</v>`;

/** `0.304` is `30.4%`: the point is moved in the shortest text of the number, so nothing is rounded. */
export function percentText(value: string): string {
  const number = Number(value);
  return Number.isFinite(number) ? `${plainDecimals(number, 2)}%` : value;
}

/** The shortest text of a number without an exponent, its point moved `places` to the right. */
export function plainDecimals(number: number, places = 0): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(number)) ?? [];
  const point = whole.length + Number(exponent) + places;
  const digits = whole + fraction;
  const padded =
    point > 0 ? digits.padEnd(point, '0') : digits.padStart(digits.length - point, '0');
  const at = Math.max(0, point);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '') || '0';
  const right = padded.slice(at).replace(/0+$/, '');
  return `${sign}${left}${right === '' ? '' : `.${right}`}`;
}
