/** What the board says of one indicator in one area and quarter. */
import type { AreaCode } from '../area';
import type { IndicatorId } from '../indicator';
import type { Quarter } from '../period';
import type { Versioned } from './written';

/** What commentary and actions are about. */
export interface Topic {
  readonly indicator: IndicatorId;
  readonly area: AreaCode;
}

export interface Commentary extends Topic, Versioned {
  readonly id: string;
  readonly quarter: Quarter;
}

/** `re-referrals E10000016`: the same text for what is about the same. */
export const topicKey = ({ indicator, area }: Topic): string => `${indicator} ${area}`;

/**
 * The commentary that a quarter shows: its own, or else the latest one before it, which is carried
 * forward until a new one is written. Null where there is neither.
 */
export function commentaryIn(
  all: readonly Commentary[],
  topic: Topic,
  quarter: Quarter,
): Commentary | null {
  const key = topicKey(topic);
  return all
    .filter((item) => topicKey(item) === key && item.quarter <= quarter)
    .reduce<Commentary | null>(
      (best, item) => (best && best.quarter >= item.quarter ? best : item),
      null,
    );
}
