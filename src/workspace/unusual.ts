/** Whether a new figure is far from the loaded history of its own series. */
import type { Indicator } from '../domain/indicator';
import {
  isCounted,
  MOST_SIGMAS,
  pointAt,
  remember,
  sigmasFrom,
  walkOf,
  walkTo,
  type RowInForce,
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
  loaded: ReadonlyMap<string, RowInForce>,
  indicator: Indicator | undefined,
): (figure: RowInForce) => boolean {
  if (!indicator) return () => false;
  const walk = walkOf(indicator);
  let points: readonly Point[] | null = null;
  let next = 0;
  return (figure) => {
    const [asked] = monthlyPoints([figure], indicator);
    if (!asked) return false;
    points ??= monthlyPoints([...loaded.values()], indicator);
    for (let item = points[next]; item && item.month < asked.month; item = points[next]) {
      remember(walkTo(walk, item.month), item.point);
      next += 1;
    }
    const history = walkTo(walk, asked.month);
    const sigmas = sigmasFrom(history, asked.point, isCounted(indicator));
    return sigmas !== null && sigmas > MOST_SIGMAS;
  };
}

const monthlyPoints = (rows: readonly RowInForce[], indicator: Indicator): readonly Point[] =>
  rows
    .flatMap(({ table, row, period }) => {
      const point = pointAt(table, row, indicator);
      return period.kind === 'month' && !Number.isNaN(point)
        ? [{ month: period.month, point }]
        : [];
    })
    .toSorted((a, b) => a.month - b.month);
