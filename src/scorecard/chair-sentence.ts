/**
 * What a chair would read out of a trend. Every clause is about the months of the chart up to its
 * quarter: against the target, what to expect of it, what differs by more than chance, what is missing.
 *
 *   For re-referrals within 12 months, Kent has been above the target for 24 months in a row; the
 *   process will not meet 23.0% without a change; no month differs from the rest by more than chance.
 */
import { roundDecimal } from '../lib/decimal';
import { TOTAL } from '../domain/indicator';
import { addMonths, lastMonthOfQuarter, monthLabel, MONTHS_IN_YEAR } from '../domain/period';
import { SPC_SETTINGS } from '../domain/spc';
import { displayDecimals, targetFor, type TargetIndex } from '../domain/target';
import { isTargetMonthly, type Trend, type TrendPoint } from '../domain/trend';
import type { ScorecardInput } from './build-scorecard';
import { formatValue } from './format';
import { hasMoved } from './limits-note';
import { isWholeFigure, MISSED_SIDE, targetRun, type TargetRun } from './target-run';
import { noFigureWords } from './trend-summary';
import { nameInSentence } from './lower-first';
import { plainSignals, signalClause, signalWords, TARGET_PERIOD } from './trend-words';

/** One or two sentences; one that says why where there is nothing to say. */
export function chairSentences(
  { assessor: { targets } }: Pick<ScorecardInput, 'assessor'>,
  trend: Trend,
): readonly string[] {
  const { points, place } = trend;
  const subject = `For ${subjectOf(trend)}`;
  if (points.length === 0) {
    return [
      `${subject}, nothing can be said of ${place.area.name}: no figures by month are loaded up to ${monthLabel(lastMonthOfQuarter(place.quarter))}.`,
    ];
  }
  if (points.every(({ value }) => value === null)) {
    return [`${subject}, nothing can be said of ${place.area.name}.`, noFigureWords(points)];
  }
  const decimals = displayDecimals(targets, place.indicator);
  const clauses = [
    targetClause(trend, targets, decimals),
    ...outlookClauses(trend, targets, decimals),
    ...chanceClauses(trend),
  ];
  return [`${subject}, ${clauses.join('; ')}.`, ...missingSentences(trend)];
}

function subjectOf({ place: { indicator, category } }: Trend): string {
  const name = nameInSentence(indicator.name);
  return category === TOTAL ? name : `${name}, ${category}`;
}

function targetClause(trend: Trend, targets: TargetIndex, decimals: number): string {
  const { place } = trend;
  const { area, indicator } = place;
  const run = targetRun(trend, targets, decimals);
  if (run && indicator.polarity !== null) {
    return `${area.name} ${run.isMet ? metWords(run) : missedWords(run, MISSED_SIDE[indicator.polarity])}${asOf(run, trend)}`;
  }
  const target = targetFor(targets, place);
  if (!target) {
    return indicator.polarity === null
      ? `neither more nor less is better, so ${area.name} has no target to be held against`
      : `${area.name} has no target in force`;
  }
  const text = formatValue(roundDecimal(target.target, decimals), indicator);
  return isTargetMonthly(indicator)
    ? `${area.name} has no month that can be held against the target of ${text}`
    : `the target of ${text} is ${TARGET_PERIOD[indicator.window]}, so no single month of ${area.name} is held against it`;
}

const metWords = (run: TargetRun): string =>
  run.count === 1
    ? `met the target in ${monthLabel(run.last)}`
    : `has met the target ${countWords(run)}`;

const missedWords = (run: TargetRun, side: string): string =>
  run.count === 1
    ? `was ${side} in ${monthLabel(run.last)}`
    : `has been ${side} ${countWords(run)}`;

/** Months without a whole figure are passed over, and that is said. */
const countWords = ({ count, passedOver }: TargetRun): string =>
  passedOver === 0
    ? `for ${count} months in a row`
    : `in each of the latest ${count} months with a whole figure`;

/** Where the latest months have none, up to when it holds. */
const asOf = (run: TargetRun, { points }: Trend): string =>
  run.count === 1 || run.last === points.at(-1)?.month ? '' : `, up to ${monthLabel(run.last)}`;

/** What the limits say of the target in force now (rule S5); empty where they say nothing. */
function outlookClauses(trend: Trend, targets: TargetIndex, decimals: number): readonly string[] {
  const { place, assurance } = trend;
  const target = targetFor(targets, place);
  if (!target || assurance === 'not-applicable') return [];
  const text = formatValue(roundDecimal(target.target, decimals), place.indicator);
  const by = limitsWords(trend);
  if (assurance === 'hit-or-miss') {
    return [`${by}the process as it runs may or may not meet ${text} in any one month`];
  }
  const run = targetRun(trend, targets, decimals);
  if (run && run.isMet !== (assurance === 'meet')) return [contraryWords(run, trend, text)];
  return assurance === 'meet'
    ? [`${by}the process will go on meeting ${text} unless something changes`]
    : [`${by}the process will not meet ${text} without a change`];
}

