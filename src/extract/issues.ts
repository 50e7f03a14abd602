/**
 * All issues of a file in compact form: one kind for each different problem, one line number for
 * each place. A million rows with the same slip cost eight bytes each.
 */
import { numberLabel, type Limits } from './limits';
import type { IssueRule } from './rules/rule';
import { SHAPE_RULES } from './rules/table-shape-rules';
import type { IssueKind, IssueTable } from './types';
import { shorten } from './wording';

const LONGEST_FOUND = 200;
const FIRST_CAPACITY = 256;

export interface IssueDetails {
  readonly column?: string | null;
  readonly found?: string | null;
  readonly message: string;
  readonly hint: string;
}

export interface IssueLog {
  readonly file: string;
  /** The number of a kind; equal details share one. */
  readonly kindOf: (rule: IssueRule, details: IssueDetails) => number;
  /** Notes that the problem `kind` is on `line` (0: in the file as a whole). */
  readonly add: (kind: number, line: number) => void;
  /** Everything noted, in the order of the lines. */
  readonly table: () => IssueTable;
}

export function createIssueLog(file: string, limits: Pick<Limits, 'issueKinds'>): IssueLog {
  const kinds: IssueKind[] = [];
  const numbers = new Map<string, number>();
  const reasons: Record<string, string> = {};
  let notDescribed = 0;
  let kind = new Uint32Array(FIRST_CAPACITY);
  let line = new Uint32Array(FIRST_CAPACITY);
  let length = 0;

  function numberOf(key: string, issue: IssueKind): number {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, kinds.length);
    kinds.push(issue);
    return kinds.length - 1;
  }

  function kindOf(rule: IssueRule, details: IssueDetails): number {
    reasons[rule.id] = rule.why;
    const column = details.column ?? null;
    const found = details.found ? shorten(details.found, LONGEST_FOUND) : null;
    const { message, hint } = details;
    const key = `${rule.id}\u0000${column ?? ''}\u0000${found ?? ''}\u0000${message}`;
    if (kinds.length >= limits.issueKinds && !numbers.has(key)) {
      notDescribed += 1;
      return numberOf(rule.id, withoutDetails(rule, limits.issueKinds));
    }
    const issue = {
      ruleId: rule.id,
      title: rule.title,
      severity: rule.severity,
      column,
      found,
      message,
      hint,
    };
    return numberOf(key, issue);
  }

  function add(kindNumber: number, lineNumber: number): void {
    if (length === line.length) {
      kind = grown(kind);
      line = grown(line);
    }
    kind[length] = kindNumber;
    line[length] = lineNumber;
    length += 1;
  }

  function table(): IssueTable {
    if (notDescribed > 0) {
      const rule = SHAPE_RULES.issuesNotListed;
      reasons[rule.id] = rule.why;
      add(numberOf(rule.id, tooMany(rule, notDescribed, limits.issueKinds)), 0);
    }
    return { file, reasons, kinds, ...byLine(kind.subarray(0, length), line.subarray(0, length)) };
  }

  return { file, kindOf, add, table };
}

/** Notes one problem; true when the row can be kept all the same. */
export type Judge = (rule: IssueRule, line: number, details: IssueDetails) => boolean;

export const createJudge =
  (log: IssueLog): Judge =>
  (rule, line, details) => {
    report(log, rule, line, details);
    return rule.severity !== 'error';
  };

/** Notes one problem at one place. */
export function report(log: IssueLog, rule: IssueRule, line: number, details: IssueDetails): void {
  log.add(log.kindOf(rule, details), line);
}

const withoutDetails = (rule: IssueRule, limit: number): IssueKind => ({
  ruleId: rule.id,
  title: rule.title,
  severity: rule.severity,
  column: null,
  found: null,
  message: `${rule.title}. The file has more than ${numberLabel(limit)} different problems, so this one is not described.`,
  hint: 'Correct the problems that are described, then load the file again.',
});

const tooMany = (rule: IssueRule, count: number, limit: number): IssueKind => ({
  ruleId: rule.id,
  title: rule.title,
  severity: rule.severity,
  column: null,
  found: null,
  message: `The file has more than ${numberLabel(limit)} different problems; ${numberLabel(count)} more are listed by line and rule only.`,
  hint: 'Look first for one cause of many problems, such as a column in the wrong place.',
});

function grown(column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
}

/** Issues of the file come first, those of one line in the order of finding. */
function byLine(kind: Uint32Array, line: Uint32Array): Pick<IssueTable, 'kind' | 'line'> {
  const order = Uint32Array.from(line.keys()).toSorted(
    (a, b) => (line[a] ?? 0) - (line[b] ?? 0) || a - b,
  );
  return { kind: order.map((at) => kind[at] ?? 0), line: order.map((at) => line[at] ?? 0) };
}
