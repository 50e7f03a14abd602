/** The lines around one that an issue names, as they stand in the file and numbered as issues are. */
import { isJson } from './detect-format';
import { isFailed } from './failure';
import { TUNING, type Tuning } from './limits';
import { openFile, textChunks, type NamedBlob, type OpenedFile } from './read-file';
import type { FileLine, LoadOptions } from './types';

const LINES_AROUND = 2;
const LONGEST_TEXT = 500;

/** Two lines before, the line, two after, each cut to 500 characters; empty when it cannot be read. */
export async function readLines(
  file: NamedBlob,
  options: LoadOptions,
  line: number,
  tuning: Tuning = TUNING,
): Promise<readonly FileLine[]> {
  if (line < 1) return [];
  const opened = await openFile(file, options.windows1252, tuning);
  const around = { first: Math.max(1, line - LINES_AROUND), last: line + LINES_AROUND };
  const found =
    opened === 'zip'
      ? await sheetLines(file, options, around, tuning)
      : isFailed(opened)
        ? []
        : await textLines(opened, around, tuning);
  const cut = found.map((one) => ({ line: one.line, text: one.text.slice(0, LONGEST_TEXT) }));
  return cut.some((one) => one.line === line) ? cut : [];
}

interface Around {
  readonly first: number;
  readonly last: number;
}

async function sheetLines(
  file: NamedBlob,
  options: LoadOptions,
  around: Around,
  tuning: Tuning,
): Promise<readonly FileLine[]> {
  const { readSheetLines } = await import('./workbook/sheet-lines');
  return readSheetLines(file, options, around, tuning);
}

async function textLines(
  opened: OpenedFile,
  around: Around,
  tuning: Tuning,
): Promise<readonly FileLine[]> {
  let collector: LineCollector | null = null;
  for await (const chunk of textChunks(opened, tuning)) {
    if (isFailed(chunk)) return [];
    // The reader of JSON knows no other line end.
    collector ??= createLineCollector(around, isJson(chunk.text) ? '\n' : 'any');
    if (collector.take(chunk.text)) break;
  }
  return collector?.lines() ?? [];
}

interface LineCollector {
  /** True when nothing more is wanted. */
  readonly take: (text: string) => boolean;
  readonly lines: () => readonly FileLine[];
}

/** Quoted line breaks count like all others, as they do for issues. */
function createLineCollector({ first, last }: Around, ends: '\n' | 'any'): LineCollector {
  const lines: FileLine[] = [];
  let line = 1;
  let text = '';
  /** A carriage return ended the last piece: a line feed at the start of the next belongs to it. */
  let isHalfEnd = false;

  function take(piece: string): boolean {
    let at = isHalfEnd && piece.startsWith('\n') ? 1 : 0;
    if (piece !== '') isHalfEnd = ends === 'any' && piece.endsWith('\r');
    while (line <= last) {
      const end = nextEnd(piece, at, ends);
      if (line >= first && text.length < LONGEST_TEXT) {
        text += piece.slice(at, Math.min(end, at + LONGEST_TEXT));
      }
      if (end === piece.length) return false;
      if (line >= first) lines.push({ line, text: withoutReturn(text) });
      text = '';
      line += 1;
      at = end + (piece.startsWith('\r\n', end) ? 2 : 1);
    }
    return true;
  }

  return {
    take,
    lines: () =>
      text === '' || line < first || line > last
        ? lines
        : [...lines, { line, text: withoutReturn(text) }],
  };
}

const withoutReturn = (text: string): string => (text.endsWith('\r') ? text.slice(0, -1) : text);

function nextEnd(text: string, from: number, ends: '\n' | 'any'): number {
  const feed = text.indexOf('\n', from);
  const end = feed === -1 ? text.length : feed;
  if (ends === '\n') return end;
  for (let at = from; at < end; at += 1) if (text.charCodeAt(at) === 0x0d) return at;
  return end;
}
