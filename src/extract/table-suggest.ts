/** A first reading of a table with headers of its own, for the user to confirm or correct. */
import type { Indicator } from '../domain/indicator';
import { holdsFigures, holdsIndicators, holdsPeriods, type TableColumn } from './table-columns';
import { suggestFigures, type SuggestedFigure } from './table-figures';
import { periodOfHeader } from './table-periods';
import { isBesideFigure, isTidyName, type ColumnRole } from './table-words';
import type { Confidence, TableLayout, TableMapping, TablePeriod } from './types';

export interface TableHints {
  readonly columns: readonly TableColumn[];
  readonly indicators: readonly Indicator[];
  /** The indicator that the titles or the file's name speak of, or null. */
  readonly named: Indicator | null;
  /** True when they speak of a number of something: `Number of re-referrals`. */
  readonly isNumber: boolean;
  readonly titlePeriod: string | null;
  readonly fileNamePeriod: string | null;
}

export interface Suggestion {
  readonly mapping: TableMapping;
  readonly confidence: Readonly<Record<string, Confidence>>;
}

/** No indicator is better than a wrong one: the id is left empty, and the user has to choose. */
const NOT_KNOWN = '';

/** Suggests nothing where name and content do not tell. */
export function suggestTable(hints: TableHints): Suggestion {
  const { columns } = hints;
  const confidence: Record<string, Confidence> = {};
  const take = (column: TableColumn | null, sure: Confidence): string | null => {
    if (column) confidence[column.header] = sure;
    return column?.header ?? null;
  };
  const code = best(columns, ({ areaCodes }) => areaCodes, 'areaCode');
  const names = columns.filter((column) => column !== code);
  const name = best(names, ({ areas, areaCodes }) => areas - areaCodes, 'areaName');
  const others = names.filter((column) => column !== name);
  const areaCode = take(code, sureOf(code, 'areaCode'));
  const areaName = take(name, sureOf(name, 'areaName'));
  const dated = others.filter((column) => periodOfHeader(column.header) !== null);
  const period = periodColumn(others);
  const layout = suggestLayout(hints, others, dated, period, take);
  const periodName =
    layout.kind === 'periods'
      ? null
      : take(period, period && !holdsPeriods(period) ? 'guess' : sureOf(period, 'period'));
  return {
    mapping: {
      kind: 'table',
      areaCode,
      areaName,
      period: layout.kind === 'periods' ? null : periodOf(periodName, hints),
      layout,
    },
    confidence,
  };
}

/** The column with the most of something; the first of equals. */
function best(
  columns: readonly TableColumn[],
  count: (column: TableColumn) => number,
  role: ColumnRole,
): TableColumn | null {
  const most = Math.max(0, ...columns.map(count));
  const fit = columns.filter((column) => most > 0 && count(column) === most);
  return fit.find((column) => column.role === role) ?? fit[0] ?? null;
}

/** By the name of a tidy extract, by another name, or by what the cells hold alone. */
function sureOf(column: TableColumn | null, role: ColumnRole): Confidence {
  if (column && isTidyName(column.header, role)) return 'sure';
  return column?.role === role ? 'likely' : 'guess';
}

/** Two columns of dates, neither named for the period, could be anything. */
function periodColumn(columns: readonly TableColumn[]): TableColumn | null {
  const fit = columns.filter(
    (column) => holdsPeriods(column) && column.role !== 'extractDate' && column.role !== 'note',
  );
  const named = fit.filter(({ role }) => role === 'period');
  const [only, ...others] = named.length > 0 ? named : fit;
  if (only) return others.length === 0 ? only : null;
  // Its cells are reported one by one; a title or file name would give all rows one period.
  const [unread, ...more] = columns.filter(({ role, filled }) => role === 'period' && filled > 0);
  return unread && more.length === 0 ? unread : null;
}

const periodOf = (column: string | null, hints: TableHints): TablePeriod => {
  if (column !== null) return { from: 'column', column };
  if (hints.titlePeriod !== null) return { from: 'title' };
  return hints.fileNamePeriod === null ? { from: 'typed', text: '' } : { from: 'file-name' };
};

type Take = (column: TableColumn | null, sure: Confidence) => string | null;

