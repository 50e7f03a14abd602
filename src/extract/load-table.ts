/** A table with headers of its own -> what the user has to confirm, or, once confirmed, the outcome. */
import { checkHeader } from './check-header';
import { createChildLevelWatch, refuseByHeaders } from './child-level/watch';
import type { DetectedTable } from './detected-table';
import { fail, isFailed, type Failed } from './failure';
import type { IssueLog } from './issues';
import type { Loading } from './loading';
import { readTable, summaryOf } from './outcome';
import { areaFinder } from './places';
import { recordsBelow, type TableSource } from './record-source';
import { FILE_RULES } from './rules/file-rules';
import { columnsOf, figureColumns, indicatorsOf, placeOfColumn } from './table-figure-columns';
import { isFilled } from './table-cells';
import { filePeriod } from './table-file-period';
import { periodOfHeader } from './table-periods';
import { tableShape } from './table-shape';
import { tableNeeds } from './table-header';
import { createTableReader } from './table-rows';
import type { ExtractContext, LoadOutcome, TableMapping } from './types';
import { list, quote } from './wording';

export async function loadOwnTable(
  source: TableSource,
  table: DetectedTable,
  loading: Loading,
  log: IssueLog,
): Promise<LoadOutcome> {
  const { mapping } = loading.options;
  return mapping?.kind === 'table'
    ? readMapped(source, table, mapping, loading, log)
    : askForMapping(source, table, loading, log);
}

/** So many rows are looked at for data about single children before any is shown. */
const ROWS_LOOKED_AT = 2000;

async function askForMapping(
  source: TableSource,
  table: DetectedTable,
  loading: Loading,
  log: IssueLog,
): Promise<LoadOutcome> {
  const needs = tableNeeds(loading.context);
  const shape = tableShape(
    table,
    source.first,
    { file: log.file, sheet: source.origin.sheet },
    needs,
  );
  const failed = await lookForChildren(source, table, shape.suggested, loading, log);
  if (failed) return failed;
  const counts = { rowsRead: 0, rowsLoaded: 0, rowsLeftOut: 0, rowsRepeated: 0, observations: 0 };
  const summary = {
    ...summaryOf(table, source.origin, [], loading),
    ...counts,
    rowsOutsideAreas: 0,
    rowsOfOtherFilters: 0,
  };
  return { kind: 'needs-mapping', shape, summary };
}

/** The first rows are shown to the user, so a list of children is refused before that (rule X3). */
async function lookForChildren(
  source: TableSource,
  { headers, recordsAbove }: DetectedTable,
  suggested: TableMapping,
  { options, context }: Loading,
  log: IssueLog,
): Promise<Failed | null> {
  const { vouchedColumns } = options;
  const refused = refuseByHeaders(log.file, headers, vouchedColumns);
  if (refused) return refused;
  const watch = createChildLevelWatch(log, headers, vouchedColumns);
  const { areaCode, areaName, period } = suggested;
  const known = [areaCode, areaName, period?.from === 'column' ? period.column : null];
  const areas = areaFinder(context.areas);
  const below = recordsBelow(source.records, recordsAbove, ROWS_LOOKED_AT);
  const failed = await below(
    ({ rows }) => {
      for (const row of rows) {
        row.forEach((cell, place) => {
          const header = headers[place] ?? `Column ${place + 1}`;
          if (!known.includes(header)) watch.seeUnknown(header, cell);
          else if (areas.byName(cell) === -1) watch.seeText(header, cell);
        });
      }
      return null;
    },
    () => {},
  );
  return failed ?? watch.verdict();
}

