/** Rows of a table that hold text only: footnotes, headings between the rows, the header once more. */
import { headerKey } from './columns';
import type { Row } from './csv';
import { report, type IssueLog } from './issues';
import { SHAPE_RULES } from './rules/table-shape-rules';
import { filledIn, isFigure, isFilled } from './table-cells';
import { listSome, plural, quote } from './wording';

/** How a note begins whose text was cut into cells at its commas. */
const NOTE_START =
  /^\s*(source|notes?|n\.? ?b\.?|key|contact|produced|prepared|extracted|figures|data|please|this (table|report)|\(?\d{1,2}[).]|[*†‡])(?![a-z0-9])/i;

export interface TableNotes {
  /** True when the row is a note; it is kept for the one warning about them. */
  readonly take: (row: Row, line: number, isKnownArea: boolean) => boolean;
  /** Says once which rows were not read. */
  readonly reportAll: () => void;
}

export function createTableNotes(headers: readonly string[], log: IssueLog): TableNotes {
  const notes: string[] = [];
  let firstLine = 0;

  return {
    take: (row, line, isKnownArea) => {
      if (isKnownArea || !(isNote(row) || isHeaderAgain(row, headers))) return false;
      if (notes.length === 0) firstLine = line;
      notes.push(row.filter(isFilled).join(', ').trim());
      return true;
    },
    reportAll: () => {
      if (notes.length === 0) return;
      report(log, SHAPE_RULES.notes, firstLine, {
        found: notes.join(' / '),
        message: `${plural(notes.length, 'row')} ${notes.length === 1 ? 'holds' : 'hold'} text only and ${notes.length === 1 ? 'was' : 'were'} not read: ${listSome(notes.map(quote))}.`,
        hint: 'Check that it says nothing that changes the figures.',
      });
    },
  };
}

/** One filled cell (a note, or a heading between the rows), or a text that was cut at its commas. */
export const isNote = (row: Row): boolean => {
  const filled = filledIn(row);
  if (filled === 0 || row.some(isFigure)) return false;
  return filled === 1 || NOTE_START.test(row.find(isFilled) ?? '');
};

/** The header, as reports repeat it on each page; of two header rows, the lower. */
export const isHeaderAgain = (row: Row, headers: readonly string[]): boolean =>
  filledIn(row) > 1 &&
  row.every(
    (cell, place) => !isFilled(cell) || headerKey(headers[place] ?? '').endsWith(headerKey(cell)),
  );
