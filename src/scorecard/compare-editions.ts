/** What changed between two editions of the scorecard: two snapshots, or a snapshot and a draft. */
import type { Area } from '../domain/area';
import { TOTAL, type Indicator, type Window } from '../domain/indicator';
import {
  firstMonthOfQuarter,
  lastMonthOfQuarter,
  lastQuarterOfYear,
  quarterOf,
  quarterOfYear,
  shortQuarterLabel,
  yearLabel,
  yearOfQuarter,
  type Month,
  type Quarter,
} from '../domain/period';
import { displayDecimals } from '../domain/target';
import { displayed, windowStart, yearOfEvents } from '../domain/value';
import type { ScorecardInput } from './build-scorecard';
import type { EditionChange, EditionNames } from './edition-change';
import { definitionChanges, targetChanges } from './edition-definitions';
import { changeBetween, shownOf, standingOf, type Shown } from './edition-figures';
import { seriesIn, startsOf, type Starts } from './edition-series';
import { comparisonWords } from './edition-words';
import { outTurnOf } from './out-turn';
import { quartersLoaded } from './quarters';

export interface EditionComparison {
  /** Of the quarter asked for, in the order of the catalogue. */
  readonly thisQuarter: readonly EditionChange[];
  /** Of other quarters, the latest first. */
  readonly otherQuarters: readonly EditionChange[];
  /** Targets, definitions, indicators and areas. */
  readonly ofNoQuarter: readonly EditionChange[];
  /** `In Q4 2011/12, 3 figures changed and 1 figure is newly hidden.` */
  readonly summary: readonly string[];
}

/** How far the work is, 0 to 1: run it with `inSlices`. */
export interface ComparisonProgress {
  readonly share: number;
}

interface Pair {
  readonly before: ScorecardInput;
  readonly after: ScorecardInput;
  readonly names: EditionNames;
  readonly starts: readonly [Starts, Starts];
}

/**
 * Every difference that readers of both editions can see. Both have to be as they are published:
 * what a snapshot hides is hidden here, and nothing is said of whether it changed. A figure whose
 * window reaches back before the history of one of them is compared only where both have it whole;
 * of quarters that only one of them has, only that is said.
 */
export function* compareEditions(
  before: ScorecardInput,
  after: ScorecardInput,
  quarter: Quarter,
  names: EditionNames,
): Generator<ComparisonProgress, EditionComparison> {
  const pair: Pair = { before, after, names, starts: [startsOf(before), startsOf(after)] };
  const was = quartersIn(before);
  const is = quartersIn(after);
  const quarters = is.filter((each) => was.includes(each));
  const figures: EditionChange[] = [];
  for (const [place, indicator] of after.indicators.entries()) {
    const earlier = before.indicators.find(({ id }) => id === indicator.id);
    if (!earlier) continue;
    for (const series of seriesIn(pair.before, pair.after, indicator.id)) {
      figures.push(...figureChanges(pair, [earlier, indicator], series, quarters));
      yield { share: place / after.indicators.length };
    }
  }
  const thisQuarter = figures.filter((change) => change.quarter === quarter);
  const otherQuarters = figures
    .filter((change) => change.quarter !== quarter)
    .toSorted((a, b) => (b.quarter ?? 0) - (a.quarter ?? 0));
  const ofNoQuarter = [...listChanges(pair), ...settingChanges(pair)];
  const found = { thisQuarter, otherQuarters, ofNoQuarter };
  const only = {
    before: was.filter((each) => !is.includes(each)),
    after: is.filter((each) => !was.includes(each)),
  };
  const policies = [before.edition.policy, after.edition.policy] as const;
  return { ...found, summary: comparisonWords({ ...found, quarter, names, only, policies }) };
}

const quartersIn = ({ assessor }: ScorecardInput): readonly Quarter[] =>
  quartersLoaded(assessor.evidence.observations);

interface SeriesPlace {
  readonly areas: readonly [Area, Area];
  readonly category: string;
}

type Both = readonly [Indicator, Indicator];

function figureChanges(
  pair: Pair,
  indicators: Both,
  series: SeriesPlace,
  quarters: readonly Quarter[],
): readonly EditionChange[] {
  return quarters.flatMap((quarter) => [
    ...changeAt(pair, indicators, series, quarter, false),
    ...(hasOwnYear(indicators, series, quarter)
      ? changeAt(pair, indicators, series, quarter, true)
      : []),
  ]);
}

/** Of any other window the last quarter's figure is the year's out-turn. */
const hasOwnYear = (both: Both, { category }: SeriesPlace, quarter: Quarter): boolean =>
  category === TOTAL &&
  quarterOfYear(quarter) === 4 &&
  both.some(({ window }) => window === 'flow');

