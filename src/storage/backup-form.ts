/** What writer and reader of backup files agree on; docs/workspace-format.md describes the file. */

export const BACKUP_SCHEMA = 'kscb-scorecard/workspace-3';
/** Before publications; still read. */
export const SECOND_BACKUP_SCHEMA = 'kscb-scorecard/workspace-2';
/** Before commentary, actions and messages; still read. */
export const FIRST_BACKUP_SCHEMA = 'kscb-scorecard/workspace-1';

/** Longer texts are refused: no browser could hold much more as one text. */
export const MOST_CHARACTERS = 400 * 2 ** 20;

/** Longer texts must begin as the writer's do, before anything else of them is read. */
export const MANY_CHARACTERS = 20 * 2 ** 20;
export const FIRST_WORDS = /^\s*\{\s*"schema"\s*:\s*"kscb-scorecard\/workspace-\d+"/;

/** Columns of a table in the file. Those that say nothing about any row are left out. */
export const OPTIONAL_COLUMNS = [
  'numerator',
  'denominator',
  'value',
  'missing',
  'provisional',
  'incomplete',
  'summed',
  'context',
] as const;
/** Columns of marks: 1 or null. */
export type MarkColumn = 'provisional' | 'incomplete' | 'summed';
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];

const DEEPEST = 20;

/** True for JSON of unknown form that is safe to keep: no `__proto__`, not nested without end. */
export function isSafeJson(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === DEEPEST || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((member) => isSafeJson(member, depth + 1));
}
