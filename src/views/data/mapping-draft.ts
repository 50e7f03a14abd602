/** The mapping form's contents while they are being chosen: text of selects, '' for not chosen. */
import type { DfeIndicatorMapping, DfeMapping, DfeShape } from '../../workspace/types';
import type { ReportingYearEnd } from '../../domain/period';

export interface DraftRow {
  readonly key: number;
  readonly indicator: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
}

export interface Draft {
  readonly rows: readonly DraftRow[];
  readonly filters: Readonly<Record<string, string>>;
  readonly yearEnd: string;
}

/** One thing to put right, and the end of the id of the field where. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}

export const YEAR_ENDS: readonly { readonly value: ReportingYearEnd; readonly label: string }[] = [
  { value: 3, label: '31 March' },
  { value: 9, label: '30 September' },
  { value: 6, label: '30 June (mid-year)' },
];

export const emptyRow = (key: number): DraftRow => ({
  key,
  indicator: '',
  numerator: '',
  denominator: '',
  value: '',
});

export function draftOf({ suggested, filters }: DfeShape): Draft {
  const rows = suggested.indicators.map((row, key) => draftRow(row, key));
  return {
    rows: rows.length > 0 ? rows : [emptyRow(0)],
    filters: Object.fromEntries(
      filters.map(({ column }) => [column, suggested.filters[column] ?? '']),
    ),
    yearEnd: suggested.reportingYearEnd === null ? '' : String(suggested.reportingYearEnd),
  };
}

const draftRow = (row: DfeIndicatorMapping, key: number): DraftRow => ({
  key,
  indicator: row.indicator,
  numerator: row.numerator ?? '',
  denominator: row.denominator ?? '',
  value: row.value ?? '',
});

export const fieldOf = (row: DraftRow, name: keyof Omit<DraftRow, 'key'>): string =>
  `row-${row.key}-${name}`;
export const filterField = (index: number): string => `filter-${index}`;
export const YEAR_END_FIELD = 'year-end';

/** What still has to be chosen; empty when the draft is complete. */
export function problemsOf({ rows, filters, yearEnd }: Draft, shape: DfeShape): readonly Problem[] {
  const chosen = rows.map(({ indicator }) => indicator);
  return [
    ...rows.flatMap((row, index) => rowProblems(row, index, chosen)),
    ...shape.filters.flatMap(({ column }, index) =>
      filters[column]
        ? []
        : { field: filterField(index), message: `Choose which ${column} to load` },
    ),
    ...(shape.hasReportingYears && yearEnd === ''
      ? [{ field: YEAR_END_FIELD, message: 'Choose when this reporting year ends' }]
      : []),
  ];
}

function rowProblems(row: DraftRow, index: number, chosen: readonly string[]): readonly Problem[] {
  const place = `indicator ${index + 1}`;
  if (row.indicator === '') {
    return [{ field: fieldOf(row, 'indicator'), message: `Choose ${place}, or remove its row` }];
  }
  if (chosen.indexOf(row.indicator) !== index) {
    return [{ field: fieldOf(row, 'indicator'), message: `Choose ${place} once only` }];
  }
  return row.numerator === '' && row.value === ''
    ? [
        {
          field: fieldOf(row, 'numerator'),
          message: `Choose a numerator or a value column for ${place}`,
        },
      ]
    : [];
}

/** The mapping that a complete draft stands for. */
export function mappingOf({ rows, filters, yearEnd }: Draft): DfeMapping {
  return {
    kind: 'dfe',
    indicators: rows.map((row) => ({
      indicator: row.indicator,
      numerator: orNull(row.numerator),
      denominator: orNull(row.denominator),
      value: orNull(row.value),
    })),
    reportingYearEnd: YEAR_ENDS.find(({ value }) => String(value) === yearEnd)?.value ?? null,
    filters,
  };
}

const orNull = (text: string): string | null => (text === '' ? null : text);
