/**
 * CSV text -> records, with the line on which each begins. The only file that knows PapaParse.
 *
 * PapaParse gets whole records, a known delimiter and one kind of line end, and gives back rows of
 * text: no header handling (it renames doubles and loses `__proto__`), no typing (007 stays 007), no
 * guessing. Its `Parser` is used directly because `Papa.parse` copies every result once more, at
 * half the speed. https://www.papaparse.com/docs, https://www.rfc-editor.org/rfc/rfc4180
 */
import Papa from 'papaparse';
import { fail, type Failed } from './failure';
import { countLineBreaks, evenLineEnds, linesBeforeOtherEnd, type LineEnd } from './line-ends';
import { bytesLabel, type Limits } from './limits';
import { lastRecordEnd, quotedParts, type QuotedParts } from './quotes';
import { FILE_RULES } from './rules/file-rules';

export type Row = readonly string[];

export interface RecordBatch {
  readonly rows: readonly Row[];
  readonly firstLine: number;
  /** The line of each row; null when every row is one line, counted from `firstLine`. */
  readonly lines: Uint32Array | null;
  /** Rows (by place in `rows`) with text after a closing quotation mark. */
  readonly brokenQuotes: ReadonlySet<number>;
}

export const lineOf = (batch: RecordBatch, row: number): number =>
  batch.lines ? (batch.lines[row] ?? 0) : batch.firstLine + row;

export type Delimiter = ',' | ';' | '\t';

export interface CsvReader {
  /** Takes the next text, of any length, and hands over the records that are whole. */
  readonly push: (text: string) => Failed | null;
  /** Hands over the last record, whether or not a line end follows it. */
  readonly end: () => Failed | null;
  /** The first line that ends in another way than those before it, or null. */
  readonly mixedFrom: () => number | null;
}

interface CsvOptions {
  readonly file: string;
  readonly delimiter: string;
  readonly limits: Pick<Limits, 'lineCharacters'>;
  readonly onBatch: (batch: RecordBatch) => Failed | null;
}

/**
 * Rows of a small piece die young, and its text is not yet one of the large objects that browsers
 * keep apart: parsing in pieces of this length needs the least time and memory.
 */
const PIECE_CHARACTERS = 64 * 1024;
const NOT_QUOTED: QuotedParts = { spans: [], openAt: -1 };
const NO_ROWS: ReadonlySet<number> = new Set();

