/** What a table form still needs before its columns can be used. */
import { readPeriod } from '../../domain/period';
import type { Problem } from './mapping-draft';
import type { FigureDraft, RowsDraft, TableDraft } from './table-draft';

/** Ends of the ids of the form's fields. */
export const FIELDS = {
  areaCode: 'area-code',
  areaName: 'area-name',
  period: 'period',
  periodColumn: 'period-column',
  periodText: 'period-text',
  periodsIndicator: 'periods-indicator',
  measure: 'measure',
} as const;

export const rowsField = (name: keyof RowsDraft): string => `rows-${name}`;
export const figureField = (figure: FigureDraft, name: keyof Omit<FigureDraft, 'key'>): string =>
  `figure-${figure.key}-${name}`;

/** Empty when the draft is complete. */
export const tableProblems = (draft: TableDraft): readonly Problem[] => [
  ...areaProblems(draft),
  ...(draft.layout === 'periods' ? [] : periodProblems(draft)),
  ...layoutProblems(draft),
];

function areaProblems({ areaCode, areaName }: TableDraft): readonly Problem[] {
  if (areaCode === '' && areaName === '') {
    return [problem(FIELDS.areaCode, 'Choose the column of area codes, of area names, or both')];
  }
  return areaCode === areaName
    ? [problem(FIELDS.areaName, 'Choose different columns for area codes and area names')]
    : [];
}

function periodProblems({ periodFrom, periodColumn, periodText }: TableDraft): readonly Problem[] {
  if (periodFrom === '') return [problem(FIELDS.period, 'Choose where the period stands')];
  if (periodFrom === 'column' && periodColumn === '') {
    return [problem(FIELDS.periodColumn, 'Choose the column of the period')];
  }
  return periodFrom === 'typed' && readPeriod(periodText) === null
    ? [problem(FIELDS.periodText, 'Type a period such as March 2012 or Q4 2011/12')]
    : [];
}

function layoutProblems({ layout, rows, figures, periods }: TableDraft): readonly Problem[] {
  switch (layout) {
    case 'rows':
      return rowsProblems(rows);
    case 'columns':
      return figures.flatMap((figure, index) => figureProblems(figure, index, figures));
    case 'periods':
      return [
        ...(periods.indicator === ''
          ? [problem(FIELDS.periodsIndicator, 'Choose the indicator of this table')]
          : []),
        ...(periods.measure === ''
          ? [problem(FIELDS.measure, 'Choose what the columns hold')]
          : []),
      ];
  }
}

function rowsProblems(rows: RowsDraft): readonly Problem[] {
  const { indicatorFrom, indicatorColumn, indicator } = rows;
  return [
    ...(indicatorFrom === 'column' && indicatorColumn === ''
      ? [problem(rowsField('indicatorColumn'), 'Choose the column of the indicator')]
      : []),
    ...(indicatorFrom === 'file' && indicator === ''
      ? [problem(rowsField('indicator'), 'Choose the indicator of this file')]
      : []),
    ...measureProblems(rows, (name) => rowsField(name), ''),
  ];
}

function figureProblems(
  figure: FigureDraft,
  index: number,
  all: readonly FigureDraft[],
): readonly Problem[] {
  const place = `indicator ${index + 1}`;
  const field = figureField(figure, 'indicator');
  if (figure.indicator === '') return [problem(field, `Choose ${place}, or remove its row`)];
  if (all.findIndex((other) => keyOf(other) === keyOf(figure)) !== index) {
    return [problem(field, `Choose ${place} once only, or give it a category of its own`)];
  }
  return measureProblems(figure, (name) => figureField(figure, name), ` for ${place}`);
}

const keyOf = ({ indicator, category }: FigureDraft): string =>
  JSON.stringify([indicator, category.trim().toLowerCase()]);

type Measures = Pick<FigureDraft, 'numerator' | 'denominator' | 'value'>;

function measureProblems(
  { numerator, denominator, value }: Measures,
  field: (name: keyof Measures) => string,
  place: string,
): readonly Problem[] {
  if (numerator === '' && value === '') {
    return [problem(field('numerator'), `Choose a numerator or a value column${place}`)];
  }
  const chosen = [numerator, denominator, value].filter((column) => column !== '');
  return new Set(chosen).size < chosen.length
    ? [problem(field('numerator'), `Choose each column once only${place}`)]
    : [];
}

const problem = (field: string, message: string): Problem => ({ field, message });
