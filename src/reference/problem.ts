/** What is wrong in a reference file: the entry is left out, the rest stands, and this is said. */
import type * as v from 'valibot';

export interface Problem {
  readonly file: string;
  /** `targets[3].from` in JSON, `line 7, population` in CSV; null for the file as a whole. */
  readonly place: string | null;
  readonly message: string;
  readonly hint: string;
}

/** What could be read of a reference file. */
export interface Reading<T> {
  readonly entries: readonly T[];
  readonly problems: readonly Problem[];
}

export const unreadable = (file: string, message: string, hint: string): Reading<never> => ({
  entries: [],
  problems: [{ file, place: null, message, hint }],
});

/** An issue's own words; valibot's for a missing or misshapen field speak to programmers. */
export function issueWords(issue: v.BaseIssue<unknown>): string {
  const key = issue.path?.at(-1);
  if (issue.type === 'object' && key?.origin === 'key') return `${String(key.key)} is missing`;
  if (issue.type === 'object') return `${issue.received} is not an object { ... }`;
  return issue.type === 'array' ? `${issue.received} is not a list` : issue.message;
}
