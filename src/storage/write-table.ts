/** A table as JSON text, in pieces: a column of a million numbers is no single string. */
import { FLAG, MISSING_REASONS, rowCount, type ObservationTable } from '../domain/observation';
import { periodId } from '../domain/period';
import type { MarkColumn, OptionalColumn } from './backup-form';

const ROWS_IN_PIECE = 20_000;

/** One cell as JSON text; null: this row has none. */
type Cell = (row: number) => string | null;

export function tableText(table: ObservationTable): readonly string[] {
  const { file, periods, contexts, series, seriesStart } = table;
  const rows = rowCount(table);
  const counted = series.map((key, i) => ({
    ...key,
    rows: (seriesStart[i + 1] ?? 0) - (seriesStart[i] ?? 0),
  }));
  const optional = Object.entries(cellsOf(table)).filter(([, cell]) => someRow(rows, cell));
  return [
    `{ "file": ${JSON.stringify(file)},\n`,
    `      "periods": ${JSON.stringify(periods.map(periodId))},\n`,
    `      "contexts": ${JSON.stringify(contexts)},\n`,
    `      "series": ${JSON.stringify(counted)},\n      "columns": {`,
    ...columnText('period', rows, (row) => String(table.period[row])),
    ',',
    ...columnText('line', rows, (row) => String(table.line[row])),
    ...optional.flatMap(([name, cell]) => [',', ...columnText(name, rows, cell)]),
    '\n      } }',
  ];
}

function cellsOf(table: ObservationTable): Readonly<Record<OptionalColumn, Cell>> {
  const { flags } = table;
  const number =
    (name: 'numerator' | 'denominator' | 'value'): Cell =>
    (row) =>
      (flags[row] ?? 0) & FLAG[name]
        ? numberText(table[name][row], `${name} of ${table.file}`)
        : null;
  const mark =
    (name: MarkColumn): Cell =>
    (row) =>
      (flags[row] ?? 0) & FLAG[name] ? '1' : null;
  return {
    numerator: number('numerator'),
    denominator: number('denominator'),
    value: number('value'),
    missing: (row) => {
      const missing = table.missing[row] ?? 0;
      return missing === 0 ? null : `"${MISSING_REASONS[missing - 1]}"`;
    },
    provisional: mark('provisional'),
    incomplete: mark('incomplete'),
    summed: mark('summed'),
    context: (row) => (table.context[row] === 0 ? null : String(table.context[row])),
  };
}

function someRow(rows: number, cell: Cell): boolean {
  for (let row = 0; row < rows; row += 1) if (cell(row) !== null) return true;
  return false;
}

function columnText(name: string, rows: number, cell: Cell): readonly string[] {
  const pieces = [`\n        "${name}": [`];
  for (let from = 0; from < rows; from += ROWS_IN_PIECE) {
    const length = Math.min(ROWS_IN_PIECE, rows - from);
    const cells = Array.from({ length }, (_, i) => cell(from + i) ?? 'null');
    pieces.push(from === 0 ? '' : ',', cells.join(','));
  }
  return [...pieces, ']'];
}

/** The shortest decimal form, which reads back as the same double. */
function numberText(value: number | undefined, what: string): string {
  if (value === undefined || !Number.isFinite(value)) throw new Error(`${what} is not a number`);
  return Object.is(value, -0) ? '-0' : String(value);
}