async function readMapped(
  source: TableSource,
  table: DetectedTable,
  mapping: TableMapping,
  loading: Loading,
  log: IssueLog,
): Promise<LoadOutcome> {
  const failed = checkMapping(table, mapping, loading);
  if (failed) return failed;
  const period = filePeriod(table, mapping, source.origin.sheet, log);
  if (period && isFailed(period)) return period;
  const { headers, headerLine } = table;
  const figures = figureColumns(mapping, headers, loading.context);
  const read = new Set([
    ...columnsOf(mapping).map((column) => placeOfColumn(headers, column)),
    ...figures.flatMap(({ numerator, denominator, value }) => [numerator, denominator, value]),
  ]);
  const otherColumns = headers.flatMap((_, place) => (read.has(place) ? [] : [place]));
  const expected = 'Choose the columns again if it holds a figure that should be read.';
  const isRead = (place: number): boolean => read.has(place);
  const refused = checkHeader(
    { headers, line: headerLine, isRead, unknown: otherColumns, expected },
    log,
  );
  if (refused) return refused;
  const reader = createTableReader({
    headers,
    headerLine,
    mapping,
    period,
    otherColumns,
    emptyColumns: emptyColumns(table, source.first),
    loading,
    log,
  });
  const unknown = otherColumns.map((place) => headers[place] ?? '');
  return readTable(source, table, reader, unknown, loading, log);
}

const emptyColumns = (
  { headers, recordsAbove }: DetectedTable,
  { rows }: TableSource['first'],
): readonly number[] =>
  headers.flatMap((_, place) =>
    rows.slice(recordsAbove).some((row) => isFilled(row[place])) ? [] : [place],
  );

function checkMapping(
  { headers, headerLine }: DetectedTable,
  mapping: TableMapping,
  { context, file: { name: file } }: Loading,
): Failed | null {
  const missing = columnsOf(mapping).filter((column) => placeOfColumn(headers, column) === -1);
  const known = new Set(context.indicators.map(({ id }) => id));
  const unknown = indicatorsOf(mapping).filter((id) => !known.has(id));
  const what =
    missing.length > 0
      ? `${list(missing.map(quote))}, chosen for ${missing.length === 1 ? 'a part' : 'parts'} of the table, ${missing.length === 1 ? 'is' : 'are'} not in the header of ${file}.`
      : (lacking(mapping, headers, context, file) ??
        (unknown.length > 0 ? unknownIndicators(unknown, file) : null));
  if (what === null) return monthsOrYears(mapping, headers, headerLine, file);
  return fail(FILE_RULES.mapping, file, {
    line: headerLine,
    message: what,
    hint: 'Choose the columns again: the area, the period, and a count or a value for each indicator.',
  });
}

/** `2009-10`, `2010-11` are months alone (rule P1), but months of one table do not lie so. */
function monthsOrYears(
  { layout }: TableMapping,
  headers: readonly string[],
  line: number,
  file: string,
): Failed | null {
  if (layout.kind !== 'periods') return null;
  const periods = headers.filter((header) => periodOfHeader(header) !== null);
  if (periods.length < 2 || !periods.every(mayBeYear)) return null;
  return fail(FILE_RULES.tablePeriod, file, {
    line,
    message: `The columns ${list(periods.map(quote))} of ${file} could be months or financial years.`,
    hint: 'Write 2009/10 for a financial year, or Oct-09 for a month, in the header.',
  });
}

function mayBeYear(header: string): boolean {
  const [, year, next] = /^\s*(\d{4})-(\d{2})\s*$/.exec(header) ?? [];
  return year !== undefined && (Number(year) + 1) % 100 === Number(next);
}

const unknownIndicators = (ids: readonly string[], file: string): string => {
  const named = ids.filter((id) => id !== '');
  return named.length === 0
    ? `No indicator was chosen for figures of ${file}.`
    : `${list(named.map(quote))}, chosen for figures of ${file}, ${named.length === 1 ? 'is not an indicator' : 'are not indicators'} of the catalogue.`;
};

/** What has to be chosen before a table can be read, and was not. */
function lacking(
  mapping: TableMapping,
  headers: readonly string[],
  context: ExtractContext,
  file: string,
): string | null {
  if (mapping.areaCode === null && mapping.areaName === null) {
    return `No column of ${file} was chosen for the area.`;
  }
  const figures = figureColumns(mapping, headers, context);
  if (figures.length > 0 && figures.every(hasColumn)) return null;
  return mapping.layout.kind === 'periods'
    ? `No header of ${file} is a month, quarter or year.`
    : `No column of ${file} was chosen for ${figures.length > 1 ? 'one of the figures' : 'the figures'}.`;
}

const hasColumn = ({ numerator, value }: { numerator: number; value: number }): boolean =>
  numerator >= 0 || value >= 0;
