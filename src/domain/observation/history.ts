/**
 * A figure against the history of its own series: how many standard deviations it lies from the
 * mean of all earlier points. Unusual is a warning, never a correction.
 */
import type { Indicator } from '../indicator';
import type { Month } from '../period';

export const LEAST_HISTORY = 12;
export const MOST_SIGMAS = 5;

/** Mean and spread of the points so far (Welford's method, stable in one pass). */
export interface History {
  count: number;
  mean: number;
  /** Sum of squared differences from the mean. */
  squares: number;
}

export const noHistory = (): History => ({ count: 0, mean: 0, squares: 0 });

export function remember(history: History, point: number): void {
  history.count += 1;
  const difference = point - history.mean;
  history.mean += difference / history.count;
  history.squares += difference * (point - history.mean);
}

/**
 * The distance of `point` from its history in sample standard deviations; null with fewer than 12
 * earlier points. A history that never varied has no deviation: then the square root of the mean (at
 * least 1) stands in for a count, and a hundredth for a ratio, so that 562, 562, ..., 5620 is a jump
 * and 0, 0, ..., 1 is none.
 *
 * Example: twelve points 10, 12, 10, 12, ... have mean 11 and deviation 1.044; 17 is 5.7 away.
 */
export function sigmasFrom(history: History, point: number, isCount: boolean): number | null {
  if (history.count < LEAST_HISTORY) return null;
  const deviation = Math.sqrt(history.squares / (history.count - 1));
  const least = isCount ? Math.sqrt(Math.max(1, history.mean)) : 0.01;
  const isFlat = deviation <= 1e-12 * Math.max(1, Math.abs(history.mean));
  return Math.abs(point - history.mean) / (isFlat ? least : deviation);
}

/** What is compared of a rate is its events. */
export const isCounted = ({ unit }: Indicator): boolean => unit === 'count' || unit === 'rate';

/** The first month counted as `month` is: points before it are not compared with it (rule O6). */
export const sectionStart = ({ breaks }: Indicator, month: Month): Month | null =>
  breaks.reduce<Month | null>(
    (latest, { from }) => (from <= month && (latest === null || from > latest) ? from : latest),
    null,
  );

/** The months of one series on the way from its first to its last. */
export interface HistoryWalk {
  readonly indicator: Indicator;
  history: History;
  section: Month | null;
}

export const walkOf = (indicator: Indicator): HistoryWalk => ({
  indicator,
  history: noHistory(),
  section: null,
});

/** Goes on to a later month: across a break the history begins anew. */
export function walkTo(walk: HistoryWalk, month: Month): History {
  const section = sectionStart(walk.indicator, month);
  if (section !== walk.section) {
    walk.history = noHistory();
    walk.section = section;
  }
  return walk.history;
}
