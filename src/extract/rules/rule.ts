/** What a rule is. Its id is stable: fixtures, tests and messages repeat it. */
import type { Severity } from '../types';

export interface Rule {
  readonly id: string;
  /** `failure`: the file is refused; `error`: the row is left out; `warning`: the row is kept. */
  readonly severity: 'failure' | Severity;
  readonly title: string;
  /** Why the rule exists, for the reader who asks. */
  readonly why: string;
  /** True when no file can show it: the test makes what breaks it. */
  readonly generated?: true;
}

export type IssueRule = Rule & { readonly severity: Severity };
export type FailureRule = Rule & { readonly severity: 'failure' };

export const failure = (id: string, title: string, why: string): FailureRule => ({
  id,
  severity: 'failure',
  title,
  why,
});

export const error = (id: string, title: string, why: string): IssueRule => ({
  id,
  severity: 'error',
  title,
  why,
});

export const warning = (id: string, title: string, why: string): IssueRule => ({
  id,
  severity: 'warning',
  title,
  why,
});

export const generated = <R extends Rule>(rule: R): R => ({ ...rule, generated: true });
