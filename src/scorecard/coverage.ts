/** What is loaded of a quarter or a year, indicator by month by area, and what the quarter lacks. */
import { groupBy } from '../lib/group-by';
import type { Area } from '../domain/area';
import type { Indicator } from '../domain/indicator';
import { createRowFinder, type ObservationStore } from '../domain/observation';
import {
  addMonths,
  addQuarters,
  firstMonthOf,
  firstMonthOfQuarter,
  lastMonthOf,
  lastMonthOfQuarter,
  monthLabel,
  MONTHS_IN_YEAR,
  monthsBetween,
  shortQuarterLabel,
  type Month,
  type Quarter,
} from '../domain/period';
import type { ScorecardInput } from './build-scorecard';
import { expectedOf, type Expected } from './coverage-expected';
import { createStates, type AreaState } from './coverage-state';
import { quartersLoaded } from './quarters';
import { lackWords, summaryOf, type CoverageSummary } from './coverage-words';

/** The months that are shown: the quarter's three, or the twelve that end with it. */
export type CoverageSpan = 'quarter' | 'year';

export interface Coverage {
  readonly quarterLabel: string;
  readonly months: readonly { readonly month: Month; readonly label: string }[];
  readonly themes: readonly CoverageTheme[];
  /** `Q4 2011/12 still lacks: ...`, or that it lacks nothing. */
  readonly summary: string;
}

export interface CoverageTheme {
  readonly theme: string;
  readonly rows: readonly CoverageRow[];
}

export interface CoverageRow {
  readonly id: string;
  readonly indicator: string;
  /** `supplied by quarter`; null for months. */
  readonly supply: string | null;
  /** From the first month to the last; a quarter or year row spans its months. */
  readonly cells: readonly CoverageSpanCell[];
  /** What the quarter lacks, in words; null when it lacks nothing. */
  readonly lacks: string | null;
  /** Area by area, made when they are shown. */
  readonly areas: () => readonly AreaCoverage[];
}

export interface CoverageSpanCell extends CoverageSummary {
  readonly month: Month;
  readonly span: number;
}

export interface AreaCoverage {
  readonly area: string;
  readonly states: readonly AreaState[];
}

const LISTED_LACKS = 3;

export function coverageOf(input: ScorecardInput, quarter: Quarter, span: CoverageSpan): Coverage {
  const last = lastMonthOfQuarter(quarter);
  const first =
    span === 'quarter' ? firstMonthOfQuarter(quarter) : addMonths(last, 1 - MONTHS_IN_YEAR);
  const months = monthsBetween(first, last);
  const { areas, observations } = input.assessor.evidence;
  const find = createRowFinder(
    observations,
    (period) => lastMonthOf(period) >= first && firstMonthOf(period) <= last,
  );
  const keys = groupBy(observations.keys.values(), (key) => key.indicator);
  const rows = input.indicators.map((indicator) => {
    const expected = expectedOf(indicator, keys.get(indicator.id) ?? [], areas, observations, {
      first,
      last,
    });
    const states = createStates(expected, find);
    return coverageRow(indicator, expected, states, months, quarter);
  });
  const label = shortQuarterLabel(quarter);
  return {
    quarterLabel: label,
    months: months.map((month) => ({ month, label: monthLabel(month) })),
    themes: [...groupBy(rows.keys(), (i) => input.indicators[i]?.theme ?? '')].map(
      ([theme, places]) => ({ theme, rows: places.flatMap((i) => rows[i] ?? []) }),
    ),
    summary: summaryWords(label, rows),
  };
}

type StateAt = (area: Area, month: Month) => AreaState;

function coverageRow(
  indicator: Indicator,
  expected: Expected,
  stateAt: StateAt,
  months: readonly Month[],
  quarter: Quarter,
): CoverageRow {
  const { areas, supply } = expected;
  const inQuarter = months.filter((month) => month >= firstMonthOfQuarter(quarter));
  const due = supply === 'month' ? inQuarter : inQuarter.slice(-1);
  return {
    id: indicator.id,
    indicator: indicator.name,
    supply: SUPPLY[supply],
    cells: spansOf(expected, months).map(({ from, to }) => ({
      month: from,
      span: to - from + 1,
      ...summaryOf(areas.map((area) => stateAt(area, to))),
    })),
    lacks: lackWords(
      due,
      areas.map((area) => ({ area: area.name, stateAt: (month) => stateAt(area, month) })),
    ),
    areas: () =>
      [...areas, ...expected.beside].map((area) => ({
        area: area.name,
        states: months.map((month) => stateAt(area, month)),
      })),
  };
}

const SUPPLY = {
  none: null,
  month: null,
  quarter: 'supplied by quarter',
  year: 'supplied by year',
} as const;

interface Span {
  readonly from: Month;
  readonly to: Month;
}

/** The columns that belong together: a month, a quarter, or the shown months of one year. */
function spansOf({ supply, yearEnd }: Expected, months: readonly Month[]): readonly Span[] {
  const endOf = (month: Month): number => {
    if (supply === 'quarter') return Math.floor(month / 3);
    return supply === 'year' ? Math.floor((month - yearEnd - 1) / MONTHS_IN_YEAR) : month;
  };
  return [...groupBy(months, endOf).values()].flatMap((group) => {
    const [from] = group;
    const to = group.at(-1);
    return from === undefined || to === undefined ? [] : { from, to };
  });
}

function summaryWords(label: string, rows: readonly CoverageRow[]): string {
  const lacking = rows.filter(({ lacks }) => lacks !== null);
  if (lacking.length === 0) return `${label} lacks nothing: every expected figure is loaded.`;
  if (lacking.length === rows.length && lacking.every(({ lacks }) => lacks === 'everything')) {
    return `${label} still lacks everything: no figure of it is loaded.`;
  }
  const listed = lacking
    .slice(0, LISTED_LACKS)
    .map(({ indicator, lacks }) => `${indicator} (${lacks ?? ''})`);
  const more = lacking.length - listed.length;
  const rest = more === 0 ? '' : `; and ${more} more ${more === 1 ? 'indicator' : 'indicators'}`;
  return `${label} still lacks: ${listed.join('; ')}${rest}.`;
}

/** Every quarter with data, and the one after the latest: its figures are the next to come. */
export function quartersToCheck(observations: ObservationStore): readonly Quarter[] {
  const loaded = quartersLoaded(observations);
  const [latest] = loaded;
  return latest === undefined ? [] : [addQuarters(latest, 1), ...loaded];
}
