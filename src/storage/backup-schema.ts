/** The form of a backup file, all but the columns of its tables (read-table.ts). */
import * as v from 'valibot';
import type { RowContext } from '../domain/observation';
import {
  count,
  day,
  listOf,
  name,
  objectOf,
  orNull,
  percent,
  period,
  quarterText,
  recordOf,
  shown,
  text,
  time,
} from './backup-fields';
import {
  BACKUP_SCHEMA,
  FIRST_BACKUP_SCHEMA,
  isSafeJson,
  OPTIONAL_COLUMNS,
  SECOND_BACKUP_SCHEMA,
} from './backup-form';
import { FIRST_LISTS, LISTS } from './backup-lists';
import { publications, publicationsBefore } from './backup-publications';

const baseWith = (lists: typeof LISTS) =>
  objectOf({
    title: text,
    defaultQuarter: orNull(quarterText),
    lists: objectOf(lists),
    tables: listOf(count),
  });

type BaseSchema = ReturnType<typeof baseWith>;

const signed = { at: time, by: text };

const extract = objectOf({
  table: count,
  rowsLoaded: count,
  rowsLeftOut: count,
  added: count,
  changed: count,
  unchanged: count,
  restated: count,
  reason: text,
  vouched: listOf(objectOf({ column: text, reason: text })),
});

const edit = <List extends keyof typeof LISTS>(list: List) =>
  objectOf({
    kind: v.literal('edit'),
    ...signed,
    list: v.literal(list),
    entries: LISTS[list],
    what: text,
  });

const stepWith = (base: BaseSchema) =>
  v.variant(
    'kind',
    [
      objectOf({ kind: v.literal('load'), ...signed, extracts: listOf(extract) }),
      v.variant('list', [
        edit('areas'),
        edit('indicators'),
        edit('targets'),
        edit('populations'),
        edit('benchmarks'),
        edit('annotations'),
        edit('commentary'),
        edit('actions'),
        edit('messages'),
      ]),
      objectOf({
        kind: v.literal('restore'),
        ...signed,
        file: text,
        base: orNull(base),
        steps: count,
      }),
    ],
    'a step has the kind load, edit or restore, and an edit the name of a list',
  );

const isText = (value: unknown): value is string => typeof value === 'string';
const isMapping = (value: unknown): value is unknown => isSafeJson(value);

const settings = objectOf({
  role: text,
  mappings: recordOf(isMapping, 'a mapping that can be kept'),
  areaNames: recordOf(isText, 'a text'),
  indicatorNames: recordOf(isText, 'a text'),
});

const context: v.GenericSchema<unknown, RowContext> = objectOf({
  provenance: v.variant(
    'kind',
    [
      objectOf({ kind: v.literal('published'), source: text }),
      objectOf({ kind: v.literal('illustrative') }),
      objectOf({ kind: v.literal('local') }),
    ],
    'provenance has the kind published, illustrative or local',
  ),
  quality: orNull(
    v.pipe(
      objectOf({ low: percent, high: percent }),
      v.check(({ low, high }) => low <= high, '"high" is below "low"'),
    ),
  ),
  note: orNull(text),
  extractDate: orNull(day),
});

/** Looked at later, number by number. */
const column = v.custom<readonly unknown[]>(
  Array.isArray,
  ({ input }) => `${shown(input)} is not a list`,
);

const table = objectOf({
  file: text,
  periods: listOf(period),
  contexts: listOf(context),
  series: listOf(objectOf({ indicator: name, area: name, category: name, rows: count })),
  columns: objectOf({
    period: column,
    line: column,
    ...(Object.fromEntries(OPTIONAL_COLUMNS.map((each) => [each, v.optional(column)])) as Record<
      (typeof OPTIONAL_COLUMNS)[number],
      v.OptionalSchema<typeof column, undefined>
    >),
  }),
});

const backupWith = (schema: string, base: BaseSchema, published: typeof publications) =>
  objectOf({
    schema: v.literal(schema),
    made: time,
    title: text,
    served: base,
    steps: listOf(stepWith(base)),
    done: count,
    settings,
    tables: listOf(table),
    publications: published,
  });

/** A list that may be left out reads as one that is there. */
const firstBase = baseWith(FIRST_LISTS as unknown as typeof LISTS);

/** Every form that is read, by its schema; what an earlier one lacks is empty. */
export const BACKUPS: ReadonlyMap<unknown, ReturnType<typeof backupWith>> = new Map([
  [BACKUP_SCHEMA, backupWith(BACKUP_SCHEMA, baseWith(LISTS), publications)],
  [SECOND_BACKUP_SCHEMA, backupWith(SECOND_BACKUP_SCHEMA, baseWith(LISTS), publicationsBefore)],
  [FIRST_BACKUP_SCHEMA, backupWith(FIRST_BACKUP_SCHEMA, firstBase, publicationsBefore)],
]);

export type PlainBackup = v.InferOutput<ReturnType<typeof backupWith>>;
export type PlainBase = v.InferOutput<BaseSchema>;
export type PlainStep = v.InferOutput<ReturnType<typeof stepWith>>;
export type PlainTable = v.InferOutput<typeof table>;

/** `steps[3].entries[0].from` */
export function placeOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => key);
  return keys
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

/** What is wrong there. */
export function wordsOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type !== 'strict_object') return issue.message;
  const key = issue.path?.at(-1);
  if (issue.expected === 'never') return 'this does not belong here';
  return key?.origin === 'key' ? 'this is missing' : issue.message;
}
