/** Where the records of a table come from: the text of a file, or a sheet of a workbook. */
import type { RecordBatch } from './csv';
import type { Failed } from './failure';

/** Null: go on. `'enough'`: no more records are wanted, which is no failure. */
export type BatchVerdict = Failed | 'enough' | null;

/**
 * Hands over all records from the first of the file or sheet on, titles and header included, and
 * says how many it expects in all; the failure that ended it, or null.
 */
export type RecordSource = (
  onBatch: (batch: RecordBatch) => BatchVerdict,
  expectRecords: (records: number) => void,
) => Promise<Failed | null>;

/** What the summary says of where the records stood; null where it does not apply. */
export interface RecordOrigin {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
}

/** A table to recognise and read. */
export interface TableSource {
  /** The first records, `FIRST_RECORDS` of them where there are so many, to recognise the form by. */
  readonly first: RecordBatch;
  readonly records: RecordSource;
  readonly origin: RecordOrigin;
}

/** So many first records tell the form of a table, and what its columns hold. */
export const FIRST_RECORDS = 100;

/** The records below the first `above`, at most `most` of them; null is all. */
export const recordsBelow =
  (source: RecordSource, above: number, most: number | null): RecordSource =>
  (onBatch, expectRecords) => {
    let toSkip = above;
    let left = most ?? Infinity;
    return source(
      (batch) => {
        const skipped = Math.min(toSkip, batch.rows.length);
        toSkip -= skipped;
        const below = slice(batch, skipped, skipped + left);
        left -= below.rows.length;
        return onBatch(below) ?? (left <= 0 ? 'enough' : null);
      },
      (records) => expectRecords(most === null ? records : Math.min(records, most)),
    );
  };

function slice(batch: RecordBatch, from: number, to: number): RecordBatch {
  if (from === 0 && to >= batch.rows.length) return batch;
  const broken = [...batch.brokenQuotes].filter((row) => row >= from && row < to);
  return {
    rows: batch.rows.slice(from, to),
    firstLine: batch.firstLine + from,
    lines: batch.lines && batch.lines.subarray(from),
    brokenQuotes: new Set(broken.map((row) => row - from)),
  };
}
