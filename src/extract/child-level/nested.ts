/** JSON rows that are not read, because something is nested in them, are looked at all the same (rule X3). */
import type { Failed } from '../failure';
import type { IssueLog } from '../issues';
import type { VouchedColumns } from './vouched';
import { createChildLevelWatch } from './watch';

interface Leaf {
  /** The innermost name under which it stands. */
  readonly name: string;
  readonly text: string;
}

/** The refusal, or null. Names of every depth are judged like headers. */
export function refuseNested(
  rows: readonly unknown[],
  vouched: VouchedColumns,
  log: IssueLog,
): Failed | null {
  const leaves = rows.flatMap((row) => leavesOf(row));
  const names = [...new Set(leaves.map(({ name }) => name))];
  const watch = createChildLevelWatch(log, names, vouched);
  for (const { name, text } of leaves) watch.seeUnknown(name, text);
  return watch.verdict();
}

/** Without recursion: a text can nest deeper than a program may call itself. */
function leavesOf(row: unknown): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const open: (readonly [string, unknown])[] = [['rows', row]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [name, value] = next;
    if (Array.isArray(value)) for (const item of value) open.push([name, item]);
    else if (typeof value === 'object' && value !== null) open.push(...Object.entries(value));
    else if (typeof value === 'string' || typeof value === 'number') {
      leaves.push({ name, text: String(value) });
    }
  }
  return leaves;
}
