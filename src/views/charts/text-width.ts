/** How much room words take in a drawing, without drawing them. */

/** Advance widths of Arial in thousandths of its size, from the space to the tilde. */
const ADVANCES = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/** The same of its bold: narrow letters grow by a quarter, wide ones not at all. */
const BOLD_ADVANCES = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
  611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
  278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];
const FIRST = 32;
const WIDE: Readonly<Record<string, number>> = { '…': 1000, '—': 1000, '←': 1000, '→': 1000 };
/** For what is in neither table, such as accented letters: on the safe side. */
const OTHER = 722;

/** Pixels of one line of text at a size in pixels. */
export function textWidth(text: string, size: number, isBold = false): number {
  const advances = isBold ? BOLD_ADVANCES : ADVANCES;
  let thousandths = 0;
  for (const letter of text) {
    thousandths += advances[(letter.codePointAt(0) ?? 0) - FIRST] ?? WIDE[letter] ?? OTHER;
  }
  return (thousandths / 1000) * size;
}

/** The text in one line of at most `width` pixels; what does not fit ends in an ellipsis. */
export function shortened(text: string, width: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size, isBold) > width) {
    letters.pop();
  }
  return `${letters.join('').trimEnd()}…`;
}

/** The text in lines of at most `width` pixels; a word that is longer is broken. */
export function wrapped(
  text: string,
  width: number,
  size: number,
  isBold = false,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean).flatMap(partsOf)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, isBold) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];

  function partsOf(word: string): readonly string[] {
    const parts: string[] = [];
    let part = '';
    for (const letter of word) {
      if (part !== '' && textWidth(part + letter, size, isBold) > width) {
        parts.push(part);
        part = '';
      }
      part += letter;
    }
    return [...parts, part];
  }
}

/** At most `most` lines, the last with an ellipsis where there would be more. */
export function wrappedTo(
  most: number,
  text: string,
  width: number,
  size: number,
  isBold = false,
): readonly string[] {
  const lines = wrapped(text, width, size, isBold);
  if (lines.length <= most) return lines;
  const rest = lines.slice(most - 1).join(' ');
  return [...lines.slice(0, most - 1), shortened(rest, width, size, isBold)];
}
