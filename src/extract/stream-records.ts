/** The records of a recognised table, from the first below its header to the last. */
import { noteMixedLineEnds } from './check-header';
import { createCsvReader, type RecordBatch } from './csv';
import type { DetectedTable } from './detect-format';
import { isFailed, type Failed } from './failure';
import type { IssueLog } from './issues';
import type { Loading, OpenedText } from './loading';

/** The text of a file, record by record; the failure that ended it, or null. */
export async function streamRecords(
  text: OpenedText,
  table: DetectedTable,
  onBatch: (batch: RecordBatch) => Failed | null,
  expectRows: (rows: number) => void,
  loading: Loading,
  log: IssueLog,
): Promise<Failed | null> {
  const { file } = loading.opened;
  let rowsRead = 0;
  let toSkip = table.titles.length + 1;
  const csv = createCsvReader({
    file: file.name,
    delimiter: table.delimiter,
    limits: loading.tuning.limits,
    onBatch: (batch) => {
      rowsRead += batch.rows.length;
      if (toSkip === 0) return onBatch(batch);
      const skipped = Math.min(toSkip, batch.rows.length);
      toSkip -= skipped;
      return onBatch(withoutFirst(batch, skipped));
    },
  });
  const push = (chunk: { text: string; bytesRead: number }): Failed | null => {
    const failed = csv.push(chunk.text);
    if (rowsRead > 0) expectRows(Math.ceil((rowsRead * file.size * HEADROOM) / chunk.bytesRead));
    loading.onProgress({ bytesRead: chunk.bytesRead, bytesTotal: file.size, rowsRead });
    return failed;
  };
  const failedAtHead = push(text.head);
  if (failedAtHead) return failedAtHead;
  for await (const chunk of text.rest) {
    const failed = isFailed(chunk) ? chunk : push(chunk);
    if (failed) return failed;
  }
  const failedAtEnd = csv.end();
  noteMixedLineEnds(csv.mixedFrom(), log);
  return failedAtEnd;
}

/** Rows expected for the whole file, from those so far; a little more saves a late copy. */
const HEADROOM = 1.02;

function withoutFirst(batch: RecordBatch, count: number): RecordBatch {
  return {
    rows: batch.rows.slice(count),
    firstLine: batch.firstLine + count,
    lines: batch.lines && batch.lines.subarray(count),
    brokenQuotes: new Set([...batch.brokenQuotes].map((row) => row - count)),
  };
}
