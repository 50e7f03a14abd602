/** The last stage of every form: raw rows -> ObservationTable, and the checks between rows. */
import type { ObservationTable } from '../domain/observation';
import { periodLabel } from '../domain/period';
import { findRepeatedRows, type RepeatedRows } from './repeated-rows';
import { groupRows, inOrder, keepRows, periodRanks } from './group-rows';
import type { IssueLog } from './issues';
import type { RowsRead } from './rows-read';
import { checkSeries } from './series-checks';
import { namedSeries } from './table-builder';
import type { ExtractContext, ExtractSummary } from './types';

export type FinalCounts = Pick<
  ExtractSummary,
  | 'rowsRead'
  | 'rowsLoaded'
  | 'rowsLeftOut'
  | 'rowsRepeated'
  | 'rowsOutsideAreas'
  | 'rowsOfOtherFilters'
  | 'observations'
>;

export interface FinishedTable {
  readonly table: ObservationTable;
  readonly counts: FinalCounts;
}

export function finishTable(rows: RowsRead, context: ExtractContext, log: IssueLog): FinishedTable {
  const { builder, periods, contexts, categories, counts } = rows;
  const columns = builder.columns();
  const keys = builder.seriesKeys();
  const series = namedSeries(keys, { ...context, categories });
  const grouped = groupRows(columns, keys.length, periodRanks(periods));
  const describe = describer(rows, context);
  const repeated = findRepeatedRows(columns, grouped, describe, log);
  const { order, seriesStart } = repeated.keep ? keepRows(grouped, repeated.keep) : grouped;
  const table: ObservationTable = {
    file: log.file,
    series,
    periods,
    contexts,
    seriesStart,
    period: inOrder(columns.period, order),
    numerator: inOrder(columns.numerator, order),
    denominator: inOrder(columns.denominator, order),
    value: inOrder(columns.value, order),
    flags: inOrder(columns.flags, order),
    missing: inOrder(columns.missing, order),
    context: inOrder(columns.context, order),
    line: inOrder(columns.line, order),
  };
  checkSeries(table, context, log);
  return { table, counts: finalCounts(counts, repeated, order.length) };
}

/** `Re-referrals in Dover for March 2012 (Neglect)` */
function describer({ builder, periods, categories }: RowsRead, context: ExtractContext) {
  const columns = builder.columns();
  const keys = builder.seriesKeys();
  return (row: number): string => {
    const key = keys[columns.series[row] ?? 0];
    const period = periods[columns.period[row] ?? 0];
    if (!key || !period) return 'the same thing';
    const indicator = context.indicators[key.indicator]?.short ?? '';
    const area = context.areas[key.area]?.name ?? '';
    const category = key.category === 0 ? '' : ` (${categories[key.category] ?? ''})`;
    return `${indicator} in ${area} for ${periodLabel(period)}${category}`;
  };
}

/** A row that gives several observations is left out, or repeated, when one of them is. */
function finalCounts(
  counts: RowsRead['counts'],
  { repeatedLines, conflictLines }: RepeatedRows,
  observations: number,
): FinalCounts {
  const rowsRepeated = [...repeatedLines].filter((line) => !conflictLines.has(line)).length;
  const rowsLeftOut = counts.rowsLeftOut + conflictLines.size;
  const { rowsRead, rowsOutsideAreas, rowsOfOtherFilters } = counts;
  return {
    rowsRead,
    rowsLoaded: rowsRead - rowsLeftOut - rowsRepeated - rowsOutsideAreas - rowsOfOtherFilters,
    rowsLeftOut,
    rowsRepeated,
    rowsOutsideAreas,
    rowsOfOtherFilters,
    observations,
  };
}
