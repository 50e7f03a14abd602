/** What a file is, by its content: the name of a file proves nothing. */
import type { VouchedColumns } from './child-level/vouched';
import { refuseByCells } from './child-level/unread';
import { refuseByHeaders } from './child-level/watch';
import { knownHeaders, missingColumns, tidyHeader } from './columns';
import { firstRecords, lineOf, type Delimiter, type RecordBatch, type Row } from './csv';
import { isDfeHeader } from './dfe-columns';
import type { DetectedTable } from './detected-table';
import { fail, isFailed, type Failed } from './failure';
import { numberLabel, type Limits } from './limits';
import type { Loading } from './loading';
import type { TextChunk } from './read-file';
import { FIRST_RECORDS } from './record-source';
import { FILE_RULES } from './rules/file-rules';
import { findTableHeader, tableNeeds } from './table-header';
import { list, listSome, plural, quote } from './wording';

export interface DetectedText {
  readonly table: DetectedTable;
  readonly delimiter: Delimiter;
  readonly first: RecordBatch;
}

/** A header is looked for in so many first records. */
const HEADER_RECORDS = 20;
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
const OTHER_DELIMITERS = ['|', ':', '~', '^'] as const;
const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
};

export const delimiterName = (delimiter: Delimiter): string => DELIMITER_NAMES[delimiter];

