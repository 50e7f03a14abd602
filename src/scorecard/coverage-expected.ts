/** Whose figures of an indicator are expected, and how they are supplied. */
import { groupBy } from '../lib/group-by';
import { partsOf, type Area, type AreaIndex } from '../domain/area';
import { TOTAL, type Indicator } from '../domain/indicator';
import {
  MISSING_REASONS,
  seriesKeyText,
  type MissingReason,
  type ObservationStore,
  type SeriesKey,
} from '../domain/observation';
import { monthOfYear, type Month, type Period } from '../domain/period';

/** The finest kind of period that was ever loaded of the indicator. */
export type Supply = Period['kind'] | 'none';

export interface Expected {
  readonly indicator: Indicator;
  /** Districts and teams that report, else the county; none when nothing was ever loaded. */
  readonly areas: readonly Area[];
  /** The county row of an indicator whose districts report: shown, not expected. */
  readonly beside: readonly Area[];
  readonly supply: Supply;
  /** The month of the year, from 0, in which year rows end; March where there are none. */
  readonly yearEnd: number;
  /** The series of an area: its total, or its categories where the indicator has no total. */
  readonly seriesOf: (area: Area) => readonly SeriesKey[];
  /** True when the last row of the area said that the indicator does not apply to it. */
  readonly hasStopped: (area: Area) => boolean;
}

interface Months {
  readonly first: Month;
  readonly last: Month;
}

/**
 * A team is expected once it has ever had a figure; all districts are as soon as one has, so that a
 * district left out is noticed. The county is expected only where nobody below it reports. An area
 * that exists in none of the months is not (rule A3).
 */
export function expectedOf(
  indicator: Indicator,
  keys: readonly SeriesKey[],
  areas: AreaIndex,
  store: ObservationStore,
  { first, last }: Months,
): Expected {
  const own = keys.filter(
    ({ area }) => (areas.byCode.get(area)?.kind ?? 'comparator') !== 'comparator',
  );
  const hasTotal = own.some(({ category }) => category === TOTAL);
  const shown = hasTotal ? own.filter(({ category }) => category === TOTAL) : own;
  const byArea = groupBy(shown, ({ area }) => area);
  const counties = areas.areas.filter(({ kind }) => kind === 'county');
  const parts = counties.flatMap(({ code }) => partsOf(areas, code, first, last));
  const anyDistrict = areas.areas.some(({ kind, code }) => kind === 'district' && byArea.has(code));
  const reporting = parts.filter(
    ({ kind, code }) => byArea.has(code) || (anyDistrict && kind === 'district'),
  );
  const withRow = counties.filter(({ code }) => byArea.has(code));
  return {
    indicator,
    areas: reporting.length > 0 ? reporting : withRow,
    beside: reporting.length > 0 ? withRow : [],
    ...supplyOf(shown, store),
    seriesOf: ({ code }) => byArea.get(code) ?? keysOfOtherAreas(byArea, code),
    hasStopped: ({ code }) =>
      byArea.get(code)?.every((key) => lastReason(key, store) === 'not-applicable') ?? false,
  };
}

/** Why the last row of the table loaded last has no number; null when it has one. */
function lastReason(key: SeriesKey, store: ObservationStore): MissingReason | null {
  const layer = store.layers.get(seriesKeyText(key))?.at(-1);
  const end = layer?.table.seriesStart[layer.series + 1] ?? 0;
  return MISSING_REASONS[(layer?.table.missing[end - 1] ?? 0) - 1] ?? null;
}

/** An area without any series is looked up under the categories of the others, and has none. */
const keysOfOtherAreas = (
  byArea: ReadonlyMap<string, readonly SeriesKey[]>,
  area: string,
): readonly SeriesKey[] => {
  const [others = []] = byArea.values();
  return others.slice(0, 1).map((key) => ({ ...key, area }));
};

const MARCH = 2;

/** Stops at the first month; series of quarters and years alone are short. */
function supplyOf(
  keys: readonly SeriesKey[],
  store: ObservationStore,
): Pick<Expected, 'supply' | 'yearEnd'> {
  let supply: Supply = 'none';
  let yearEnd = MARCH;
  for (const period of periodsOf(keys, store)) {
    if (period.kind === 'month') return { supply: 'month', yearEnd };
    if (period.kind === 'quarter') supply = 'quarter';
    else {
      if (supply === 'none') supply = 'year';
      yearEnd = monthOfYear(period.lastMonth) - 1;
    }
  }
  return { supply, yearEnd };
}

function* periodsOf(keys: readonly SeriesKey[], store: ObservationStore): Generator<Period> {
  for (const key of keys) {
    for (const { table, series } of store.layers.get(seriesKeyText(key)) ?? []) {
      const end = table.seriesStart[series + 1] ?? 0;
      for (let row = table.seriesStart[series] ?? 0; row < end; row += 1) {
        const period = table.periods[table.period[row] ?? -1];
        if (period) yield period;
      }
    }
  }
}
