/** Where a value found stands in its line, and what to show of a long line. */

export interface TextPart {
  readonly text: string;
  readonly isFound: boolean;
}

/** So much of a line is shown; a line can be a million characters long. */
const LONGEST = 320;
const BEFORE_FOUND = 120;

/**
 * The line in parts, the value found marked. Where it stands as a cell or word of its own, only
 * those places are marked: an `O` is not marked inside `Oct`. No part is marked when it is not there.
 */
export function foundParts(line: string, found: string | null): readonly TextPart[] {
  const places = found ? placesOf(line, found) : [];
  const [first = 0] = places;
  const start = line.length <= LONGEST ? 0 : Math.max(0, first - BEFORE_FOUND);
  const end = Math.min(line.length, start + LONGEST);
  const parts: TextPart[] = [{ text: start > 0 ? '…' : '', isFound: false }];
  let at = start;
  for (const place of places) {
    const foundEnd = Math.min(place + (found ?? '').length, end);
    if (place >= end) break;
    parts.push({ text: line.slice(at, place), isFound: false });
    parts.push({ text: line.slice(place, foundEnd), isFound: true });
    at = foundEnd;
  }
  parts.push({ text: line.slice(at, end), isFound: false });
  parts.push({ text: end < line.length ? '…' : '', isFound: false });
  return parts.filter(({ text }) => text !== '');
}

function placesOf(line: string, found: string): readonly number[] {
  const all: number[] = [];
  for (let at = line.indexOf(found); at >= 0; at = line.indexOf(found, at + found.length)) {
    all.push(at);
  }
  const whole = all.filter((at) => isWhole(line, at, at + found.length));
  return whole.length > 0 ? whole : all;
}

const isWhole = (line: string, start: number, end: number): boolean =>
  isEdge(line[start - 1]) && isEdge(line[end]);

const isEdge = (character: string | undefined): boolean =>
  character === undefined || /[,;\t|"'\s:{}[\]]/.test(character);
