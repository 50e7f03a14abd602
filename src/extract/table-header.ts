/** Finding the header of a table with headers of its own, in its first rows. */
import { headerKey, knownHeaders } from './columns';
import { lineOf, type RecordBatch, type Row } from './csv';
import type { DetectedTable } from './detected-table';
import { areaFinder, indicatorFinder, type AreaFinder, type IndicatorFinder } from './places';
import {
  filledIn,
  isArea,
  isFigure,
  isFilled,
  isNearFigure,
  isPeriod,
  isSymbol,
} from './table-cells';
import { periodIn } from './table-periods';
import { isMeasureWord, roleOf } from './table-words';
import type { ExtractContext } from './types';

/** A header stands in one of so many first records. */
const HEADER_RECORDS = 20;

/** What the first rows of a table are recognised against. */
export interface TableNeeds {
  readonly areas: AreaFinder;
  readonly indicators: IndicatorFinder;
}

export const tableNeeds = ({ areas, indicators, corrections }: ExtractContext): TableNeeds => ({
  areas: areaFinder(areas, corrections.areas),
  indicators: indicatorFinder(indicators, corrections.indicators),
});

/**
 * The header is the last row above those that hold known areas in one column and figures beside
 * them. Null when there are none: nothing says then that this is a table of figures.
 */
export function findTableHeader(records: RecordBatch, needs: TableNeeds): DetectedTable | null {
  const place = placeByAreas(records.rows, needs) ?? placeByPeriods(records.rows, needs);
  return place === null ? null : headerAt(records, place);
}

/** The place of the last header row, or null. */
function placeByAreas(rows: readonly Row[], { areas }: TableNeeds): number | null {
  const column = areaColumn(rows, areas);
  if (column === -1) return null;
  const first = rows.findIndex((row) => isArea(areas, row[column]) && hasFigures(row, column));
  let above = first - 1;
  while (above >= 0 && isRowOfTable(rows, above, column, areas)) above -= 1;
  return headerPlace(rows, above);
}

/** The first column with the most different areas on rows with figures; -1 when none has one. */
function areaColumn(rows: readonly Row[], areas: AreaFinder): number {
  const found: Set<string>[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (!isArea(areas, cell) || !hasFigures(row, column)) return;
      (found[column] ??= new Set()).add(cell.trim());
    });
  }
  const counts = Array.from(found, (cells) => cells?.size ?? 0);
  const most = Math.max(0, ...counts);
  return most === 0 ? -1 : counts.indexOf(most);
}

const hasFigures = (row: Row, areaAt: number): boolean =>
  row.some((cell, place) => place !== areaAt && (isFigure(cell) || isSymbol(cell)));

/**
 * Also a row for an area that is not known, one whose figures cannot be read (`12*`, `TBC`) or are
 * blank, and a blank one: a row that is taken for the header is lost without a word.
 */
function isRowOfTable(rows: readonly Row[], place: number, column: number, areas: AreaFinder) {
  const row = rows[place] ?? [];
  if (filledIn(row) === 0) return true;
  const cell = row[column] ?? '';
  if (!isFilled(cell) || roleOf(cell) !== null) return false;
  if (hasFigures(row, column)) return true;
  return isArea(areas, cell) && (filledIn(row) === 1 || !mayBeHeader(rows, place, column, areas));
}

/** `Kent` may head a column of its districts; a district heads none. */
function mayBeHeader(rows: readonly Row[], place: number, column: number, areas: AreaFinder) {
  const area = areas.areas[areas.byName((rows[place]?.[column] ?? '').trim())];
  if (area?.kind !== 'county') return false;
  const others = (rows[place] ?? []).filter((_, at) => at !== column);
  return (
    !others.some(isNearFigure) && !rows.slice(0, place).some((row) => isAreaHeader(row[column]))
  );
}

const isAreaHeader = (cell = ''): boolean => ['areaName', 'areaCode'].includes(roleOf(cell) ?? '');

/** Blank rows and headings between header and rows are passed over: a header has two filled cells. */
function headerPlace(rows: readonly Row[], from: number): number | null {
  let place = from;
  while (place >= 0 && filledIn(rows[place] ?? []) < 2) place -= 1;
  if (place < 0 || place >= HEADER_RECORDS) return null;
  return rows[place]?.some(isFigure) ? null : place;
}

/**
 * A table whose areas have names that nobody knows yet: every row below the header has a period and
 * a known indicator, a figure, and one more text that may be the area.
 */
