import { describe, expect, it } from 'vitest';
import {
  carriedInto,
  closedBefore,
  commentaryIn,
  isOverdueIn,
  latestVersion,
  messageOf,
  rewritten,
  statusIn,
  updatesUpTo,
} from '../../../../src/domain/oversight';
import { DOVER, KENT } from '../../../support/domain';
import { action, commentary, message, quarter, update, written } from '../../../support/oversight';

const Q1 = quarter('2011-12-Q1');
const Q2 = quarter('2011-12-Q2');
const Q3 = quarter('2011-12-Q3');
const Q4 = quarter('2011-12-Q4');
const NEXT = quarter('2012-13-Q1');

describe('an action', () => {
  const raised = action({ raised: Q2, due: Q3 });

  it('is open from the quarter in which it was raised, and nothing before', () => {
    expect([Q1, Q2, Q4].map((at) => statusIn(raised, at))).toEqual([null, 'open', 'open']);
  });

  it('is overdue after its due quarter, not in it, and not once it is done', () => {
    expect([Q2, Q3, Q4].map((at) => isOverdueIn(raised, at))).toEqual([false, false, true]);
    const done = { ...raised, updates: [update('2011-12-Q4', { status: 'done' })] };
    expect([Q4, NEXT].map((at) => isOverdueIn(done, at))).toEqual([false, false]);
  });

  it('is what it was in an earlier quarter, whatever was said later', () => {
    const done = { ...raised, updates: [update('2011-12-Q4', { status: 'done' })] };
    expect([Q3, Q4, NEXT].map((at) => statusIn(done, at))).toEqual(['open', 'done', 'done']);
  });

  it('takes its updates by quarter, though one of an earlier quarter was written later', () => {
    const done = action({
      updates: [update('2011-12-Q4', { status: 'done' }), update('2011-12-Q3', { text: 'late' })],
    });
    expect(updatesUpTo(done, Q4).map(({ quarter: of }) => of)).toEqual([Q3, Q4]);
    expect(statusIn(done, Q4)).toBe('done');
  });

  it('is carried into the quarter in which it is done, and closed in the next', () => {
    const done = { ...raised, updates: [update('2011-12-Q4', { status: 'done' })] };
    const all = [done];
    expect([Q1, Q2, Q4, NEXT].map((at) => carriedInto(all, at).length)).toEqual([0, 1, 1, 0]);
    expect([Q1, Q2, Q4, NEXT].map((at) => closedBefore(all, at).length)).toEqual([0, 0, 0, 1]);
  });

  it('that is opened again comes back', () => {
    const again = action({
      updates: [update('2011-12-Q3', { status: 'done' }), update('2012-13-Q1')],
    });
    expect([Q4, NEXT].map((at) => carriedInto([again], at).length)).toEqual([0, 1]);
    expect([Q4, NEXT].map((at) => closedBefore([again], at).length)).toEqual([1, 0]);
  });
});

describe('a commentary', () => {
  const all = [
    commentary({ id: 'q2', quarter: Q2 }),
    commentary({ id: 'q4', quarter: Q4 }),
    commentary({ id: 'dover', quarter: Q3, area: DOVER }),
  ];
  const topic = { indicator: 're-referrals', area: KENT };

  it('is that of the quarter, else the latest before it, never a later one', () => {
    const ids = [Q1, Q2, Q3, Q4, NEXT].map((at) => commentaryIn(all, topic, at)?.id ?? null);
    expect(ids).toEqual([null, 'q2', 'q2', 'q4', 'q4']);
  });

  it('keeps its earlier texts when it is rewritten', () => {
    const first = commentary({ versions: [written({ text: 'one' })] });
    const second = rewritten(first, written({ text: 'two' }));
    expect(second.versions.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(latestVersion(second)?.text).toBe('two');
  });
});

it('a message is found by its agency however that is spaced or spelt in case, in its quarter alone', () => {
  const all = [message({ agency: 'Kent  Police', quarter: Q4 })];
  expect(messageOf(all, ' kent police', Q4)).toBe(all[0]);
  expect(messageOf(all, 'Kent Police', NEXT)).toBeNull();
});
