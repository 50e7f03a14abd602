/** Form 4 of docs/formats.md: an array of rows, or `{ "extract": {...}, "rows": [...] }`. */
import { checkHeader } from './check-header';
import { refuseByHeaders } from './child-level/watch';
import { refuseNested } from './child-level/nested';
import { refuseByText } from './child-level/unread';
import { missingColumns, TIDY_COLUMNS, tidyHeader, type TidyHeader } from './columns';
import { entryLog, isOneLine, withLines } from './json-entries';
import { jsonExtract, notRows, type JsonExtract, type SnapshotBlock } from './json-extract';
import { fail, isFailed, type Failed } from './failure';
import type { IssueLog } from './issues';
import { lineAndColumn, placesOfRows } from './json-places';
import { cellsOf, isObject, namesOf } from './json-rows';
import { firstMistake } from './json-syntax';
import type { Loading, OpenedText } from './loading';
import { finished } from './outcome';
import { numberLabel } from './limits';
import { encodingLabel } from './read-file';
import { FILE_RULES } from './rules/file-rules';
import { createTidyReader } from './tidy-rows';
import type { LoadOutcome } from './types';
import { list, listSome, quote } from './wording';

export async function loadJson(
  opened: OpenedText,
  loading: Loading,
  log: IssueLog,
): Promise<LoadOutcome> {
  const text = await wholeText(opened, loading);
  if (typeof text !== 'string') return text;
  const parsed = parse(text, log.file);
  if (isFailed(parsed)) {
    return refuseByText(log.file, text, loading.options.vouchedColumns) ?? parsed;
  }
  const found = jsonExtract(parsed.value, log);
  if (isFailed(found)) return found;
  if ('kind' in found) return loadBlock(found, opened.encoding, loading, log);
  const rows = found.rows.slice(0, loading.options.onlyRows ?? found.rows.length);
  const extract = { ...found, rows };
  if (rows.length === 0) return noRows(log.file);
  if (!rows.some(isObject)) return notRows(log.file, 'a list of values without names');
  const names = namesOf(rows);
  const header = tidyHeader(names);
  const failed = checkNames(names, header, loading, log);
  return failed ?? readRows(text, opened.encoding, extract, header, names, loading, log);
}

/** What snapshots are read with comes when there is one. */
async function loadBlock(
  { observations }: SnapshotBlock,
  encoding: OpenedText['encoding'],
  loading: Loading,
  log: IssueLog,
): Promise<LoadOutcome> {
  const { readObservations } = await import('./load-snapshot');
  const rows = readObservations(observations, loading, log);
  if (isFailed(rows)) return rows;
  if (rows.counts.rowsRead === 0) return noRows(log.file);
  return finished(rows, jsonSummary('snapshot', encoding, [], loading), loading, log);
}

const jsonSummary = (
  format: JsonExtract['format'],
  encoding: OpenedText['encoding'],
  unknownColumns: readonly string[],
  { file }: Loading,
) => ({
  file: file.name,
  bytes: file.size,
  format,
  encoding: encodingLabel(encoding),
  delimiter: null,
  sheet: null,
  unknownColumns,
});

async function wholeText({ head, rest }: OpenedText, loading: Loading): Promise<string | Failed> {
  const { file } = loading;
  const parts = [head.text];
  for await (const chunk of rest) {
    if (isFailed(chunk)) return chunk;
    parts.push(chunk.text);
    loading.onProgress({ bytesRead: chunk.bytesRead, bytesTotal: file.size, rowsRead: 0 });
  }
  return parts.join('');
}

function parse(text: string, file: string): { readonly value: unknown } | Failed {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { at, expected } = firstMistake(text);
    const { line, column } = lineAndColumn(text, at);
    const found = at >= text.length ? 'the file ends' : `${quote(text.slice(at, at + 12))} stands`;
    return fail(FILE_RULES.jsonSyntax, file, {
      line,
      message: `${file} is not valid JSON: on line ${line}, column ${column}, ${found} where ${expected} is expected.`,
      hint: 'It may have been cut off or edited by hand. Export it again, or correct that place.',
    });
  }
}

const noRows = (file: string): Failed =>
  fail(FILE_RULES.headerOnly, file, {
    message: `${file} has a list of rows, but the list is empty.`,
    hint: 'Export it again, and look whether the export asked for any rows.',
  });

function checkNames(
  names: readonly string[],
  header: TidyHeader,
  { tuning, options }: Loading,
  log: IssueLog,
): Failed | null {
  if (names.length > tuning.limits.columns) {
    return fail(FILE_RULES.tooManyColumns, log.file, {
      message: `The rows of ${log.file} have ${numberLabel(names.length)} different names; the limit is ${numberLabel(tuning.limits.columns)}.`,
      hint: 'A row needs period, area_code, indicator, numerator, denominator and value.',
    });
  }
  const missing = missingColumns(header);
  if (missing.length > 0) {
    return (
      refuseByHeaders(log.file, names, options.vouchedColumns) ??
      fail(FILE_RULES.columnMissing, log.file, {
        message: `The rows of ${log.file} have no ${list(missing, 'and no')}. They have ${listSome(names.map(quote), 12)}.`,
        hint: 'A row needs period, area_code or area_name, indicator, and numerator or value.',
      })
    );
  }
  const read = new Set(TIDY_COLUMNS.map((column) => header.places[column]));
  const isRead = (place: number): boolean => read.has(place);
  const expected = 'The names of a tidy extract are listed on the page about file formats.';
  return checkHeader({ headers: names, line: 0, isRead, unknown: header.unknown, expected }, log);
}

function readRows(
  text: string,
  encoding: OpenedText['encoding'],
  { format, rows, defaults, rowsPlace }: JsonExtract,
  header: TidyHeader,
  names: readonly string[],
  loading: Loading,
  fileLog: IssueLog,
): LoadOutcome {
  const { context, tuning, file } = loading;
  const places = placesOfRows(text, rowsPlace);
  const byEntry = isOneLine(places);
  const log = byEntry ? entryLog(fileLog, rowsPlace ?? 'the list', places) : fileLog;
  const vouched = loading.options.vouchedColumns;
  const reader = createTidyReader({
    header,
    context,
    defaults,
    typedPeriods: loading.options.periods,
    limits: tuning.limits,
    vouched,
    log,
  });
  const lines = Uint32Array.from(places, ({ line }, i) => (byEntry ? i + 1 : line));
  const cells = rows.map((row, i) =>
    cellsOf(row, names, { line: lines[i] ?? 0, names: places[i]?.names ?? 0 }, log),
  );
  const refused = refuseNested(
    rows.filter((_, i) => cells[i] === null),
    vouched,
    log,
  );
  if (refused) return refused;
  const failed = reader.read({
    rows: cells.map((row) => row ?? []),
    firstLine: 1,
    lines,
    brokenQuotes: new Set(),
  });
  if (failed) return failed;
  const result = reader.result();
  if (isFailed(result)) return result;
  const notRead = cells.filter((row) => row === null).length;
  const counts = {
    ...result.counts,
    rowsRead: result.counts.rowsRead + notRead,
    rowsLeftOut: result.counts.rowsLeftOut + notRead,
  };
  loading.onProgress({
    bytesRead: file.size,
    bytesTotal: file.size,
    rowsRead: rows.length,
  });
  const unknown = header.unknown.map((place) => header.headers[place] ?? '');
  const summary = jsonSummary(format, encoding, unknown, loading);
  const outcome = finished({ ...result, counts }, summary, loading, log);
  return byEntry ? withLines(outcome, places) : outcome;
}
