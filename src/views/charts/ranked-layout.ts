/** Rows of names with a common axis, and labels over vertical lines. */
import type { RankedChart, ReferenceLine } from '../../scorecard/charts';
import { frameOf, type Frame } from './frame';
import { NARROW_PLOT, TEXT } from './ink';
import { flags } from './flag-labels';
import { textWidth, wrappedTo } from './text-width';

export interface RankedLayout {
  readonly frame: Frame;
  readonly rows: readonly NameRow[];
  readonly lines: readonly LineLabel[];
  /** Where the key begins. */
  readonly keyTop: number;
}

export interface NameRow {
  readonly name: readonly string[];
  readonly top: number;
  readonly middle: number;
  readonly height: number;
}

/** A vertical line and the words over it. */
export interface LineLabel {
  readonly line: ReferenceLine;
  readonly x: number;
  /** Of the words, which stay within the drawing: their left end and base line. */
  readonly labelX: number;
  readonly labelY: number;
}

const ROW = 24;
const NAME_LINE = 13;
const ROW_PADDING = 9;
const NAME_LINES = 2;
const AXIS_LABEL = 20;
const LABEL_ROW = 16;
const X_TICKS = 24;
/** Taller than this, the ticks stand above the rows too. */
export const MANY_ROWS = 25;

export function rankedLayout(chart: RankedChart, width: number, key: number): RankedLayout {
  const { bars, axis } = chart;
  const names = nameColumn(bars, width);
  const values = valueRoom(bars.flatMap(({ value, text }) => (value === null ? [] : [text])));
  const margins = { left: names + 12, right: values + 12 };
  const across = frameOf({ width, height: 1 }, { top: 0, bottom: 0, ...margins }, axis, axis);
  const labels = flags(
    chart.lines.map(({ value, label }) => ({ x: across.x(value), label })),
    width,
  );
  const labelRows = Math.max(-1, ...labels.map(({ row }) => row)) + 1;
  const upperTicks = bars.length > MANY_ROWS ? X_TICKS : 0;
  const top = AXIS_LABEL + labelRows * LABEL_ROW + upperTicks + 4;
  const rows = nameRows(bars, names, top);
  const bottom = rows.reduce((sum, { height }) => sum + height, top);
  const keyTop = bottom + X_TICKS;
  const frame = frameOf(
    { width, height: keyTop + key + 4 },
    { top, bottom: X_TICKS + key + 4, ...margins },
    axis,
    { min: 0, max: 1 },
  );
  return {
    frame,
    rows,
    keyTop,
    lines: chart.lines.map((line, i) => ({
      line,
      x: frame.x(line.value),
      labelX: labels[i]?.left ?? 0,
      labelY: AXIS_LABEL + (labelRows - 1 - (labels[i]?.row ?? 0)) * LABEL_ROW + 11,
    })),
  };
}

type Named = readonly { readonly name: string; readonly isChosen?: boolean }[];

/** As wide as the longest name, but leaving most of the drawing to the plot. */
export function nameColumn(named: Named, width: number): number {
  const longest = Math.max(
    0,
    ...named.map(({ name, isChosen = false }) => textWidth(name, TEXT, isChosen)),
  );
  return Math.ceil(Math.min(longest, width * (width < NARROW_PLOT ? 0.32 : 0.34)));
}

/** Room for figures at the right end. */
export const valueRoom = (texts: readonly string[]): number =>
  Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, TEXT, true))));

/** Names in one or two lines; their rows lie below each other from `top`. */
export function nameRows(named: Named, room: number, top: number): readonly NameRow[] {
  let y = top;
  return named.map(({ name, isChosen = false }) => {
    const lines = wrappedTo(NAME_LINES, name, room, TEXT, isChosen);
    const height = Math.max(ROW, lines.length * NAME_LINE + ROW_PADDING);
    const row = { name: lines, top: y, middle: y + height / 2, height };
    y += height;
    return row;
  });
}

export { NAME_LINE };
