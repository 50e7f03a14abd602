/** One number of a point in the series block: a number, or the symbol of why there is none. */
import type { MissingReason } from '../domain/observation';

/** The symbols of the extracts (docs/formats.md); the two without one stand in words. */
export const SYMBOLS: Readonly<Record<MissingReason, string>> = {
  suppressed: 'c',
  'under-5': '<5',
  unavailable: 'x',
  'not-applicable': 'z',
  low: 'low',
  unreliable: 'u',
  'not-submitted': 'not-submitted',
  'zero-denominator': 'zero-denominator',
};

const REASONS: ReadonlyMap<unknown, MissingReason> = new Map(
  (Object.entries(SYMBOLS) as [MissingReason, string][]).map(([reason, symbol]) => [
    symbol,
    reason,
  ]),
);

export const reasonOfSymbol = (cell: unknown): MissingReason | null => REASONS.get(cell) ?? null;

/** A number, a symbol, or null: the point does not give this number. */
export type PointCell = number | string | null;

export const COLUMNS = ['numerator', 'denominator', 'value'] as const;
export type Column = (typeof COLUMNS)[number];
