/** A table of a backup file as columns again, every number looked at. */
import { FLAG, MISSING_REASONS, type ObservationTable } from '../domain/observation';
import { lastMonthOf, periodId, periodLabel } from '../domain/period';
import { shown } from './backup-fields';
import type { MarkColumn } from './backup-form';
import type { PlainTable } from './backup-schema';

/** Where and what is wrong: `columns.value[12]: "x" is not a number`. */
export interface Mistake {
  readonly mistake: string;
}

export const isMistake = (value: object): value is Mistake => 'mistake' in value;

const mistake = (place: string, words: string): Mistake => ({ mistake: `${place}: ${words}` });

type List = readonly unknown[] | undefined;

export function readTable({
  file,
  periods,
  contexts,
  series,
  columns,
}: PlainTable): ObservationTable | Mistake {
  const rows = columns.period.length;
  const uneven = Object.entries(columns).find(([, column]) => column && column.length !== rows);
  if (uneven) {
    const [name, column] = uneven;
    return mistake(`columns.${name}`, `${column?.length} rows, but "period" has ${rows}`);
  }
  const seriesStart = startsOf(series);
  if (seriesStart.at(-1) !== rows) {
    return mistake('series', `the rows of all series are not the ${rows} of the columns`);
  }
  const table = {
    file,
    series: series.map(({ indicator, area, category }) => ({ indicator, area, category })),
    periods,
    contexts,
    seriesStart,
    period: new Uint32Array(rows),
    numerator: new Float64Array(rows),
    denominator: new Float64Array(rows),
    value: new Float64Array(rows),
    flags: new Uint8Array(rows),
    missing: new Uint8Array(rows),
    context: new Uint32Array(rows),
    line: new Uint32Array(rows),
  };
  const wrong =
    withoutContext(table) ??
    fillPlaces(table.period, columns.period, 'period', periods.length) ??
    fillPlaces(table.line, columns.line, 'line', 2 ** 32) ??
    fillPlaces(table.context, columns.context ?? [], 'context', contexts.length, 0) ??
    fillNumbers(table, 'numerator', columns.numerator) ??
    fillNumbers(table, 'denominator', columns.denominator) ??
    fillNumbers(table, 'value', columns.value) ??
    fillMarks(table, 'provisional', columns.provisional) ??
    fillMarks(table, 'incomplete', columns.incomplete) ??
    fillMarks(table, 'summed', columns.summed) ??
    fillMissing(table, columns.missing) ??
    outOfOrder(table);
  return wrong ?? table;
}

function startsOf(series: PlainTable['series']): Uint32Array {
  let end = 0;
  return Uint32Array.from([0, ...series.map(({ rows }) => (end += rows))]);
}

/** `blank`: what null means, where it may stand. */
function fillPlaces(
  column: Uint32Array,
  found: readonly unknown[],
  name: string,
  limit: number,
  blank?: number,
): Mistake | null {
  for (const [row, value] of found.entries()) {
    const place = value === null && blank !== undefined ? blank : value;
    if (typeof place !== 'number' || !Number.isInteger(place) || place < 0 || place >= limit) {
      return mistake(
        `columns.${name}[${row}]`,
        `${shown(value)} is not a number from 0 to ${limit - 1}`,
      );
    }
    column[row] = place;
  }
  return null;
}

function fillNumbers(
  table: ObservationTable,
  name: 'numerator' | 'denominator' | 'value',
  found: List = [],
): Mistake | null {
  for (const [row, value] of found.entries()) {
    if (value === null) continue;
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return mistake(`columns.${name}[${row}]`, `${shown(value)} is neither a number nor null`);
    }
    table[name][row] = value;
    table.flags[row] = (table.flags[row] ?? 0) | FLAG[name];
  }
  return null;
}

function fillMarks(
  { flags }: ObservationTable,
  name: MarkColumn,
  found: List = [],
): Mistake | null {
  for (const [row, value] of found.entries()) {
    if (value === null) continue;
    if (value !== 1)
      return mistake(`columns.${name}[${row}]`, `${shown(value)} is neither 1 nor null`);
    flags[row] = (flags[row] ?? 0) | FLAG[name];
  }
  return null;
}

const NUMBERS: ReadonlyMap<unknown, number> = new Map(
  MISSING_REASONS.map((reason, i) => [reason, i + 1]),
);
const ANY_NUMBER = FLAG.numerator | FLAG.denominator | FLAG.value;

function fillMissing(table: ObservationTable, found: List = []): Mistake | null {
  const { flags, missing } = table;
  for (let row = 0; row < flags.length; row += 1) {
    const value = found[row] ?? null;
    const number = value === null ? 0 : NUMBERS.get(value);
    const place = `columns.missing[${row}]`;
    if (number === undefined) {
      return mistake(place, `${shown(value)} is not one of ${MISSING_REASONS.join(', ')}`);
    }
    if (number === 0 && ((flags[row] ?? 0) & ANY_NUMBER) === 0) {
      return mistake(place, 'the row has no number, and no reason why');
    }
    missing[row] = number;
  }
  return null;
}

/** Every row points at a context, one that names none at the first. */
const withoutContext = ({ contexts, period }: ObservationTable): Mistake | null =>
  period.length > 0 && contexts.length === 0
    ? mistake('contexts', 'the list is empty, but there are rows')
    : null;

/** Rows of a series are in order of period, one row a period. */
function outOfOrder({ series, seriesStart, periods, period }: ObservationTable): Mistake | null {
  const ids = periods.map(periodId);
  const numbers = new Map(ids.map((id, i) => [id, i]));
  const number = Uint32Array.from(ids, (id) => numbers.get(id) ?? 0);
  const month = Uint32Array.from(periods, lastMonthOf);
  const seenIn = new Int32Array(ids.length).fill(-1);
  for (let of = 0; of < series.length; of += 1) {
    let last = 0;
    for (let row = seriesStart[of] ?? 0; row < (seriesStart[of + 1] ?? 0); row += 1) {
      const index = period[row] ?? 0;
      const same = number[index] ?? 0;
      const end = month[index] ?? 0;
      const label = periods[index] ? periodLabel(periods[index]) : '';
      const place = `columns.period[${row}]`;
      if (seenIn[same] === of) return mistake(place, `a second row of the series for ${label}`);
      if (end < last) return mistake(place, `${label} comes after a later period of the series`);
      seenIn[same] = of;
      last = end;
    }
  }
  return null;
}
