/** What a trend shows, in one sentence under its chart. */
import type { Indicator } from '../domain/indicator';
import { MISSING_REASONS } from '../domain/observation';
import { monthLabel } from '../domain/period';
import { targetFor, type TargetIndex } from '../domain/target';
import { isTargetMonthly, type Trend, type TrendPoint } from '../domain/trend';
import { formatValue, missingWords } from './format';
import { roundDecimal } from '../lib/decimal';
import { hasMoved } from './limits-note';
import { listWords } from './list-words';
import { figureText, lineText } from './month-words';
import { TARGET_PERIOD } from './trend-words';

/**
 * `January 2011 to March 2012: 30.4% in March 2012; the mean is 29.10%, and chance alone leaves months
 * between 25.02% and 33.18%; 2 of 15 months show special cause, which chance does not explain.`
 */
export function trendSummary(trend: Trend, targets: TargetIndex, decimals: number): string {
  const clauses = [
    latestClause(trend, decimals),
    limitsClause(trend, decimals),
    signalsClause(trend),
    missingClause(trend),
    windowClause(trend),
    targetClause(trend, targets, decimals),
  ];
  return `${spanWords(trend.points)}: ${clauses.filter((clause) => clause !== '').join('; ')}.`;
}

/** `January 2011 to March 2012`, or the one month. */
export function spanWords(points: readonly TrendPoint[]): string {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return '';
  const from = monthLabel(first.month);
  return first === last ? from : `${from} to ${monthLabel(last.month)}`;
}

/** `No month from January 2011 to March 2012 has a figure: 12 suppressed, 3 not submitted.` */
export function noFigureWords(points: readonly TrendPoint[]): string {
  const count = (reason: TrendPoint['missing']): number =>
    points.filter(({ missing }) => missing === reason).length;
  const reasons = MISSING_REASONS.filter((reason) => count(reason) > 0).map(
    (reason) => `${count(reason)} ${missingWords(reason).toLowerCase()}`,
  );
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || first === last) {
    return `There is no figure in ${spanWords(points)}: ${missingWords(first?.missing ?? 'unavailable').toLowerCase()}.`;
  }
  return `No month from ${spanWords(points)} has a figure: ${reasons.join(', ')}.`;
}

function latestClause({ points, place }: Trend, decimals: number): string {
  const latest = points.findLast(({ value }) => value !== null);
  if (!latest) return 'no figures';
  const text = `${figureText(latest, decimals, place.indicator)} in ${monthLabel(latest.month)}`;
  const isLast = latest === points.at(-1);
  const note = latest.isWhole ? '' : ', which is not complete';
  return isLast ? `${text}${note}` : `${text}, the latest month with a figure${note}`;
}

function limitsClause({ sections, refusal, place, points }: Trend, decimals: number): string {
  if (refusal === 'overlapping') {
    return 'there is no control chart, because the months are figures for longer periods that overlap';
  }
  const section = sections.at(-1);
  if (!section || section.mean === null) return 'there are no control limits';
  const text = (value: number): string => lineText(value, decimals, place.indicator);
  const start = points[section.first];
  const since = sections.length > 1 && start ? ` since ${monthLabel(start.month)}` : '';
  if (!section.limits) {
    const months = section.count === 1 ? 'one month' : `${section.count} months`;
    return `the mean of ${months}${since} is ${text(section.mean)}, and there are too few for control limits`;
  }
  const { lower, upper } = section.limits;
  if (lower === upper) {
    return `all ${section.count} months that count${since} are at ${text(section.mean)}, where both limits lie`;
  }
  return `the mean${since} is ${text(section.mean)}, and chance alone leaves months between ${text(possible(lower, place.indicator))} and ${text(possible(upper, place.indicator))}`;
}

/** Chance leaves no month below zero or above 100 per cent. */
const possible = (value: number, { unit }: Indicator): number =>
  Math.max(0, unit === 'percent' ? Math.min(100, value) : value);

function signalsClause(trend: Trend): string {
  const { points, sections } = trend;
  const withLimits = sections.filter(({ limits }) => limits !== null);
  if (withLimits.length === 0) return '';
  const judged = withLimits.reduce((sum, { count }) => sum + count, 0);
  const signals = points.filter((point) => point.signals.length > 0).length;
  const where = withLimits.length === sections.length ? '' : ' that have limits';
  if (signals === 0)
    return `none of ${judged} months${where} shows special cause: they differ by no more than chance`;
  const count = `${signals} of ${judged} months${where} ${signals === 1 ? 'shows' : 'show'} special cause`;
  return hasMoved(trend)
    ? `${count}: the series has moved, and one mean does not describe it`
    : `${count}, which chance does not explain`;
}

function missingClause({ points }: Trend): string {
  const missing = points.filter(({ value }) => value === null).length;
  const partial = points.filter(({ value, isWhole }) => value !== null && !isWhole).length;
  const leftOut = points.filter(({ value, isGhost }) => value !== null && isGhost).length;
  const ofMonths = (count: number): string => `${count} of ${points.length} months`;
  const parts = [
    missing === 0 ? '' : `${ofMonths(missing)} ${missing === 1 ? 'has' : 'have'} no figure`,
    partial === 0 ? '' : `${ofMonths(partial)} ${partial === 1 ? 'is' : 'are'} not complete`,
    leftOut === 0 ? '' : `${ofMonths(leftOut)} ${leftOut === 1 ? 'is' : 'are'} left out by a note`,
  ].filter((part) => part !== '');
  return listWords(parts);
}

/** Why the months are not the figures of the scorecard. */
function windowClause({ place: { indicator }, refusal }: Trend): string {
  if (refusal === 'overlapping' || indicator.window === 'stock') return '';
  return `each month stands alone, while the scorecard shows ${SCORECARD[indicator.window]}`;
}

const SCORECARD = {
  flow: 'the three months of a quarter together',
  ytd: 'April to the end of the quarter together',
  'rolling-12': 'twelve months together',
} as const;

function targetClause({ place }: Trend, targets: TargetIndex, decimals: number): string {
  const target = targetFor(targets, place);
  const { indicator } = place;
  if (!target || isTargetMonthly(indicator)) return '';
  const text = formatValue(roundDecimal(target.target, decimals), indicator);
  return `the target of ${text} is ${TARGET_PERIOD[indicator.window]} and is not drawn against single months`;
}
