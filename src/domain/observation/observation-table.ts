/**
 * The observations of one extract as columns: what the worker hands over and the workspace keeps.
 * This is the stored form; `Observation` is the convenient form, made for one row when it is read.
 *
 * Rows are grouped by series (`seriesStart`) and ordered by period inside it, one row a period.
 * A number that a row does not have is marked in `flags`; what the typed array holds there means
 * nothing and is never read.
 */
import type { Period } from '../period';
import {
  MISSING_REASONS,
  type Observation,
  type Provenance,
  type QualityRange,
  type SeriesKey,
} from './observation';

/** Bits of `ObservationTable.flags`. */
export const FLAG = {
  numerator: 1,
  denominator: 2,
  value: 4,
  provisional: 8,
  incomplete: 16,
  summed: 32,
} as const;

/** What repeats over many rows of a file, stored once and pointed at by `context`. */
export interface RowContext {
  readonly provenance: Provenance;
  readonly quality: QualityRange | null;
  readonly note: string | null;
  readonly extractDate: string | null;
}

export interface ObservationTable {
  readonly file: string;
  readonly series: readonly SeriesKey[];
  readonly periods: readonly Period[];
  readonly contexts: readonly RowContext[];
  /** Rows of series s are `seriesStart[s]` to `seriesStart[s + 1] - 1`; length is series + 1. */
  readonly seriesStart: Uint32Array;
  /** Index into `periods`. */
  readonly period: Uint32Array;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  readonly value: Float64Array;
  readonly flags: Uint8Array;
  /** 0: not missing; else 1 + index into `MISSING_REASONS`. */
  readonly missing: Uint8Array;
  /** Index into `contexts`. */
  readonly context: Uint32Array;
  /** Line in the file, from 1. */
  readonly line: Uint32Array;
}

export const rowCount = (table: ObservationTable): number => table.seriesStart.at(-1) ?? 0;

/** The rows of one series, in period order. */
export function observationsOf(table: ObservationTable, series: number): readonly Observation[] {
  const first = table.seriesStart[series] ?? 0;
  const end = table.seriesStart[series + 1] ?? first;
  return Array.from({ length: end - first }, (_, i) => observationAt(table, first + i));
}

/** One row in its convenient form. `row` must be within the table. */
export function observationAt(table: ObservationTable, row: number): Observation {
  const period = table.periods[table.period[row] ?? -1];
  const context = table.contexts[table.context[row] ?? -1];
  if (!period || !context) throw new Error(`Row ${row} is outside ${table.file}`);
  const flags = table.flags[row] ?? 0;
  const missing = table.missing[row] ?? 0;
  const numberIn = (column: Float64Array, flag: number): number | null =>
    flags & flag ? (column[row] ?? null) : null;
  return {
    period,
    numerator: numberIn(table.numerator, FLAG.numerator),
    denominator: numberIn(table.denominator, FLAG.denominator),
    value: numberIn(table.value, FLAG.value),
    missing: missing === 0 ? null : (MISSING_REASONS[missing - 1] ?? null),
    provisional: (flags & FLAG.provisional) !== 0,
    incomplete: (flags & FLAG.incomplete) !== 0,
    summed: (flags & FLAG.summed) !== 0,
    ...context,
    file: table.file,
    line: table.line[row] ?? 0,
  };
}
