/** The changes of a difference, in the order in which they are shown, each made when it is. */
import { TOTAL } from '../domain/indicator';
import {
  observationAt,
  type FindRows,
  type Observation,
  type ObservationTable,
  type SeriesKey,
} from '../domain/observation';
import { periodId, periodLabel } from '../domain/period';
import { changeText, observationText } from '../scorecard/observation-text';
import type { Change, ChangeFilter, Difference, DifferenceLists } from './difference-types';
import type { RemovedFigure } from './removed';

/** What the comparison found: rows of the new table by what they do, and figures not in it. */
export interface FoundChanges {
  added: number;
  unchanged: number;
  readonly restated: number[];
  /** Changed, but not published before. */
  readonly changed: number[];
  readonly addedUnusual: number[];
  /** All unusual rows, whichever list they are in. */
  readonly unusual: Set<number>;
  readonly removed: RemovedFigure[];
}

type Listed = Omit<Difference, 'added' | 'unchanged' | 'overlaps'>;

export function changeList(
  table: ObservationTable,
  find: FindRows,
  lists: DifferenceLists,
  { restated, changed, addedUnusual, unusual, removed }: FoundChanges,
): Listed {
  const rows = Uint32Array.from([
    ...orderedRows(restated, unusual),
    ...addedUnusual,
    ...orderedRows(changed, unusual),
  ]);
  const added = new Set(addedUnusual);
  const describe = describer(table, find, lists, unusual);
  const isShown: Record<ChangeFilter, (place: number) => boolean> = {
    all: () => true,
    restated: (place) => place < restated.length,
    unusual: (place) => place < rows.length && unusual.has(rows[place] ?? -1),
    changed: (place) => place < rows.length && !added.has(rows[place] ?? -1),
    removed: (place) => place >= rows.length,
  };
  const changeCount = rows.length + removed.length;
  return {
    changed: restated.length + changed.length,
    restated: restated.length,
    unusual: unusual.size,
    removed: removed.length,
    changeCount,
    changeAt: (index) => {
      const row = rows[index];
      if (row !== undefined) return describe.row(row, added.has(row));
      const gone = removed[index - rows.length];
      if (!gone) throw new Error(`There is no change ${index}`);
      return describe.removed(gone);
    },
    placesOf: (filter) =>
      Uint32Array.from({ length: changeCount }, (_, place) => place).filter(isShown[filter]),
  };
}

/** Unusual ones first, each group in the order of the file. */
const orderedRows = (rows: readonly number[], unusual: ReadonlySet<number>): readonly number[] => [
  ...rows.filter((row) => unusual.has(row)),
  ...rows.filter((row) => !unusual.has(row)),
];

function describer(
  table: ObservationTable,
  find: FindRows,
  { areas, indicators }: DifferenceLists,
  unusual: ReadonlySet<number>,
) {
  const indicatorOf = new Map(indicators.map((item) => [item.id, item]));
  const areaName = new Map(areas.map(({ code, name }) => [code, name]));
  const place = (key: SeriesKey, { period }: Observation) => ({
    indicator: indicatorOf.get(key.indicator)?.name ?? key.indicator,
    area: areaName.get(key.area) ?? key.area,
    category: key.category === TOTAL ? null : key.category,
    period: periodLabel(period),
  });
  const words = (item: Observation, { indicator: id }: SeriesKey): string => {
    const indicator = indicatorOf.get(id);
    return indicator ? observationText(item, indicator) : NOT_IN_CATALOGUE;
  };
  return {
    row: (row: number, isAdded: boolean): Change => {
      const key = keyOfRow(table, row);
      const after = observationAt(table, row);
      const found = find(key).get(periodId(after.period));
      const before = found ? observationAt(found.table, found.row) : null;
      const indicator = indicatorOf.get(key.indicator);
      return {
        kind: isAdded ? 'added' : 'changed',
        ...place(key, after),
        before: before ? words(before, key) : 'nothing loaded',
        after: words(after, key),
        by: before && indicator ? changeText(before, after, indicator) : null,
        wasPublished: before?.provenance.kind === 'published',
        isUnusual: unusual.has(row),
        line: after.line,
      };
    },
    removed: ({ key, before: { table: edition, row } }: RemovedFigure): Change => {
      const before = observationAt(edition, row);
      return {
        kind: 'removed',
        ...place(key, before),
        before: words(before, key),
        after: null,
        by: null,
        wasPublished: before.provenance.kind === 'published',
        isUnusual: false,
        line: null,
      };
    },
  };
}

/** It was taken out while the file was waiting. */
const NOT_IN_CATALOGUE = 'the indicator is no longer in the catalogue';

/** The last series that starts at or before the row. */
function keyOfRow({ series, seriesStart, file }: ObservationTable, row: number): SeriesKey {
  let low = 0;
  let high = series.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((seriesStart[middle] ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  const key = series[low];
  if (!key) throw new Error(`Row ${row} is outside ${file}`);
  return key;
}
