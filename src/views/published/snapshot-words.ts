/** What is said of a published snapshot, as it was entered. */
import { dayWords } from '../../scorecard/day-words';
import { listWords } from '../../scorecard/list-words';
import type { Correction, SnapshotHead } from '../../snapshot/snapshot';
import type { Published } from '../../workspace/published';
import { fingerprintState } from './fingerprint-words';

/** `16 April 2012, 09:30 UTC` */
export const publishedWhen = ({ publishedAt }: Pick<SnapshotHead, 'publishedAt'>): string =>
  `${dayWords(publishedAt.slice(0, 10))}, ${publishedAt.slice(11, 16)} UTC`;

/** The line above the details. */
export function summaryWords({ head, fingerprint }: Published): string {
  const { publishedAt, signOff, replaces } = head;
  const roles = [...new Set(signOff.map(({ role }) => role))];
  return [
    `Published ${dayWords(publishedAt.slice(0, 10))}`,
    roles.length === 0 ? 'no sign-off entered' : `signed off by ${listWords(roles)}`,
    ...(replaces ? [`replaces ${replaces.id}`] : []),
    fingerprintState(fingerprint),
  ].join('; ');
}

/** `Independent chair, 20 April 2012: “Agreed.”` */
export const signOffWords = ({ role, date, statement }: SnapshotHead['signOff'][number]): string =>
  `${role}, ${dayWords(date)}${statement.trim() === '' ? '' : `: “${statement}”`}`;

/** `2011-12-Q4-v1, superseded by 2011-12-Q4-v2 on 3 May 2012: …` */
export function correctionWords({ id, standing, by, reason, date }: Correction): string {
  const how = standing === 'withdrawn' || by === null ? 'withdrawn' : `superseded by ${by}`;
  return `${id}, ${how} on ${dayWords(date)}: ${reason}`;
}
