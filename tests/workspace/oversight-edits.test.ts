import { expect, it } from 'vitest';
import {
  withAction,
  withCommentary,
  withMessage,
  withUpdate,
} from '../../src/workspace/oversight-edits';
import { KENT } from '../support/domain';
import { action, commentary, message, quarter, update, written } from '../support/oversight';

const topic = { indicator: 're-referrals', area: KENT };
const Q4 = quarter('2011-12-Q4');
const next = written({ text: 'new' });
const texts = (versions: readonly { readonly text: string }[] = []) =>
  versions.map(({ text }) => text);

it('a commentary of the quarter gets one more version; one of another quarter stays as it is', () => {
  const before = commentary({ id: 'q3', quarter: quarter('2011-12-Q3') });
  const first = withCommentary([before], topic, Q4, next);
  expect(first).toHaveLength(2);
  expect(first[0]).toBe(before);
  expect(first[1]?.id).toBe('re-referrals-E10000016-2011-12-Q4');
  const second = withCommentary(first, topic, Q4, written({ text: 'newer' }));
  expect(second).toHaveLength(2);
  expect(texts(second[1]?.versions)).toEqual(['new', 'newer']);
});

it('actions on the same figure have ids of their own', () => {
  const one = withAction([], topic, Q4, { ...next, owner: 'Chair', due: Q4 });
  const two = withAction(one, topic, Q4, { ...next, owner: 'Chair', due: Q4 });
  expect(two.map(({ id }) => id)).toEqual([
    're-referrals-E10000016-2011-12-Q4',
    're-referrals-E10000016-2011-12-Q4-2',
  ]);
});

it('an update stands behind the earlier ones; of an action that is gone it is refused', () => {
  const all = [action({ updates: [update('2011-12-Q3')] })];
  const done = update('2011-12-Q4', { status: 'done', text: 'Read.' });
  expect(texts(withUpdate(all, 'a', done)?.[0]?.updates)).toEqual([
    'Half of the cases are read.',
    'Read.',
  ]);
  expect(withUpdate(all, 'b', done)).toBeNull();
});

it('an agency has one message a quarter, however its name is spelt in case', () => {
  const all = withMessage([message()], ' kent police ', Q4, next);
  expect(all).toHaveLength(1);
  expect(texts(all[0]?.versions)).toEqual(['Contacts are screened within a day.', 'new']);
  expect(withMessage(all, ' Probation ', Q4, next)[1]?.agency).toBe('Probation');
});