/** JSON begins with a bracket and what may follow it; a title such as `[Draft] Referrals` does not. */
export const isJson = (text: string): boolean =>
  /^\s*(\{|\[\s*([[{"\]]|-?\d|true|false|null))/.test(text);

/** Finds the header row and the delimiter in the first text of a file. */
export function detectTable(head: TextChunk, loading: Loading): DetectedText | Failed {
  const { text } = head;
  const { limits } = loading.tuning;
  const vouched = loading.options.vouchedColumns;
  const file = loading.file.name;
  // A line end tells the reader of first records that a last line without one is whole.
  const whole = head.bytesRead === loading.file.size ? `${text}\n` : text;
  const starts = DELIMITERS.map((delimiter) => ({
    delimiter,
    records: firstRecords(whole, delimiter, FIRST_RECORDS),
  }));
  for (const { delimiter, records } of starts) {
    const table = isFailed(records) ? null : findHeader(records, loading);
    if (isFailed(records) || table === null) continue;
    return isFailed(table) ? table : { table, delimiter, first: records };
  }
  for (const { delimiter, records } of starts) {
    const table = isFailed(records) ? null : findOwnHeader(records, loading);
    if (isFailed(records) || table === null) continue;
    return isFailed(table) ? table : { table, delimiter, first: records };
  }
  const first = starts.flatMap(({ records }) => (isFailed(records) ? [] : [records]));
  const readable = first.map(topOf);
  const [broken] = starts.flatMap(({ records }) => (isFailed(records) ? [records] : []));
  return (
    tooManyColumns(readable, file, limits) ??
    otherDelimiter(text, file) ??
    quotedLines(readable, file) ??
    childLevel(readable, file, vouched) ??
    childLevelCells(first, file) ??
    missingColumn(readable, file) ??
    renamed(broken, file) ??
    unknownForm(readable, file)
  );
}

/** Why the first records of a sheet are no table that is read. */
export function refuseTable(first: RecordBatch, { file, tuning, options }: Loading): Failed {
  const records = [topOf(first)];
  return (
    tooManyColumns(records, file.name, tuning.limits) ??
    childLevel(records, file.name, options.vouchedColumns) ??
    childLevelCells([first], file.name) ??
    missingColumn(records, file.name) ??
    unknownForm(records, file.name)
  );
}

/** The records among which a header is looked for. */
const topOf = (records: RecordBatch): RecordBatch => ({
  ...records,
  rows: records.rows.slice(0, HEADER_RECORDS),
});

/** The form and header of a table by its first records, from whatever they come; null: none is known. */
export function findHeader(
  first: RecordBatch,
  { file, tuning }: Loading,
): DetectedTable | Failed | null {
  const records = topOf(first);
  const place = records.rows.findIndex((row) => formOf(row) !== null);
  const headers = records.rows[place];
  const form = headers && formOf(headers);
  if (!headers || !form) return null;
  if (headers.length > tuning.limits.columns) {
    return columnsRefusal(headers.length, file.name, tuning.limits);
  }
  const titles = records.rows
    .slice(0, place)
    .map((row) => row.filter((cell) => cell.trim()).join(' '));
  return {
    form,
    headers,
    titles,
    headerLine: lineOf(records, place),
    recordsAbove: place + 1,
  };
}

/**
 * The header of a table that is no form of ours; null when nothing says that it is a table of
 * figures. A tidy extract that lacks a column is one only if it has areas and figures.
 */
export function findOwnHeader(
  first: RecordBatch,
  { file, tuning, context }: Loading,
): DetectedTable | Failed | null {
  const table = findTableHeader(first, tableNeeds(context));
  if (table === null) return null;
  return table.headers.length > tuning.limits.columns
    ? columnsRefusal(table.headers.length, file.name, tuning.limits)
    : table;
}

function formOf(row: Row): DetectedTable['form'] | null {
  if (isDfeHeader(row)) return 'dfe';
  return missingColumns(tidyHeader(row)).length === 0 ? 'tidy' : null;
}

function tooManyColumns(
  starts: readonly RecordBatch[],
  file: string,
  limits: Limits,
): Failed | null {
  const most = Math.max(0, ...starts.flatMap(({ rows }) => rows.map((row) => row.length)));
  return most > limits.columns ? columnsRefusal(most, file, limits) : null;
}

const columnsRefusal = (columns: number, file: string, limits: Limits): Failed =>
  fail(FILE_RULES.tooManyColumns, file, {
    message: `${file} has ${numberLabel(columns)} columns; the limit is ${numberLabel(limits.columns)}.`,
    hint: 'Export only the columns that the scorecard reads: period, area_code, indicator, numerator, denominator, value.',
  });

function otherDelimiter(text: string, file: string): Failed | null {
  for (const delimiter of OTHER_DELIMITERS) {
    const records = firstRecords(text, delimiter, HEADER_RECORDS);
    const place = isFailed(records) ? -1 : records.rows.findIndex((row) => formOf(row) !== null);
    if (isFailed(records) || place === -1) continue;
    return fail(FILE_RULES.wrongDelimiter, file, {
      line: lineOf(records, place),
      message: `The columns of ${file} are separated by ${quote(delimiter)}, which is not read.`,
      hint: 'Export it with commas, semicolons or tabs between the columns.',
    });
  }
  return null;
}

/** Some programs put each whole line in quotation marks. */
function quotedLines(starts: readonly RecordBatch[], file: string): Failed | null {
  const isQuotedHeader = ([cell = '', ...others]: Row): boolean =>
    others.length === 0 && DELIMITERS.some((delimiter) => formOf(cell.split(delimiter)) !== null);
  const place = starts[0]?.rows.findIndex(isQuotedHeader) ?? -1;
  if (!starts[0] || place === -1) return null;
  return fail(FILE_RULES.wrongDelimiter, file, {
    line: lineOf(starts[0], place),
    message: `Each line of ${file} is in quotation marks as a whole, so it is one long cell.`,
    hint: 'Export it again without quotation marks around whole lines.',
  });
}

function childLevel(
  starts: readonly RecordBatch[],
  file: string,
  vouched: VouchedColumns,
): Failed | null {
  const rows = starts.flatMap((records) => records.rows).filter((row) => row.length > 1);
  return rows.reduce<Failed | null>(
    (found, row) => found ?? refuseByHeaders(file, row, vouched),
    null,
  );
}

const childLevelCells = (starts: readonly RecordBatch[], file: string): Failed | null =>
  starts.reduce<Failed | null>((found, { rows }) => found ?? refuseByCells(file, rows), null);

function missingColumn(starts: readonly RecordBatch[], file: string): Failed | null {
  const rows = starts.flatMap((records) =>
    records.rows.map((row, i) => ({ row, line: lineOf(records, i), known: knownHeaders(row) })),
  );
  const best = rows.toSorted((a, b) => b.known - a.known)[0];
  if (!best || best.known < 2) return null;
  const missing = missingColumns(tidyHeader(best.row));
  return fail(FILE_RULES.columnMissing, file, {
    line: best.line,
    message: `The header of ${file} (line ${best.line}) has no column ${list(missing, 'and no')}. It has ${listSome(
      best.row.map((cell) => cell.trim()),
      12,
    )}.`,
    hint: 'A tidy extract needs period, area_code or area_name, indicator, and numerator or value; denominator where the figure is a percentage.',
  });
}

const renamed = (failed: Failed | undefined, file: string): Failed | null =>
  failed ? { kind: 'failed', failure: { ...failed.failure, file } } : null;

function unknownForm(starts: readonly RecordBatch[], file: string): Failed {
  const widest = starts
    .flatMap(({ rows }) => rows.slice(0, 1))
    .toSorted((a, b) => b.length - a.length)[0];
  const cells = (widest ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
  const found =
    cells.length < 2
      ? `The first lines are text in one column${cells[0] ? `: ${quote(cells[0])}` : ''}.`
      : `The first line has ${plural(cells.length, 'column')}: ${listSome(
          cells.map((cell) => quote(cell)),
          6,
        )}.`;
  return fail(FILE_RULES.unknownForm, file, {
    message: `No header row that this scorecard knows was found in the first ${HEADER_RECORDS} lines of ${file}. ${found}`,
    hint: 'A tidy extract has one row for each figure, with the columns period, area_code (or area_name), indicator, numerator, denominator and value. A report with columns of its own needs a header row, and below it a column with names or codes of areas and figures beside them. A DfE file has time_period, time_identifier and geographic_level.',
  });
}
