/** The scorecard CSV as a spreadsheet reads it: rows by column name. */
import Papa from 'papaparse';
import { scorecardCsv } from '../../support/scorecard-csv';
import type { ScorecardInput } from '../../../src/scorecard/build-scorecard';

export type CsvRow = Readonly<Record<string, string>>;

export function readCsv(text: string): readonly CsvRow[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    newline: '\r\n',
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

/** The rows of a scorecard; what is given narrows them down. */
export const csvRows = (input: ScorecardInput, wanted: CsvRow = {}): readonly CsvRow[] =>
  readCsv(scorecardCsv(input)).filter((row) =>
    Object.entries(wanted).every(([column, cell]) => row[column] === cell),
  );

/** The one row that fits. */
export function csvRowOf(input: ScorecardInput, wanted: CsvRow): CsvRow {
  const rows = csvRows(input, wanted);
  const [row] = rows;
  if (!row || rows.length > 1) throw new Error(`${rows.length} rows ${JSON.stringify(wanted)}`);
  return row;
}
