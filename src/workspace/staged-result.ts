/** What the data screen shows of a file that was read: issues on demand, errors first. */
import type { ExtractSummary, Issue, IssueTable, LoadOptions } from '../extract/types';
import { indexIssues } from './issue-index';
import type { StagedResult } from './types';

export function stagedResult(
  summary: ExtractSummary,
  issues: IssueTable,
  { mapping, vouchedColumns, periods }: LoadOptions,
  isMappingRemembered: boolean,
  reason: string,
): StagedResult {
  return {
    summary,
    mapping,
    isMappingRemembered,
    filePeriod: null,
    vouched: vouchedColumns,
    periods,
    reason,
    difference: null,
    ...issuesOf(issues),
  };
}

type IssueList = Pick<
  StagedResult,
  | 'errorCount'
  | 'warningCount'
  | 'issueAt'
  | 'issueCount'
  | 'issueColumns'
  | 'issueGroups'
  | 'distinctIssues'
>;

/** The issues of a table as a list that makes one only when it is shown. */
export function issuesOf(issues: IssueTable): IssueList {
  const order = errorsFirst(issues);
  return {
    errorCount: order.errors,
    warningCount: order.positions.length - order.errors,
    issueCount: order.positions.length,
    issueAt: (index) => issueAt(issues, order.positions[index] ?? 0),
    ...indexIssues(issues, order.positions),
  };
}

/** Positions in the table, errors before warnings, each in the order of the file. */
function errorsFirst({ kind, kinds }: IssueTable): { positions: Uint32Array; errors: number } {
  const isError = kinds.map((item) => item.severity === 'error');
  const errors = kind.reduce((count, item) => count + (isError[item] ? 1 : 0), 0);
  const positions = new Uint32Array(kind.length);
  let nextError = 0;
  let nextWarning = errors;
  kind.forEach((item, position) => {
    if (isError[item]) positions[nextError++] = position;
    else positions[nextWarning++] = position;
  });
  return { positions, errors };
}

function issueAt({ file, kinds, kind, line }: IssueTable, position: number): Issue {
  const found = kinds[kind[position] ?? -1];
  if (!found) throw new Error(`There is no issue ${position} in ${file}`);
  return { ...found, file, line: line[position] || null };
}
