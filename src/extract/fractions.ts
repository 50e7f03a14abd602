/** Percentages that look like fractions of 1: said, never scaled. */
import { report, type IssueLog } from './issues';
import { decimalsWritten, readPlainNumber } from './numbers';
import { SHAPE_RULES } from './rules/table-shape-rules';
import { quote } from './wording';

interface Sight {
  cells: number;
  withDecimals: number;
  isWithin: boolean;
  example: string;
}

/** Fewer cells than this say nothing about a column. */
const LEAST_CELLS = 3;

export interface FractionWatch {
  /** A value of an indicator that is a percentage. */
  readonly see: (column: string, cell: string) => void;
  readonly reportAll: (line: number) => void;
}

export function createFractionWatch(log: IssueLog): FractionWatch {
  const sights = new Map<string, Sight>();

  function see(column: string, cell: string): void {
    const text = cell.trim();
    // With a percent sign it says itself what it is.
    const number = text.endsWith('%') ? 100 : readPlainNumber(text);
    if (number < 0) return;
    const sight = sights.get(column) ?? { cells: 0, withDecimals: 0, isWithin: true, example: '' };
    sights.set(column, sight);
    sight.cells += 1;
    sight.isWithin &&= number <= 1;
    if (decimalsWritten(text) > 0) {
      sight.withDecimals += 1;
      sight.example ||= text;
    }
  }

  function reportAll(line: number): void {
    for (const [column, { cells, withDecimals, isWithin, example }] of sights) {
      if (!isWithin || cells < LEAST_CELLS || withDecimals === 0) continue;
      report(log, SHAPE_RULES.fractions, line, {
        column,
        found: example,
        message: `All values in ${quote(column)} lie between 0 and 1, such as ${quote(example)}, and were read as percentages below 1 %.`,
        hint: 'If they are fractions of 1, format the column as a percentage (30.4) and export again.',
      });
    }
  }

  return { see, reportAll };
}
