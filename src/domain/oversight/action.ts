/** What the board agreed to do about a figure, and what has become of it. */
import { addQuarters, type Quarter } from '../period';
import type { Topic } from './commentary';
import type { Written } from './written';

export const ACTION_STATUSES = ['open', 'done'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export interface ActionUpdate extends Written {
  /** The quarter whose figures were looked at. */
  readonly quarter: Quarter;
  readonly status: ActionStatus;
}

/** `text`, `role` and `at` say what was agreed, and who wrote it down. */
export interface Action extends Topic, Written {
  readonly id: string;
  /** The role that has to do it: never a person's name. */
  readonly owner: string;
  readonly raised: Quarter;
  /** To be done by the end of this quarter. */
  readonly due: Quarter;
  readonly updates: readonly ActionUpdate[];
}

/** The updates up to a quarter, oldest quarter first; within a quarter as they were written. */
export const updatesUpTo = (action: Action, quarter: Quarter): readonly ActionUpdate[] =>
  action.updates
    .filter((update) => update.quarter <= quarter)
    .toSorted((a, b) => a.quarter - b.quarter);

/** What an action is in a quarter: later updates are not known yet. Null before it was raised. */
export function statusIn(action: Action, quarter: Quarter): ActionStatus | null {
  if (quarter < action.raised) return null;
  return updatesUpTo(action, quarter).at(-1)?.status ?? 'open';
}

/** Open after the quarter by whose end it was due; in that quarter itself it is not late yet. */
export const isOverdueIn = (action: Action, quarter: Quarter): boolean =>
  statusIn(action, quarter) === 'open' && quarter > action.due;

/** Raised by then, and not done before it, or opened again: what the board looks at in a quarter. */
export const isCarriedInto = (action: Action, quarter: Quarter): boolean =>
  quarter >= action.raised &&
  (statusIn(action, addQuarters(quarter, -1)) !== 'done' || statusIn(action, quarter) === 'open');

export const carriedInto = (actions: readonly Action[], quarter: Quarter): readonly Action[] =>
  actions.filter((action) => isCarriedInto(action, quarter));

/** Done before the quarter, and still done in it. */
export const closedBefore = (actions: readonly Action[], quarter: Quarter): readonly Action[] =>
  actions.filter((action) => quarter >= action.raised && !isCarriedInto(action, quarter));