function suggestLayout(
  hints: TableHints,
  others: readonly TableColumn[],
  dated: readonly TableColumn[],
  period: TableColumn | null,
  take: Take,
): TableLayout {
  const numbers = others.filter(
    (column) => holdsFigures(column) && !dated.includes(column) && !isBesideFigure(column.header),
  );
  if (period === null && (dated.length > 1 || (dated.length === 1 && numbers.length === 0))) {
    // Rows of several indicators cannot all be of the one that a title names.
    const named = indicatorColumn(others) ? null : hints.named;
    const isCounted = hints.isNumber || numbers.some(({ percentSigns }) => percentSigns > 0);
    return periodsLayout(named, dated, isCounted, take);
  }
  const indicator = indicatorColumn(others);
  const named = others.find(({ role, figures }) => role === 'indicator' && figures === 0) ?? null;
  const column = indicator ?? named;
  if (column) {
    take(column, indicator ? sureOf(column, 'indicator') : 'guess');
    return rowsLayout(others, numbers, { from: 'column', column: column.header }, take);
  }
  const figures = suggestFigures(numbers, hints.indicators);
  const category = others.find(({ role, figures: found }) => role === 'category' && found === 0);
  const [single, ...more] = figures;
  if (single && category && more.length === 0) return byCategory(single, others, category, take);
  if (figures.length > 0) {
    for (const { sure, columns } of figures) columns.forEach((one) => take(one, sure));
    return { kind: 'columns', figures: figures.map(({ figure }) => figure) };
  }
  const isOne = numbers.length === 1 || numbers.some(({ role }) => isMeasure(role));
  return isOne
    ? rowsLayout(others, numbers, { from: 'file', id: hints.named?.id ?? NOT_KNOWN }, take)
    : { kind: 'columns', figures: [] };
}

const indicatorColumn = (columns: readonly TableColumn[]): TableColumn | null =>
  best(columns.filter(holdsIndicators), (column) => column.indicators, 'indicator');

const isMeasure = (role: ColumnRole | null): boolean =>
  role === 'numerator' || role === 'denominator' || role === 'value';

/**
 * Figures without percent signs or decimals are counts when the title says so (`isCounted`) or other
 * columns hold the percentages: a count that is read as a percentage looks like one.
 */
function periodsLayout(
  named: Indicator | null,
  dated: readonly TableColumn[],
  isCounted: boolean,
  take: Take,
): TableLayout {
  dated.forEach((column) => take(column, 'likely'));
  const hasSigns = dated.some(({ percentSigns, decimals }) => percentSigns + decimals > 0);
  const isCount = named?.unit === 'count' || (!hasSigns && (named === null || isCounted));
  return {
    kind: 'periods',
    indicator: named?.id ?? NOT_KNOWN,
    measure: isCount ? 'numerator' : 'value',
  };
}

/** One indicator whose rows are categories: `District`, `Category`, `Children with a plan`. */
function byCategory(
  { figure, columns, sure }: SuggestedFigure,
  others: readonly TableColumn[],
  category: TableColumn,
  take: Take,
): TableLayout {
  const rows = rowsLayout(others, [], { from: 'file', id: figure.indicator }, take);
  columns.forEach((column) => take(column, sure));
  const { numerator, denominator, value } = figure;
  return { ...rows, category: category.header, numerator, denominator, value };
}

type RowsLayout = Extract<TableLayout, { kind: 'rows' }>;
type RowsIndicator = RowsLayout['indicator'];

/** One row a figure: number columns by their names, and a single one without a name is the value. */
function rowsLayout(
  others: readonly TableColumn[],
  numbers: readonly TableColumn[],
  indicator: RowsIndicator,
  take: Take,
): RowsLayout {
  const named = (columns: readonly TableColumn[], role: ColumnRole): string | null => {
    const fit = columns.filter((column) => column.role === role);
    const tidy = fit.find(({ header }) => isTidyName(header, role));
    const [only] = tidy ? [tidy] : fit.length === 1 ? fit : [];
    return take(only ?? null, sureOf(only ?? null, role));
  };
  const measures = others.filter(({ figures }) => figures > 0);
  const [numerator, denominator] = [named(measures, 'numerator'), named(measures, 'denominator')];
  const value = named(measures, 'value');
  const [single] = numbers.length === 1 && !numerator && !denominator && !value ? numbers : [];
  const texts = others.filter(
    ({ header }) => indicator.from === 'file' || indicator.column !== header,
  );
  return {
    kind: 'rows',
    indicator,
    category: named(texts, 'category'),
    numerator,
    denominator,
    value: value ?? take(single ?? null, 'guess'),
    status: named(texts, 'status'),
    note: named(texts, 'note'),
  };
}
