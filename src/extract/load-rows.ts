/** A table -> outcome, whatever its records come from: text, or a sheet of a workbook. */
import { assertNever } from '../lib/assert-never';
import { noteTitles } from './check-header';
import { refuseByTitles } from './child-level/watch';
import { findHeader, findOwnHeader, refuseTable } from './detect-format';
import type { DetectedTable } from './detected-table';
import { isFailed } from './failure';
import type { IssueLog } from './issues';
import { loadDfe } from './load-dfe';
import { loadOwnTable } from './load-table';
import { loadTidy } from './load-tidy';
import type { Loading } from './loading';
import type { TableSource } from './record-source';
import type { LoadOutcome } from './types';

/** Recognises the form of a table by its first records, and reads it or asks how to. */
export async function loadRows(
  source: TableSource,
  loading: Loading,
  log: IssueLog,
): Promise<LoadOutcome> {
  const table = findHeader(source.first, loading) ?? findOwnHeader(source.first, loading);
  if (table === null) return refuseTable(source.first, loading);
  return isFailed(table) ? table : loadTable(source, table, loading, log);
}

/** Reads a table whose form and header are known. */
export async function loadTable(
  source: TableSource,
  table: DetectedTable,
  loading: Loading,
  log: IssueLog,
): Promise<LoadOutcome> {
  const refused = refuseByTitles(log.file, table.titles);
  if (refused) return refused;
  noteTitles(table, log);
  switch (table.form) {
    case 'tidy':
      return loadTidy(source, table, loading, log);
    case 'dfe':
      return loadDfe(source, table, loading, log);
    case 'table':
      return loadOwnTable(source, table, loading, log);
    default:
      return assertNever(table.form);
  }
}
