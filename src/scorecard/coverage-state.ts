/** What is loaded for one area and month. */
import { isValidIn, type Area } from '../domain/area';
import {
  FLAG,
  MISSING_REASONS,
  type FindRows,
  type MissingReason,
  type RowInForce,
} from '../domain/observation';
import {
  firstMonthOfQuarter,
  lastMonthOf,
  monthId,
  monthLabel,
  monthsBetween,
  MONTHS_IN_YEAR,
  quarterId,
  quarterOfMonth,
  type Month,
} from '../domain/period';
import type { Expected } from './coverage-expected';
import { missingWords } from './format';

export type CoverageKind =
  'loaded' | 'provisional' | 'suppressed' | 'missing' | 'nothing' | 'not-expected';

export interface AreaState {
  readonly kind: CoverageKind;
  /** `Loaded`, `Not submitted`, `Loaded, by quarter`. */
  readonly words: string;
  readonly reason: MissingReason | null;
}

/** The worst first: a category that is not there makes the whole area's figure incomplete. */
const WORST_FIRST: readonly CoverageKind[] = [
  'nothing',
  'missing',
  'suppressed',
  'provisional',
  'loaded',
  'not-expected',
];

/** Answers for one indicator; rows are looked up once for each series. */
export function createStates(
  expected: Expected,
  find: FindRows,
): (area: Area, month: Month) => AreaState {
  const known = new Map<string, readonly ReadonlyMap<string, RowInForce>[]>();
  const rowsOf = (area: Area): readonly ReadonlyMap<string, RowInForce>[] => {
    const found = known.get(area.code) ?? expected.seriesOf(area).map(find);
    known.set(area.code, found);
    return found;
  };
  return (area, month) => {
    if (!isValidIn(area, month)) return NOT_THERE;
    const states = rowsOf(area).map((rows) => seriesState(rows, area, month, expected));
    return (
      WORST_FIRST.flatMap((kind) => states.find((state) => state.kind === kind) ?? [])[0] ?? NOTHING
    );
  };
}

const state = (
  kind: CoverageKind,
  words: string,
  reason: MissingReason | null = null,
): AreaState => ({ kind, words, reason });

const NOT_THERE = state('not-expected', 'Not expected: the area did not exist');
const NO_RATE = state('not-expected', 'Not expected: a team has no rate');
const ADDED_UP = state('not-expected', 'No county row: added up from districts and teams');
const STOPPED = state('not-expected', 'Not expected: it did not apply to the area last time');
const NOTHING = state('nothing', 'Nothing loaded');

function seriesState(
  rows: ReadonlyMap<string, RowInForce>,
  area: Area,
  month: Month,
  expected: Expected,
): AreaState {
  const { indicator, beside } = expected;
  const found = rowFor(rows, month, expected);
  if (found) return rowState(found);
  if (area.kind === 'team' && indicator.unit === 'rate') return NO_RATE;
  if (beside.includes(area)) return ADDED_UP;
  if (expected.hasStopped(area)) return STOPPED;
  return expected.supply === 'year' ? yearDue(month, expected) : NOTHING;
}

/**
 * The month's own row; the quarter's where the area has no month of it at all (rule G3); the year's
 * where the indicator comes by year alone.
 */
function rowFor(
  rows: ReadonlyMap<string, RowInForce>,
  month: Month,
  { supply }: Expected,
): RowInForce | null {
  const own = rows.get(monthId(month));
  if (own) return own;
  const quarter = quarterOfMonth(month);
  const first = firstMonthOfQuarter(quarter);
  const hasMonths = [0, 1, 2].some((i) => rows.has(monthId((first + i) as Month)));
  const byQuarter = hasMonths ? undefined : rows.get(quarterId(quarter));
  if (byQuarter) return byQuarter;
  return supply === 'year' ? yearRow(rows, month) : null;
}

function yearRow(rows: ReadonlyMap<string, RowInForce>, month: Month): RowInForce | null {
  for (const row of rows.values()) {
    const last = lastMonthOf(row.period);
    if (row.period.kind === 'year' && last >= month && last < month + MONTHS_IN_YEAR) return row;
  }
  return null;
}

/** A year that has not ended by the month is not lacking yet. */
function yearDue(month: Month, { yearEnd }: Expected): AreaState {
  const months = monthsBetween(month, (month + MONTHS_IN_YEAR - 1) as Month);
  const end = months.find((item) => item % MONTHS_IN_YEAR === yearEnd) ?? month;
  return end === month
    ? NOTHING
    : state('not-expected', `Not expected yet: the year ends in ${monthLabel(end)}`);
}

function rowState({ table, row, period }: RowInForce): AreaState {
  const by = period.kind === 'month' ? '' : `, by ${period.kind}`;
  const missing = table.missing[row] ?? 0;
  const reason = missing === 0 ? null : (MISSING_REASONS[missing - 1] ?? null);
  if (reason !== null) return state(missingKind(reason), `${missingWords(reason)}${by}`, reason);
  const flags = table.flags[row] ?? 0;
  const part = flags & FLAG.incomplete ? ', of a part of the period' : '';
  return flags & FLAG.provisional
    ? state('provisional', `Provisional${by}${part}`)
    : state('loaded', `Loaded${by}${part}`);
}

function missingKind(reason: MissingReason): CoverageKind {
  if (reason === 'suppressed') return 'suppressed';
  return reason === 'not-applicable' ? 'not-expected' : 'missing';
}
