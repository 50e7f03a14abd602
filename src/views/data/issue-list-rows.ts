/** The list of problems as rows: headings, rules, and the issues of the rules that are open. */
import type { IssueGroup, Severity } from '../../workspace/types';

export type ListRow =
  | { readonly kind: 'severity'; readonly severity: Severity; readonly problems: number }
  | { readonly kind: 'rule'; readonly group: IssueGroup; readonly isOpen: boolean }
  | { readonly kind: 'issue'; readonly position: number }
  /** Issues of a rule that the list has no room for. */
  | { readonly kind: 'not-listed'; readonly group: IssueGroup; readonly hidden: number };

export interface ListRows {
  readonly count: number;
  readonly at: (index: number) => ListRow;
}

interface Block {
  readonly start: number;
  readonly size: number;
  readonly at: (offset: number) => ListRow;
}

/**
 * Rows by their place in the list; none is made before it is asked for. A list shows at most `room`
 * issues, because browsers limit how high a page can be.
 */
export function listRows(
  groups: readonly IssueGroup[],
  isOpen: (group: IssueGroup) => boolean,
  room: number,
): ListRows {
  const blocks: Block[] = [];
  let count = 0;
  let roomLeft = room;
  const add = (size: number, at: Block['at']): void => {
    if (size === 0) return;
    blocks.push({ start: count, size, at });
    count += size;
  };
  let severity: Severity | null = null;
  for (const group of groups) {
    if (group.severity !== severity) {
      const heading = { kind: 'severity', ...severityOf(groups, group.severity) } as const;
      add(1, () => heading);
    }
    severity = group.severity;
    const open = isOpen(group);
    add(1, () => ({ kind: 'rule', group, isOpen: open }));
    if (!open) continue;
    const listed = Math.min(group.positions.length, roomLeft);
    const hidden = group.positions.length - listed;
    roomLeft -= listed;
    add(listed, (offset) => ({ kind: 'issue', position: group.positions[offset] ?? 0 }));
    add(hidden > 0 ? 1 : 0, () => ({ kind: 'not-listed', group, hidden }));
  }
  return {
    count,
    at: (index) => {
      const block = blocks.findLast(({ start }) => start <= index);
      if (!block || index >= block.start + block.size) throw new Error(`No row ${index} in the list`);
      return block.at(index - block.start);
    },
  };
}

function severityOf(groups: readonly IssueGroup[], severity: Severity) {
  const problems = groups
    .filter((group) => group.severity === severity)
    .reduce((sum, { positions }) => sum + positions.length, 0);
  return { severity, problems };
}

/** The same for the same row, whatever stands before it. */
export function rowKey(row: ListRow): string | number {
  switch (row.kind) {
    case 'severity':
      return row.severity;
    case 'rule':
      return `rule ${row.group.ruleId}`;
    case 'issue':
      return row.position;
    case 'not-listed':
      return `not listed ${row.group.ruleId}`;
  }
}
