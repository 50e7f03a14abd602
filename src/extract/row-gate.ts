/** Which records of a file are rows to be read, and how many rows came to what end. */
import type { Row } from './csv';
import { fail, type Failed } from './failure';
import { report, type IssueLog } from './issues';
import { numberLabel, type Limits } from './limits';
import { FILE_RULES } from './rules/file-rules';
import { SHAPE_RULES } from './rules/table-shape-rules';
import { plural } from './wording';

/** Counted as they are read; the sum of the others is `rowsRead` once a file is finished. */
export interface RowCounts {
  rowsRead: number;
  rowsLeftOut: number;
  rowsOutsideAreas: number;
  rowsOfOtherFilters: number;
}

export const noRows = (): RowCounts => ({
  rowsRead: 0,
  rowsLeftOut: 0,
  rowsOutsideAreas: 0,
  rowsOfOtherFilters: 0,
});

/** True when the row has as many cells as the header; blank rows are passed over without a word. */
export function admitRow(
  row: Row,
  width: number,
  line: number,
  broken: boolean,
  counts: RowCounts,
  log: IssueLog,
): boolean {
  if (row.length === width && !broken && (row[0] !== '' || !isBlank(row))) {
    counts.rowsRead += 1;
    return true;
  }
  if (isBlank(row)) return false;
  counts.rowsRead += 1;
  if (broken) {
    reportBrokenQuote(row, line, log);
  } else if (row.length < width || !isBlank(row.slice(width))) {
    reportRagged(row, width, line, log);
  } else {
    // Spreadsheets pad rows with empty cells; nothing is lost in them.
    return true;
  }
  counts.rowsLeftOut += 1;
  return false;
}

const isBlank = (row: Row): boolean => row.every((cell) => cell.trim() === '');

function reportRagged(row: Row, width: number, line: number, log: IssueLog): void {
  report(log, SHAPE_RULES.ragged, line, {
    message: `The row has ${plural(row.length, 'cell')}, but the header has ${width}.`,
    hint:
      row.length > width
        ? 'A text with a comma in it needs quotation marks around it, and a number must not have a comma outside them.'
        : 'Cells are missing, or the row is broken in two; export the file again.',
  });
}

function reportBrokenQuote(row: Row, line: number, log: IssueLog): void {
  const breaks = row.some((cell) => /[\r\n]/.test(cell));
  report(log, SHAPE_RULES.brokenQuote, line, {
    message: `Text follows a closing quotation mark in this row, so nobody can tell where the cell ends.${breaks ? ' The lines below, up to the next closing mark, were taken into the same row.' : ''}`,
    hint: 'A quotation mark within a quoted cell is written twice ("").',
  });
}

export function tooManyRows(counts: RowCounts, file: string, limits: Limits): Failed | null {
  if (counts.rowsRead <= limits.rows) return null;
  return fail(FILE_RULES.tooManyRows, file, {
    message: `${file} has more than ${numberLabel(limits.rows)} rows, the limit for one file.`,
    hint: 'Split it, for example by year, and load the parts one after the other.',
  });
}
