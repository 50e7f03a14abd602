/** A JSON reference file: a list, bare or inside an object with its schema, checked entry by entry. */
import * as v from 'valibot';
import { issueWords, unreadable, type Problem, type Reading } from './problem';

export interface JsonFile<T> {
  readonly file: string;
  /** The name of the list: `areas` in `{ "schema": "kscb-scorecard/areas-1", "areas": [...] }`. */
  readonly list: string;
  readonly entry: v.GenericSchema<unknown, T>;
}

export function readJsonEntries<T>(text: string, { file, list, entry }: JsonFile<T>): Reading<T> {
  const json = parseJson(text);
  if (!json) {
    return unreadable(
      file,
      `${file} is not JSON.`,
      'Check that the address gives the file itself and not a web page, and that no comma or quote is missing.',
    );
  }
  const items = listIn(json.value, list);
  if (typeof items === 'string') return unreadable(file, `${file}: ${items}`, schemaHint(list));
  const results = items.map((item) => v.safeParse(entry, item));
  return {
    entries: results.flatMap((result) => (result.success ? [result.output] : [])),
    problems: results.flatMap((result, i) =>
      result.success ? [] : result.issues.map((issue) => problemOf(issue, file, `${list}[${i}]`)),
    ),
  };
}

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/** The list, or a sentence that says why there is none. */
function listIn(json: unknown, list: string): readonly unknown[] | string {
  if (Array.isArray(json)) return json;
  if (typeof json !== 'object' || json === null) return `a list of ${list} is expected.`;
  const { schema } = json as { readonly schema?: unknown };
  const wanted = schemaName(list);
  if (schema !== undefined && schema !== wanted) {
    return `the schema is ${JSON.stringify(schema)}; this version reads "${wanted}".`;
  }
  const items: unknown = Reflect.get(json, list);
  return Array.isArray(items) ? items : `a list "${list}" is expected.`;
}

const SCHEMAS: Readonly<Record<string, string>> = { indicators: 'catalogue' };
export const schemaName = (list: string): string => `kscb-scorecard/${SCHEMAS[list] ?? list}-1`;
const schemaHint = (list: string): string =>
  `The file starts { "schema": "${schemaName(list)}", "${list}": [ ... ] }; docs/served-data.md has an example.`;

function problemOf(issue: v.BaseIssue<unknown>, file: string, entry: string): Problem {
  const path = v.getDotPath(issue);
  const place = path ? `${entry}.${path}` : entry;
  return {
    file,
    place,
    message: `${file}, ${place}: ${issueWords(issue)}`,
    hint: 'This entry is left out; the rest of the file is used. Correct it and try again.',
  };
}
