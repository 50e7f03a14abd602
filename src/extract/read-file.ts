/**
 * File -> text, in chunks. Nothing is decoded by guess: text that is not UTF-8 is refused with the
 * place where it goes wrong, and Windows-1252 is read only when the user has accepted the offer.
 */
import { fail, isFailed, type Failed } from './failure';
import { bytesLabel, type Tuning } from './limits';
import { FILE_RULES } from './rules/file-rules';
import { byteOrderMark, isZip, knownNotText, looksLikeUtf16, type Unicode } from './sniff';
import { placeOfBadByte } from './utf8-place';

export type NamedBlob = Blob & { readonly name: string };

export interface OpenedFile {
  readonly file: NamedBlob;
  readonly encoding: Unicode | 'windows-1252';
}

export interface TextChunk {
  readonly text: string;
  /** Bytes of the file up to the end of this chunk. */
  readonly bytesRead: number;
}

const START_BYTES = 4096;

/** Looks at the size and the first bytes. Fails on what is neither text nor zip, and says what it is. */
export async function openFile(
  file: NamedBlob,
  windows1252: boolean,
  tuning: Tuning,
): Promise<OpenedFile | 'zip' | Failed> {
  const { fileBytes } = tuning.limits;
  if (file.size > fileBytes) {
    return fail(FILE_RULES.tooLarge, file.name, {
      message: `${file.name} has ${bytesLabel(file.size)}; the limit is ${bytesLabel(fileBytes)}.`,
      hint: 'Split it, for example by year, and load the parts one after the other.',
    });
  }
  const start = await readBytes(file, 0, START_BYTES);
  if (isFailed(start)) return start;
  if (start.length === 0) return emptyFile(file);
  if (isZip(start)) return 'zip';
  return refuseBinary(file, start) ?? { file, encoding: encodingOf(start, windows1252) };
}

export const emptyFile = (file: NamedBlob): Failed =>
  fail(FILE_RULES.empty, file.name, {
    message: `${file.name} is empty: it has ${bytesLabel(file.size)} and no text.`,
    hint: 'Export it again, and look whether the export asked for any rows.',
  });

function refuseBinary(file: NamedBlob, start: Uint8Array): Failed | null {
  const notText = knownNotText(start);
  if (notText) {
    return fail(FILE_RULES.notText, file.name, {
      message: `${file.name} is ${notText.what}, not a CSV or JSON text file or an Excel workbook (.xlsx).`,
      hint: notText.remedy,
    });
  }
  if (byteOrderMark(start)?.startsWith('utf-16') || !start.includes(0)) return null;
  if (looksLikeUtf16(start)) {
    return fail(FILE_RULES.encoding, file.name, {
      message: `${file.name} looks like UTF-16 text without its byte order mark, so its letters cannot be read for certain.`,
      hint: 'Save it as "CSV UTF-8 (comma delimited)".',
    });
  }
  return binary(file);
}

const binary = (file: NamedBlob): Failed =>
  fail(FILE_RULES.notText, file.name, {
    message: `${file.name} has zero bytes in it: it is a program's own format or a damaged file, not text.`,
    hint: 'Open it in the program it comes from and save it as an Excel workbook (.xlsx) or CSV (UTF-8).',
  });

function encodingOf(start: Uint8Array, windows1252: boolean): OpenedFile['encoding'] {
  const declared = byteOrderMark(start);
  return windows1252 && declared === null ? 'windows-1252' : (declared ?? 'utf-8');
}

/** The name of the encoding for the line "read as ...". */
export function encodingLabel(encoding: OpenedFile['encoding']): string {
  if (encoding === 'utf-8') return 'UTF-8';
  return encoding === 'windows-1252' ? 'Windows-1252' : 'UTF-16';
}

