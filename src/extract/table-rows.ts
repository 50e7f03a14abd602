/** Form 2 of docs/formats.md: the rows of a table with headers of its own, read by its mapping. */
import { FLAG } from '../domain/observation';
import { isValidIn } from '../domain/area';
import { lastMonthOf, type Period } from '../domain/period';
import { createAreaDates } from './area-columns';
import { createCategoryColumn, TOTAL_CATEGORY } from './category-column';
import { createChildLevelWatch } from './child-level/watch';
import { headerKey } from './columns';
import { createContextColumns } from './context-columns';
import { lineOf, type RecordBatch, type Row } from './csv';
import { createDictionary, isProblem, issueKindOf } from './dictionary';
import type { Failed } from './failure';
import { createFractionWatch } from './fractions';
import { createIndicatorColumn } from './indicator-column';
import { report, type IssueLog } from './issues';
import type { Loading } from './loading';
import { createMeasureReader } from './measures';
import { createPeriodColumn, createPeriodList } from './period-column';
import { areaFinder, indicatorFinder } from './places';
import { admitRow, noRows, tooManyRows } from './row-gate';
import { emptyRow } from './row-in-hand';
import type { RowsRead } from './rows-read';
import { CELL_RULES } from './rules/cell-rules';
import { createStatusColumn, isProvisional, reasonInStatus } from './status-column';
import { createTableBuilder } from './table-builder';
import { createTableAreas } from './table-areas';
import { cellAt, isFilled } from './table-cells';
import { figureColumns, placeOfColumn, type FigureColumns } from './table-figure-columns';
import { createTableNotes } from './table-notes';
import { createTablesBelow } from './tables-below';
import type { RowReader } from './tidy-rows';
import type { TableMapping } from './types';
import { quote } from './wording';

interface TableOptions {
  readonly headers: readonly string[];
  readonly headerLine: number;
  readonly mapping: TableMapping;
  /** Of the whole file, and the text that says it; null when a column or the headers say it. */
  readonly period: { readonly period: Period; readonly found: string } | null;
  /** Places of columns that are not read. */
  readonly otherColumns: readonly number[];
  /** Places of columns that are blank in all first rows. */
  readonly emptyColumns: readonly number[];
  readonly loading: Loading;
  readonly log: IssueLog;
}

interface Figure extends FigureColumns {
  readonly periodCode: number;
  readonly categoryCode: number;
  /** False when its column is empty, as those for months to come are. */
  readonly isFilledIn: boolean;
  /** The column that an issue without one is about. */
  readonly column: string | null;
}

