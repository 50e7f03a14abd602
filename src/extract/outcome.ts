/** The outcome of a file that was read to its end. */
import type { DetectedTable } from './detected-table';
import { fail, isFailed } from './failure';
import { finishTable, type FinalCounts } from './finish-table';
import type { IssueLog } from './issues';
import type { Loading } from './loading';
import { recordsBelow, type RecordOrigin, type TableSource } from './record-source';
import type { RowsRead } from './rows-read';
import { FILE_RULES } from './rules/file-rules';
import type { RowReader } from './tidy-rows';
import type { ExtractSummary, LoadOutcome } from './types';

/** Runs every record below the header through `reader`, then finishes the table. */
export async function readTable(
  { records, origin }: TableSource,
  table: DetectedTable,
  reader: RowReader,
  unknownColumns: readonly string[],
  loading: Loading,
  log: IssueLog,
): Promise<LoadOutcome> {
  const below = recordsBelow(records, table.recordsAbove, loading.options.onlyRows);
  const streamed = await below(reader.read, reader.expect);
  if (streamed) return streamed;
  const rows = reader.result();
  return isFailed(rows)
    ? rows
    : finished(rows, summaryOf(table, origin, unknownColumns, loading), loading, log);
}

export type SummaryStart = Omit<ExtractSummary, keyof FinalCounts>;

export const summaryOf = (
  table: DetectedTable,
  origin: RecordOrigin,
  unknownColumns: readonly string[],
  { file }: Loading,
): SummaryStart => ({
  file: file.name,
  bytes: file.size,
  format: table.form,
  ...origin,
  unknownColumns,
});

export function finished(
  rows: RowsRead,
  summary: SummaryStart,
  loading: Loading,
  log: IssueLog,
): LoadOutcome {
  if (rows.counts.rowsRead === 0) {
    return fail(FILE_RULES.headerOnly, log.file, {
      message: `${log.file} has a header but no rows below it.`,
      hint: 'Export it again, and look whether the export asked for any rows.',
    });
  }
  const { table, counts } = finishTable(rows, loading.context, log);
  return { kind: 'read', table, issues: log.table(), summary: { ...summary, ...counts } };
}
