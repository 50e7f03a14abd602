/** The area of a row of a table with headers of its own: a total, or one of the list (rules A2, G2). */
import type { Period } from '../domain/period';
import { createAreaColumns } from './area-columns';
import type { ChildLevelWatch } from './child-level/watch';
import type { Row } from './csv';
import { createDictionary } from './dictionary';
import { report, type IssueLog } from './issues';
import type { AreaFinder } from './places';
import { ROW_RULES } from './rules/row-rules';
import { cellAt, isFilled } from './table-cells';
import { placeOfColumn } from './table-figure-columns';
import { createTotals } from './table-totals';
import type { TableMapping } from './types';
import { quote } from './wording';

export interface TableAreas {
  /** The area's place in the list; -1 when an issue was noted. For `part` see `Totals`. */
  readonly read: (cells: Row, line: number, period: Period | null, part: string) => number;
  /** True when a cell of the area's columns is a known area, a total not counted. */
  readonly isKnown: (cells: Row) => boolean;
}

export function createTableAreas(
  finder: AreaFinder,
  headers: readonly string[],
  { areaCode, areaName }: TableMapping,
  log: IssueLog,
  watch: ChildLevelWatch,
): TableAreas {
  const columns = createAreaColumns(finder, { code: areaCode, name: areaName }, log, watch);
  const totals = createTotals(finder);
  const codeAt = placeOfColumn(headers, areaCode);
  const nameAt = placeOfColumn(headers, areaName);
  const known = createDictionary((cell) =>
    finder.byName(cell.trim()) >= 0 || finder.byMatch(cell) >= 0 ? 1 : 0,
  );

  /** A total comes before the names of the list, where `Total` may be another name of the county. */
  function read(cells: Row, line: number, period: Period | null, part: string): number {
    const [code, name] = [cellAt(cells, codeAt), cellAt(cells, nameAt)];
    const text = isFilled(name) ? name : code;
    const isCoded = isFilled(code) && isFilled(name);
    const total = isCoded ? null : totals.read(text, period, part);
    if (typeof total === 'number') return total;
    if (total !== null) {
      report(log, ROW_RULES.otherTotal, line, {
        column: areaName ?? areaCode ?? '',
        found: text.trim(),
        message: `${quote(text.trim())} is not read. ${total}`,
        hint: 'Leave the row out, or write the name of the area that it is the figure of.',
      });
      return -1;
    }
    const area = columns.read(code, name, line);
    if (area >= 0) totals.saw(area, part);
    return area;
  }

  const isKnown = (cells: Row): boolean =>
    known(cellAt(cells, codeAt)) === 1 || known(cellAt(cells, nameAt)) === 1;

  return { read, isKnown };
}
