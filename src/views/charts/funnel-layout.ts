/** Where the names of a funnel stand: near their dots, over no dot and no other name. */
import type { FunnelChart, FunnelMark } from '../../scorecard/charts';
import { frameOf, tickRoom, type Frame } from './frame';
import { NARROW_PLOT, SMALL_TEXT } from './ink';
import { freeBox, lineBoxes, overlaps, stacked, type Box } from './place-labels';
import { shortened, textWidth, wrapped } from './text-width';

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
  /** Where the line ends. */
  readonly x: number;
  readonly y: number;
  readonly middle: number;
  readonly isCentre: boolean;
}

const TOP = 26;
const X_TICKS = 40;
const NAME_HEIGHT = 14;
const END_LINE = 13;
/** A little more than a dot, so that a name is not taken for its neighbour's. */
const DOT = 8;
const NAME_ROOM = 170;
const UNNAMED = 18;

export function funnelLayout(chart: FunnelChart, width: number, key: number): FunnelLayout {
  const isNarrow = width < NARROW_PLOT;
  const ends = endWords(chart, isNarrow ? 62 : 110);
  const right = 14 + Math.ceil(Math.max(0, ...ends.map(widthOf)));
  const plotBottom = TOP + (isNarrow ? 260 : 340);
  const frameFor = (below: number): Frame =>
    frameOf(
      { width, height: plotBottom + below + key + 4 },
      { top: TOP, bottom: below + key + 4, left: tickRoom(chart.axis), right },
      chart.across,
      chart.axis,
    );
  const placed = placedNames(chart, frameFor(X_TICKS));
  const below = X_TICKS + (placed.unnamed > 0 ? UNNAMED : 0);
  const frame = frameFor(below);
  const middles = stacked(
    ends.map(({ value, lines }) => ({ at: frame.y(value), size: lines.length * END_LINE + 3 })),
    frame.top - 6,
    frame.bottom + 6,
  );
  return {
    frame,
    ...placed,
    keyTop: plotBottom + below,
    ends: ends.map(({ lines, value, at, isCentre }, i) => ({
      lines,
      isCentre,
      x: frame.x(at),
      y: frame.y(value),
      middle: middles[i] ?? 0,
    })),
  };
}

interface EndWords {
  readonly lines: readonly string[];
  readonly at: number;
  readonly value: number;
  readonly isCentre: boolean;
}

const widthOf = ({ lines, isCentre }: EndWords): number =>
  Math.max(...lines.map((line) => textWidth(line, SMALL_TEXT, isCentre)));

/** Each limit where it leaves the plot on the right; one that is not there has no words. */
function endWords({ lines, centre, axis, across }: FunnelChart, room: number): readonly EndWords[] {
  const limits = lines.flatMap(({ level, side, path }) => {
    const last = path.at(-1);
    if (!last || last.y === null || last.y > axis.max || last.y < axis.min) return [];
    const text = `${side === 'high' ? 'Upper' : 'Lower'} ${level}%`;
    return [{ lines: wrapped(text, room, SMALL_TEXT), at: last.x, value: last.y, isCentre: false }];
  });
  return [
    ...limits,
    {
      lines: wrapped(centre.label, room, SMALL_TEXT, true),
      at: across.max,
      value: centre.value,
      isCentre: true,
    },
  ];
}

export { END_LINE };

/** The area shown first, then those farthest out. */
function placedNames(
  { points, lines }: FunnelChart,
  frame: Frame,
): Pick<FunnelLayout, 'names' | 'unnamed'> {
  const dots = points.map(({ x, y }) => dotBox(frame.x(x), frame.y(y)));
  const limits = limitBoxes(lines, frame);
  const wanted = points
    .map((point, i) => ({ point, dot: dots[i] }))
    .filter(({ point: { outside, isChosen } }) => outside !== null || isChosen)
    .toSorted((a, b) => urgency(b.point) - urgency(a.point));
  const taken: Box[] = [];
  const names: PlacedName[] = [];
  let unnamed = 0;
  for (const { point, dot } of wanted) {
    const text = shortened(point.name, NAME_ROOM, SMALL_TEXT, point.isChosen);
    const others = [...taken, ...dots.filter((other) => other !== dot)];
    const spots = spotsAround(point, text, frame).filter(({ path }) =>
      path.every((step) => others.every((other) => !overlaps(step, other))),
    );
    const spot = freeBox(spots, [...others, ...limits], frame) ?? freeBox(spots, others, frame);
    if (spot) {
      taken.push(spot, ...spot.path);
      names.push({ point, text, box: spot, leader: spot.leader });
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
  /** What the leader covers. */
  readonly path: readonly Box[];
}

const DIAGONALS = [
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;
const FAR = [20, 34, 50];

/** Beside the dot, then above and below it, then farther away with a line to it. */
function spotsAround(point: FunnelMark, text: string, frame: Frame): readonly Spot[] {
  const x = frame.x(point.x);
  const y = frame.y(point.y);
  const size = textWidth(text, SMALL_TEXT, point.isChosen) + 2;
  const half = NAME_HEIGHT / 2;
  const near = point.isChosen ? 13 : 8;
  const beside = (left: number, top: number): Spot => ({
    left,
    top,
    right: left + size,
    bottom: top + NAME_HEIGHT,
    leader: null,
    path: [],
  });
  const away = (dx: number, dy: number, far: number): Spot => {
    const from = { x: Math.round(x + dx * (near - 1)), y: Math.round(y + dy * (near - 1)) };
    const tip = { x: Math.round(x + dx * far), y: Math.round(y + dy * far) };
    return {
      ...beside(dx > 0 ? tip.x + 2 : tip.x - size - 2, tip.y - half),
      leader: `M${from.x} ${from.y}L${tip.x} ${tip.y}`,
      path: lineBoxes(from, tip),
    };
  };
  const above = y - near - NAME_HEIGHT;
  return [
    beside(x + near, y - half),
    beside(x - near - size, y - half),
    beside(x - size / 2, above),
    beside(x - size / 2, y + near),
    beside(x + 5, above + 2),
    beside(x + 5, y + near - 2),
    beside(x - size - 5, above + 2),
    beside(x - size - 5, y + near - 2),
    ...FAR.flatMap((far) => DIAGONALS.map(([dx, dy]) => away(dx, dy, far))),
  ];
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
