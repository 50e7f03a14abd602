/** What the readers of every form hand to the last stage. */
import type { RowContext } from '../domain/observation';
import type { Period } from '../domain/period';
import type { RowCounts } from './row-gate';
import type { TableBuilder } from './table-builder';

export interface RowsRead {
  readonly builder: TableBuilder;
  readonly counts: RowCounts;
  readonly periods: readonly Period[];
  readonly contexts: readonly RowContext[];
  readonly categories: readonly string[];
}
