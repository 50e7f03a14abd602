/** Form 4 of docs/formats.md: JSON rows with the tidy column names, turned into rows of cells. */
import type { Row } from './csv';
import { report, type IssueLog } from './issues';
import type { JsonPlace } from './json-places';
import { SHAPE_RULES } from './rules/table-shape-rules';
import { list, quote } from './wording';

/** Names of all rows, in the order in which they first occur. */
export function namesOf(rows: readonly unknown[]): readonly string[] {
  const names = new Set<string>();
  for (const row of rows) {
    if (isObject(row)) for (const name of Object.keys(row)) names.add(name);
  }
  return [...names];
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The cells of a row in the order of `names`; null, with an issue, when it is no plain row. */
export function cellsOf(
  row: unknown,
  names: readonly string[],
  place: JsonPlace,
  log: IssueLog,
): Row | null {
  if (!isObject(row)) {
    report(log, SHAPE_RULES.notARow, place.line, {
      found: JSON.stringify(row),
      message: `${kindOf(row)} stands where a row is expected.`,
      hint: 'A row is an object such as {"period": "2012-03", "area_code": "E07000108", ...}.',
    });
    return null;
  }
  const keys = Object.keys(row);
  if (place.names > keys.length) {
    report(log, SHAPE_RULES.notARow, place.line, {
      message: 'The row has the same name twice, so one of the two values would be lost.',
      hint: 'Rename or remove one of them.',
    });
    return null;
  }
  const nested = keys.filter((key) => !isCell(row[key]));
  if (nested.length > 0) {
    report(log, SHAPE_RULES.notARow, place.line, {
      column: nested[0] ?? null,
      message: `${list(nested.map(quote))} in the row ${nested.length === 1 ? 'is' : 'are'} not a text or a number.`,
      hint: 'Give each name one text or one number; null or nothing at all is a blank.',
    });
    return null;
  }
  return names.map((name) => (Object.hasOwn(row, name) ? cellText(row[name]) : ''));
}

const isCell = (value: unknown): boolean =>
  value === null || typeof value === 'string' || typeof value === 'number';

const cellText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'A list';
  return value === null ? 'Nothing (null)' : `The ${typeof value} ${quote(JSON.stringify(value))}`;
}
