/** Where the names of a funnel stand: near their dots, over no dot and no other name. */
import type { FunnelChart, FunnelMark } from '../../scorecard/charts';
import { frameOf, tickRoom, type Frame } from './frame';
import { NARROW_PLOT, SMALL_TEXT } from './ink';
import { freeBox, lineBoxes, stacked, type Box } from './place-labels';
import { textWidth, wrapped } from './text-width';

export interface FunnelLayout {
  readonly frame: Frame;
  readonly names: readonly PlacedName[];
  /** Areas outside the limits whose names had no room. */
  readonly unnamed: number;
  readonly ends: readonly FunnelEnd[];
  readonly keyTop: number;
}

export interface PlacedName {
  readonly point: FunnelMark;
  readonly text: string;
  readonly box: Box;
  /** From the dot to a name that is not beside it. */
  readonly leader: string | null;
}

/** Words at the right end of a limit or of the centre. */
export interface FunnelEnd {
  readonly lines: readonly string[];
  readonly y: number;
  readonly middle: number;
  readonly isCentre: boolean;
}

const TOP = 26;
const X_TICKS = 40;
const NAME_HEIGHT = 14;
const END_LINE = 13;
const DOT = 7;

export function funnelLayout(chart: FunnelChart, width: number, key: number): FunnelLayout {
  const isNarrow = width < NARROW_PLOT;
  const ends = endWords(chart, isNarrow ? 62 : 110);
  const right =
    14 +
    Math.ceil(
      Math.max(0, ...ends.flatMap(({ lines }) => lines.map((line) => textWidth(line, SMALL_TEXT)))),
    );
  const plot = isNarrow ? 260 : 340;
  const keyTop = TOP + plot + X_TICKS;
  const frame = frameOf(
    { width, height: keyTop + key + 4 },
    { top: TOP, bottom: X_TICKS + key + 4, left: tickRoom(chart.axis), right },
    chart.across,
    chart.axis,
  );
  const middles = stacked(
    ends.map(({ value, lines }) => ({ at: frame.y(value), size: lines.length * END_LINE + 3 })),
    frame.top - 6,
    frame.bottom + 6,
  );
  return {
    frame,
    keyTop,
    ends: ends.map(({ lines, value, isCentre }, i) => ({
      lines,
      isCentre,
      y: frame.y(value),
      middle: middles[i] ?? 0,
    })),
    ...placedNames(chart, frame),
  };
}

interface EndWords {
  readonly lines: readonly string[];
  readonly value: number;
  readonly isCentre: boolean;
}

/** Each limit where it leaves the plot on the right; one that is not there has no words. */
function endWords({ lines, centre, axis }: FunnelChart, room: number): readonly EndWords[] {
  const limits = lines.flatMap(({ level, side, path }) => {
    const last = path.at(-1)?.y;
    if (last === undefined || last === null || last > axis.max || last < axis.min) return [];
    const text = `${side === 'high' ? 'Upper' : 'Lower'} ${level}%`;
    return [{ lines: wrapped(text, room, SMALL_TEXT), value: last, isCentre: false }];
  });
  return [
    ...limits,
    { lines: wrapped(centre.label, room, SMALL_TEXT), value: centre.value, isCentre: true },
  ];
}

export { END_LINE };

/** The area shown first, then those farthest out. */
function placedNames(
  { points, lines }: FunnelChart,
  frame: Frame,
): Pick<FunnelLayout, 'names' | 'unnamed'> {
  const taken: Box[] = points.map(({ x, y }) => dotBox(frame.x(x), frame.y(y)));
  const limits = limitBoxes(lines, frame);
  const wanted = points
    .filter(({ outside, isChosen }) => outside !== null || isChosen)
    .toSorted((a, b) => urgency(b) - urgency(a));
  const names: PlacedName[] = [];
  let unnamed = 0;
  for (const point of wanted) {
    const spots = spotsAround(point, frame);
    const spot = freeBox(spots, [...taken, ...limits], frame) ?? freeBox(spots, taken, frame);
    if (spot) {
      taken.push(spot);
      names.push({ point, text: point.name, box: spot, leader: spot.leader });
    } else if (point.outside !== null) {
      unnamed += 1;
    }
  }
  return { names, unnamed };
}

const urgency = ({ isChosen, outside }: FunnelMark): number =>
  (isChosen ? 2 : 0) + (outside?.level === '99.8' ? 1 : 0);

const dotBox = (x: number, y: number): Box => ({
  left: x - DOT,
  top: y - DOT,
  right: x + DOT,
  bottom: y + DOT,
});

interface Spot extends Box {
  readonly leader: string | null;
}

/** Beside the dot, then above and below it, then farther away with a line to it. */
function spotsAround(point: FunnelMark, frame: Frame): readonly Spot[] {
  const x = frame.x(point.x);
  const y = frame.y(point.y);
  const size = textWidth(point.name, SMALL_TEXT) + 2;
  const half = NAME_HEIGHT / 2;
  const box = (left: number, top: number, leader: string | null): Spot => ({
    left,
    top,
    right: left + size,
    bottom: top + NAME_HEIGHT,
    leader,
  });
  const near = point.isChosen ? 12 : 8;
  const spots = [
    box(x + near, y - half, null),
    box(x - near - size, y - half, null),
    box(x - size / 2, y - near - NAME_HEIGHT, null),
    box(x - size / 2, y + near, null),
    box(x + 5, y - near - NAME_HEIGHT + 2, null),
    box(x + 5, y + near - 2, null),
    box(x - size - 5, y - near - NAME_HEIGHT + 2, null),
    box(x - size - 5, y + near - 2, null),
  ];
  for (const far of [20, 34, 50]) {
    for (const [dx, dy] of [
      [1, -1],
      [1, 1],
      [-1, -1],
      [-1, 1],
    ] as const) {
      const tip = { x: x + dx * far, y: y + dy * far };
      const leader = `M${Math.round(x + dx * 6)} ${Math.round(y + dy * 6)}L${Math.round(tip.x)} ${Math.round(tip.y)}`;
      spots.push(box(dx > 0 ? tip.x + 2 : tip.x - size - 2, tip.y - half, leader));
    }
  }
  return spots;
}

function limitBoxes(lines: FunnelChart['lines'], frame: Frame): readonly Box[] {
  return lines.flatMap(({ path }) => {
    const places = path.flatMap(({ x, y }) =>
      y === null ? [] : [{ x: frame.x(x), y: frame.y(y) }],
    );
    return places.flatMap((place, i) => {
      const before = places[i - 1];
      return before ? lineBoxes(before, place) : [];
    });
  });
}
