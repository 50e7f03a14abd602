import { describe, expect, it } from 'vitest';
import { listRows } from '../../../../src/views/data/issue-list-rows';
import type { IssueGroup, Severity } from '../../../../src/workspace/types';

const group = (ruleId: string, severity: Severity, positions: readonly number[]): IssueGroup => ({
  ruleId,
  severity,
  title: ruleId,
  why: '',
  positions: Uint32Array.from(positions),
  lines: positions.length,
});

const GROUPS = [
  group('E31', 'error', [0, 2, 3]),
  group('A2', 'error', [1]),
  group('E42', 'warning', [4, 5]),
];

/** Each row in a word or two. */
function rowsOf(isOpen: (ruleId: string) => boolean, room = 100): readonly string[] {
  const list = listRows(GROUPS, ({ ruleId }) => isOpen(ruleId), room);
  return Array.from({ length: list.count }, (_, index) => {
    const row = list.at(index);
    switch (row.kind) {
      case 'severity':
        return `${row.severity} ${row.problems}`;
      case 'rule':
        return `${row.group.ruleId} ${row.isOpen ? 'open' : 'closed'}`;
      case 'issue':
        return `${list.ruleAt(index)} ${row.position}`;
      case 'not-listed':
        return `${row.hidden} more of ${row.group.ruleId}`;
    }
  });
}

describe('the rows of the list of problems', () => {
  it('are headings and rules while all rules are closed', () => {
    expect(rowsOf(() => false)).toEqual([
      'error 4',
      'E31 closed',
      'A2 closed',
      'warning 2',
      'E42 closed',
    ]);
  });

  it('have the issues of a rule that is open below it', () => {
    expect(rowsOf((ruleId) => ruleId !== 'A2')).toEqual([
      'error 4',
      'E31 open',
      'E31 0',
      'E31 2',
      'E31 3',
      'A2 closed',
      'warning 2',
      'E42 open',
      'E42 4',
      'E42 5',
    ]);
  });

  it('end where there is no more room, and say how many are not listed', () => {
    expect(rowsOf(() => true, 2)).toEqual([
      'error 4',
      'E31 open',
      'E31 0',
      'E31 2',
      '1 more of E31',
      'A2 open',
      '1 more of A2',
      'warning 2',
      'E42 open',
      '2 more of E42',
    ]);
  });

  it('keep their keys when others open and close', () => {
    const keys = (open: boolean) => {
      const list = listRows(GROUPS, ({ ruleId }) => open || ruleId === 'E42', 100);
      return Array.from({ length: list.count }, (_, index) => list.keyAt(index));
    };
    expect(new Set(keys(true)).size).toBe(keys(true).length);
    expect(keys(true)).toEqual(expect.arrayContaining(keys(false)));
  });

  it('are asked for by their place only', () => {
    const list = listRows(GROUPS, () => true, 100);
    expect(() => list.at(list.count)).toThrow('There is no row 11 in a list of 11');
  });
});
