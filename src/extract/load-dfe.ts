/** A DfE file -> what the user has to choose, or, once that is chosen, the outcome. */
import { checkHeader } from './check-header';
import type { DetectedTable } from './detected-table';
import { AREA_COLUMNS, isStandardColumn, placeOf } from './dfe-columns';
import { createDfeReader } from './dfe-rows';
import { createShapeReader } from './dfe-shape';
import { fail, isFailed, type Failed } from './failure';
import type { IssueLog } from './issues';
import type { Loading } from './loading';
import { readTable, summaryOf } from './outcome';
import { recordsBelow, type TableSource } from './record-source';
import { FILE_RULES } from './rules/file-rules';
import type { DfeMapping, LoadOutcome } from './types';
import { list, quote } from './wording';

export async function loadDfe(
  source: TableSource,
  table: DetectedTable,
  loading: Loading,
  log: IssueLog,
): Promise<LoadOutcome> {
  const failed = checkHeader(
    {
      headers: table.headers,
      line: table.headerLine,
      isRead: () => true,
      unknown: table.headers.flatMap((header, place) => (header.trim() === '' ? [place] : [])),
      expected: '',
    },
    log,
  );
  if (failed) return failed;
  const { mapping } = loading.options;
  return mapping?.kind !== 'dfe'
    ? readShape(source, table, loading, log)
    : readMapped(source, table, mapping, loading, log);
}

async function readShape(
  source: TableSource,
  table: DetectedTable,
  loading: Loading,
  log: IssueLog,
): Promise<LoadOutcome> {
  const { tuning, options } = loading;
  const { headers } = table;
  const reader = createShapeReader(headers, tuning.limits, options.vouchedColumns, log);
  const below = recordsBelow(source.records, table.recordsAbove, null);
  const failed = (await below(reader.read, () => {})) ?? reader.verdict();
  if (failed) return failed;
  const { rowsRead } = reader.counts;
  if (rowsRead === 0) return noRows(log.file);
  const summary = {
    ...summaryOf(table, source.origin, [], loading),
    rowsRead,
    rowsLoaded: 0,
    rowsLeftOut: 0,
    rowsRepeated: 0,
    rowsOutsideAreas: 0,
    rowsOfOtherFilters: 0,
    observations: 0,
  };
  return { kind: 'needs-mapping', shape: reader.shape(loading.context.indicators), summary };
}

const noRows = (file: string): Failed =>
  fail(FILE_RULES.headerOnly, file, {
    message: `${file} has a header but no rows below it.`,
    hint: 'Download it again, and look whether the query chose any rows.',
  });

async function readMapped(
  source: TableSource,
  table: DetectedTable,
  mapping: DfeMapping,
  loading: Loading,
  log: IssueLog,
): Promise<LoadOutcome> {
  const failed = checkMapping(table, mapping, loading);
  if (failed) return failed;
  const otherColumns = otherColumnsOf(table, mapping);
  const reader = createDfeReader({
    headers: table.headers,
    mapping,
    otherColumns,
    context: loading.context,
    limits: loading.tuning.limits,
    vouched: loading.options.vouchedColumns,
    log,
  });
  const unknown = otherColumns.map((place) => (table.headers[place] ?? '').trim());
  const outcome = await readTable(source, table, reader, unknown, loading, log);
  return isFailed(outcome) ? outcome : (filtersFailure(outcome, mapping, log.file) ?? outcome);
}

const columnsOf = (mapping: DfeMapping): readonly string[] => [
  ...mapping.indicators.flatMap(({ numerator, denominator, value }) =>
    [numerator, denominator, value].filter((column) => column !== null),
  ),
  ...Object.keys(mapping.filters),
];

function otherColumnsOf({ headers }: DetectedTable, mapping: DfeMapping): readonly number[] {
  const mapped = new Set(columnsOf(mapping).map((column) => placeOf(headers, column)));
  return headers.flatMap((header, place) =>
    isStandardColumn(header) || mapped.has(place) ? [] : [place],
  );
}

function checkMapping(
  { headers, headerLine }: DetectedTable,
  mapping: DfeMapping,
  { context, file: { name: file } }: Loading,
): Failed | null {
  const missing = columnsOf(mapping).filter((column) => placeOf(headers, column) === -1);
  const known = new Set(context.indicators.map(({ id }) => id));
  const unknown = mapping.indicators.filter(({ indicator }) => !known.has(indicator));
  const empty = mapping.indicators.length === 0;
  if (missing.length === 0 && unknown.length === 0 && !empty) return null;
  const what =
    missing.length > 0
      ? `${list(missing.map(quote))}, chosen for the figures, ${missing.length === 1 ? 'is' : 'are'} not in the header of ${file}.`
      : empty
        ? `No column of ${file} was chosen for an indicator.`
        : `${list(unknown.map(({ indicator }) => quote(indicator)))}, chosen for columns of ${file}, ${unknown.length === 1 ? 'is not an indicator' : 'are not indicators'} of the catalogue.`;
  return fail(FILE_RULES.mapping, file, {
    line: headerLine,
    message: what,
    hint: `Choose the columns again. Areas are found by code (${[...AREA_COLUMNS.values()].join(', ')}).`,
  });
}

/** A filter value that no row has would quietly load nothing. */
function filtersFailure(outcome: LoadOutcome, mapping: DfeMapping, file: string): Failed | null {
  if (outcome.kind !== 'read') return null;
  const { rowsRead, rowsOfOtherFilters } = outcome.summary;
  if (rowsOfOtherFilters < rowsRead) return null;
  const chosen = Object.entries(mapping.filters).map(
    ([column, value]) => `${column} ${quote(value)}`,
  );
  return fail(FILE_RULES.mapping, file, {
    message: `No row of ${file} has the chosen ${list(chosen)}.`,
    hint: 'Choose the filter values again.',
  });
}
