/** The area of a DfE row, by the code of its geographic level (rule A2). */
import { headerKey } from './columns';
import type { Row } from './csv';
import { AREA_COLUMNS, NAME_COLUMNS, placeOf } from './dfe-columns';
import { createDictionary } from './dictionary';
import { report, type IssueLog } from './issues';
import type { AreaFinder } from './places';
import { ROW_RULES } from './rules/row-rules';
import { listSome, plural } from './wording';

export interface DfeAreas {
  /** The area's place in the list; -1 when it is not in the list, which is then noted. */
  readonly read: (row: Row) => number;
  /** Notes once which areas were left out. */
  readonly reportOutside: (rows: number) => void;
}

interface LevelColumns {
  readonly code: number;
  readonly name: number;
}

export function createDfeAreas(headers: Row, finder: AreaFinder, log: IssueLog): DfeAreas {
  const levels = new Map<string, LevelColumns>(
    [...AREA_COLUMNS].map(([level, column]) => [
      level,
      { code: placeOf(headers, column), name: placeOf(headers, NAME_COLUMNS.get(level) ?? '') },
    ]),
  );
  const levelPlace = placeOf(headers, 'geographic_level');
  const levelName = createDictionary((cell) => [...levels.keys()].indexOf(levelKey(cell)));
  const columns = [...levels.values()];
  const byCode = createDictionary((cell) => finder.byCode(cell));
  const outside = new Map<string, string>();

  function read(row: Row): number {
    const level = columns[levelName(row[levelPlace] ?? '')];
    const code = (level && row[level.code]) ?? '';
    const area = code === '' ? -1 : byCode(code);
    if (area === -1) noteOutside(row, level, code);
    return area;
  }

  function noteOutside(row: Row, level: LevelColumns | undefined, code: string): void {
    const of = (row[levelPlace] ?? '').trim();
    const key = level && code !== '' ? code : `${of} areas`;
    if (outside.has(key)) return;
    const name = level && code !== '' ? (row[level.name] ?? '').trim() : `${of || 'unnamed'} level`;
    outside.set(key, name === '' ? code : name);
  }

  function reportOutside(rows: number): void {
    if (outside.size === 0) return;
    report(log, ROW_RULES.geographicLevel, 0, {
      column: headers[levelPlace] ?? null,
      message: `${plural(rows, 'row')} of ${plural(outside.size, 'area')} that ${outside.size === 1 ? 'is' : 'are'} not in the area list were left aside: ${listSome([...outside.values()], 5)}.`,
      hint: 'Nothing is lost in the file. To see one of these areas, add its code to the area list and load the file again.',
    });
  }

  return { read, reportOutside };
}

const levelKey = (cell: string): string => headerKey(cell).replaceAll('_', ' ');
