/** A table whose form and header were recognised. */
import type { Row } from './csv';

export interface DetectedTable {
  readonly form: 'tidy' | 'dfe' | 'table';
  readonly headers: Row;
  /** Records above the header, blank ones as blank texts. */
  readonly titles: readonly string[];
  /** The line of the last record of the header. */
  readonly headerLine: number;
  /** Records down to the last of the header; those below are rows. */
  readonly recordsAbove: number;
}
