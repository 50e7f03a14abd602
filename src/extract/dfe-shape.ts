/** What a DfE file has to choose from: one pass over all rows, before it can be loaded. */
import type { Indicator } from '../domain/indicator';
import type { VouchedColumns } from './child-level/vouched';
import { createChildLevelWatch } from './child-level/watch';
import { headerKey } from './columns';
import type { RecordBatch, Row } from './csv';
import { isStandardColumn, placeOf } from './dfe-columns';
import { suggestIndicators } from './dfe-suggest';
import type { Failed } from './failure';
import type { Limits } from './limits';
import type { IssueLog } from './issues';
import { readNumber, readPlainNumber } from './numbers';
import { admitRow, noRows, tooManyRows, type RowCounts } from './row-gate';
import type { DfeShape } from './types';

export interface ShapeReader {
  readonly read: (batch: RecordBatch) => Failed | null;
  readonly shape: (indicators: readonly Indicator[]) => DfeShape;
  readonly counts: RowCounts;
  /** The refusal of a file with data about single children, or null (rule X3). */
  readonly verdict: () => Failed | null;
}

interface ColumnSight {
  readonly place: number;
  readonly header: string;
  numbers: number;
  texts: number;
  /** Different texts, at most `VALUES_LISTED` and the totals. */
  readonly values: Set<string>;
}

const VALUES_LISTED = 200;
/** A number column may have a slip; a filter such as age has texts among its numbers. */
const LEAST_NUMBERS = 0.95;
const TOTAL_VALUE = /^(total|all\b.*|totals)$/i;

export function createShapeReader(
  headers: Row,
  limits: Limits,
  vouched: VouchedColumns,
  log: IssueLog,
): ShapeReader {
  const counts = noRows();
  const identifier = placeOf(headers, 'time_identifier');
  const columns: readonly ColumnSight[] = headers.flatMap((header, place) =>
    isStandardColumn(header) || header.trim() === ''
      ? []
      : [{ place, header: header.trim(), numbers: 0, texts: 0, values: new Set<string>() }],
  );
  const watch = createChildLevelWatch(
    log,
    columns.map(({ header }) => header),
    vouched,
  );
  let hasReportingYears = false;

  function read(batch: RecordBatch): Failed | null {
    batch.rows.forEach((row) => {
      if (!admitRow(row, headers.length, 0, false, counts, log)) return;
      hasReportingYears ||= /^\s*reporting year\s*$/i.test(row[identifier] ?? '');
      for (const column of columns) {
        const cell = row[column.place] ?? '';
        watch.seeUnknown(column.header, cell);
        look(column, cell);
      }
    });
    return tooManyRows(counts, log.file, limits);
  }

  function shape(indicators: readonly Indicator[]): DfeShape {
    const numberColumns = columns.filter(isNumberColumn).map(({ header }) => header);
    const filters = columns
      .filter((column) => !isNumberColumn(column) && column.values.size > 1)
      .map(({ header, values }) => ({ column: header, values: [...values] }));
    return {
      kind: 'dfe',
      signature: headers.map(headerKey).join('|'),
      numberColumns,
      filters,
      hasReportingYears,
      suggested: {
        kind: 'dfe',
        indicators: suggestIndicators(numberColumns, indicators),
        // March, September or mid-year: nothing in the file says which, so the user has to (rule P2).
        reportingYearEnd: null,
        filters: Object.fromEntries(filters.map(({ column, values }) => [column, totalOf(values)])),
      },
    };
  }

  return { read, shape, counts, verdict: watch.verdict };
}

function look(column: ColumnSight, cell: string): void {
  const text = cell.trim();
  if (text === '') return;
  if (isNumberOrSymbol(text)) column.numbers += 1;
  else column.texts += 1;
  if (column.values.has(text)) return;
  if (column.values.size < VALUES_LISTED || TOTAL_VALUE.test(text)) column.values.add(text);
}

function isNumberOrSymbol(text: string): boolean {
  if (readPlainNumber(text) >= 0) return true;
  const { kind } = readNumber(text);
  return kind === 'number' || kind === 'missing' || kind === 'negative';
}

function isNumberColumn({ numbers, texts, values }: ColumnSight): boolean {
  if (numbers < LEAST_NUMBERS * (numbers + texts) || numbers === 0) return false;
  return texts === 0 || ![...values].some((value) => TOTAL_VALUE.test(value));
}

const totalOf = (values: readonly string[]): string =>
  values.find((value) => TOTAL_VALUE.test(value)) ?? values[0] ?? '';
