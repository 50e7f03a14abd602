/** Labels over vertical lines, like flags on poles: none over another label or another line. */
import { SMALL_TEXT } from './ink';
import { textWidth } from './text-width';

export interface Flag {
  readonly left: number;
  readonly right: number;
  /** Rows upwards from the plot, from 0; the pole reaches up to the flag. */
  readonly row: number;
}

interface Pole {
  readonly x: number;
  readonly label: string;
}

const GAP = 8;
const OFFSET = 4;

/**
 * Each flag flies to the right of its pole, to the left where the drawing ends. From right to left,
 * a flag flies over every pole that it would cover; those to the left of their poles come last.
 */
export function flags(poles: readonly Pole[], width: number): readonly Flag[] {
  const spans = poles.map(({ x, label }) => spanOf(x, textWidth(label, SMALL_TEXT), width));
  const order = poles
    .map(({ x }, i) => ({ x, i, flips: (spans[i]?.left ?? 0) < x }))
    .toSorted((a, b) => Number(a.flips) - Number(b.flips) || b.x - a.x);
  const placed: (Flag & { readonly x: number })[] = [];
  const rows = new Map<number, number>();
  for (const { x, i } of order) {
    const span = spans[i];
    if (!span) continue;
    const covered = placed.filter((other) => other.x > span.left && other.x < span.right);
    let row = Math.max(-1, ...covered.map((other) => other.row)) + 1;
    while (placed.some((other) => other.row === row && meets(other, span))) row += 1;
    placed.push({ ...span, row, x });
    rows.set(i, row);
  }
  return spans.map((span, i) => ({ ...span, row: rows.get(i) ?? 0 }));
}

const meets = (a: Span, b: Span): boolean => a.left < b.right && b.left < a.right;

interface Span {
  readonly left: number;
  readonly right: number;
}

function spanOf(x: number, size: number, width: number): Span {
  if (x + OFFSET + size <= width) return { left: x + OFFSET, right: x + OFFSET + size + GAP };
  if (x - OFFSET - size >= 0) return { left: x - OFFSET - size, right: x - OFFSET };
  return { left: Math.max(0, width - size), right: width };
}
