/**
 * Special causes, point by point (rule S2), for sections that have limits (rule S3):
 *
 *   point         strictly outside a limit
 *   shift         7 or more in a row strictly on one side of the mean; a point on the mean ends it
 *   trend         7 or more in a row, each strictly above (or below) the one before; a tie ends it
 *   two-of-three  three in a row on one side of the mean, two or three of them beyond two sigma;
 *                 those beyond are flagged, and those beyond the limits count
 *
 * Runs go on behind months without a figure and behind ghosts. All points of a run are flagged. Shift
 * and two-of-three stay within a section; a trend crosses a recalculation, but no break (rule S7).
 */
import { compareFigures, compareWithin, sizeOf } from './compare';
import { countedPlaces, type CountedPoint } from './counted';
import type { Signal, SignalKind, SpcPoint, SpcSection, SpcSettings } from './spc';

const OF_THREE = 3;
const BEYOND = 2;
const NONE: readonly Signal[] = [];

type Side = Signal['side'];
/** On which side of something a point lies; null: on neither. */
type SideOf = (point: CountedPoint) => Side | null;
type Flag = (point: CountedPoint, kind: SignalKind, side: Side) => void;

/** One list for each point of the series, empty for ordinary ones, in the order of the rules above. */
export function signalsOf(
  points: readonly SpcPoint[],
  sections: readonly SpcSection[],
  settings: SpcSettings,
): readonly (readonly Signal[])[] {
  const flagged = new Map<number, Signal[]>();
  const withLimits = sections.filter(({ limits }) => limits !== null);
  const isJudged = ({ place }: CountedPoint): boolean =>
    withLimits.some(({ first, last }) => first <= place && place <= last);
  const flag: Flag = (point, kind, side) => {
    if (!isJudged(point)) return;
    const known = flagged.get(point.place) ?? [];
    const isKnown = known.some((signal) => signal.kind === kind && signal.side === side);
    if (!isKnown) flagged.set(point.place, [...known, { kind, side }]);
  };
  for (const section of withLimits) flagSection(points, section, settings, flag);
  for (const [first, last] of unbroken(points)) {
    flagTrends(countedPlaces(points, first, last), settings.trendPoints, flag);
  }
  return points.map((_, place) => flagged.get(place)?.toSorted(inOrder) ?? NONE);
}

const ORDER: readonly SignalKind[] = ['point', 'shift', 'trend', 'two-of-three'];
const inOrder = (a: Signal, b: Signal): number => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);

function flagSection(
  points: readonly SpcPoint[],
  { first, last, mean, limits }: SpcSection,
  { shiftPoints }: SpcSettings,
  flag: Flag,
): void {
  if (mean === null || limits === null) return;
  const counted = countedPlaces(points, first, last);
  const size = sizeOf([...counted.map(({ value }) => value), limits.lower, limits.upper]);
  const beyond = sideOfBand(limits.lowerTwoSigma, limits.upperTwoSigma, size);
  const ofMean = sideOfBand(mean, mean, size);
  flagOutside(counted, sideOfBand(limits.lower, limits.upper, size), flag);
  flagShifts(counted, ofMean, shiftPoints, flag);
  flagTwoOfThree(counted, ofMean, beyond, flag);
}

const sideOfBand =
  (lower: number, upper: number, size: number): SideOf =>
  ({ value }) => {
    if (compareWithin(value, upper, size) > 0) return 'high';
    return compareWithin(value, lower, size) < 0 ? 'low' : null;
  };

function flagOutside(counted: readonly CountedPoint[], outside: SideOf, flag: Flag): void {
  for (const point of counted) {
    const side = outside(point);
    if (side !== null) flag(point, 'point', side);
  }
}

function flagShifts(
  counted: readonly CountedPoint[],
  ofMean: SideOf,
  least: number,
  flag: Flag,
): void {
  for (const { from, to, side } of runsOf(counted.map(ofMean))) {
    const run = counted.slice(from, to + 1);
    if (run.length >= least) run.forEach((point) => flag(point, 'shift', side));
  }
}

/** A run of steps joins one point more than it has steps; a turning point belongs to both runs. */
function flagTrends(counted: readonly CountedPoint[], least: number, flag: Flag): void {
  const steps = counted.slice(1).map((point, i) => stepSide(counted[i] ?? point, point));
  for (const { from, to, side } of runsOf(steps)) {
    const run = counted.slice(from, to + 2);
    if (run.length >= least) run.forEach((point) => flag(point, 'trend', side));
  }
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly side: Side;
}

/** The longest stretches of one side; what is on neither side ends them. */
function runsOf(sides: readonly (Side | null)[]): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let next = 1; next <= sides.length; next++) {
    const side = sides[from] ?? null;
    if (next < sides.length && sides[next] === side) continue;
    if (side !== null) runs.push({ from, to: next - 1, side });
    from = next;
  }
  return runs;
}

function stepSide(before: CountedPoint, now: CountedPoint): Side | null {
  const step = compareFigures(now.value, before.value);
  if (step === 0) return null;
  return step > 0 ? 'high' : 'low';
}

function flagTwoOfThree(
  counted: readonly CountedPoint[],
  ofMean: SideOf,
  beyond: SideOf,
  flag: Flag,
): void {
  const far = counted.map(beyond);
  const sides = far.some((side) => side !== null) ? counted.map(ofMean) : [];
  for (let i = OF_THREE; i <= sides.length; i++) {
    const three = [i - 3, i - 2, i - 1];
    const side = sides[i - 1] ?? null;
    const farOut = three.filter((at) => far[at] === side);
    const isOneSided = three.every((at) => sides[at] === side);
    if (side === null || !isOneSided || farOut.length < BEYOND) continue;
    for (const at of farOut) {
      const point = counted[at];
      if (point) flag(point, 'two-of-three', side);
    }
  }
}

/** Stretches of the series that no break divides: first and last place of each. */
function unbroken(points: readonly SpcPoint[]): readonly (readonly [number, number])[] {
  const starts = points.flatMap(({ begins }, place) =>
    place === 0 || begins === 'break' ? [place] : [],
  );
  return starts.map((first, i) => [first, (starts[i + 1] ?? points.length) - 1]);
}
