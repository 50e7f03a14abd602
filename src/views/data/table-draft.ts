/** The table form's contents while they are being chosen: text of fields, '' for not chosen. */
import type {
  TableFigure,
  TableLayout,
  TableMapping,
  TablePeriod,
  TableShape,
} from '../../workspace/types';

export type LayoutKind = TableLayout['kind'];
export type PeriodFrom = TablePeriod['from'];

/** Columns of a table with one row a figure. */
export interface RowsDraft {
  /** What the file says which figure a row is; or the indicator of all rows. */
  readonly indicatorFrom: 'column' | 'file';
  readonly indicatorColumn: string;
  readonly indicator: string;
  readonly category: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
  readonly status: string;
  readonly note: string;
}

/** One indicator of a table with one column an indicator. `category` is typed, not a column. */
export interface FigureDraft {
  readonly key: number;
  readonly indicator: string;
  readonly category: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
}

export interface PeriodsDraft {
  readonly indicator: string;
  readonly measure: 'numerator' | 'value' | '';
}

/** All three layouts are kept, so that trying another loses nothing. */
export interface TableDraft {
  readonly areaCode: string;
  readonly areaName: string;
  readonly periodFrom: PeriodFrom | '';
  readonly periodColumn: string;
  readonly periodText: string;
  readonly layout: LayoutKind;
  readonly rows: RowsDraft;
  readonly figures: readonly FigureDraft[];
  readonly periods: PeriodsDraft;
}

export const emptyFigure = (key: number): FigureDraft => ({
  key,
  indicator: '',
  category: '',
  numerator: '',
  denominator: '',
  value: '',
});

const EMPTY_ROWS: RowsDraft = {
  indicatorFrom: 'column',
  indicatorColumn: '',
  indicator: '',
  category: '',
  numerator: '',
  denominator: '',
  value: '',
  status: '',
  note: '',
};

/** True when title and file name say different periods: the user decides which is right. */
export const disagrees = ({ titlePeriod, fileNamePeriod }: TableShape): boolean =>
  titlePeriod !== null && fileNamePeriod !== null && titlePeriod !== fileNamePeriod;

/** The suggestion as a draft. Of title and file name that disagree, neither is chosen. */
export function tableDraftOf(shape: TableShape): TableDraft {
  const { areaCode, areaName, layout } = shape.suggested;
  return {
    areaCode: areaCode ?? '',
    areaName: areaName ?? '',
    ...periodDraft(shape),
    layout: layout.kind,
    rows: layout.kind === 'rows' ? rowsDraft(layout) : EMPTY_ROWS,
    figures: layout.kind === 'columns' ? figuresDraft(layout.figures) : [emptyFigure(0)],
    periods:
      layout.kind === 'periods'
        ? { indicator: layout.indicator, measure: layout.measure }
        : { indicator: '', measure: '' },
  };
}

type PeriodDraft = Pick<TableDraft, 'periodFrom' | 'periodColumn' | 'periodText'>;

function periodDraft(shape: TableShape): PeriodDraft {
  const none: PeriodDraft = { periodFrom: '', periodColumn: '', periodText: '' };
  const { period } = shape.suggested;
  switch (period?.from) {
    case 'column':
      return { ...none, periodFrom: 'column', periodColumn: period.column };
    case 'typed':
      return { ...none, periodFrom: 'typed', periodText: period.text };
    case 'title':
      return isSure(shape, shape.titlePeriod) ? { ...none, periodFrom: 'title' } : none;
    case 'file-name':
      return isSure(shape, shape.fileNamePeriod) ? { ...none, periodFrom: 'file-name' } : none;
    case undefined:
      return none;
  }
}

const isSure = (shape: TableShape, found: string | null): boolean =>
  found !== null && !disagrees(shape);

const rowsDraft = (layout: Extract<TableLayout, { kind: 'rows' }>): RowsDraft => ({
  indicatorFrom: layout.indicator.from,
  indicatorColumn: layout.indicator.from === 'column' ? layout.indicator.column : '',
  indicator: layout.indicator.from === 'file' ? layout.indicator.id : '',
  category: layout.category ?? '',
  numerator: layout.numerator ?? '',
  denominator: layout.denominator ?? '',
  value: layout.value ?? '',
  status: layout.status ?? '',
  note: layout.note ?? '',
});

const figuresDraft = (figures: readonly TableFigure[]): readonly FigureDraft[] =>
  figures.length === 0
    ? [emptyFigure(0)]
    : figures.map((figure, key) => ({
        key,
        indicator: figure.indicator,
        category: figure.category ?? '',
        numerator: figure.numerator ?? '',
        denominator: figure.denominator ?? '',
        value: figure.value ?? '',
      }));

/** The mapping that a complete draft stands for; see `tableProblems`. */
export function tableMappingOf(draft: TableDraft): TableMapping {
  return {
    kind: 'table',
    areaCode: orNull(draft.areaCode),
    areaName: orNull(draft.areaName),
    period: draft.layout === 'periods' ? null : periodOf(draft),
    layout: layoutOf(draft),
  };
}

function periodOf({ periodFrom, periodColumn, periodText }: TableDraft): TableMapping['period'] {
  switch (periodFrom) {
    case 'column':
      return { from: 'column', column: periodColumn };
    case 'typed':
      return { from: 'typed', text: periodText.trim() };
    case 'title':
    case 'file-name':
      return { from: periodFrom };
    case '':
      return null;
  }
}

function layoutOf({ layout, rows, figures, periods }: TableDraft): TableLayout {
  switch (layout) {
    case 'rows':
      return rowsLayout(rows);
    case 'columns':
      return { kind: 'columns', figures: figures.map(figureOf) };
    case 'periods':
      return {
        kind: 'periods',
        indicator: periods.indicator,
        measure: periods.measure === 'value' ? 'value' : 'numerator',
      };
  }
}

const rowsLayout = (rows: RowsDraft): TableLayout => ({
  kind: 'rows',
  indicator:
    rows.indicatorFrom === 'column'
      ? { from: 'column', column: rows.indicatorColumn }
      : { from: 'file', id: rows.indicator },
  category: orNull(rows.category),
  numerator: orNull(rows.numerator),
  denominator: orNull(rows.denominator),
  value: orNull(rows.value),
  status: orNull(rows.status),
  note: orNull(rows.note),
});

const figureOf = (figure: FigureDraft): TableFigure => ({
  indicator: figure.indicator,
  category: orNull(figure.category.trim()),
  numerator: orNull(figure.numerator),
  denominator: orNull(figure.denominator),
  value: orNull(figure.value),
});

const orNull = (text: string): string | null => (text === '' ? null : text);
