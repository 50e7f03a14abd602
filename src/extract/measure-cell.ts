/** One number cell of a row. */
import type { ChildLevelWatch } from './child-level/watch';
import { report, type IssueLog } from './issues';
import { NOT_PLAIN, readNumber, readPlainNumber } from './numbers';
import { reasonNumber } from './row-in-hand';
import { CELL_RULES } from './rules/cell-rules';
import { quote } from './wording';

/** Headers of the number columns, for issues; null where the file has none. */
export interface MeasureHeaders {
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly value: string | null;
}

// What a cell is when it is not a number, which is zero or more.
const BLANK = -1;
export const PROBLEM = -2;
/** A missing reason r is `REASON - r`. */
const REASON = -3;

export const isNumber = (cell: number): boolean => cell >= 0;
export const isReason = (cell: number): boolean => cell < REASON;
/** The reason as in `ObservationTable.missing`. */
export const reasonIn = (cell: number): number => REASON - cell;

/** A count of a thousand million is more likely an identifier. */
const IDENTIFIER_SIZE = 1e9;

export type CellReader = (
  text: string,
  column: string | null,
  percentAllowed: boolean,
  line: number,
) => number;

/** Notes what is wrong with a cell that cannot be read, and answers PROBLEM. */
export function createCellReader(log: IssueLog, watch: ChildLevelWatch): CellReader {
  function readUnusual(
    text: string,
    column: string | null,
    percentAllowed: boolean,
    line: number,
  ): number {
    const cell = readNumber(text);
    switch (cell.kind) {
      case 'blank':
        return BLANK;
      case 'missing':
        if (cell.reason === 'under-5') noteUnderFive(text, column, line);
        return REASON - reasonNumber(cell.reason);
      case 'number':
        if (!cell.percent || percentAllowed) return cell.value;
        report(log, CELL_RULES.percentSign, line, {
          column,
          found: text,
          message: `${quote(text)} has a percent sign, but this column is not a percentage here.`,
          hint: 'Put a percentage into the value column of an indicator that is a percentage, and plain counts into numerator and denominator.',
        });
        return PROBLEM;
      case 'negative':
        report(log, CELL_RULES.negative, line, {
          column,
          found: text,
          message: `${quote(text)} is below zero, which no figure of the scorecard can be.`,
          hint: 'Correct the number; a change since another period does not belong here.',
        });
        return PROBLEM;
      case 'unreadable':
        watch.see(column ?? '', text);
        report(log, CELL_RULES.notANumber, line, {
          column,
          found: text,
          message: `${quote(text)} is not a number.`,
          hint: cell.hint,
        });
        return PROBLEM;
    }
  }

  /** Some reports write it for 0 to 4; ours is 1 to 4. */
  const noteUnderFive = (text: string, column: string | null, line: number): void =>
    report(log, CELL_RULES.underFive, line, {
      column,
      found: text,
      message: `${quote(text)} was read as a hidden count of 1 to 4: it is shown as <5, and never as zero.`,
      hint: 'If it can also stand for 0 in this file, write c in its place: that hides a figure of any size.',
    });

  return (text, column, percentAllowed, line) => {
    const plain = readPlainNumber(text);
    if (plain === NOT_PLAIN) {
      return text === '' ? BLANK : readUnusual(text, column, percentAllowed, line);
    }
    if (plain >= IDENTIFIER_SIZE) watch.see(column ?? '', text);
    return plain;
  };
}
