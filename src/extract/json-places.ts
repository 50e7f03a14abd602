/** Where the rows of a JSON text stand, which JSON.parse does not say. The text is valid JSON. */

export interface JsonPlace {
  /** The line on which the row begins. */
  readonly line: number;
  /** Names in the row; more than `Object.keys` finds when one is there twice. */
  readonly names: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The name of the list of rows in the outermost object; null when the text is the list itself. */
export type RowsPlace = string | null;

/** The items of the list of rows. */
export function placesOfRows(text: string, place: RowsPlace): readonly JsonPlace[] {
  const scan = { at: place === null ? text.indexOf('[') : startOfRows(text, place), line: 1 };
  if (scan.at === -1) return [];
  scan.line = countFeeds(text, 0, scan.at) + 1;
  const places: JsonPlace[] = [];
  let level = 0;
  let names = 0;
  let line = 0;
  for (let at = scan.at + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) {
      scan.line += 1;
      continue;
    }
    if (isSpace(code)) continue;
    if (level === 0 && code === 0x5d) return line === 0 ? places : [...places, { line, names }];
    if (level === 0 && code === 0x2c) {
      places.push({ line, names });
      line = 0;
      names = 0;
      continue;
    }
    if (line === 0) line = scan.line;
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === 0x7b || code === 0x5b) level += 1;
    else if (code === 0x7d || code === 0x5d) level -= 1;
    else if (code === 0x3a && level === 1) names += 1;
  }
  return places;
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0d;

/** Place of the closing quotation mark. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) {
    at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  }
  return at;
}

/** Place of the `[` after this name of the outermost object, or -1. */
function startOfRows(text: string, name: string): number {
  let level = 0;
  let found = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      const isRows = level === 1 && text.slice(at + 1, end) === name;
      const rest = isRows ? /^\s*:\s*\[/.exec(text.slice(end + 1, end + 200)) : null;
      // Of two members of that name the last one counts, as in JSON.parse.
      if (rest) found = end + rest[0].length;
      at = end;
    } else if (code === 0x7b || code === 0x5b) level += 1;
    else if (code === 0x7d || code === 0x5d) level -= 1;
  }
  return found;
}

function countFeeds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}

/** Line and column, from 1, of a place in a text. */
export function lineAndColumn(text: string, at: number): { line: number; column: number } {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  return { line: countFeeds(text, 0, at) + 1, column: at - lineStart + 1 };
}
