/**
 * Workbooks made of hand-written parts, for what only real files have:
 *
 *   const file = workbookOf({ Sheet1: [['period', 'value'], ['2012-03', { v: 0.304, s: PERCENT }]] });
 */
import { strToU8, zipSync } from 'fflate';
import type { NamedBlob } from '../../src/extract/read-file';
import { fileOf } from './extract-context';

/** Places in the styles below. */
export const PERCENT = 1;
export const DAY = 2;
export const MONTH = 3;
export const PERCENT_OF_ITS_OWN = 4;
export const QUOTED_PERCENT = 5;

const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="3"><numFmt numFmtId="164" formatCode="mmm\\-yy"/><numFmt numFmtId="165" formatCode="0.0%;[Red]\\-0.0%"/>
<numFmt numFmtId="166" formatCode="0.0&quot; %&quot;"/></numFmts>
<cellStyleXfs count="2"><xf numFmtId="9"/><xf numFmtId="0"/></cellStyleXfs>
<cellXfs count="6"><xf numFmtId="0" xfId="1"/><xf numFmtId="10" xfId="0"/><xf numFmtId="14" xfId="1"/><xf numFmtId="164" xfId="1"/>
<xf numFmtId="165" xfId="1"/><xf numFmtId="166" xfId="1"/></cellXfs></styleSheet>`;

/** A text, a number, nothing, or a cell as it stands in the file: type, value, style, whole content. */
export type RawCell =
  | string
  | number
  | null
  | {
      readonly t?: string;
      readonly v?: string | number;
      readonly s?: number;
      readonly xml?: string;
    };
export type RawRow = readonly RawCell[];

export interface RawSheet {
  /** Row number -> cells; an array counts from 1. */
  readonly rows: readonly RawRow[] | Readonly<Record<number, RawRow>>;
  readonly state?: string;
  readonly merged?: readonly string[];
}

export interface WorkbookChanges {
  readonly date1904?: boolean;
  readonly sharedStrings?: string;
  readonly file?: string;
  /** Parts added or replaced; null takes one out. */
  readonly parts?: Readonly<Record<string, string | null>>;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function cellXml(cell: RawCell, address: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') {
    return `<c r="${address}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  }
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  const type = cell.t === undefined ? '' : ` t="${cell.t}"`;
  const style = cell.s === undefined ? '' : ` s="${cell.s}"`;
  return `<c r="${address}"${style}${type}>${cell.xml ?? `<v>${cell.v}</v>`}</c>`;
}

export const sheetXml = ({ rows, merged = [] }: RawSheet): string => {
  const numbered = Array.isArray(rows)
    ? rows.map((row: RawRow, i) => [i + 1, row] as const)
    : Object.entries(rows as Record<number, RawRow>).map(
        ([row, cells]) => [Number(row), cells] as const,
      );
  const body = numbered.map(([row, cells]) => {
    const inner = cells.map((cell, i) => cellXml(cell, `${String.fromCharCode(65 + i)}${row}`));
    return `<row r="${row}">${inner.join('')}</row>`;
  });
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body.join('')}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
};

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Sheets by name; rows alone or with a state and merged ranges. */
export function workbookOf(
  sheets: Readonly<Record<string, RawSheet | readonly RawRow[]>>,
  changes: WorkbookChanges = {},
): NamedBlob {
  const all = Object.entries(sheets).map(([name, sheet]) => ({
    name,
    ...('rows' in sheet ? sheet : { rows: sheet }),
  }));
  const tabs = all.map(
    ({ name, state }: RawSheet & { name: string }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const relations = all.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const parts: Record<string, string | null> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATION}">${changes.date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}<Relationship Id="s" Type="${RELATION}/styles" Target="styles.xml"/><Relationship Id="t" Type="${RELATION}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(
      all.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)]),
    ),
    ...(changes.sharedStrings
      ? { 'xl/sharedStrings.xml': `<sst>${changes.sharedStrings}</sst>` }
      : {}),
    ...changes.parts,
  };
  const kept = Object.entries(parts).flatMap(([name, text]) =>
    text === null ? [] : [[name, strToU8(text)] as const],
  );
  return fileOf(changes.file ?? 'report.xlsx', zipSync(Object.fromEntries(kept)));
}
