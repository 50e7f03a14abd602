/** CSV text as a source of records. */
import { noteMixedLineEnds } from './check-header';
import { createCsvReader, type Delimiter } from './csv';
import { isFailed } from './failure';
import type { IssueLog } from './issues';
import type { Loading, OpenedText } from './loading';
import type { RecordSource } from './record-source';

/** Rows expected for the whole file, from those so far; a little more saves a late copy. */
const HEADROOM = 1.02;

/** The text of a file, record by record; `text` can be read once. */
export const csvRecords =
  (text: OpenedText, delimiter: Delimiter, loading: Loading, log: IssueLog): RecordSource =>
  async (onBatch, expectRecords) => {
    const { file } = loading;
    let rowsRead = 0;
    let isEnough = false;
    const csv = createCsvReader({
      file: file.name,
      delimiter,
      limits: loading.tuning.limits,
      onBatch: (batch) => {
        if (isEnough) return null;
        rowsRead += batch.rows.length;
        const verdict = onBatch(batch);
        isEnough = verdict === 'enough';
        return verdict === 'enough' ? null : verdict;
      },
    });
    const push = (chunk: { text: string; bytesRead: number }) => {
      const failed = csv.push(chunk.text);
      if (rowsRead > 0) {
        expectRecords(Math.ceil((rowsRead * file.size * HEADROOM) / chunk.bytesRead));
      }
      loading.onProgress({ bytesRead: chunk.bytesRead, bytesTotal: file.size, rowsRead });
      return failed;
    };
    const failedAtHead = push(text.head);
    if (failedAtHead) return failedAtHead;
    if (isEnough) await text.rest.return(undefined);
    for await (const chunk of text.rest) {
      const failed = isFailed(chunk) ? chunk : push(chunk);
      if (failed) return failed;
      if (isEnough) break;
    }
    if (isEnough) return null;
    const failedAtEnd = csv.end();
    noteMixedLineEnds(csv.mixedFrom(), log);
    return failedAtEnd;
  };
