/** Periods of a file: each different one once, with what is wrong with it (rules P1, P2). */
import {
  firstMonthOf,
  lastMonthOf,
  monthLabel,
  periodId,
  periodLabel,
  readPeriod,
  type Month,
  type Period,
} from '../domain/period';
import { readSingleDay } from './child-level/days';
import type { ChildLevelWatch } from './child-level/watch';
import { createDictionary, createNumbered, problemCode, type Resolve } from './dictionary';
import { report, type IssueLog } from './issues';
import type { RowInHand } from './row-in-hand';
import { CELL_RULES } from './rules/cell-rules';
import { SHAPE_RULES } from './rules/table-shape-rules';
import type { LoadOptions } from './types';
import { quote } from './wording';

export interface PeriodList {
  readonly periods: readonly Period[];
  /** The number of a period, or a problem code when it has not ended by `thisMonth`. */
  readonly codeOf: (period: Period, column: string | null, found: string) => number;
  /** What a rate of events in the period is multiplied by to be one for a year (rule G5). */
  readonly yearsFactor: (period: number) => number;
}

const YEARS_FACTOR = { month: 12, quarter: 4, year: 1 } as const;

export function createPeriodList(thisMonth: Month, log: IssueLog): PeriodList {
  const list = createNumbered<Period>();
  return {
    periods: list.values,
    codeOf: (period, column, found) => {
      if (lastMonthOf(period) > thisMonth) {
        return problemCode(
          log.kindOf(CELL_RULES.future, { column, found, ...futureWords(period, thisMonth) }),
        );
      }
      return list.numberOf(periodId(period), () => period);
    },
    yearsFactor: (number) => YEARS_FACTOR[list.values[number]?.kind ?? 'year'],
  };
}

/**
 * The periods of one column. A text that is none is read as the user typed it for this file, with a
 * warning where it first occurs; `row` is the row that is being read.
 */
export function createPeriodColumn(
  column: string,
  list: PeriodList,
  typed: LoadOptions['periods'],
  row: Readonly<RowInHand>,
  log: IssueLog,
  watch: ChildLevelWatch,
): Resolve {
  const noteDay = createDayWatch(column, row, log);
  return createDictionary((cell) => {
    const found = cell.trim();
    const period = readPeriod(found);
    if (period) {
      noteDay(found, period);
      return list.codeOf(period, column, found);
    }
    watch.see(column, found);
    const meant = Object.hasOwn(typed, found) ? readPeriod(typed[found] ?? '') : null;
    if (!meant) return unreadablePeriod(log, column, found);
    report(log, CELL_RULES.typedPeriod, row.line, {
      column,
      found,
      message: `${quote(found)} was read as ${periodLabel(meant)}, as you typed it.`,
      hint: 'Check that it means this period wherever the file has it.',
    });
    return list.codeOf(meant, column, found);
  });
}

/** A day stands for its month (rule P2), but two days of one month may be weeks, or single events. */
function createDayWatch(
  column: string,
  row: Readonly<RowInHand>,
  log: IssueLog,
): (found: string, period: Period) => void {
  const days = new Map<string, { readonly text: string; readonly isEdge: boolean }>();
  let isSaid = false;
  return (text, period) => {
    const day = isSaid ? null : readSingleDay(text);
    if (!day) return;
    const id = periodId(period);
    const other = days.get(id);
    if (!other) days.set(id, { text, isEdge: day.isMonthEdge });
    if (!other || (other.isEdge && day.isMonthEdge)) return;
    isSaid = true;
    report(log, SHAPE_RULES.daysOfMonth, row.line, {
      column,
      found: text,
      message: `${quote(other.text)} and ${quote(text)} are days of one month, and each was read as the whole of ${periodLabel(period)}.`,
      hint: 'If the rows are of weeks, days or single events, add them up to months first and load the totals.',
    });
  };
}

function futureWords(period: Period, thisMonth: Month): { message: string; hint: string } {
  const started = firstMonthOf(period) <= thisMonth;
  return {
    message: `${periodLabel(period)} ${started ? 'has not ended yet' : 'is in the future'}: this month is ${monthLabel(thisMonth)}.`,
    hint: started
      ? 'Load the months that are complete, or wait until the period has ended.'
      : 'Correct the year or month.',
  };
}

export const unreadablePeriod = (log: IssueLog, column: string, text: string): number =>
  problemCode(
    log.kindOf(CELL_RULES.period, {
      column,
      found: text === '' ? null : text,
      message: text === '' ? 'The period is blank.' : `${quote(text)} is not a period.`,
      hint: periodHint(text),
    }),
  );

function periodHint(text: string): string {
  if (/^\d{4}$/.test(text)) {
    return `Write 2011/12 for a financial year, 2011-12 for December 2011. A year alone could be any of several.`;
  }
  if (/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text)) return 'Dates are read day first: 31/03/2012.';
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(text)) {
    return 'Write the year with four digits: 31/03/2012.';
  }
  if (/^\p{L}+$/u.test(text) && readPeriod(`${text.slice(0, 3)} 2000`)) {
    return `Write the year, too: ${text} 2012.`;
  }
  if (/^\d{5}$/.test(text)) {
    return 'It may be a spreadsheet date shown as a number: format the column as a date and export again.';
  }
  return 'Write a month (2012-03, Mar 2012), a quarter (Q4 2011/12) or a financial year (2011/12).';
}
