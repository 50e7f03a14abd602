/** Refusing a whole file: a value, never thrown. */
import type { FailureRule } from './rules/rule';
import type { ChildLevelColumn, LoadFailure } from './types';

export interface Failed {
  readonly kind: 'failed';
  readonly failure: LoadFailure;
}

export interface FailureDetails {
  readonly line?: number;
  readonly column?: string;
  readonly message: string;
  readonly hint: string;
  readonly childLevel?: readonly ChildLevelColumn[];
}

export const fail = (
  rule: FailureRule,
  file: string,
  { line, column, message, hint, childLevel }: FailureDetails,
): Failed => ({
  kind: 'failed',
  failure: {
    ruleId: rule.id,
    file,
    line: line ?? null,
    column: column ?? null,
    message,
    hint,
    ...(childLevel ? { childLevel } : {}),
  },
});

export const isFailed = (outcome: object): outcome is Failed =>
  'kind' in outcome && outcome.kind === 'failed';