export function createCsvReader({ file, delimiter, limits, onBatch }: CsvOptions): CsvReader {
  const plainParser = new Papa.Parser({ delimiter, newline: '\n', fastMode: true });
  const quoteParser = new Papa.Parser({ delimiter, newline: '\n', fastMode: false });
  let carry = '';
  let line = 1;
  let lineEnd: LineEnd | null = null;
  let mixedFrom: number | null = null;

  function push(text: string): Failed | null {
    for (let at = 0; at < text.length; at += PIECE_CHARACTERS) {
      const failed = read(carry + text.slice(at, at + PIECE_CHARACTERS), false);
      if (failed) return failed;
    }
    return null;
  }

  function finish(): Failed | null {
    return carry === '' ? null : read(carry, true);
  }

  function read(text: string, isEnd: boolean): Failed | null {
    const quoted = text.includes('"') ? quotedParts(text, delimiter) : NOT_QUOTED;
    const cut = isEnd ? text.length : recordEnd(text, quoted);
    carry = text.slice(cut);
    const tooLong = isEnd && quoted.openAt !== -1 ? true : carry.length > limits.lineCharacters;
    if (tooLong) return refuseLine(text, cut, quoted);
    const body = text.slice(0, cut);
    const longLine = lineAfterLimit(body);
    if (longLine !== null) return lineTooLong(longLine);
    if (body === '') return null;
    // Only the last line of a file can be without an end, which then says nothing about the others.
    if (!/[\r\n]$/.test(body)) return parse(`${body}\n`, quoted.spans, false);
    return parse(body, quoted.spans, true);
  }

  function parse(body: string, quotes: readonly number[], isEnded: boolean): Failed | null {
    const parser = (quotes[0] ?? body.length) < body.length ? quoteParser : plainParser;
    const hasBreaks = hasBreaksInside(body, quotes);
    const even = evenLineEnds(body, hasBreaks ? quotes : []);
    const { data: rows, errors } = parser.parse(even.text, 0, false) as Papa.ParseResult<string[]>;
    // After the last line end PapaParse finds one more, empty row.
    rows.pop();
    if (isEnded) noteLineEnds(body, quotes, even.crlf, even.cr, rows.length);
    const firstLine = line;
    const lines = hasBreaks ? linesOf(rows, firstLine) : null;
    line = lines ? firstLine + countLineBreaks(body) : firstLine + rows.length;
    const broken = errors.flatMap(({ row }) => row ?? []);
    const brokenQuotes = broken.length === 0 ? NO_ROWS : new Set(broken);
    return onBatch({ rows, firstLine, lines, brokenQuotes });
  }

  /** Line ends are counted, and looked at one by one only where they differ. */
  function noteLineEnds(
    body: string,
    spans: readonly number[],
    crlf: number,
    cr: number,
    rows: number,
  ): void {
    if (mixedFrom !== null) return;
    const only = onlyLineEnd(rows, crlf, cr);
    if (only !== null && (lineEnd === null || lineEnd === only)) {
      lineEnd = only;
      return;
    }
    const other = linesBeforeOtherEnd(body, spans, lineEnd);
    if (other) mixedFrom = line + other.lines;
  }

  /** The line number of the first line over the limit within whole records, or null. */
  function lineAfterLimit(body: string): number | null {
    let from = 0;
    while (body.length - from > limits.lineCharacters + 1) {
      const to = from + limits.lineCharacters + 1;
      const end = Math.max(body.lastIndexOf('\n', to), body.lastIndexOf('\r', to));
      if (end < from) return line + countLineBreaks(body.slice(0, from));
      from = end + 1;
    }
    return null;
  }

  function refuseLine(text: string, cut: number, { openAt }: QuotedParts): Failed {
    if (openAt === -1) return lineTooLong(line + countLineBreaks(text.slice(0, cut)));
    const openLine = line + countLineBreaks(text.slice(0, openAt));
    return fail(FILE_RULES.quoteOpen, file, {
      line: openLine,
      message: `A quotation mark opens a cell on line ${openLine} and is never closed, so everything after it would be one cell.`,
      hint: 'Close the cell with a second quotation mark, or take the first one away. A mark within a quoted cell is written twice ("").',
    });
  }

  const lineTooLong = (at: number): Failed =>
    fail(FILE_RULES.lineTooLong, file, {
      line: at,
      message: `Line ${at} of ${file} is longer than ${bytesLabel(limits.lineCharacters)}, the limit for one line.`,
      hint: 'The file may be damaged, or may not be a CSV file. Export it again with one row a line.',
    });

  return { push, end: finish, mixedFrom: () => mixedFrom };
}

const recordEnd = (text: string, quoted: QuotedParts): number =>
  quoted === NOT_QUOTED && !text.includes('\r')
    ? text.lastIndexOf('\n') + 1
    : lastRecordEnd(text, quoted);

function onlyLineEnd(rows: number, crlf: number, cr: number): LineEnd | null {
  if (crlf === 0 && cr === 0) return '\n';
  if (crlf === rows) return '\r\n';
  return cr === rows ? '\r' : null;
}

/** True when a quoted cell of `text` goes over a line end; spans after the text do not count. */
function hasBreaksInside(text: string, spans: readonly number[]): boolean {
  const nextFrom = (mark: string, from: number): number => {
    const at = text.indexOf(mark, from);
    return at === -1 ? text.length : at;
  };
  let feed = -1;
  let carriageReturn = -1;
  for (let i = 0; i < spans.length; i += 2) {
    const start = spans[i] ?? 0;
    if (start >= text.length) return false;
    if (feed < start) feed = nextFrom('\n', start);
    if (carriageReturn < start) carriageReturn = nextFrom('\r', start);
    if (Math.min(feed, carriageReturn) < (spans[i + 1] ?? 0)) return true;
  }
  return false;
}

function linesOf(rows: readonly Row[], firstLine: number): Uint32Array {
  let line = firstLine;
  return Uint32Array.from(rows, (row) => {
    const at = line;
    line += 1 + row.reduce((sum, cell) => sum + countLineBreaks(cell), 0);
    return at;
  });
}

/** The first records of a text that may be cut off anywhere after them. */
export function firstRecords(text: string, delimiter: string, most: number): RecordBatch | Failed {
  const batches: RecordBatch[] = [];
  const reader = createCsvReader({
    file: '',
    delimiter,
    limits: { lineCharacters: text.length },
    onBatch: (batch) => {
      batches.push(batch);
      return null;
    },
  });
  const failed = reader.push(text) ?? (batches.length === 0 ? reader.end() : null);
  const [first] = batches;
  if (first) return { ...first, rows: first.rows.slice(0, most) };
  return failed ?? { rows: [], firstLine: 1, lines: null, brokenQuotes: NO_ROWS };
}
