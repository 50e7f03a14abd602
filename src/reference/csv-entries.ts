/** A CSV reference file with a fixed header, checked line by line. */
import Papa from 'papaparse';
import * as v from 'valibot';
import { unguarded } from '../lib/formula-guard';
import { unreadable, type Problem, type Reading } from './problem';

export interface CsvFile<T> {
  readonly file: string;
  readonly columns: readonly string[];
  readonly entry: v.GenericSchema<unknown, T>;
}

export function readCsvEntries<T>(
  content: string,
  { file, columns, entry }: CsvFile<T>,
): Reading<T> {
  const lines = content.replace(/^\uFEFF/, '');
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter: delimiterOf(lines) });
  const unquoted = errors.find(({ type, row }) => type === 'Quotes' && row !== undefined)?.row;
  const [header = [], ...rows] = data;
  const names = header.map((name) => name.trim().toLowerCase());
  const absent = columns.filter((column) => !names.includes(column));
  if (absent.length > 0) {
    return unreadable(
      file,
      `${file}, line 1: no column ${absent.join(', ')}.`,
      `The header must have the columns ${columns.join(', ')}.`,
    );
  }
  const results = rows
    .slice(0, unquoted && unquoted - 1)
    .flatMap((cells, i) =>
      cells.every((cell) => cell.trim() === '')
        ? []
        : { line: i + 2, result: v.safeParse(entry, record(names, cells)) },
    );
  return {
    entries: results.flatMap(({ result }) => (result.success ? [result.output] : [])),
    problems: [
      ...results.flatMap(({ line, result }) =>
        result.success ? [] : result.issues.map((issue) => problemOf(issue, file, line)),
      ),
      ...(unquoted === undefined ? [] : [openQuote(file, unquoted + 1)]),
    ],
  };
}

/** A quote that does not end takes all lines below it into its own. */
const openQuote = (file: string, line: number): Problem => ({
  file,
  place: `line ${line}`,
  message: `${file}, line ${line}: a quote does not end, so this line and those below it are left out.`,
  hint: 'Close the quote, or write it twice where it is part of the text, and try again.',
});

/** What the header's names stand between; texts further down may be full of other marks. */
const delimiterOf = (content: string): string => /^[^\n\r,;\t]*([,;\t])/.exec(content)?.[1] ?? ',';

const record = (names: readonly string[], cells: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name, i) => [name, unguarded((cells[i] ?? '').trim())]));

function problemOf(issue: v.BaseIssue<unknown>, file: string, line: number): Problem {
  const column = v.getDotPath(issue);
  const place = column ? `line ${line}, ${column}` : `line ${line}`;
  return {
    file,
    place,
    message: `${file}, ${place}: ${issue.message}`,
    hint: 'This line is left out; the rest of the file is used. Correct it and try again.',
  };
}
