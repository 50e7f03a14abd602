/** Where the words of a trend chart stand: beside their lines at the right end, none over another. */
import type { ChartNote, TrendChart } from '../../scorecard/charts';
import { frameOf, tickRoom, type Frame } from './frame';
import { INK, NARROW_PLOT, SMALL_TEXT, TEXT } from './ink';
import { rowsOf, stacked } from './place-labels';
import { textWidth, wrapped } from './text-width';

export interface TrendLayout {
  readonly frame: Frame;
  readonly ends: readonly EndLabel[];
  readonly markers: readonly NoteMarker[];
  /** Places of the months whose names stand below the axis. */
  readonly ticks: readonly number[];
  /** Where the key begins. */
  readonly keyTop: number;
}

/** Words at the right end of a line. */
export interface EndLabel {
  readonly lines: readonly string[];
  readonly colour: string;
  /** Where the line ends. */
  readonly from: { readonly x: number; readonly y: number };
  /** Where the middle of the words is. */
  readonly middle: number;
}

/** The number of a note over its month. */
export interface NoteMarker {
  readonly number: number;
  readonly kind: ChartNote['kind'];
  readonly x: number;
  readonly y: number;
}

const AXIS_LABEL = 20;
const MARKER = 20;
const X_TICKS = 24;
const LABEL_LINE = 13;
const LABEL_GAP = 5;
const HALF_MONTH = 0.5;

/** `lowest` is the least height of the plot, in pixels. */
export function trendLayout(
  chart: TrendChart,
  width: number,
  key: number,
  lowest = width < NARROW_PLOT ? 200 : 260,
): TrendLayout {
  const isNarrow = width < NARROW_PLOT;
  const months = Math.max(1, chart.points.length);
  const left = tickRoom(chart.axis);
  const ends = endWords(chart, isNarrow ? 66 : 116);
  const right = ends.length === 0 ? 12 : 16 + Math.ceil(Math.max(...ends.map(widthOf)));
  const across = { min: -HALF_MONTH, max: months - HALF_MONTH };
  const monthX = (at: number): number =>
    left + ((at + HALF_MONTH) / months) * (width - left - right);
  const wanted = chart.steps.map(({ at, kind }) => ({ at: monthX(edge(at, kind)), size: MARKER }));
  const rows = rowsOf(wanted);
  const markerRows = rows.length === 0 ? 0 : Math.max(...rows) + 1;
  const top = AXIS_LABEL + markerRows * MARKER + 6;
  // Enough height for every label beside the plot.
  const labels = ends.reduce((sum, { lines }) => sum + lines.length * LABEL_LINE + LABEL_GAP, 0);
  const plot = Math.max(lowest, labels);
  const keyTop = top + plot + X_TICKS;
  const frame = frameOf(
    { width, height: keyTop + key + 4 },
    { top, right, bottom: X_TICKS + key + 4, left },
    across,
    chart.axis,
  );
  return {
    frame,
    keyTop,
    ends: placed(ends, frame),
    markers: chart.steps.map(({ kind }, i) => ({
      number: i + 1,
      kind,
      x: wanted[i]?.at ?? 0,
      y: AXIS_LABEL + (markerRows - 1 - (rows[i] ?? 0)) * MARKER + MARKER / 2,
    })),
    ticks: monthTicks(chart, frame.right - frame.left),
  };
}

/** A break or a recalculation lies before its month, an annotation on it. */
export const edge = (at: number, kind: ChartNote['kind']): number =>
  kind === 'annotation' ? at : at - HALF_MONTH;

interface EndWords {
  readonly lines: readonly string[];
  readonly colour: string;
  readonly at: number;
  readonly value: number;
}

const widthOf = ({ lines }: EndWords): number =>
  Math.max(...lines.map((line) => textWidth(line, SMALL_TEXT)));

/** The last section and the last target: what holds now. */
function endWords({ sections, targets }: TrendChart, room: number): readonly EndWords[] {
  const found: EndWords[] = [];
  const add = (text: string, value: number, at: number, colour: string): void => {
    found.push({ lines: wrapped(text, room, SMALL_TEXT), colour, at: at + HALF_MONTH, value });
  };
  const section = sections.at(-1);
  const target = targets.at(-1);
  if (section) {
    add(section.meanText, section.mean, section.to, INK.grey);
    if (section.limits) {
      const { upper, upperText, lower, lowerText } = section.limits;
      add(upperText, upper, section.to, INK.grey);
      add(lowerText, lower, section.to, INK.grey);
    }
  }
  if (target) add(target.label, target.value, target.to, INK.plum);
  return found;
}

function placed(ends: readonly EndWords[], frame: Frame): readonly EndLabel[] {
  const middles = stacked(
    ends.map(({ lines, value }) => ({
      at: frame.y(value),
      size: lines.length * LABEL_LINE + LABEL_GAP,
    })),
    frame.top - 4,
    frame.bottom + 4,
  );
  return ends.map(({ lines, colour, at, value }, i) => ({
    lines,
    colour,
    from: { x: frame.x(at), y: frame.y(value) },
    middle: middles[i] ?? 0,
  }));
}

const STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120];

/** Every so many months, counted back from the last, as many as have room. */
function monthTicks({ points }: TrendChart, width: number): readonly number[] {
  const widest = Math.max(0, ...points.map(({ short }) => textWidth(short, TEXT))) + 14;
  const room = width / Math.max(1, points.length);
  const step = STEPS.find((months) => months * room >= widest) ?? points.length;
  const ticks: number[] = [];
  for (let at = points.length - 1; at >= 0; at -= Math.max(1, step)) ticks.unshift(at);
  return ticks;
}

export { LABEL_LINE };
