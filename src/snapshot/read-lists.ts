/** The lists of a snapshot, by the readers of the served files: one entry that is wrong refuses them all. */
import { LIST_FILES, type ListFile } from '../reference/list-files';
import type { Lists } from '../reference/lists';
import type { Problem } from '../reference/problem';
import type { RawEntry } from '../reference/write-entries';
import { shown } from './snapshot-fields';
import { isWrong, wrong, type Wrong } from './wrong';

export type PlainLists = { readonly [L in keyof Lists]: readonly unknown[] };

export function readLists(found: PlainLists): Lists | Wrong {
  const lists: { -readonly [L in keyof Lists]?: Lists[L] } = {};
  for (const list of Object.keys(LIST_FILES) as (keyof Lists)[]) {
    const entries = readList(list, found[list]);
    if (isWrong(entries)) return entries;
    Object.assign(lists, { [list]: entries });
  }
  return lists as Lists;
}

function readList<L extends keyof Lists>(
  list: L,
  found: readonly unknown[],
): readonly Lists[L][number][] | Wrong {
  const odd = found.findIndex((entry) => !isObject(entry));
  if (odd >= 0) return wrong(`lists.${list}[${odd}]`, `${shown(found[odd])} is not an object`);
  const unsafe = found.findIndex((entry) => !isSafe(entry));
  if (unsafe >= 0) return wrong(`lists.${list}[${unsafe}]`, 'no entry of a list looks like this');
  const { read, textOf }: ListFile<Lists[L][number]> = LIST_FILES[list];
  const { entries, problems } = read(textOf(found as readonly RawEntry[]), list);
  const [problem] = problems;
  if (problem) return wrongBy(problem, list);
  // A line without anything in it is passed over in a CSV file.
  return entries.length === found.length
    ? entries
    : wrong(`lists.${list}`, 'an entry has nothing in it');
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const DEEPEST = 10;

/** No `__proto__`, not nested without end, no number with more decimals than can be written out. */
function isSafe(value: unknown, depth = 0): boolean {
  if (typeof value === 'number') {
    return Number.isFinite(value) && (value === 0 || Math.abs(value) > SMALLEST);
  }
  if (typeof value !== 'object' || value === null) return true;
  if (depth === DEEPEST || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((member) => isSafe(member, depth + 1));
}

const SMALLEST = 1e-50;

/** Of a file with a heading the second line is the first entry. */
const LINES_ABOVE = 2;

/** `areas[3].code` and `line 7, population` as `lists.areas[3].code` and `lists.populations[5].population`. */
function wrongBy({ place, message }: Problem, list: string): Wrong {
  const words = message.slice(message.indexOf(': ') + 2);
  if (place === null) return wrong(`lists.${list}`, message);
  const line = /^line (\d+)(?:, (.+))?$/.exec(place);
  if (!line) return wrong(`lists.${place}`, words);
  const column = line[2] === undefined ? '' : `.${line[2]}`;
  return wrong(`lists.${list}[${Number(line[1]) - LINES_ABOVE}]${column}`, words);
}