function changeAt(
  pair: Pair,
  [earlier, later]: Both,
  { areas: [areaBefore, areaAfter], category }: SeriesPlace,
  quarter: Quarter,
  isYear: boolean,
): readonly EditionChange[] {
  const look = isYear ? yearAt : quarterAt;
  const before = look(pair.before, { indicator: earlier, area: areaBefore, category, quarter });
  const after = look(pair.after, { indicator: later, area: areaAfter, category, quarter });
  const first = isYear
    ? firstMonthOfQuarter(quarterOf(yearOfQuarter(quarter), 1))
    : Math.min(...[earlier, later].map(({ window }) => firstMonthOf(window, quarter)));
  const history = Math.max(...pair.starts.map((start) => start(later.id, areaAfter)));
  const isPast = first < history;
  if (isPast && !(isComparable(before) && isComparable(after))) return [];
  const change = changeBetween(before, after, pair.names);
  if (!change) return [];
  return [
    {
      ...change,
      indicator: { id: later.id, name: later.name },
      area: { code: areaAfter.code, name: areaAfter.name },
      category,
      quarter,
      period: isYear ? `out-turn ${yearLabel(yearOfQuarter(quarter))}` : shortQuarterLabel(quarter),
      before: before.text,
      after: after.text,
    },
  ];
}

const firstMonthOf = (window: Window, quarter: Quarter): Month =>
  window === 'stock' ? lastMonthOfQuarter(quarter) : windowStart(window, quarter);

const isComparable = ({ standing, isWhole }: Shown): boolean =>
  standing === 'hidden' || (standing === 'shown' && isWhole);

interface Place {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly category: string;
  readonly quarter: Quarter;
}

const quarterAt = ({ assessor }: ScorecardInput, place: Place): Shown =>
  shownOf(assessor.assess(place));

function yearAt({ assessor }: ScorecardInput, { indicator, area, quarter }: Place): Shown {
  const last = lastQuarterOfYear(yearOfQuarter(quarter));
  const place = { indicator, area, category: TOTAL, quarter: last };
  const { outcome, complete } = yearOfEvents(assessor.evidence, place);
  return {
    standing: standingOf(outcome),
    text: outTurnOf(assessor, indicator, area, last).text,
    rating: '',
    isWhole: complete,
    at: (decimals) => displayed(outcome, decimals),
    decimals: displayDecimals(assessor.targets, indicator),
  };
}

/** Indicators and areas that only one of the editions has. */
function listChanges({ before, after, names }: Pair): readonly EditionChange[] {
  const none = { category: TOTAL, quarter: null, period: '' } as const;
  const added = { ...none, kind: 'added' as const, before: '', words: `not there ${names.before}` };
  const removed = {
    ...none,
    kind: 'removed' as const,
    after: '',
    words: `not there ${names.after}`,
  };
  const indicators = difference(before.indicators, after.indicators, ({ id }) => id);
  const areas = difference(areasOf(before), areasOf(after), ({ code }) => code);
  return [
    ...indicators.added.map(({ id, name }) => ({
      ...added,
      indicator: { id, name },
      area: null,
      after: name,
    })),
    ...indicators.removed.map(({ id, name }) => ({
      ...removed,
      indicator: { id, name },
      area: null,
      before: name,
    })),
    ...areas.added.map(({ code, name }) => ({
      ...added,
      indicator: null,
      area: { code, name },
      after: name,
    })),
    ...areas.removed.map(({ code, name }) => ({
      ...removed,
      indicator: null,
      area: { code, name },
      before: name,
    })),
  ];
}

const areasOf = ({ assessor }: ScorecardInput): readonly Area[] => assessor.evidence.areas.areas;

function difference<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string) {
  const [was, is] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    added: after.filter((item) => !was.has(keyOf(item))),
    removed: before.filter((item) => !is.has(keyOf(item))),
  };
}

function settingChanges({ before, after, names }: Pair): readonly EditionChange[] {
  const sideOf = ({ assessor }: ScorecardInput, indicator: Indicator) => ({
    indicator,
    targets: assessor.targets,
    areaName: (code: string) => assessor.evidence.areas.byCode.get(code)?.name ?? code,
  });
  return after.indicators.flatMap((indicator) => {
    const earlier = before.indicators.find(({ id }) => id === indicator.id);
    if (!earlier) return [];
    return [
      ...definitionChanges(earlier, indicator, names),
      ...targetChanges(sideOf(before, earlier), sideOf(after, indicator), names),
    ];
  });
}
