/** Form 4 of docs/formats.md: an array of rows, or `{ "extract": {...}, "rows": [...] }`. */
import { readDay } from './cells';
import { checkHeader } from './check-header';
import { refuseByHeaders } from './child-level/watch';
import { refuseNested } from './child-level/nested';
import { missingColumns, TIDY_COLUMNS, tidyHeader, type TidyHeader } from './columns';
import type { ExtractDefaults } from './context-columns';
import { fail, isFailed, type Failed } from './failure';
import { report, type IssueLog } from './issues';
import { lineAndColumn, placesOfRows } from './json-places';
import { cellsOf, isObject, namesOf } from './json-rows';
import { firstMistake } from './json-syntax';
import type { Loading, OpenedText } from './loading';
import { finished } from './outcome';
import { numberLabel } from './limits';
import { encodingLabel } from './read-file';
import { CELL_RULES } from './rules/cell-rules';
import { FILE_RULES } from './rules/file-rules';
import { SHAPE_RULES } from './rules/table-shape-rules';
import { createTidyReader } from './tidy-rows';
import type { LoadOutcome } from './types';
import { list, listSome, quote } from './wording';

interface JsonExtract {
  readonly rows: readonly unknown[];
  readonly defaults: ExtractDefaults;
  /** How deep the list of rows stands in the text. */
  readonly depth: 0 | 1;
}

const NO_DEFAULTS: ExtractDefaults = { source: 'source not given', date: null };

export async function loadJson(
  opened: OpenedText,
  loading: Loading,
  log: IssueLog,
): Promise<LoadOutcome> {
  const text = await wholeText(opened, loading);
  if (typeof text !== 'string') return text;
  const parsed = parse(text, log.file);
  if (isFailed(parsed)) return parsed;
  const extract = extractOf(parsed.value, log);
  if (isFailed(extract)) return extract;
  const { rows } = extract;
  if (rows.length === 0) return noRows(log.file);
  if (!rows.some(isObject)) return notRows(log.file, 'a list of values without names');
  const names = namesOf(rows);
  const header = tidyHeader(names);
  const failed = checkNames(names, header, loading, log);
  return failed ?? readRows(text, opened.encoding, extract, header, names, loading, log);
}

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

function extractOf(value: unknown, log: IssueLog): JsonExtract | Failed {
  if (Array.isArray(value)) return { rows: value, defaults: NO_DEFAULTS, depth: 0 };
  if (!isObject(value)) return notRows(log.file, 'a single value');
  const { rows, extract, schema } = value;
  if (typeof schema === 'string') {
    return notRows(log.file, `a file of the kind ${quote(schema)}, not an extract`);
  }
  if (!Array.isArray(rows)) {
    const names = Object.keys(value);
    const found =
      names.length === 0 ? 'an empty object' : `an object with ${listSome(names.map(quote), 5)}`;
    return notRows(log.file, `${found}, without a list called "rows"`);
  }
  for (const name of Object.keys(value)) {
    if (name !== 'rows' && name !== 'extract') noteUnknownMember(name, log);
  }
  return { rows, defaults: defaultsOf(extract, log), depth: 1 };
}

const noRows = (file: string): Failed =>
  fail(FILE_RULES.headerOnly, file, {
    message: `${file} has a list of rows, but the list is empty.`,
    hint: 'Export it again, and look whether the export asked for any rows.',
  });

const notRows = (file: string, found: string): Failed =>
  fail(FILE_RULES.jsonForm, file, {
    message: `${file} is JSON but not a list of rows: it is ${found}.`,
    hint: 'Give a list of objects with the tidy column names, or {"extract": {"source": "...", "date": "2012-04-11"}, "rows": [...]}.',
  });

function defaultsOf(extract: unknown, log: IssueLog): ExtractDefaults {
  if (!isObject(extract)) {
    if (extract !== undefined && extract !== null) noteUnknownMember('extract', log);
    return NO_DEFAULTS;
  }
  for (const name of Object.keys(extract)) {
    if (name !== 'source' && name !== 'date') noteUnknownMember(`extract.${name}`, log);
  }
  const source = typeof extract.source === 'string' ? extract.source.trim() : '';
  return { source: source || NO_DEFAULTS.source, date: dateOf(extract.date, log) };
}

function dateOf(date: unknown, log: IssueLog): string | null {
  if (date === undefined || date === null) return null;
  const day = typeof date === 'string' ? readDay(date) : null;
  if (day !== null) return day;
  const found = typeof date === 'string' ? date : JSON.stringify(date);
  report(log, CELL_RULES.extractDate, 0, {
    column: 'extract.date',
    found,
    message: `${quote(found)} is not a date, so none is shown.`,
    hint: 'Write 2012-04-11 or 11/04/2012.',
  });
  return null;
}

const noteUnknownMember = (name: string, log: IssueLog): void =>
  report(log, SHAPE_RULES.unknownColumn, 0, {
    column: name,
    found: name,
    message: `${quote(name)} is not something that this form knows; it is not read.`,
    hint: 'An extract has "extract" with "source" and "date", and "rows".',
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
  { rows, defaults, depth }: JsonExtract,
  header: TidyHeader,
  names: readonly string[],
  loading: Loading,
  log: IssueLog,
): LoadOutcome {
  const { context, tuning, file } = loading;
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
  const places = placesOfRows(text, depth);
  const lines = Uint32Array.from(places, ({ line }) => line);
  const cells = rows.map((row, i) => cellsOf(row, names, places[i] ?? { line: 0, names: 0 }, log));
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
  const summary = {
    file: log.file,
    bytes: file.size,
    format: 'json',
    encoding: encodingLabel(encoding),
    delimiter: null,
    sheet: null,
    unknownColumns: header.unknown.map((place) => header.headers[place] ?? ''),
  } as const;
  return finished({ ...result, counts }, summary, loading, log);
}
