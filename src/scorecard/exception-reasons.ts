/** Why a figure is on the list of exceptions (rule D3), each reason with its evidence. */
import { decimalToNumber, subtractDecimals } from '../lib/decimal';
import type { Area } from '../domain/area';
import { firstMonthOfQuarter } from '../domain/period';
import type { SpcSection } from '../domain/spc';
import { distanceBetween, exact, type AssessedValue, type Direction } from '../domain/target';
import type { Trend, TrendPoint } from '../domain/trend';
import type { ScorecardInput } from './build-scorecard';
import { comparatorOf, isWorse, type Comparator } from './comparator';

export type ExceptionReason =
  | {
      readonly kind: 'worse-and-worsening';
      readonly comparator: Comparator;
      readonly travel: Travel;
      readonly size: number;
    }
  | { readonly kind: 'floor-missed'; readonly size: number }
  | { readonly kind: 'special-cause'; readonly point: TrendPoint; readonly size: number }
  | { readonly kind: 'will-miss'; readonly size: number };

export type ReasonKind = ExceptionReason['kind'];

/** The order of the list (rule D3). */
export const REASON_ORDER: readonly ReasonKind[] = [
  'worse-and-worsening',
  'floor-missed',
  'special-cause',
  'will-miss',
];

/** How a figure moved, and since when. */
export interface Travel {
  readonly since: 'previous-quarter' | 'last-year';
  readonly direction: Direction;
}

/** Since the previous quarter; where that cannot be compared, since the same quarter last year (D1). */
export function travelOf({ sincePreviousQuarter, sinceLastYear }: AssessedValue): Travel {
  const isOnlyYear =
    sincePreviousQuarter.kind === 'not-comparable' && sinceLastYear.kind === 'compared';
  return isOnlyYear
    ? { since: 'last-year', direction: sinceLastYear }
    : { since: 'previous-quarter', direction: sincePreviousQuarter };
}

/**
 * The reasons that hold, in the order of rule D3. `size` orders exceptions of the same reason: how
 * far the figure is from what it is held against, as a share of that; a share of zero is the largest.
 */
export function reasonsOf(
  input: ScorecardInput,
  value: AssessedValue,
  county: Area,
  trend: Trend,
): readonly ExceptionReason[] {
  const isCurrent = lastFigureIsOf(value, trend);
  return [
    worseAndWorsening(input, value, county),
    floorMissed(value),
    isCurrent ? specialCause(trend) : null,
    isCurrent ? willMiss(value, trend) : null,
  ].filter((reason) => reason !== null);
}

function worseAndWorsening(
  input: ScorecardInput,
  value: AssessedValue,
  county: Area,
): ExceptionReason | null {
  const travel = travelOf(value);
  const { direction } = travel;
  if (!value.shown || !value.complete) return null;
  if (direction.kind !== 'compared' || direction.word !== 'worsened') return null;
  const comparator = comparatorOf(input, value, county);
  if (!comparator || !isWorse(value, comparator)) return null;
  const gap = decimalToNumber(distanceBetween(value.shown, comparator.value));
  const size = shareOf(gap, decimalToNumber(comparator.value));
  return { kind: 'worse-and-worsening', comparator, travel, size };
}

/** Red: beyond the floor or limit, or, where there are two states only, beyond the target (T7). */
function floorMissed({ rag, shown, target, indicator }: AssessedValue): ExceptionReason | null {
  if (rag !== 'red' || !shown || !target) return null;
  const centre = exact(target.target);
  if (indicator.polarity === 'T') {
    const within = exact(target.amberWithin ?? target.greenWithin ?? 0);
    const beyond = subtractDecimals(distanceBetween(shown, centre), within);
    return {
      kind: 'floor-missed',
      size: shareOf(decimalToNumber(beyond), decimalToNumber(within)),
    };
  }
  const edge = target.floor === null ? centre : exact(target.floor);
  const gap = decimalToNumber(distanceBetween(shown, edge));
  return { kind: 'floor-missed', size: shareOf(gap, decimalToNumber(edge)) };
}

/** The months end where nothing more is loaded: what they say then is of an earlier quarter. */
export function lastFigureIsOf({ quarter }: AssessedValue, { points }: Trend): boolean {
  const last = points.findLast(
    ({ value, isWhole, isGhost }) => value !== null && isWhole && !isGhost,
  );
  return last !== undefined && last.month >= firstMonthOfQuarter(quarter);
}

function specialCause({ variation, points, sections }: Trend): ExceptionReason | null {
  if (variation !== 'concern') return null;
  const place = points.findLastIndex(({ signals }) => signals.length > 0);
  const point = points[place];
  const section = sections.find(({ first, last }) => first <= place && place <= last);
  return point ? { kind: 'special-cause', point, size: sizeInLimits(point, section) } : null;
}

/** Distance from the mean in widths from mean to limit. */
function sizeInLimits({ value }: TrendPoint, section: SpcSection | undefined): number {
  if (value === null || !section?.limits || section.mean === null) return 0;
  return shareOf(Math.abs(value - section.mean), section.limits.upper - section.mean);
}

function willMiss({ target }: AssessedValue, trend: Trend): ExceptionReason | null {
  if (trend.assurance !== 'miss' || !target) return null;
  const mean = trend.sections.at(-1)?.mean ?? null;
  const size = mean === null ? 0 : shareOf(Math.abs(mean - target.target), target.target);
  return { kind: 'will-miss', size };
}

const shareOf = (gap: number, of: number): number => {
  if (gap === 0) return 0;
  return of === 0 ? Number.POSITIVE_INFINITY : gap / Math.abs(of);
};
