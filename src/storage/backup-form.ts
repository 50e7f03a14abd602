/** What writer and reader of backup files agree on; docs/workspace-format.md describes the file. */

export const BACKUP_SCHEMA = 'kscb-scorecard/workspace-1';

/** Longer texts are refused: reading them would bring the window down. */
export const MOST_CHARACTERS = 200 * 2 ** 20;

/** Columns of a table in the file. Those that say nothing about any row are left out. */
export const OPTIONAL_COLUMNS = [
  'numerator',
  'denominator',
  'value',
  'missing',
  'provisional',
  'incomplete',
  'context',
] as const;
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];

const DEEPEST = 20;

/** True for JSON of unknown form that is safe to keep: no `__proto__`, not nested without end. */
export function isSafeJson(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === DEEPEST || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((member) => isSafeJson(member, depth + 1));
}
