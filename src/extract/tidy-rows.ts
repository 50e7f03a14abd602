/** Form 1 of docs/formats.md, and the rows of form 4: one row an observation, columns by name. */
import { FLAG } from '../domain/observation';
import { createAreaColumns, createAreaDates } from './area-columns';
import { createCategoryColumn } from './category-column';
import { readMonthsPresent } from './cells';
import type { VouchedColumns } from './child-level/vouched';
import { createChildLevelWatch } from './child-level/watch';
import { columnLabel, headerOf, type TidyColumn, type TidyHeader } from './columns';
import { createContextColumns, type ExtractDefaults } from './context-columns';
import { lineOf, type RecordBatch, type Row } from './csv';
import { createDictionary, isProblem, issueKindOf, problemCode } from './dictionary';
import type { Failed } from './failure';
import type { IssueLog } from './issues';
import type { Limits } from './limits';
import { createMeasureReader } from './measures';
import { createIndicatorColumn } from './indicator-column';
import { createPeriodColumn, createPeriodList } from './period-column';
import { areaFinder, indicatorFinder } from './places';
import { admitRow, noRows, tooManyRows } from './row-gate';
import { emptyRow } from './row-in-hand';
import type { RowsRead } from './rows-read';
import { CELL_RULES } from './rules/cell-rules';
import { createStatusColumn, isProvisional, reasonInStatus } from './status-column';
import { createTableBuilder } from './table-builder';
import type { ExtractContext, LoadOptions } from './types';
import { quote } from './wording';

export interface RowReader {
  readonly read: (batch: RecordBatch) => Failed | null;
  /** About so many rows will come in all. */
  readonly expect: (rows: number) => void;
  /** What was read; called once, after the last batch. */
  readonly result: () => RowsRead | Failed;
}

interface TidyOptions {
  readonly header: TidyHeader;
  readonly context: ExtractContext;
  readonly defaults: ExtractDefaults;
  /** What the user typed for texts that are no periods. */
  readonly typedPeriods: LoadOptions['periods'];
  readonly limits: Limits;
  /** Columns that the user vouches for (rule X3). */
  readonly vouched: VouchedColumns;
  readonly log: IssueLog;
}

/** Asking an array for what is before its start is slow, so it is not asked. */
const cellAt = (cells: Row, place: number): string => (place < 0 ? '' : (cells[place] ?? ''));

