/** A drawing with its title, sentence, notes and source as a file of its own (SVG, no style sheet). */
import { FONT, INK } from './ink';
import { wrapped } from './text-width';

export interface FileWords {
  readonly title: string;
  readonly summary: string;
  /** Below the drawing: what its numbered marks mean. */
  readonly notes: readonly string[];
  readonly credit: string;
}

/** The drawing itself: markup of an `<svg>` element with its size in pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly markup: string;
}

const MARGIN = 20;
const GAP = 12;

interface Style {
  readonly size: number;
  readonly lineHeight: number;
  readonly colour: string;
  readonly isBold?: boolean;
}

const TITLE: Style = { size: 18, lineHeight: 23, colour: INK.text, isBold: true };
const SUMMARY: Style = { size: 14, lineHeight: 19, colour: INK.text };
const NOTE: Style = { size: 12, lineHeight: 16, colour: INK.text };
const CREDIT: Style = { size: 11, lineHeight: 15, colour: INK.muted };

/** Size and text of the file; the words wrap at the drawing's width. */
export function chartFile(words: FileWords, drawing: Drawing): Drawing {
  const inner = drawing.width;
  const width = inner + 2 * MARGIN;
  const parts: string[] = [];
  let y = MARGIN;
  const write = (texts: readonly string[], style: Style): void => {
    for (const line of texts.flatMap((text) => wrapped(text, inner, style.size, style.isBold))) {
      parts.push(lineOf(line, y + style.size, style));
      y += style.lineHeight;
    }
  };
  write([words.title], TITLE);
  y += 2;
  write([words.summary], SUMMARY);
  y += GAP;
  parts.push(
    `<svg x="${MARGIN}" y="${y}" width="${inner}" height="${drawing.height}" viewBox="0 0 ${inner} ${drawing.height}">${drawing.markup}</svg>`,
  );
  y += drawing.height + GAP;
  write(
    words.notes.map((note, i) => `${i + 1}. ${note}`),
    NOTE,
  );
  if (words.notes.length > 0) y += GAP / 2;
  write([words.credit], CREDIT);
  const height = Math.ceil(y + MARGIN - 4);
  return {
    width,
    height,
    markup: [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}">`,
      `<title>${escaped(words.title)}</title>`,
      `<desc>${escaped(`${words.summary} ${words.credit}`)}</desc>`,
      `<rect width="${width}" height="${height}" fill="${INK.paper}"/>`,
      ...parts,
      '</svg>',
    ].join('\n'),
  };
}

const lineOf = (text: string, y: number, { size, colour, isBold = false }: Style): string =>
  `<text x="${MARGIN}" y="${y}" font-size="${size}" fill="${colour}"${isBold ? ' font-weight="700"' : ''}>${escaped(text)}</text>`;

/** Text in XML; letters that XML cannot hold are left out. */
export const escaped = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- exactly these are forbidden in XML.
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
