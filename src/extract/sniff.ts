/** What the first bytes of a file give away about it. */

const SIGNATURES: readonly (readonly [readonly number[], string, string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document', 'Ask for the figures behind it as CSV.'],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'an old Excel workbook (.xls), a workbook with a password, or another Office file',
    'Open it in Excel, take a password off (File, Info, Protect Workbook), and use Save As, "Excel Workbook (.xlsx)".',
  ],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)', 'Load the table itself as CSV.'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)', 'Load the table itself as CSV.'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF)', 'Load the table itself as CSV.'],
  [[0x1f, 0x8b], 'a compressed file (gzip)', 'Unpack it first.'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a word-processor document (RTF)', 'Save its table as CSV.'],
];

/** The beginning of a zip file, which a workbook is, or of an empty one. */
export const isZip = ([a, b, c, d]: Uint8Array): boolean =>
  a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));

export interface NotText {
  readonly what: string;
  readonly remedy: string;
}

/** What a file is, when it is known not to be a text table. */
export function knownNotText(start: Uint8Array): NotText | null {
  const known = SIGNATURES.find(([signature]) => signature.every((byte, i) => start[i] === byte));
  if (known) return { what: known[1], remedy: known[2] };
  return isWebPage(start)
    ? {
        what: 'a web page',
        remedy:
          'Use the download link of the page, and choose CSV. Of a board pack, open it and load the file that "Download snapshot (JSON)" gives.',
      }
    : null;
}

function isWebPage(start: Uint8Array): boolean {
  const text = String.fromCharCode(...start.subarray(0, 200)).replace(/^\u00ef\u00bb\u00bf/, '');
  return /^\s*<(!doctype html|html|head|\?xml|table)/i.test(text);
}

export type Unicode = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The encoding that a byte order mark declares, or null. */
export function byteOrderMark(start: Uint8Array): Unicode | null {
  const [a, b, c] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** Every second byte is zero: UTF-16 text whose byte order mark was lost. */
export function looksLikeUtf16(start: Uint8Array): boolean {
  const pairs = Math.floor(Math.min(start.length, 512) / 2);
  const zeros = [0, 1].map(
    (side) =>
      Array.from({ length: pairs }, (_, i) => start[2 * i + side]).filter((b) => b === 0).length,
  );
  return (
    pairs >= 2 && zeros.some((count) => count > pairs * 0.8) && zeros.some((count) => count === 0)
  );
}