export function createTidyReader({
  header,
  context,
  defaults,
  typedPeriods,
  limits,
  vouched,
  log,
}: TidyOptions): RowReader {
  const { places, headers } = header;
  const name = (column: TidyColumn): string => headerOf(header, column);
  const nameOrNull = (column: TidyColumn): string | null =>
    places[column] < 0 ? null : name(column);
  const labelled = (place: number) => ({ place, header: columnLabel(headers, place) });
  const unknown = header.unknown.map(labelled);
  const passedOver = header.derived.map(labelled);
  const watch = createChildLevelWatch(
    log,
    unknown.map((column) => column.header),
    vouched,
  );
  const areas = areaFinder(context.areas, context.corrections.areas);
  const builder = createTableBuilder(context.areas.length, context.indicators.length);
  const periods = createPeriodList(context.thisMonth, log);
  const row = emptyRow();
  const periodOf = createPeriodColumn(name('period'), periods, typedPeriods, row, log, watch);
  const areaHeaders = { code: nameOrNull('areaCode'), name: nameOrNull('areaName') };
  const areaColumns = createAreaColumns(areas, areaHeaders, log, watch);
  const areaHeader = areaHeaders.code ?? areaHeaders.name ?? '';
  const existed = createAreaDates(context.areas, periods.periods, areaHeader, log);
  const indicatorOf = createIndicatorColumn(
    name('indicator'),
    indicatorFinder(context.indicators, context.corrections.indicators),
    row,
    log,
    watch,
  );
  const category = createCategoryColumn(name('category'), log, watch);
  const statusOf = createStatusColumn(name('status'), log, watch);
  const partOf = createDictionary(monthsPresentCode);
  const contexts = createContextColumns(
    {
      provenance: name('provenance'),
      quality: name('quality'),
      note: name('note'),
      extractDate: name('extractDate'),
    },
    defaults,
    log,
    watch,
  );
  const measureHeaders = {
    numerator: nameOrNull('numerator'),
    denominator: nameOrNull('denominator'),
    value: nameOrNull('value'),
  };
  const readMeasures = createMeasureReader({
    areas: context.areas,
    indicators: context.indicators,
    log,
    watch,
    published: false,
    yearsFactor: periods.yearsFactor,
  });
  const counts = noRows();
  const width = headers.length;
  const hasContext = [places.provenance, places.quality, places.note, places.extractDate].some(
    (place) => place >= 0,
  );
  const onlyContext = hasContext ? -1 : contexts.read('', '', '', '', 0);

  /** 0 whole, 1 part; what cannot be read is taken as a part, so that nothing is compared as whole. */
  function monthsPresentCode(cell: string): number {
    const text = cell.trim();
    if (text === '') return 0;
    const months = readMonthsPresent(text);
    if (months !== null) return months === 'part' ? 1 : 0;
    watch.see(name('monthsPresent'), text);
    return problemCode(
      log.kindOf(CELL_RULES.monthsPresent, {
        column: name('monthsPresent'),
        found: text,
        message: `${quote(text)} does not say how many months are present, so the row is read as incomplete.`,
        hint: 'Write "2 of 3", or leave the cell blank when all months are present.',
      }),
    );
  }

  /** The code, or -1 after noting the problem that the code stands for. */
  function codeOrIssue(code: number): number {
    if (code >= 0) return code;
    log.add(issueKindOf(code), row.line);
    return -1;
  }

  function readStatusAndMonths(cells: Row): boolean {
    const status = codeOrIssue(statusOf(cellAt(cells, places.status)));
    const part = partOf(cellAt(cells, places.monthsPresent));
    if (isProblem(part)) log.add(issueKindOf(part), row.line);
    row.statusReason = reasonInStatus(status);
    row.flags = (isProvisional(status) ? FLAG.provisional : 0) | (part === 0 ? 0 : FLAG.incomplete);
    return status >= 0;
  }

  function readContext(cells: Row): number {
    if (!hasContext) return onlyContext;
    return contexts.read(
      cellAt(cells, places.provenance),
      cellAt(cells, places.quality),
      cellAt(cells, places.note),
      cellAt(cells, places.extractDate),
      row.line,
    );
  }

  function readCategory(cells: Row): number {
    const code = category.codeOf(cellAt(cells, places.category));
    const issue = category.spellingIssue(code);
    if (issue >= 0) log.add(issue, row.line);
    return code;
  }

  /** Reads one row; false when it has an error. Every cell is read, so that all issues are noted. */
  function readRow(cells: Row): boolean {
    for (const column of unknown) watch.seeUnknown(column.header, cells[column.place] ?? '');
    for (const column of passedOver) watch.see(column.header, cells[column.place] ?? '');
    row.period = codeOrIssue(periodOf(cellAt(cells, places.period)));
    row.area = areaColumns.read(
      cellAt(cells, places.areaCode),
      cellAt(cells, places.areaName),
      row.line,
    );
    row.indicator = codeOrIssue(indicatorOf(cellAt(cells, places.indicator)));
    const categoryCode = readCategory(cells);
    const hasStatus = readStatusAndMonths(cells);
    row.context = readContext(cells);
    const isPlaced = row.period >= 0 && row.area >= 0 && row.indicator >= 0;
    const didExist = row.period < 0 || row.area < 0 || existed(row.area, row.period, row.line);
    const fits = readMeasures(
      row,
      cellAt(cells, places.numerator),
      cellAt(cells, places.denominator),
      cellAt(cells, places.value),
      measureHeaders,
    );
    if (!isPlaced || !hasStatus || !didExist || !fits) return false;
    row.series = builder.seriesOf(row.indicator, row.area, categoryCode);
    builder.add(row);
    return true;
  }

  /** What is not read must hold nothing about single children either. */
  const seeLeftOut = (cells: Row): void =>
    cells.forEach((cell, place) => watch.seeText(columnLabel(headers, place), cell));

  function read(batch: RecordBatch): Failed | null {
    const { rows } = batch;
    for (let i = 0; i < rows.length; i += 1) {
      const cells = rows[i] ?? [];
      row.line = lineOf(batch, i);
      const broken = batch.brokenQuotes.size > 0 && batch.brokenQuotes.has(i);
      if (!admitRow(cells, width, row.line, broken, counts, log)) seeLeftOut(cells);
      else if (!readRow(cells)) counts.rowsLeftOut += 1;
    }
    return tooManyRows(counts, log.file, limits);
  }

  const result = (): RowsRead | Failed =>
    watch.verdict() ?? {
      builder,
      counts,
      periods: periods.periods,
      contexts: contexts.contexts,
      categories: category.categories,
    };

  return { read, expect: builder.expect, result };
}
