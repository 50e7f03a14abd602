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
  /**
   * The rule of an issue; null for any other row. Makes no row: the whole list is asked, again and
   * again while it is scrolled.
   */
  readonly ruleAt: (index: number) => string | null;
  /** The same for the same row, whatever stands before it. */
  readonly keyAt: (index: number) => string | number;
}

interface Block {
  readonly start: number;
  readonly size: number;
  /** Of issues: their positions. Of any other row: null. */
  readonly positions: Uint32Array | null;
  readonly row: ListRow | null;
  /** The row's key; of issues the rule. */
  readonly key: string;
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
  const add = (block: Omit<Block, 'start'>): void => {
    if (block.size === 0) return;
    blocks.push({ start: count, ...block });
    count += block.size;
  };
  const addRow = (key: string, row: ListRow): void => add({ size: 1, positions: null, row, key });
  let severity: Severity | null = null;
  for (const group of groups) {
    if (group.severity !== severity) {
      addRow(group.severity, { kind: 'severity', ...severityOf(groups, group.severity) });
    }
    severity = group.severity;
    addRow(`rule ${group.ruleId}`, { kind: 'rule', group, isOpen: isOpen(group) });
    if (!isOpen(group)) continue;
    const size = Math.min(group.positions.length, roomLeft);
    const hidden = group.positions.length - size;
    roomLeft -= size;
    add({ size, positions: group.positions, row: null, key: group.ruleId });
    if (hidden > 0) addRow(`not listed ${group.ruleId}`, { kind: 'not-listed', group, hidden });
  }

  let last: Block = { start: 0, size: 0, positions: null, row: null, key: '' };
  function blockOf(index: number): Block {
    // Rows are mostly asked for one after the other.
    if (index >= last.start && index < last.start + last.size) return last;
    const block = blocks.find(({ start, size }) => index >= start && index < start + size);
    if (!block) throw new Error(`There is no row ${index} in a list of ${count}`);
    last = block;
    return block;
  }
  const positionAt = ({ start, positions }: Block, index: number): number =>
    positions?.[index - start] ?? 0;

  return {
    count,
    at: (index) => {
      const block = blockOf(index);
      return block.row ?? { kind: 'issue', position: positionAt(block, index) };
    },
    ruleAt: (index) => {
      const block = blockOf(index);
      return block.row ? null : block.key;
    },
    keyAt: (index) => {
      const block = blockOf(index);
      return block.row ? block.key : positionAt(block, index);
    },
  };
}

function severityOf(groups: readonly IssueGroup[], severity: Severity) {
  const problems = groups
    .filter((group) => group.severity === severity)
    .reduce((sum, { positions }) => sum + positions.length, 0);
  return { severity, problems };
}