function placeByPeriods(rows: readonly Row[], { indicators }: TableNeeds): number | null {
  const isRow = (row: Row): boolean => {
    const isIndicator = (cell: string): boolean => indicators.find(cell) >= 0;
    const texts = row.filter(
      (cell) => isFilled(cell) && !isFigure(cell) && !isPeriod(cell) && !isIndicator(cell),
    );
    return row.some(isPeriod) && row.some(isIndicator) && row.some(isFigure) && texts.length > 0;
  };
  const first = rows.findIndex(isRow);
  const below = rows.slice(first).filter((row) => filledIn(row) > 1);
  if (first < 1 || !below.every(isRow)) return null;
  const place = headerPlace(rows, first - 1);
  // A tidy header without its area column is told what it lacks.
  return place !== null && knownHeaders(rows[place] ?? []) < 2 ? place : null;
}

function headerAt(records: RecordBatch, place: number): DetectedTable {
  const { rows } = records;
  const lower = rows[place] ?? [];
  const upper = rows[place - 1] ?? [];
  const isDouble = isUpperHeader(upper, lower);
  const joined = isDouble ? joinedHeaders(upper, lower) : lower;
  const width = widthOf(joined, rows.slice(place + 1));
  return {
    form: 'table',
    headers: namedHeaders(Array.from({ length: width }, (_, i) => joined[i] ?? '')),
    titles: rows
      .slice(0, isDouble ? place - 1 : place)
      .map((row) => row.filter((cell) => cell.trim()).join(' ')),
    headerLine: lineOf(records, place),
    recordsAbove: place + 1,
  };
}

/** Empty cells with which spreadsheets pad their rows are no columns. */
function widthOf(headers: Row, below: readonly Row[]): number {
  let width = Math.max(headers.length, ...below.map((row) => row.length));
  const isEmpty = (column: number): boolean =>
    !isFilled(headers[column]) && below.every((row) => !isFilled(row[column]));
  while (width > 0 && isEmpty(width - 1)) width -= 1;
  return Math.max(width, headers.findLastIndex(isFilled) + 1);
}

/**
 * `Re-referrals` over `Number`, `Of`, `%`. A title is none, nor a line of titles in several cells:
 * the lower row must need more words, and the first of its columns must not have two names.
 */
function isUpperHeader(upper: Row, lower: Row): boolean {
  const filled = upper.flatMap((cell, place) => (isFilled(cell) ? [place] : []));
  const [only] = filled;
  if (only === undefined || upper.some(isFigure) || upper.findLastIndex(isFilled) >= lower.length) {
    return false;
  }
  const hasTwoNames = only === 0 && isFilled(lower[0]) && roleOf(upper[0] ?? '') === null;
  if (hasTwoNames || !needsMoreWords(lower, filled)) return false;
  return filled.length > 1 || (only > 0 && periodIn(upper[only] ?? '') === null);
}

/** Headers that say nothing of what is counted, repeat, or are blank below a filled cell. */
function needsMoreWords(lower: Row, filledAbove: readonly number[]): boolean {
  const keys = lower.filter(isFilled).map(headerKey);
  return (
    lower.some(isMeasureWord) ||
    new Set(keys).size < keys.length ||
    filledAbove.some((place) => !isFilled(lower[place]))
  );
}

/** The upper header's cells, filled over the columns that their merged cells span, and the lower's. */
function joinedHeaders(upper: Row, lower: Row): Row {
  const width = Math.max(upper.length, lower.length);
  let group = '';
  let isOfMeasures = false;
  return Array.from({ length: width }, (_, column) => {
    const [own, below] = [clean(upper[column] ?? ''), clean(lower[column] ?? '')];
    if (own !== '') {
      group = below === '' ? '' : own;
      isOfMeasures = isMeasureWord(below);
      return below === '' ? own : `${own} ${below}`;
    }
    if (isOfMeasures && !isMeasureWord(below)) group = '';
    return group === '' || below === '' ? below : `${group} ${below}`;
  });
}

const clean = (header: string): string => header.trim().replaceAll(/\s+/g, ' ');

/** No header is blank, and no two are alike as headers are compared. */
function namedHeaders(headers: Row): readonly string[] {
  const taken = new Set<string>();
  return headers.map((header, column) => {
    const name = clean(header.replace(/^\ufeff/, '')) || `Column ${column + 1}`;
    let unique = name;
    for (let copy = 2; taken.has(headerKey(unique)); copy += 1) unique = `${name} (${copy})`;
    taken.add(headerKey(unique));
    return unique;
  });
}
