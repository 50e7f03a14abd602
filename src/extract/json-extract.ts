/** What a JSON text is: form 4 of docs/formats.md, a published snapshot, or neither. */
import { readDay } from './cells';
import type { ExtractDefaults } from './context-columns';
import { fail, type Failed } from './failure';
import { report, type IssueLog } from './issues';
import type { RowsPlace } from './json-places';
import { isObject } from './json-rows';
import { CELL_RULES } from './rules/cell-rules';
import { FILE_RULES } from './rules/file-rules';
import { SHAPE_RULES } from './rules/table-shape-rules';
import { listSome, quote } from './wording';

export interface JsonExtract {
  readonly format: 'json' | 'snapshot';
  readonly rows: readonly unknown[];
  readonly defaults: ExtractDefaults;
  /** Where the list of rows stands in the text. */
  readonly rowsPlace: RowsPlace;
}

/** A snapshot whose observations stand in series, not in rows (`load-snapshot.ts`). */
export interface SnapshotBlock {
  readonly kind: 'block';
  readonly observations: unknown;
}

const NO_DEFAULTS: ExtractDefaults = { source: 'source not given', date: null };
const OWN_SCHEMA = 'kscb-scorecard/';
const SNAPSHOT = `${OWN_SCHEMA}snapshot-1`;
/** The name of the list of rows in each form. */
const ROWS = 'rows';
const OBSERVATIONS = 'observations';

export function jsonExtract(value: unknown, log: IssueLog): JsonExtract | SnapshotBlock | Failed {
  if (Array.isArray(value)) {
    return { format: 'json', rows: value, defaults: NO_DEFAULTS, rowsPlace: null };
  }
  if (!isObject(value)) return notRows(log.file, 'a single value');
  const { schema } = value;
  if (typeof schema !== 'string') return withRows(value, log);
  if (schema === SNAPSHOT) return snapshotOf(value, log);
  return schema.startsWith(OWN_SCHEMA)
    ? ownFile(log.file, schema)
    : notRows(log.file, `a file of the kind ${quote(schema)}, not an extract`);
}

function withRows(value: Readonly<Record<string, unknown>>, log: IssueLog): JsonExtract | Failed {
  const { rows, extract } = value;
  if (!Array.isArray(rows)) {
    const names = Object.keys(value);
    const found =
      names.length === 0 ? 'an empty object' : `an object with ${listSome(names.map(quote), 5)}`;
    return notRows(log.file, `${found}, without a list called "rows"`);
  }
  for (const name of Object.keys(value)) {
    if (name !== ROWS && name !== 'extract') noteUnknownMember(name, log);
  }
  return { format: 'json', rows, defaults: defaultsOf(extract, log), rowsPlace: ROWS };
}

/** The figures of a snapshot; what else it holds is for the reader of snapshots. */
function snapshotOf(
  { observations }: Readonly<Record<string, unknown>>,
  log: IssueLog,
): JsonExtract | SnapshotBlock | Failed {
  const isBlock = isObject(observations);
  if (!isBlock && !Array.isArray(observations)) {
    return notRows(log.file, 'a published snapshot without "observations"');
  }
  report(log, SHAPE_RULES.snapshot, 0, {
    message: `${log.file} is a published snapshot. Its figures are read like those of any extract, what it hides stays hidden, and its fingerprint is not checked here.${isBlock ? ' A figure that it added up stands for its quarter or year, whatever months are loaded.' : ''}`,
    hint: 'If it has to be certain that nothing was changed, compare its fingerprint with the printed one.',
  });
  if (isBlock) return { kind: 'block', observations };
  return { format: 'snapshot', rows: observations, defaults: NO_DEFAULTS, rowsPlace: OBSERVATIONS };
}

/** A file of this app that is no extract, or of a version that is not known. */
function ownFile(file: string, schema: string): Failed {
  if (/\/workspace(-|$)/.test(schema)) {
    return fail(FILE_RULES.backup, file, {
      message: `${file} is a backup of a workspace (${quote(schema)}), not an extract.`,
      hint: 'Restore it here, or with "Restore backup" on the Data page: it takes the place of what is loaded, and Undo brings that back.',
    });
  }
  const isSnapshot = schema.startsWith(`${OWN_SCHEMA}snapshot-`);
  return fail(FILE_RULES.otherSchema, file, {
    message: isSnapshot
      ? `${file} is a published snapshot of another version (${quote(schema)}); this version reads ${quote(SNAPSHOT)}.`
      : `${file} is a file of this scorecard of the kind ${quote(schema)}, not an extract.`,
    hint: isSnapshot
      ? 'Open it with the version of the scorecard that made it, or load the extracts behind it.'
      : 'Areas, targets, benchmarks and the catalogue have a place of their own; load the extract with the figures here.',
  });
}

export const notRows = (file: string, found: string): Failed =>
  fail(FILE_RULES.jsonForm, file, {
    message: `${file} is JSON but not a list of rows: it is ${found}.`,
    hint: 'Give a list of objects with the tidy column names, or {"extract": {"source": "...", "date": "2012-04-11"}, "rows": [...]}.',
  });

function defaultsOf(extract: unknown, log: IssueLog): ExtractDefaults {
  if (!isObject(extract)) {
    if (extract !== undefined && extract !== null) noteUnknownMember('extract', log);
    return NO_DEFAULTS;
  }
  for (const name of Object.keys(extract)) {
    if (name !== 'source' && name !== 'date') noteUnknownMember(`extract.${name}`, log);
  }
  const source = typeof extract.source === 'string' ? extract.source.trim() : '';
  return { source: source || NO_DEFAULTS.source, date: dateOf(extract.date, log) };
}

function dateOf(date: unknown, log: IssueLog): string | null {
  if (date === undefined || date === null) return null;
  const day = typeof date === 'string' ? readDay(date) : null;
  if (day !== null) return day;
  const found = typeof date === 'string' ? date : JSON.stringify(date);
  report(log, CELL_RULES.extractDate, 0, {
    column: 'extract.date',
    found,
    message: `${quote(found)} is not a date, so none is shown.`,
    hint: 'Write 2012-04-11 or 11/04/2012.',
  });
  return null;
}

const noteUnknownMember = (name: string, log: IssueLog): void =>
  report(log, SHAPE_RULES.unknownColumn, 0, {
    column: name,
    found: name,
    message: `${quote(name)} is not something that this form knows; it is not read.`,
    hint: 'An extract has "extract" with "source" and "date", and "rows".',
  });
