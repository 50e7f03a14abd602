/** Form 3 of docs/formats.md with its mapping: one row gives one observation an indicator. */
import { readDfePeriod, type Period } from '../domain/period';
import { TOTAL } from '../domain/indicator';
import type { RowContext } from '../domain/observation';
import { createAreaDates } from './area-columns';
import type { VouchedColumns } from './child-level/vouched';
import { createChildLevelWatch } from './child-level/watch';
import { columnLabel } from './columns';
import { lineOf, type RecordBatch, type Row } from './csv';
import { createDfeAreas } from './dfe-areas';
import { DFE_TIME, placeOf } from './dfe-columns';
import { createDictionary, issueKindOf } from './dictionary';
import { fail, type Failed } from './failure';
import type { IssueLog } from './issues';
import type { Limits } from './limits';
import { createMeasureReader } from './measures';
import { createPeriodList, unreadablePeriod } from './period-column';
import { areaFinder } from './places';
import { admitRow, noRows, tooManyRows } from './row-gate';
import { emptyRow } from './row-in-hand';
import type { RowsRead } from './rows-read';
import { FILE_RULES } from './rules/file-rules';
import { createTableBuilder } from './table-builder';
import type { RowReader } from './tidy-rows';
import type { DfeIndicatorMapping, DfeMapping, ExtractContext } from './types';

interface DfeOptions {
  readonly headers: Row;
  readonly mapping: DfeMapping;
  /** Columns that hold neither time, place nor a mapped figure. */
  readonly otherColumns: readonly number[];
  readonly context: ExtractContext;
  readonly limits: Limits;
  /** Columns that the user vouches for (rule X3). */
  readonly vouched: VouchedColumns;
  readonly log: IssueLog;
}

interface MappedIndicator {
  readonly indicator: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number;
  readonly headers: DfeIndicatorMapping;
}

/** Separates the two cells of a period in one dictionary text. */
const PAIR = '\u0000';

export function createDfeReader(options: DfeOptions): RowReader {
  const { headers, mapping, otherColumns, context, limits, vouched, log } = options;
  const others = otherColumns.map((place) => ({ place, header: columnLabel(headers, place) }));
  const watch = createChildLevelWatch(
    log,
    others.map(({ header }) => header),
    vouched,
  );
  const builder = createTableBuilder(context.areas.length, context.indicators.length);
  const periods = createPeriodList(context.thisMonth, log);
  const areas = createDfeAreas(headers, areaFinder(context.areas), log);
  const existed = createAreaDates(context.areas, periods.periods, 'geographic_level', log);
  const readMeasures = createMeasureReader({
    areas: context.areas,
    indicators: context.indicators,
    log,
    watch,
    published: true,
    yearsFactor: periods.yearsFactor,
  });
  const [timeColumn, identifierColumn] = DFE_TIME;
  const time = placeOf(headers, timeColumn);
  const identifier = placeOf(headers, identifierColumn);
  const periodOf = createDictionary(periodCode);
  const mapped = mapping.indicators.map((columns) => mappedIndicator(columns, headers, context));
  const filters = Object.entries(mapping.filters).map(([column, value]) => ({
    place: placeOf(headers, column),
    value: value.trim(),
  }));
  const contexts: readonly RowContext[] = [
    {
      provenance: { kind: 'published', source: `DfE statistics, ${log.file}` },
      quality: null,
      note: null,
      extractDate: null,
    },
  ];
  const counts = noRows();
  const row = emptyRow();
  let isUnconfirmed = false;

  function periodCode(pair: string): number {
    const [timeText = '', identifierText = ''] = pair.split(PAIR);
    const period = readDfePeriod(timeText, identifierText, mapping.reportingYearEnd);
    const found = `${timeText} ${identifierText}`.trim();
    isUnconfirmed ||= period === 'unconfirmed';
    return isPeriod(period)
      ? periods.codeOf(period, timeColumn, found)
      : unreadablePeriod(log, timeColumn, found);
  }

  /** All indicators of a row, or none: a row with an error is left out as a whole. */
  function readRow(cells: Row): boolean {
    row.period = periodOf(`${cells[time] ?? ''}${PAIR}${cells[identifier] ?? ''}`);
    if (row.period < 0) log.add(issueKindOf(row.period), row.line);
    const before = builder.length();
    const didExist = row.period < 0 || existed(row.area, row.period, row.line);
    let fits = true;
    for (const one of mapped) fits = readIndicator(cells, one) && fits;
    if (row.period >= 0 && didExist && fits) return true;
    builder.cutTo(before);
    return false;
  }

  function readIndicator(cells: Row, one: MappedIndicator): boolean {
    row.indicator = one.indicator;
    row.flags = 0;
    const fits = readMeasures(
      row,
      cells[one.numerator] ?? '',
      cells[one.denominator] ?? '',
      cells[one.value] ?? '',
      one.headers,
    );
    row.series = builder.seriesOf(row.indicator, row.area, 0);
    if (row.period >= 0) builder.add(row);
    return fits;
  }

  function read(batch: RecordBatch): Failed | null {
    batch.rows.forEach((cells, i) => {
      row.line = lineOf(batch, i);
      const broken = batch.brokenQuotes.has(i);
      for (const { place, header } of others) watch.seeUnknown(header, cells[place] ?? '');
      if (!admitRow(cells, headers.length, row.line, broken, counts, log)) return;
      if (filters.some(({ place, value }) => (cells[place] ?? '').trim() !== value)) {
        counts.rowsOfOtherFilters += 1;
        return;
      }
      row.area = areas.read(cells);
      if (row.area === -1) counts.rowsOutsideAreas += 1;
      else if (!readRow(cells)) counts.rowsLeftOut += 1;
    });
    return tooManyRows(counts, log.file, limits);
  }

  function result(): RowsRead | Failed {
    const refused = watch.verdict() ?? (isUnconfirmed ? yearEndNeeded(log.file) : null);
    if (refused) return refused;
    areas.reportOutside(counts.rowsOutsideAreas);
    return { builder, counts, periods: periods.periods, contexts, categories: [TOTAL] };
  }

  return { read, expect: builder.expect, result };
}

const isPeriod = (period: Period | 'unconfirmed' | null): period is Period =>
  period !== null && period !== 'unconfirmed';

const yearEndNeeded = (file: string): Failed =>
  fail(FILE_RULES.reportingYear, file, {
    column: 'time_identifier',
    message: `${file} has reporting years, and nothing says in which month they end.`,
    hint: 'Choose the month: 31 March in most files on children in need and child protection, 30 September for the workforce, mid-year for populations. The publication says which.',
  });

function mappedIndicator(
  columns: DfeIndicatorMapping,
  headers: Row,
  context: ExtractContext,
): MappedIndicator {
  const place = (column: string | null): number =>
    column === null ? -1 : placeOf(headers, column);
  return {
    indicator: context.indicators.findIndex(({ id }) => id === columns.indicator),
    numerator: place(columns.numerator),
    denominator: place(columns.denominator),
    value: place(columns.value),
    headers: columns,
  };
}