/** The text of a file, chunk by chunk; the last item may be a failure. */
export async function* textChunks(
  opened: OpenedFile,
  tuning: Tuning,
): AsyncGenerator<TextChunk | Failed> {
  const { file } = opened;
  const decode = decoderOf(opened);
  const { chunkBytes } = tuning;
  const ahead: Promise<Uint8Array | Failed>[] = [];
  let asked = 0;
  for (let at = 0; at < file.size; at += chunkBytes) {
    // Read ahead: the next chunks arrive while this one is worked on.
    for (; asked < file.size && ahead.length < CHUNKS_AHEAD; asked += chunkBytes) {
      ahead.push(readBytes(file, asked, asked + chunkBytes + OVERLAP));
    }
    const bytes = await ahead.shift();
    if (!bytes) return;
    if (isFailed(bytes)) return yield bytes;
    const end = Math.min(file.size, at + chunkBytes);
    const text = decode(bytes, chunkBytes, at);
    if (text === null) return yield await badEncoding(opened, tuning);
    if (text.includes('\u0000')) return yield binary(file);
    yield { text, bytesRead: end };
  }
}

/** A UTF-8 letter has at most three bytes after its first one. */
const OVERLAP = 3;
const CHUNKS_AHEAD = 2;

/** Null: the bytes are not text in this encoding. */
type Decode = (bytes: Uint8Array, chunkBytes: number, at: number) => string | null;

function decoderOf({ encoding }: OpenedFile): Decode {
  if (encoding === 'utf-8') return decodeUtf8;
  const decoder = new TextDecoder(encoding, { fatal: true });
  // Node 20 reads Windows-1252 as Latin-1 unless it is streamed; a byte a letter has no end to mind.
  const isEnded = (last: boolean): boolean => last && encoding !== 'windows-1252';
  return (bytes, chunkBytes) => {
    const stream = !isEnded(bytes.length <= chunkBytes);
    return orNull(() => decoder.decode(bytes.subarray(0, chunkBytes), { stream }));
  };
}

/**
 * Each chunk is decoded by itself (twice as fast as a streaming decoder): it begins and ends at the
 * first byte that starts a letter, so that the overlap of two chunks is read exactly once.
 */
const decodeUtf8: Decode = (bytes, chunkBytes, at) => {
  const from = at === 0 ? 0 : firstLetter(bytes, 0);
  const to = bytes.length <= chunkBytes ? bytes.length : firstLetter(bytes, chunkBytes);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: at > 0 });
  return orNull(() => decoder.decode(bytes.subarray(from, to)));
};

function firstLetter(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < from + OVERLAP && at < bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80) at += 1;
  return at;
}

function orNull(decode: () => string): string | null {
  try {
    return decode();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function badEncoding(opened: OpenedFile, tuning: Tuning): Promise<Failed> {
  const { file, encoding } = opened;
  if (encoding !== 'utf-8') {
    return fail(FILE_RULES.encoding, file.name, {
      message: `${file.name} begins like ${encodingLabel(encoding)} text but is damaged further on.`,
      hint: 'Export it again, as "CSV UTF-8 (comma delimited)".',
    });
  }
  const { line, byte, position } = await placeOfBadByte(file, tuning.chunkBytes);
  const hex = byte.toString(16).toUpperCase().padStart(2, '0');
  return fail(FILE_RULES.encoding, file.name, {
    line,
    message: `${file.name} is not UTF-8 text: line ${line} has the byte ${hex} (byte ${position} of the file), which no UTF-8 letter has there.`,
    hint: 'Files saved by older Windows programs are often Windows-1252: choose to read it so, or save it as "CSV UTF-8 (comma delimited)".',
  });
}

async function readBytes(file: NamedBlob, from: number, to: number): Promise<Uint8Array | Failed> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return fail(FILE_RULES.unreadable, file.name, {
      message: `${file.name} could not be opened: ${error.message}`,
      hint: 'It may have been moved, changed or locked by another program. Close it there and choose it again.',
    });
  }
}
