/** What each column of a table holds, by the first rows below its header. */
import type { Row } from './csv';
import { decimalsWritten, readNumber } from './numbers';
import type { TableNeeds } from './table-header';
import { isArea, isFigure, isFilled, isNearFigure, isPeriod, isSymbol } from './table-cells';
import { isHeaderAgain, isNote } from './table-notes';
import { isOtherHeader } from './tables-below';
import { roleOf, type ColumnRole } from './table-words';

export interface TableColumn {
  readonly header: string;
  readonly role: ColumnRole | null;
  /** Cells that are not blank, and how many of them are what. */
  readonly filled: number;
  readonly areaCodes: number;
  readonly areas: number;
  readonly periods: number;
  readonly indicators: number;
  readonly figures: number;
  /** Symbols for figures, and figures with something beside their digits. */
  readonly symbols: number;
  readonly percentSigns: number;
  readonly decimals: number;
  /** The largest figure; 0 when there is none. */
  readonly most: number;
}

export function tableColumns(
  headers: readonly string[],
  below: readonly Row[],
  { areas, indicators }: TableNeeds,
): readonly TableColumn[] {
  const end = below.findIndex((row) => isOtherHeader(row, headers));
  const rows = below
    .slice(0, end === -1 ? below.length : end)
    .filter((row) => !isNote(row) && !isHeaderAgain(row, headers));
  return headers.map((header, place) => {
    const cells = rows.map((row) => row[place] ?? '').filter(isFilled);
    const count = (is: (cell: string) => boolean): number => cells.filter(is).length;
    const figures = cells.filter(isFigure);
    return {
      header,
      role: roleOf(header),
      filled: cells.length,
      areaCodes: count((cell) => areas.byCode(cell) >= 0),
      areas: count((cell) => isArea(areas, cell)),
      periods: count(isPeriod),
      indicators: count((cell) => indicators.find(cell) >= 0 || indicators.byMatch(cell) >= 0),
      figures: figures.length,
      symbols: count((cell) => isSymbol(cell) || (!isFigure(cell) && isNearFigure(cell))),
      percentSigns: count((cell) => cell.trim().endsWith('%')),
      decimals: figures.filter((cell) => decimalsWritten(cell) > 0).length,
      most: Math.max(0, ...figures.map(numberIn)),
    };
  });
}

function numberIn(cell: string): number {
  const number = readNumber(cell);
  return number.kind === 'number' ? number.value : 0;
}

/** Every cell is a figure or a symbol for one, and at least one is a figure. */
export const holdsFigures = ({ figures, symbols, filled }: TableColumn): boolean =>
  figures > 0 && figures + symbols >= filled * MOST_CELLS;

/** Texts of which most are indicators of the catalogue, or were matched with one. */
export const holdsIndicators = ({ indicators, filled }: TableColumn): boolean =>
  indicators > 0 && indicators >= filled / 2;

export const holdsPeriods = ({ periods, filled }: TableColumn): boolean =>
  periods > 0 && periods >= filled * MOST_CELLS;

/** A slip in one row of ten does not make it another column. */
const MOST_CELLS = 0.9;
