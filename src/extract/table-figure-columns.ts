/** The figures of one row of a table: which columns hold them, by its mapping. */
import type { Period } from '../domain/period';
import { headerKey } from './columns';
import type { MeasureHeaders } from './measure-cell';
import { periodOfHeader } from './table-periods';
import type { ExtractContext, TableMapping } from './types';

export interface FigureColumns {
  /** Place in the catalogue; null: the row says it. */
  readonly indicator: number | null;
  /** Null: the row says it, or it is the total. */
  readonly category: string | null;
  /** The period that the column is of; null: the row's. */
  readonly period: Period | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number;
  readonly headers: MeasureHeaders;
}

/** The place of a column, or -1; headers are compared as in every form. */
export const placeOfColumn = (headers: readonly string[], column: string | null): number =>
  column === null ? -1 : headers.findIndex((header) => headerKey(header) === headerKey(column));

export function figureColumns(
  { layout }: TableMapping,
  headers: readonly string[],
  { indicators }: ExtractContext,
): readonly FigureColumns[] {
  const indicatorOf = (wanted: string): number => indicators.findIndex(({ id }) => id === wanted);
  const placed = (columns: MeasureHeaders) => ({
    numerator: placeOfColumn(headers, columns.numerator),
    denominator: placeOfColumn(headers, columns.denominator),
    value: placeOfColumn(headers, columns.value),
    headers: columns,
  });
  switch (layout.kind) {
    case 'rows': {
      const { indicator } = layout;
      const fixed = indicator.from === 'file' ? indicatorOf(indicator.id) : null;
      return [{ indicator: fixed, category: null, period: null, ...placed(measuresIn(layout)) }];
    }
    case 'columns':
      return layout.figures.map((figure) => ({
        indicator: indicatorOf(figure.indicator),
        category: figure.category,
        period: null,
        ...placed(measuresIn(figure)),
      }));
    case 'periods':
      return headers.flatMap((header) => {
        const period = periodOfHeader(header);
        const columns = { ...NO_COLUMNS, [layout.measure]: header };
        const indicator = indicatorOf(layout.indicator);
        return period ? [{ indicator, category: null, period, ...placed(columns) }] : [];
      });
  }
}

const NO_COLUMNS: MeasureHeaders = { numerator: null, denominator: null, value: null };

const measuresIn = ({ numerator, denominator, value }: MeasureHeaders): MeasureHeaders => ({
  numerator,
  denominator,
  value,
});

/** Every column that the mapping names, once. */
export function columnsOf(mapping: TableMapping): readonly string[] {
  const { areaCode, areaName, period, layout } = mapping;
  const columns = [areaCode, areaName, period?.from === 'column' ? period.column : null];
  return [...new Set([...columns, ...layoutColumns(layout)])].filter((column) => column !== null);
}

function layoutColumns(layout: TableMapping['layout']): readonly (string | null)[] {
  switch (layout.kind) {
    case 'rows': {
      const { indicator, category, numerator, denominator, value, status, note } = layout;
      const named = indicator.from === 'column' ? indicator.column : null;
      return [named, category, numerator, denominator, value, status, note];
    }
    case 'columns':
      return layout.figures.flatMap(({ numerator, denominator, value }) => [
        numerator,
        denominator,
        value,
      ]);
    case 'periods':
      return [];
  }
}

/** The indicators that the mapping names; those of a column are not among them. */
export function indicatorsOf({ layout }: TableMapping): readonly string[] {
  switch (layout.kind) {
    case 'rows':
      return layout.indicator.from === 'file' ? [layout.indicator.id] : [];
    case 'columns':
      return layout.figures.map(({ indicator }) => indicator);
    case 'periods':
      return [layout.indicator];
  }
}
