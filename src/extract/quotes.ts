/**
 * Which parts of a CSV text are quoted cells, by the same rules as PapaParse: a quotation mark
 * opens a cell only at its very start, `""` is a mark within it, and it closes before a delimiter
 * or line end (spaces may come between). Anything else is read on as part of the cell.
 */
export interface QuotedParts {
  /** Pairs of start and end (after the closing mark), in order. */
  readonly spans: readonly number[];
  /** Where a mark opens that the text does not close; -1 when there is none. */
  readonly openAt: number;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A mark at the very end closes for now: no record is cut off after it before more is known. */
export function quotedParts(text: string, delimiter: string): QuotedParts {
  const spans: number[] = [];
  const separator = delimiter.charCodeAt(0);
  let at = text.indexOf('"');
  while (at !== -1) {
    if (startsCell(text, at, separator)) {
      const close = closingQuote(text, at, separator);
      if (close === -1) return { spans, openAt: at };
      spans.push(at, close + 1);
      at = close;
    }
    at = text.indexOf('"', at + 1);
  }
  return { spans, openAt: -1 };
}

function startsCell(text: string, at: number, separator: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return before === separator || before === LINE_FEED || before === CARRIAGE_RETURN;
}

function closingQuote(text: string, open: number, separator: number): number {
  let at = text.indexOf('"', open + 1);
  while (at !== -1) {
    if (text.charCodeAt(at + 1) === QUOTE) {
      at += 1;
    } else {
      const next = afterSpaces(text, at + 1, separator);
      if (next === text.length) return at;
      const code = text.charCodeAt(next);
      if (code === separator || code === LINE_FEED || code === CARRIAGE_RETURN) return at;
    }
    at = text.indexOf('"', at + 1);
  }
  return -1;
}

function afterSpaces(text: string, from: number, separator: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at), separator)) at += 1;
  return at;
}

const isSpace = (code: number, separator: number): boolean =>
  code !== separator && (code === 0x20 || code === 0x09 || code === 0xa0);

/** The end of the last whole record: after its line end, 0 when there is none. */
export function lastRecordEnd(text: string, { spans, openAt }: QuotedParts): number {
  let to = openAt === -1 ? text.length : openAt;
  // A carriage return at the very end may be the first half of a line end.
  if (to === text.length && text.charCodeAt(to - 1) === CARRIAGE_RETURN) to -= 1;
  for (let i = spans.length - 1; i >= -1; i -= 2) {
    const from = i < 0 ? 0 : (spans[i] ?? 0);
    const end = Math.max(text.lastIndexOf('\n', to - 1), text.lastIndexOf('\r', to - 1));
    if (to > from && end >= from) return end + 1;
    to = i < 0 ? 0 : (spans[i - 1] ?? 0);
  }
  return 0;
}
