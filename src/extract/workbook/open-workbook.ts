/** A zip file -> an Excel workbook with its sheets, or why it is none. Only what is needed is unpacked. */
import { fail, isFailed, type Failed } from '../failure';
import { bytesLabel, numberLabel, type Limits } from '../limits';
import type { NamedBlob } from '../read-file';
import { FILE_RULES } from '../rules/file-rules';
import { cellStylesIn, workbookParts, type CellStyles, type WorkbookParts } from './parts';
import { unpack, zipParts, type ZipPart } from './zip';

export interface Workbook extends WorkbookParts {
  readonly file: NamedBlob;
  readonly parts: ReadonlyMap<string, ZipPart>;
  readonly cellStyles: CellStyles;
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';

/** What a zip file is that is no workbook, by a part that it has. */
const OTHER_KINDS: readonly (readonly [RegExp, string, string])[] = [
  [
    /^word\//,
    'a Word document',
    'Copy its table into a sheet of Excel and save that as .xlsx or CSV.',
  ],
  [/^ppt\//, 'a PowerPoint presentation', 'Ask for the figures behind it as .xlsx or CSV.'],
  [
    /^xl\/workbook\.bin$/,
    'a binary Excel workbook (.xlsb)',
    'Open it in Excel and use Save As, "Excel Workbook (.xlsx)".',
  ],
  [
    /^content\.xml$/,
    'an OpenDocument file',
    'Open it and use Save As, "Excel Workbook (.xlsx)" or CSV.',
  ],
];

export async function openWorkbook(file: NamedBlob, limits: Limits): Promise<Workbook | Failed> {
  const listed = await zipParts(file);
  if (listed === 'huge') return tooLarge(file, limits, 'a part of more than 4 GB');
  if (listed === 'damaged') return damaged(file, 'its list of parts cannot be read');
  const parts = new Map(listed.map((part) => [part.name.replace(/^\//, ''), part]));
  const refused = refuseOther(file, parts) ?? refuseSize(file, parts, limits);
  if (refused) return refused;
  const texts = await textsOf(file, parts, [WORKBOOK, RELATIONSHIPS]);
  if (isFailed(texts)) return texts;
  const [workbook = '', relationships = ''] = texts;
  const found = workbookParts(workbook, relationships);
  if (found.sheets.length > limits.sheets) return tooManySheets(file, found.sheets.length, limits);
  const styles = found.styles && parts.has(found.styles) ? found.styles : null;
  const styled = await textsOf(file, parts, styles === null ? [] : [styles]);
  if (isFailed(styled)) return styled;
  const [style = ''] = styled;
  return { ...found, styles, file, parts, cellStyles: cellStylesIn(style) };
}

function refuseOther(file: NamedBlob, parts: ReadonlyMap<string, ZipPart>): Failed | null {
  const names = [...parts.keys()];
  if ([...parts.values()].some(({ isEncrypted }) => isEncrypted)) {
    return notAWorkbook(
      file,
      'a zip file that is protected with a password',
      'Unpack it, or take the password off.',
    );
  }
  if (parts.has(WORKBOOK) && parts.has(RELATIONSHIPS)) return null;
  const other = OTHER_KINDS.find(([form]) => names.some((name) => form.test(name)));
  return other
    ? notAWorkbook(file, other[1], other[2])
    : notAWorkbook(
        file,
        'a zip file, but not an Excel workbook',
        'Unpack it and load the files within.',
      );
}

const notAWorkbook = (file: NamedBlob, what: string, hint: string): Failed =>
  fail(FILE_RULES.notText, file.name, {
    message: `${file.name} is ${what}, not a CSV or JSON text file or an Excel workbook (.xlsx).`,
    hint,
  });

/** Pictures and the like are never unpacked, so they do not count. */
function refuseSize(
  file: NamedBlob,
  parts: ReadonlyMap<string, ZipPart>,
  limits: Limits,
): Failed | null {
  const read = [...parts.values()].filter(({ name }) => /\.(xml|rels)$/.test(name));
  const bytes = read.reduce((sum, part) => sum + part.bytes, 0);
  const packed = read.reduce((sum, part) => sum + part.packedBytes, 0);
  if (bytes > limits.unpackedBytes) return tooLarge(file, limits, bytesLabel(bytes));
  const isBomb = bytes > SAFE_BYTES && bytes > packed * limits.unpackedRatio;
  return isBomb
    ? fail(FILE_RULES.tooLarge, file.name, {
        message: `${file.name} would be ${numberLabel(Math.round(bytes / Math.max(1, packed)))} times as large unpacked, which no real workbook is.`,
        hint: 'Do not open it. Ask where it comes from, and for the figures as CSV.',
      })
    : null;
}

/** Small files may be packed as tightly as they like. */
const SAFE_BYTES = 2 ** 20;

const tooLarge = (file: NamedBlob, limits: Limits, found: string): Failed =>
  fail(FILE_RULES.tooLarge, file.name, {
    message: `${file.name} has ${found} unpacked; the limit for a workbook is ${bytesLabel(limits.unpackedBytes)}.`,
    hint: 'Save the sheet that is needed as CSV, or split it, for example by year.',
  });

const tooManySheets = (file: NamedBlob, sheets: number, limits: Limits): Failed =>
  fail(FILE_RULES.tooLarge, file.name, {
    message: `${file.name} has ${numberLabel(sheets)} sheets; the limit is ${numberLabel(limits.sheets)}.`,
    hint: 'Copy the sheet that is needed into a workbook of its own.',
  });

export const damaged = (file: NamedBlob, what: string): Failed =>
  fail(FILE_RULES.workbookDamaged, file.name, {
    message: `${file.name} is a damaged workbook: ${what}.`,
    hint: 'Open it in Excel, let Excel repair it, and save it again; or ask for it once more.',
  });

async function textsOf(
  file: NamedBlob,
  parts: ReadonlyMap<string, ZipPart>,
  names: readonly string[],
): Promise<readonly string[] | Failed> {
  const texts: string[] = [];
  for (const name of names) {
    const bytes = await partOf(file, parts, name);
    if (isFailed(bytes)) return bytes;
    texts.push(new TextDecoder().decode(bytes));
  }
  return texts;
}

/** A part of the workbook; a missing or broken one is named. */
export async function partOf(
  file: NamedBlob,
  parts: ReadonlyMap<string, ZipPart>,
  name: string,
): Promise<Uint8Array | Failed> {
  const part = parts.get(name);
  if (!part) return damaged(file, `its part ${name} is missing`);
  return (await unpack(file, part)) ?? damaged(file, `its part ${name} cannot be unpacked`);
}
