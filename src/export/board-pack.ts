/** The board pack: the readers' app as one file (`pack-shell.html`), filled with one snapshot. */

export interface PackParts {
  /** `pack-shell.html` as the build wrote it. */
  readonly shell: string;
  /** `published.json`, to the last character. */
  readonly text: string;
  /** What is readable with scripts switched off, as HTML. */
  readonly staticHtml: string;
  /** Of the window, as plain text. */
  readonly title: string;
}

const PLACES = ['title', 'static', 'snapshot'] as const;
type Place = (typeof PLACES)[number];

const markOf = (place: Place): string => `<!--board-pack:${place}-->`;

/** True of a shell that can be filled: every place for it is there once, in order. */
export const isPackShell = (text: string): boolean => piecesOf(text) !== null;

/** A shell without its places is a fault of the build: it throws. */
export function boardPack({ shell, text, staticHtml, title }: PackParts): string {
  const pieces = piecesOf(shell);
  if (!pieces) throw new Error(`The shell of the board pack lacks one of: ${PLACES.join(', ')}`);
  const [head, body, data, end] = pieces;
  return [head, escapeText(title), body, staticHtml, data, jsonInPage(text), end].join('');
}

/** Split, never replaced: what is filled in is not searched for places again. */
function piecesOf(shell: string): readonly string[] | null {
  const pieces: string[] = [];
  let rest = shell;
  for (const place of PLACES) {
    const [before = '', after, more] = rest.split(markOf(place));
    if (after === undefined || more !== undefined) return null;
    pieces.push(before);
    rest = after;
  }
  return [...pieces, rest];
}

/**
 * JSON for a `<script type="application/json">`: `<` ends no element and opens no comment there, and
 * outside a string JSON has none. `jsonFromPage` gives the text back to the last character.
 */
export const jsonInPage = (json: string): string => json.replaceAll('<', String.raw`\u003c`);

/**
 * Canonical JSON (RFC 8785) never writes `<` as an escape, so each escape of it is one of ours. A
 * backslash that stands for itself is stepped over with what follows it.
 */
export const jsonFromPage = (text: string): string =>
  text.replace(/\\(?:u003c|[^])/g, (found) => (found === String.raw`\u003c` ? '<' : found));

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character);

/** `board-pack-2011-12-Q4-v1.html` */
export const packFileName = (snapshotId: string): string => `board-pack-${snapshotId}.html`;
