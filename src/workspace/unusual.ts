/** Whether a new figure is far from the loaded history of its own series. */
import type { Indicator } from '../domain/indicator';
import {
  isCounted,
  MOST_SIGMAS,
  pointOf,
  remember,
  sigmasFrom,
  walkOf,
  walkTo,
  type Observation,
} from '../domain/observation';
import type { Month } from '../domain/period';

interface Point {
  readonly month: Month;
  readonly point: number;
}

/**
 * Answers for the figures of one series, asked in the order of their periods. Monthly figures are
 * compared with all earlier loaded months of the series, none of them across a break (rule O6);
 * other periods, and missing figures, are never unusual.
 */
export function unusualIn(
  loaded: ReadonlyMap<string, Observation>,
  indicator: Indicator | undefined,
): (figure: Observation) => boolean {
  if (!indicator) return () => false;
  const walk = walkOf(indicator);
  let points: readonly Point[] | null = null;
  let next = 0;
  return (figure) => {
    const point = pointOf(figure, indicator);
    if (figure.period.kind !== 'month' || Number.isNaN(point)) return false;
    const { month } = figure.period;
    points ??= monthlyPoints(loaded, indicator);
    for (let item = points[next]; item && item.month < month; item = points[next]) {
      remember(walkTo(walk, item.month), item.point);
      next += 1;
    }
    const sigmas = sigmasFrom(walkTo(walk, month), point, isCounted(indicator));
    return sigmas !== null && sigmas > MOST_SIGMAS;
  };
}

const monthlyPoints = (
  loaded: ReadonlyMap<string, Observation>,
  indicator: Indicator,
): readonly Point[] =>
  [...loaded.values()]
    .flatMap((item) => {
      const point = pointOf(item, indicator);
      return item.period.kind === 'month' && !Number.isNaN(point)
        ? [{ month: item.period.month, point }]
        : [];
    })
    .toSorted((a, b) => a.month - b.month);
