/** The funnel of one indicator and quarter (rules F1 to F3). */
import type { Indicator } from '../indicator';
import type { IndicatorValue } from '../value';
import type { Funnel, FunnelLevel, FunnelLimits, FunnelRefusal, FunnelSide } from './funnel';
import { isOverdispersed, phiOf } from './overdispersion';
import { proportionLimits, proportionOutside } from './proportion-funnel';
import { countLimits, rateOutside } from './rate-funnel';

const FEWEST_AREAS = 3;
const STEPS = 24;
const CONFIDENCE: Readonly<Record<FunnelLevel, number>> = { '95': 0.95, '99.8': 0.998 };

/** Counts of one area that can be placed. */
interface Placed {
  readonly value: IndicatorValue;
  readonly x: number;
  readonly n: number;
  readonly factor: number;
}

/** How a unit's funnel is reckoned; theta is numerators over denominators. */
interface Method {
  readonly outside: (x: number, n: number, confidence: number) => FunnelSide | null;
  /** On the scale of theta. */
  readonly limits: (
    n: number,
    confidence: number,
  ) => { readonly lower: number | null; readonly upper: number };
  readonly z: (x: number, n: number) => number;
}

/**
 * Places the areas whose value is whole and has counts; the others are left out and named. The lines
 * run from the smallest to the largest denominator, through each area's own.
 */
export function funnelOf(
  indicator: Indicator,
  values: readonly IndicatorValue[],
): Funnel | FunnelRefusal {
  if (indicator.unit !== 'percent' && indicator.unit !== 'rate') return 'unit';
  const placed = placedOf(indicator, values);
  if (placed.length < FEWEST_AREAS) return 'few-areas';
  const theta = sumOf(placed, ({ x }) => x) / sumOf(placed, ({ n }) => n);
  const scale = placed[0]?.factor ?? 1;
  const method = indicator.unit === 'percent' ? proportions(theta) : rates(theta);
  const phi = phiOf(placed.map(({ x, n }) => method.z(x, n)));
  return {
    indicator,
    centre: theta * scale,
    points: placed.map(({ value, x, n }) => ({
      area: value.area,
      numerator: x,
      denominator: n,
      value: (x / n) * scale,
      outside: outsideOf(method, x, n),
    })),
    lines: placesOf(placed).map((n) => linesAt(method, n, scale)),
    phi,
    isOverdispersed: isOverdispersed(phi, placed.length),
    leftOut: values
      .filter((value) => !placed.some((item) => item.value === value))
      .map(({ area }) => area),
  };
}

/**
 * Areas with whole counts. A yearly rate of which some area counted fewer months has another factor
 * there, and is not on the lines of the others.
 */
function placedOf(indicator: Indicator, values: readonly IndicatorValue[]): readonly Placed[] {
  const placed = values.flatMap((value): readonly Placed[] => {
    const { outcome, complete } = value;
    if (outcome.kind !== 'ratio' || !complete) return [];
    const { numerator: x, denominator: n, factor } = outcome;
    return indicator.unit === 'percent' && x > n ? [] : [{ value, x, n, factor }];
  });
  const wholeYears = Math.min(...placed.map(({ factor }) => factor));
  return placed.filter(({ factor }) => factor === wholeYears);
}

const proportions = (theta: number): Method => ({
  outside: (x, n, confidence) => proportionOutside(x, n, theta, confidence),
  limits: (n, confidence) => proportionLimits(theta, n, confidence),
  z: (x, n) => ratioOrZero(x - n * theta, Math.sqrt(n * theta * (1 - theta))),
});

const rates = (theta: number): Method => ({
  outside: (x, n, confidence) => rateOutside(x, theta * n, confidence),
  limits: (n, confidence) => {
    const { lower, upper } = countLimits(theta * n, confidence);
    return { lower: lower === null ? null : lower / n, upper: upper / n };
  },
  z: (x, n) => ratioOrZero(x - theta * n, Math.sqrt(theta * n)),
});

/** Where theta is 0 or 1 every area lies on it. */
const ratioOrZero = (top: number, bottom: number): number => (bottom === 0 ? 0 : top / bottom);

function outsideOf(
  method: Method,
  x: number,
  n: number,
): { readonly side: FunnelSide; readonly level: FunnelLevel } | null {
  for (const level of ['99.8', '95'] as const) {
    const side = method.outside(x, n, CONFIDENCE[level]);
    if (side) return { side, level };
  }
  return null;
}

function linesAt(method: Method, n: number, scale: number): FunnelLimits {
  const near = method.limits(n, CONFIDENCE['95']);
  const far = method.limits(n, CONFIDENCE['99.8']);
  return {
    denominator: n,
    lower95: near.lower === null ? null : near.lower * scale,
    upper95: near.upper * scale,
    lower998: far.lower === null ? null : far.lower * scale,
    upper998: far.upper * scale,
  };
}

/** Every area's denominator and steps between, denser where the lines bend: at the small ones. */
function placesOf(placed: readonly Placed[]): readonly number[] {
  const own = placed.map(({ n }) => n);
  const least = Math.min(...own);
  const span = Math.max(...own) - least;
  const steps = Array.from({ length: STEPS + 1 }, (_, i) => least + span * (i / STEPS) ** 2);
  return [...new Set([...own, ...steps])].toSorted((a, b) => a - b);
}

const sumOf = (placed: readonly Placed[], of: (item: Placed) => number): number =>
  placed.reduce((sum, item) => sum + of(item), 0);
