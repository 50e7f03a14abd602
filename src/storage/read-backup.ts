/**
 * A backup file read back. It comes from outside, so all of it is checked before any of it is used:
 * a file with one mistake is refused whole, with the place of the mistake.
 */
import * as v from 'valibot';
import type { ObservationTable } from '../domain/observation';
import { assertNever } from '../lib/assert-never';
import { shown } from './backup-fields';
import { BACKUP_SCHEMA, FIRST_WORDS, MANY_CHARACTERS, MOST_CHARACTERS } from './backup-form';
import {
  BACKUPS,
  placeOf,
  wordsOf,
  type PlainBase,
  type PlainBackup,
  type PlainStep,
} from './backup-schema';
import { isMistake, readTable, type Mistake } from './read-table';
import type { BaseData, Step, WorkspaceDocument } from './workspace-document';

interface Refused {
  readonly kind: 'refused';
  readonly message: string;
  readonly hint: string;
}

export type ReadBackup =
  | { readonly kind: 'backup'; readonly base: BaseData; readonly document: WorkspaceDocument }
  | Refused;

/** `file`: its name, for the words of a refusal. Never throws. */
export function readBackup(text: string, file: string): ReadBackup {
  const tooLarge = refusedUnread(text.length, text.slice(0, START_CHARACTERS), file);
  if (tooLarge) return tooLarge;
  const json = parsed(text.replace(/^\uFEFF/, ''));
  if (!json) return notJson(text, file);
  const schema = schemaOf(json.value);
  const form = BACKUPS.get(schema);
  if (!form) return otherSchema(schema, file);
  const result = v.safeParse(form, json.value, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    return wrongAt(file, `${placeOf(issue)}: ${wordsOf(issue)}`);
  }
  const restored = restore(result.output);
  return isMistake(restored) ? wrongAt(file, restored.mistake) : { kind: 'backup', ...restored };
}

/** So much of a file's start is enough to see whether a large one can be a backup. */
export const START_CHARACTERS = 200;

/**
 * The refusal of a file by its length (in bytes or characters) and its start, so that a large file
 * that is no backup is never read whole; null when it has to be read.
 */
export function refusedUnread(length: number, start: string, file: string): Refused | null {
  if (length > MOST_CHARACTERS) {
    return refused(
      `${file} is larger than the ${MOST_CHARACTERS / 2 ** 20} MB that a backup may have.`,
      'A backup of the scorecard is seldom above a few MB. Check that this is the file that you meant.',
    );
  }
  const isSurelyNone = length > MANY_CHARACTERS && !FIRST_WORDS.test(start);
  return isSurelyNone
    ? refused(`${file} is not a backup of the scorecard: it does not begin as one.`, CHOOSE)
    : null;
}

interface Restored {
  readonly base: BaseData;
  readonly document: WorkspaceDocument;
}

function restore(plain: PlainBackup): Restored | Mistake {
  const { steps, done, settings, publications } = plain;
  if (done > steps.length) {
    return { mistake: `done: ${done} steps in force, but there are only ${steps.length}` };
  }
  const tables: ObservationTable[] = [];
  for (const [i, each] of plain.tables.entries()) {
    const table = readTable(each);
    if (isMistake(table)) return { mistake: `tables[${i}].${table.mistake}` };
    tables.push(table);
  }
  const wrong = referenceMistake(plain);
  if (wrong) return wrong;
  const tableAt = (place: number): ObservationTable => {
    const table = tables[place];
    if (!table) throw new Error(`No table ${place}`);
    return table;
  };
  return {
    base: baseOf(plain.served, tableAt),
    document: {
      steps: steps.map((step) => stepOf(step, tableAt)),
      done,
      settings,
      publications,
      damaged: [],
    },
  };
}

/** A step or base that points at a table that is not there. */
function referenceMistake({ served, steps, tables }: PlainBackup): Mistake | null {
  const places = [
    ...placesIn(served, 'served'),
    ...steps.flatMap((step, i) => {
      if (step.kind === 'edit') return [];
      if (step.kind === 'restore') return step.base ? placesIn(step.base, `steps[${i}].base`) : [];
      return step.extracts.map(
        ({ table }, k) => [`steps[${i}].extracts[${k}].table`, table] as const,
      );
    }),
  ];
  const wrong = places.find(([, place]) => place >= tables.length);
  return wrong
    ? { mistake: `${wrong[0]}: there is no table ${wrong[1]}, only ${tables.length}` }
    : null;
}

const placesIn = ({ tables }: PlainBase, path: string): readonly (readonly [string, number])[] =>
  tables.map((place, i) => [`${path}.tables[${i}]`, place]);

const baseOf = (base: PlainBase, tableAt: (place: number) => ObservationTable): BaseData => ({
  ...base,
  tables: base.tables.map(tableAt),
});

function stepOf(step: PlainStep, tableAt: (place: number) => ObservationTable): Step {
  switch (step.kind) {
    case 'load': {
      const extracts = step.extracts.map(({ table, vouched, ...counts }) => ({
        ...counts,
        table: tableAt(table),
        vouched: Object.fromEntries(vouched.map(({ column, reason }) => [column, reason])),
      }));
      return { ...step, extracts };
    }
    case 'edit':
      return step;
    case 'restore':
      return { ...step, base: step.base && baseOf(step.base, tableAt) };
    default:
      return assertNever(step);
  }
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

function notJson(text: string, file: string): ReadBackup {
  const isCut = text.trimStart().startsWith('{') && !text.trimEnd().endsWith('}');
  return isCut
    ? refused(
        `${file} ends in the middle: a part of it is missing.`,
        'Copy the file again from where it was kept, and check that all of it arrives.',
      )
    : refused(`${file} is not a backup of the scorecard: it is not JSON.`, CHOOSE);
}

const schemaOf = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && 'schema' in json ? json.schema : undefined;

/** Another kind of file, or one of a version that is not read here. */
function otherSchema(schema: unknown, file: string): ReadBackup {
  if (typeof schema === 'string' && /^kscb-scorecard\/workspace-\d+$/.test(schema)) {
    return refused(
      `${file} was made by another version of the scorecard: its form is ${shown(schema)}, and this version reads up to ${shown(BACKUP_SCHEMA)}.`,
      'Reload this page to get the newest version, and restore the backup there.',
    );
  }
  const what =
    schema === undefined ? 'it does not say its schema' : `its schema is ${shown(schema)}`;
  return refused(`${file} is not a backup of the scorecard: ${what}.`, CHOOSE);
}

const CHOOSE =
  'Choose a file that "Download backup" made; its name begins with kscb-workspace and ends in .json.';

const wrongAt = (file: string, mistake: string): ReadBackup =>
  refused(
    `${file} is damaged or was changed by hand: ${mistake}.`,
    'Restore another backup, or put the place right as docs/workspace-format.md describes it.',
  );

const refused = (message: string, hint: string): Refused => ({
  kind: 'refused',
  message: `${message} Nothing of it was restored.`,
  hint,
});