/** Limits of a series that has moved are not those of the process as it runs now. */
function limitsWords(trend: Trend): string {
  const start = trend.points[trend.sections.at(-1)?.first ?? 0];
  return hasMoved(trend) && start
    ? `by the limits of all months since ${monthLabel(start.month)}, `
    : '';
}

/** The latest months do what the limits rule out. As many of them as make a shift are a move. */
function contraryWords(
  { count, isMet }: TargetRun,
  { sections, points }: Trend,
  text: string,
): string {
  const start = points[sections.at(-1)?.first ?? 0];
  if (count < SPC_SETTINGS.shiftPoints || !start) {
    return isMet
      ? `by its limits the process will not go on meeting ${text} without a change`
      : `by its limits the process will meet ${text} again unless something has changed`;
  }
  return `the control limits, of all months since ${monthLabel(start.month)}, say that ${text} will ${isMet ? 'not be met' : 'be met'}, but the series has moved in that time`;
}

function chanceClauses(trend: Trend): readonly string[] {
  if (trend.refusal === 'overlapping') {
    return [
      'whether months differ by more than chance cannot be said, because each is a figure for a longer period that overlaps with the next',
    ];
  }
  const section = trend.sections.at(-1);
  if (trend.refusal === 'few-points' || !section) return [tooFewWords(trend)];
  const { points } = trend;
  const last = points.findLast((point) => !point.isGhost && isWholeFigure(point, trend));
  if (!last) return [];
  return [last.signals.length > 0 ? lastWords(trend, last) : calmWords(trend, last)];
}

function tooFewWords({ sections, points }: Trend): string {
  const section = sections.at(-1);
  const count = section?.count ?? 0;
  const start = section && sections.length > 1 ? points[section.first] : undefined;
  const since = start ? ` since ${monthLabel(start.month)}` : '';
  return `${countingWords(count)}${since}, and ${SPC_SETTINGS.minimumPoints} are needed to tell a change from chance`;
}

function countingWords(count: number): string {
  if (count === 0) return 'no month counts towards control limits';
  return count === 1 ? 'only 1 month counts' : `only ${count} months count`;
}

const MEANING: Readonly<Partial<Record<Trend['variation'], string>>> = {
  concern: ', and a concern',
  improvement: ', and an improvement',
};
const CONFLICT = ', an improvement by one sign and a concern by another, and taken as a concern';

const lastWords = ({ variation, isConflict }: Trend, { month, signals }: TrendPoint): string =>
  `${signalClause(month, signals)}: more than chance${isConflict ? CONFLICT : (MEANING[variation] ?? '')}`;

/** The latest month is ordinary: what of the year up to the quarter, and of all months? */
function calmWords({ points, sections, place }: Trend, last: TrendPoint): string {
  const signalled = points.filter(({ signals }) => signals.length > 0);
  const latest = signalled.at(-1);
  if (!latest) {
    const unjudged = sections.filter(({ limits }) => limits === null).length;
    const start = points[sections.at(-1)?.first ?? 0];
    const since = unjudged > 0 && start ? ` since ${monthLabel(start.month)}` : '';
    return `no month${since} differs from the rest by more than chance`;
  }
  const from = addMonths(lastMonthOfQuarter(place.quarter), 1 - MONTHS_IN_YEAR);
  const recent = signalled.filter(({ month }) => month >= from).length;
  if (recent === 0) {
    return `none of the last ${MONTHS_IN_YEAR} months differs from the rest by more than chance; the latest that did was ${monthLabel(latest.month)}`;
  }
  const others = recent === 1 ? '1 does' : `${recent} do, most recently`;
  const joint = recent === 1 ? ':' : '';
  return `${monthLabel(last.month)} differs from the rest by no more than chance, but of the last ${MONTHS_IN_YEAR} months ${others}${joint} ${latestWords(latest)}`;
}

/** `January 2012, above the upper limit` */
const latestWords = ({ month, signals }: TrendPoint): string =>
  `${monthLabel(month)}, ${signalWords(plainSignals(signals))}`;

function missingSentences(trend: Trend): readonly string[] {
  const { points } = trend;
  const missing = points.filter(({ value }) => value === null).length;
  const partial = points.filter(({ value, isWhole }) => value !== null && !isWhole).length;
  const leftOut = points.filter(({ value, isGhost }) => value !== null && isGhost).length;
  const months = points.length === 1 ? '1 month' : `${points.length} months`;
  return [
    missing === 0
      ? ''
      : `${missing} of the ${months} shown ${missing === 1 ? 'has' : 'have'} no figure.`,
    partial === 0
      ? ''
      : `${partial} of the ${months} shown ${partial === 1 ? 'is' : 'are'} not complete.`,
    leftOut === 0
      ? ''
      : `${leftOut} of the ${months} shown ${leftOut === 1 ? 'is' : 'are'} left out of the mean and the limits by a note.`,
  ].filter((sentence) => sentence !== '');
}
