/**
 * A jump: a point more than five standard deviations from the mean of all earlier points of its own
 * series. A warning, never a correction.
 */
import type { Indicator } from '../domain/indicator';
import type { ObservationTable } from '../domain/observation';
import { monthLabel, type Month } from '../domain/period';
import { report, type IssueLog } from './issues';
import { SERIES_RULES } from './rules/series-rules';
import { endRow, firstRow, numberAt, seriesLabel, type SeriesPlace } from './series-place';
import { numberText } from './value-agreement';

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

/** Only monthly points are compared, and none across a break of the series (rule O6). */
export function checkJumps(
  table: ObservationTable,
  months: Uint32Array,
  place: SeriesPlace,
  log: IssueLog,
): void {
  const { indicator, series } = place;
  const breaks = indicator.breaks.map(({ from }) => from);
  let history = noHistory();
  let before: Month | null = null;
  for (let row = firstRow(table, series); row < endRow(table, series); row += 1) {
    const month = (months[table.period[row] ?? 0] ?? 0) as Month;
    const point = month === 0 ? NaN : numberAt(table, row, indicator);
    if (Number.isNaN(point)) continue;
    if (crosses(breaks, before, month)) history = noHistory();
    const sigmas = sigmasFrom(history, point, isCount(indicator));
    if (sigmas !== null && sigmas > MOST_SIGMAS) {
      reportJump(point, sigmas, history, month, table.line[row] ?? 0, place, log);
    }
    remember(history, point);
    before = month;
  }
}

const crosses = (breaks: readonly Month[], before: Month | null, month: Month): boolean =>
  before !== null && breaks.some((from) => from > before && from <= month);

/** What is compared of a rate is its events. */
const isCount = ({ unit }: Indicator): boolean => unit === 'count' || unit === 'rate';

function reportJump(
  point: number,
  sigmas: number,
  history: History,
  month: Month,
  line: number,
  place: SeriesPlace,
  log: IssueLog,
): void {
  const { indicator } = place;
  report(log, SERIES_RULES.jump, line, {
    found: pointText(point, indicator),
    message: `${seriesLabel(place)} is ${pointText(point, indicator)} in ${monthLabel(month)}, ${sigmas.toFixed(0)} standard deviations from the mean of the ${history.count} months before (${pointText(history.mean, indicator)}).`,
    hint: 'Check the figure with the team that supplied it. If it is right, load it and say why in the note.',
  });
}

function pointText(point: number, { unit, decimals }: Indicator): string {
  if (unit === 'percent') return `${(point * 100).toFixed(Math.max(1, decimals))} %`;
  return numberText(Number.isInteger(point) ? point : Number(point.toPrecision(3)));
}
