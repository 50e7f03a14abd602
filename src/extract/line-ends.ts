/** Line ends: PapaParse merges rows when a file mixes them, so they are made equal first. */

export type LineEnd = '\n' | '\r\n' | '\r';

export interface EvenText {
  /** The text with every line end outside quoted cells as `\n`. */
  readonly text: string;
  readonly crlf: number;
  readonly cr: number;
}

/** Quoted cells (`spans`, of which some may lie after the text) are left as they are. */
export function evenLineEnds(text: string, spans: readonly number[]): EvenText {
  if (!text.includes('\r')) return { text, crlf: 0, cr: 0 };
  if (spans.length === 0) return evenPart(text);
  const parts: string[] = [];
  let crlf = 0;
  let cr = 0;
  let from = 0;
  for (let i = 0; from < text.length; i += 2) {
    const start = Math.min(spans[i] ?? text.length, text.length);
    const part = evenPart(text.slice(from, start));
    crlf += part.crlf;
    cr += part.cr;
    const end = spans[i + 1] ?? text.length;
    parts.push(part.text, text.slice(start, end));
    from = end;
  }
  return { text: parts.join(''), crlf, cr };
}

function evenPart(text: string): EvenText {
  const paired = text.replaceAll('\r\n', '\n');
  const crlf = text.length - paired.length;
  if (!paired.includes('\r')) return { text: paired, crlf, cr: 0 };
  const parts = paired.split('\r');
  return { text: parts.join('\n'), crlf, cr: parts.length - 1 };
}

/** Line breaks in a text, whatever their kind: `\r\n` is one. */
export function countLineBreaks(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) count += 1;
  }
  return count;
}

/** The first line end outside quoted cells that is not `expected`: lines before it, or null. */
export function linesBeforeOtherEnd(
  text: string,
  spans: readonly number[],
  expected: LineEnd | null,
): { readonly lines: number; readonly first: LineEnd } | null {
  let first = expected;
  let lines = 0;
  let span = 0;
  for (let i = 0; i < text.length; i += 1) {
    const start = spans[span];
    if (i === start) {
      const end = spans[span + 1] ?? text.length;
      lines += countLineBreaks(text.slice(i, end));
      span += 2;
      i = end - 1;
      continue;
    }
    const end = lineEndAt(text, i);
    if (end === null) continue;
    first ??= end;
    if (end !== first) return { lines, first };
    lines += 1;
    i += end.length - 1;
  }
  return null;
}

function lineEndAt(text: string, at: number): LineEnd | null {
  const code = text.charCodeAt(at);
  if (code === 0x0a) return '\n';
  if (code !== 0x0d) return null;
  return text.charCodeAt(at + 1) === 0x0a ? '\r\n' : '\r';
}
