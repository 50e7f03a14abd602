/** A tidy CSV file -> outcome. */
import { checkHeader } from './check-header';
import { TIDY_COLUMNS, tidyHeader } from './columns';
import type { DetectedTable } from './detected-table';
import type { IssueLog } from './issues';
import type { Loading } from './loading';
import { readTable } from './outcome';
import type { TableSource } from './record-source';
import { createTidyReader } from './tidy-rows';
import type { LoadOutcome } from './types';

export async function loadTidy(
  source: TableSource,
  table: DetectedTable,
  loading: Loading,
  log: IssueLog,
): Promise<LoadOutcome> {
  const header = tidyHeader(table.headers);
  const read = new Set(TIDY_COLUMNS.map((column) => header.places[column]));
  const failed = checkHeader(
    {
      headers: table.headers,
      line: table.headerLine,
      isRead: (place) => read.has(place),
      unknown: header.unknown,
      expected: 'The columns of a tidy extract are listed on the page about file formats.',
    },
    log,
  );
  if (failed) return failed;
  const reader = createTidyReader({
    header,
    context: loading.context,
    defaults: { source: 'source not given', date: null },
    typedPeriods: loading.options.periods,
    limits: loading.tuning.limits,
    vouched: loading.options.vouchedColumns,
    log,
  });
  const unknownColumns = header.unknown.map((place) => header.headers[place] ?? '');
  return readTable(source, table, reader, unknownColumns, loading, log);
}
