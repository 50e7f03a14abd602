/** What single cells of a table look like, before anyone knows what its columns are. */
import { readPeriod } from '../domain/period';
import { readNumber, readPlainNumber } from './numbers';
import type { AreaFinder } from './places';

/** The cell at a place; '' at -1 and beyond the row's end. */
export const cellAt = (cells: readonly string[], place: number): string =>
  place < 0 ? '' : (cells[place] ?? '');

export const isFilled = (cell: string | undefined): boolean =>
  cell !== undefined && cell.trim() !== '';

export const filledIn = (row: readonly string[]): number => row.filter(isFilled).length;

/**
 * A number, with or without percent sign, even one whose decimal comma will be reported; a year as
 * in a header (`2012`) is none.
 */
export function isFigure(cell: string | undefined): boolean {
  if (cell === undefined || isYear(cell)) return false;
  if (readPlainNumber(cell) >= 0 || DECIMAL_COMMA.test(cell)) return true;
  const { kind } = readNumber(cell);
  return kind === 'number' || kind === 'negative';
}

const DECIMAL_COMMA = /^\s*\d+,\d+\s*%?\s*$/;
const isYear = (cell: string): boolean => /^\s*(19|20)\d\d\s*$/.test(cell);

/** Also one with something beside its digits, which will be reported: `1 234`, `(12)`, `12*`, `£12`. */
export const isNearFigure = (cell: string): boolean =>
  isFigure(cell) || (NEAR_FIGURE.test(cell) && !isYear(cell) && readPeriod(cell) === null);

const NEAR_FIGURE = /^[^\p{L}\d/]*\d[\d\s,.]*[^\p{L}\d/]*$/u;

/** A symbol for what is not shown, those that are only reported (`*`, `<3`, `-`, `..`, `n/a`) among them. */
export const isSymbol = (cell: string | undefined): boolean =>
  cell !== undefined &&
  (readNumber(cell).kind === 'missing' ||
    /^\s*([-–.*]+|[<>≤≥]\s*\d+|n\/?a|#[A-Z/0!?]+)\s*$/i.test(cell));

/** An area by name, alias, code or what the user matched with it. */
export const isArea = (areas: AreaFinder, cell: string | undefined): boolean =>
  cell !== undefined &&
  isFilled(cell) &&
  !isFigure(cell) &&
  (areas.byName(cell.trim()) >= 0 || areas.byMatch(cell) >= 0);

export const isPeriod = (cell: string | undefined): boolean =>
  cell !== undefined && readPeriod(cell) !== null;