export function createTableReader(options: TableOptions): RowReader {
  const { headers, headerLine, mapping, otherColumns, emptyColumns, loading, log } = options;
  const { context, tuning, options: chosen } = loading;
  const { layout } = mapping;
  const rowsLayout = layout.kind === 'rows' ? layout : null;
  const row = emptyRow();
  const unread = otherColumns.map((place) => ({ place, header: headers[place] ?? '' }));
  const watch = createChildLevelWatch(
    log,
    unread.map(({ header }) => header),
    chosen.vouchedColumns,
  );
  const builder = createTableBuilder(context.areas.length, context.indicators.length);
  const periods = createPeriodList(context.thisMonth, log);
  const finder = areaFinder(context.areas, context.corrections.areas);
  const areas = createTableAreas(finder, headers, mapping, log, watch);
  const areaHeader = mapping.areaName ?? mapping.areaCode ?? '';
  const existed = createAreaDates(context.areas, periods.periods, areaHeader, log);
  const place = (column: string | null | undefined): number =>
    placeOfColumn(headers, column ?? null);
  const periodHeader = mapping.period?.from === 'column' ? mapping.period.column : null;
  const indicatorHeader =
    rowsLayout?.indicator.from === 'column' ? rowsLayout.indicator.column : null;
  const [periodAt, indicatorAt] = [place(periodHeader), place(indicatorHeader)];
  const [categoryAt, statusAt] = [place(rowsLayout?.category), place(rowsLayout?.status)];
  const noteAt = place(rowsLayout?.note);
  const periodOf = createPeriodColumn(periodHeader ?? '', periods, chosen.periods, row, log, watch);
  const indicators = indicatorFinder(context.indicators, context.corrections.indicators);
  const indicatorOf = createIndicatorColumn(indicatorHeader ?? '', indicators, row, log, watch);
  const category = createCategoryColumn(rowsLayout?.category ?? 'category', log, watch);
  const statusOf = createStatusColumn(rowsLayout?.status ?? 'status', log, watch);
  const contexts = createContextColumns(
    { ...NO_CONTEXT, note: rowsLayout?.note ?? 'note' },
    { source: 'source not given', date: null },
    log,
    watch,
  );
  const fractions = createFractionWatch(log);
  const notes = createTableNotes(headers, log);
  const others = createTablesBelow(headers, log);
  const counts = noRows();
  const filePeriod = options.period
    ? periods.codeOf(options.period.period, null, options.period.found)
    : 0;
  const figures = figureColumns(mapping, headers, context).map((figure): Figure => {
    const at = figure.value >= 0 ? figure.value : figure.numerator;
    const column = headers[at] ?? '';
    return {
      ...figure,
      isFilledIn: !emptyColumns.includes(at),
      periodCode: figure.period ? periods.codeOf(figure.period, column, column) : 0,
      categoryCode: figure.category === null ? TOTAL_CATEGORY : category.codeOf(figure.category),
      column: rowsLayout ? null : column,
    };
  });
  let figureInHand: Figure | null = null;
  const readMeasures = createMeasureReader({
    areas: context.areas,
    indicators: context.indicators,
    // A row has many figures, so an issue names the column of the one that it is about.
    log: {
      ...log,
      kindOf: (rule, details) =>
        log.kindOf(rule, { ...details, column: details.column ?? figureInHand?.column ?? null }),
    },
    watch,
    published: false,
    yearsFactor: periods.yearsFactor,
  });

  function codeOrIssue(code: number): number {
    if (!isProblem(code)) return code;
    log.add(issueKindOf(code), row.line);
    return -1;
  }

  const indicatorIn = createDictionary((cell) => indicators.find(cell.trim()) + 1);
  const [first, ...more] = figures.map(({ indicator }) => indicator);
  const onlyIndicator = more.every((indicator) => indicator === first) ? (first ?? null) : null;

  /** False when a column that is not read names another indicator than the one of all rows. */
  function isOfIndicator(cells: Row): boolean {
    if (onlyIndicator === null) return true;
    const other = unread.find(({ place: at }) => {
      const named = indicatorIn(cellAt(cells, at)) - 1;
      return named >= 0 && named !== onlyIndicator;
    });
    if (!other) return true;
    const text = cellAt(cells, other.place).trim();
    report(log, CELL_RULES.otherIndicator, row.line, {
      column: other.header,
      found: text,
      message: `${quote(text)} is another indicator than ${quote(context.indicators[onlyIndicator]?.name ?? '')}, which was chosen for all rows.`,
      hint: 'Put the rows of each indicator into a file of their own, or one row a figure with the column of the indicator.',
    });
    return false;
  }

  /** All figures of a row, or none: a row with an error is left out as a whole. */
  function readRow(cells: Row): boolean {
    for (const column of unread) watch.seeUnknown(column.header, cells[column.place] ?? '');
    const isOne = isOfIndicator(cells);
    const rowPeriod = rowPeriodOf(cells);
    row.period = rowPeriod;
    const part = `${rowPeriod} ${headerKey(cellAt(cells, indicatorAt))}`;
    row.area = areas.read(cells, row.line, periods.periods[rowPeriod] ?? null, part);
    const rowIndicator =
      indicatorAt < 0 ? -1 : codeOrIssue(indicatorOf(cellAt(cells, indicatorAt)));
    const rowCategory = readCategory(cells);
    const status = codeOrIssue(statusOf(cellAt(cells, statusAt)));
    row.statusReason = reasonInStatus(status);
    row.context = contexts.read('', '', cellAt(cells, noteAt), '', row.line);
    const before = builder.length();
    let fits = status >= 0 && isOne;
    for (const figure of figures) {
      row.indicator = figure.indicator ?? rowIndicator;
      row.period = figure.period ? figure.periodCode : rowPeriod;
      row.flags = isProvisional(status) ? FLAG.provisional : 0;
      fits = readFigure(cells, figure, rowCategory) && fits;
    }
    if (fits) return true;
    builder.cutTo(before);
    return false;
  }

  function rowPeriodOf(cells: Row): number {
    if (periodAt >= 0) return codeOrIssue(periodOf(cellAt(cells, periodAt)));
    return layout.kind === 'periods' ? 0 : codeOrIssue(filePeriod);
  }

  function readCategory(cells: Row): number {
    const code = category.codeOf(cellAt(cells, categoryAt));
    const issue = category.spellingIssue(code);
    if (issue >= 0) log.add(issue, row.line);
    return code;
  }

  function readFigure(cells: Row, figure: Figure, rowCategory: number): boolean {
    const numerator = cellAt(cells, figure.numerator);
    const denominator = cellAt(cells, figure.denominator);
    const value = cellAt(cells, figure.value);
    const isEmpty = !isFilled(numerator) && !isFilled(denominator) && !isFilled(value);
    if (figure.period && isEmpty && !isExpected(figure)) return true;
    figureInHand = figure;
    const period = figure.period ? codeOrIssue(row.period) : row.period;
    const didExist = period < 0 || row.area < 0 || existed(row.area, period, row.line);
    const fits = readMeasures(row, numerator, denominator, value, figure.headers);
    if (context.indicators[row.indicator]?.unit === 'percent') {
      fractions.see(figure.headers.value ?? '', value);
    }
    if (!fits || !didExist || period < 0 || row.area < 0 || row.indicator < 0) return false;
    const categoryCode = figure.category === null ? rowCategory : figure.categoryCode;
    row.series = builder.seriesOf(row.indicator, row.area, categoryCode);
    builder.add(row);
    return true;
  }

  /** A report keeps columns for months to come, and teams that did not exist yet, empty. */
  function isExpected({ periodCode, period, isFilledIn }: Figure): boolean {
    if (!isFilledIn || isProblem(periodCode) || !period) return false;
    const area = context.areas[row.area];
    return !area || isValidIn(area, lastMonthOf(period));
  }

  function read(batch: RecordBatch): Failed | null {
    batch.rows.forEach((cells, i) => {
      row.line = lineOf(batch, i);
      if (others.begins(cells, row.line)) return seeLeftOut(cells);
      if (notes.take(cells, row.line, areas.isKnown(cells))) return seeLeftOut(cells);
      const broken = batch.brokenQuotes.has(i);
      const isRow =
        !others.take(cells, row.line, counts) &&
        admitRow(cells, headers.length, row.line, broken, counts, log);
      if (!isRow) seeLeftOut(cells);
      else if (!readRow(cells)) counts.rowsLeftOut += 1;
    });
    return tooManyRows(counts, log.file, tuning.limits);
  }

  /** What is not read must hold nothing about single children either. */
  const seeLeftOut = (cells: Row): void =>
    cells.forEach((cell, at) => watch.seeText(headers[at] ?? `Column ${at + 1}`, cell));

  function result(): RowsRead | Failed {
    const refused = watch.verdict();
    if (refused) return refused;
    notes.reportAll();
    fractions.reportAll(headerLine);
    return {
      builder,
      counts,
      periods: periods.periods,
      contexts: contexts.contexts,
      categories: category.categories,
    };
  }

  return { read, expect: builder.expect, result };
}

const NO_CONTEXT = { provenance: '', quality: '', extractDate: '' };
