/** A second table below the one that is read: its figures are of something else. */
import { headerKey } from './columns';
import type { Row } from './csv';
import { report, type IssueLog } from './issues';
import type { RowCounts } from './row-gate';
import { SHAPE_RULES } from './rules/table-shape-rules';
import { filledIn, isFigure, isFilled } from './table-cells';
import { isHeaderAgain } from './table-notes';
import { roleOf } from './table-words';
import { listSome, quote } from './wording';

export interface TablesBelow {
  /** True when the row is the header of another table. */
  readonly begins: (row: Row, line: number) => boolean;
  /** True when the row is one of another table; it is reported and counted as left out. */
  readonly take: (row: Row, line: number, counts: RowCounts) => boolean;
}

export function createTablesBelow(headers: readonly string[], log: IssueLog): TablesBelow {
  let header: { readonly row: Row; readonly line: number } | null = null;

  return {
    begins: (row, line) => {
      if (!isOtherHeader(row, headers)) return false;
      header = { row, line };
      return true;
    },
    take: (row, line, counts) => {
      if (!header || filledIn(row) === 0) return false;
      counts.rowsRead += 1;
      counts.rowsLeftOut += 1;
      const names = listSome(header.row.filter(isFilled).map((cell) => quote(cell.trim())));
      report(log, SHAPE_RULES.otherTable, line, {
        message: `The row is not read: it belongs to another table, whose header is on line ${header.line}: ${names}.`,
        hint: 'Put each table into a file, or a sheet, of its own.',
      });
      return true;
    },
  };
}

/** The column of the area is headed once more, but the other headers are not those of this table. */
export const isOtherHeader = (row: Row, headers: readonly string[]): boolean =>
  filledIn(row) > 1 &&
  row.some((cell, place) => headsSameAreas(cell, headers[place] ?? '')) &&
  !row.some(isFigure) &&
  !isHeaderAgain(row, headers);

function headsSameAreas(cell: string, header: string): boolean {
  const role = roleOf(cell);
  if (role !== 'areaName' && role !== 'areaCode') return false;
  return role === roleOf(header) || headerKey(header).endsWith(headerKey(cell));
}
