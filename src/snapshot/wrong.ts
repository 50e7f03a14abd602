/** Where a snapshot is wrong and what is wrong there: `observations.kinds[3].note`, `5 is not a text`. */
import type * as v from 'valibot';

export interface Wrong {
  readonly place: string;
  readonly wrong: string;
}

export const wrong = (place: string, words: string): Wrong => ({ place, wrong: words });

export const isWrong = (value: object): value is Wrong => 'wrong' in value;

export function wrongOf(issue: v.BaseIssue<unknown>, place: string): Wrong {
  const keys = (issue.path ?? []).map(({ key }) => key);
  const below = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return wrong(`${place}${below.join('')}`.replace(/^\./, ''), wordsOf(issue));
}

function wordsOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type !== 'strict_object') return issue.message;
  const key = issue.path?.at(-1);
  if (issue.expected === 'never') return 'this does not belong here';
  return key?.origin === 'key' ? 'this is missing' : issue.message;
}
