/** The text of a reference file from raw entries, as the readers of this folder take them. */
import Papa from 'papaparse';
import { guarded } from '../lib/formula-guard';
import { decimalsOf } from '../lib/decimal';
import { schemaName } from './json-entries';

/** An entry as it stands in a file: JSON values, or the cells of a CSV line as texts. */
export type RawEntry = Readonly<Record<string, unknown>>;

/** `{ "schema": ..., "areas": [...] }`, two spaces deep. */
export const jsonText = (list: string, entries: readonly RawEntry[]): string =>
  `${JSON.stringify({ schema: schemaName(list), [list]: entries }, null, 2)}\n`;

/** A header and a line for each entry, with the guard against formulas; a spreadsheet opens it as UTF-8. */
export function csvText(columns: readonly string[], entries: readonly RawEntry[]): string {
  const lines = entries.map((entry) => columns.map((column) => guarded(cellText(entry[column]))));
  return `\uFEFF${Papa.unparse([[...columns], ...lines], { newline: '\r\n' })}\r\n`;
}

const cellText = (value: unknown): string => {
  if (typeof value === 'number') return numberText(value);
  return typeof value === 'string' ? value : '';
};

/** The shortest decimal form without an exponent: reading it gives the same number. */
export const numberText = (value: number): string => value.toFixed(decimalsOf(value));
