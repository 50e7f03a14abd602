/** Commentary, actions and messages with one of them written anew. Pure; earlier texts stay. */
import {
  agencyKey,
  rewritten,
  topicKey,
  type Action,
  type ActionUpdate,
  type AgencyMessage,
  type Commentary,
  type Topic,
  type Written,
} from '../domain/oversight';
import { quarterId, type Quarter } from '../domain/period';

/** The topic's commentary of the quarter: a new version, or the first one. */
export function withCommentary(
  all: readonly Commentary[],
  topic: Topic,
  quarter: Quarter,
  version: Written,
): readonly Commentary[] {
  const key = topicKey(topic);
  const place = all.findIndex((item) => item.quarter === quarter && topicKey(item) === key);
  const standing = all[place];
  if (standing) return all.with(place, rewritten(standing, version));
  const { indicator, area } = topic;
  const id = freeId(all, topic, quarter);
  return [...all, { id, indicator, area, quarter, versions: [version] }];
}

export type NewAction = Pick<Action, 'owner' | 'due'> & Written;

export function withAction(
  all: readonly Action[],
  { indicator, area }: Topic,
  raised: Quarter,
  action: NewAction,
): readonly Action[] {
  const id = freeId(all, { indicator, area }, raised);
  return [...all, { ...action, id, indicator, area, raised, updates: [] }];
}

/** Null where the action is no longer there. */
export function withUpdate(
  all: readonly Action[],
  id: string,
  update: ActionUpdate,
): readonly Action[] | null {
  const place = all.findIndex((action) => action.id === id);
  const action = all[place];
  return action ? all.with(place, { ...action, updates: [...action.updates, update] }) : null;
}

/** The agency's message of the quarter: a new version, or the first one. */
export function withMessage(
  all: readonly AgencyMessage[],
  agency: string,
  quarter: Quarter,
  version: Written,
): readonly AgencyMessage[] {
  const key = agencyKey(agency);
  const place = all.findIndex((item) => item.quarter === quarter && agencyKey(item.agency) === key);
  const standing = all[place];
  if (standing) return all.with(place, rewritten(standing, version));
  return [...all, { agency: agency.trim(), quarter, versions: [version] }];
}

/** `re-referrals-E10000016-2011-12-Q4`, with a number behind it where that is taken. */
function freeId(
  all: readonly { readonly id: string }[],
  { indicator, area }: Topic,
  quarter: Quarter,
): string {
  const taken = new Set(all.map(({ id }) => id));
  const first = `${indicator}-${area}-${quarterId(quarter)}`;
  let id = first;
  for (let number = 2; taken.has(id); number += 1) id = `${first}-${number}`;
  return id;
}
