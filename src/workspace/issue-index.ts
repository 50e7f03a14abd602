/**
 * Finding issues without making them: a file has few kinds of issue and perhaps a million issues, so
 * a filter is put to the kinds, and the issues are gone through once by number.
 */
import type { IssueKind, IssueTable } from '../extract/types';
import type { DistinctIssue, IssueFilter, IssueGroup, StagedResult } from './types';

type IssueIndex = Pick<StagedResult, 'issueColumns' | 'issueGroups' | 'distinctIssues'>;

/** `order` is the list that is shown: places in the table, errors first. */
export function indexIssues(table: IssueTable, order: Uint32Array): IssueIndex {
  const { kinds, kind, line, reasons } = table;
  const kindAt = (position: number): number => kind[order[position] ?? 0] ?? 0;
  const lineAt = (position: number): number => line[order[position] ?? 0] ?? 0;
  const counts = new Uint32Array(kinds.length);
  for (const number of kind) counts[number] = (counts[number] ?? 0) + 1;
  let texts: readonly string[] | null = null;

  function matches(filter: IssueFilter): (issue: IssueKind, number: number) => boolean {
    const { severity, ruleId, column } = filter;
    const text = filter.text.trim().toLowerCase();
    if (text !== '') texts ??= kinds.map(searchText);
    return (issue, number) =>
      (severity === null || issue.severity === severity) &&
      (ruleId === null || issue.ruleId === ruleId) &&
      (column === null || issue.column === column) &&
      (text === '' || (texts?.[number] ?? '').includes(text));
  }

  function issueGroups(filter: IssueFilter): readonly IssueGroup[] {
    const wanted = matches(filter);
    const groups: IssueKind[] = [];
    const numbers = new Map<string, number>();
    // The group of each kind from 1; 0 is not wanted.
    const groupOf = Uint32Array.from(kinds, (issue, number) => {
      if (!wanted(issue, number)) return 0;
      const known = numbers.get(issue.ruleId);
      if (known !== undefined) return known;
      numbers.set(issue.ruleId, groups.push(issue));
      return groups.length;
    });
    const places = split(order.length, groups.length, (position) => groupOf[kindAt(position)] ?? 0);
    return groups
      .map(({ ruleId, title, severity }, number) => {
        const positions = places[number] ?? new Uint32Array();
        const why = reasons[ruleId] ?? '';
        return { ruleId, title, why, severity, positions, lines: linesOf(positions, lineAt) };
      })
      .filter(({ positions }) => positions.length > 0)
      .toSorted((a, b) => (a.positions[0] ?? 0) - (b.positions[0] ?? 0));
  }

  const distinctIssues = (ruleId: string): readonly DistinctIssue[] =>
    kinds
      .flatMap(({ ruleId: id, column, found }, number) =>
        id === ruleId ? { column, found, lines: counts[number] ?? 0 } : [],
      )
      .filter(({ lines }) => lines > 0)
      .toSorted((a, b) => b.lines - a.lines);

  const columns = kinds.flatMap(({ column }, number) =>
    column !== null && (counts[number] ?? 0) > 0 ? column : [],
  );
  return { issueColumns: [...new Set(columns)], issueGroups, distinctIssues };
}

const searchText = ({ column, found, message }: IssueKind): string =>
  `${column ?? ''}\n${found ?? ''}\n${message}`.toLowerCase();

/** The numbers below `length` by group; `groupOf` counts from 1, and 0 belongs to none. */
function split(
  length: number,
  groups: number,
  groupOf: (position: number) => number,
): readonly Uint32Array[] {
  const sizes = new Uint32Array(groups + 1);
  for (let position = 0; position < length; position += 1) {
    const group = groupOf(position);
    sizes[group] = (sizes[group] ?? 0) + 1;
  }
  const parts = [...sizes].map((size) => new Uint32Array(size));
  const next = new Uint32Array(groups + 1);
  for (let position = 0; position < length; position += 1) {
    const group = groupOf(position);
    const at = next[group] ?? 0;
    const part = parts[group];
    if (part) part[at] = position;
    next[group] = at + 1;
  }
  return parts.slice(1);
}

/** Different lines, of positions that are in their order. */
function linesOf(positions: Uint32Array, lineAt: (position: number) => number): number {
  let last = 0;
  let lines = 0;
  for (const position of positions) {
    const line = lineAt(position);
    if (line !== last) lines += 1;
    last = line;
  }
  return lines;
}
