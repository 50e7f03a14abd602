import { describe, expect, it } from 'vitest';
import { checkOversight } from '../../../src/reference/check-oversight';
import type { Lists } from '../../../src/reference/lists';
import { readActions, readCommentary, readMessages } from '../../../src/reference/read-oversight';
import { action, commentary, message, quarter, update } from '../../support/oversight';
import { NO_LISTS } from '../../support/lists';

const said = (json: unknown, read: typeof readCommentary | typeof readActions) =>
  read(JSON.stringify(json), 'x.json').problems.map(({ message: words }) => words);

const version = { text: 'Demand rose.', at: '2012-05-14T09:30:00Z' };
const entry = { id: 'a', indicator: 'plans', area: 'E1', quarter: '2011-12-Q4' };

describe('the files of what the board says and does', () => {
  it('a text without a role or provenance is the board’s own, of a blank role', () => {
    const { entries } = readCommentary(JSON.stringify([{ ...entry, versions: [version] }]), 'x');
    expect(entries[0]?.versions).toEqual([{ ...version, role: '', provenance: 'local' }]);
  });

  it.each([
    [{ ...entry, versions: [] }, 'x.json, commentary[0].versions: there is no version'],
    [{ ...entry, versions: [{ ...version, at: 'May 2012' }] }, '"May 2012" is not a time such as'],
    [{ ...entry, versions: [{ ...version, text: ' ' }] }, 'the text is empty'],
    [{ ...entry, quarter: '2012', versions: [version] }, 'is not a quarter such as 2011-12-Q4'],
    [
      { ...entry, versions: [{ ...version, provenance: 'published' }] },
      '"published" is not illustrative or local',
    ],
  ])('commentary %j is left out with its place', (json, words) => {
    expect(said([json], readCommentary).join()).toContain(words);
  });

  it('an action needs an owner and a due quarter, and updates say open or done', () => {
    const raw = { ...entry, ...version, raised: '2011-12-Q3', due: '2011-12-Q4' };
    expect(said([raw], readActions)).toEqual(['x.json, actions[0].owner: owner is missing']);
    const updates = [{ ...version, quarter: '2011-12-Q4', status: 'closed' }];
    expect(said([{ ...raw, owner: 'Chair', updates }], readActions).join()).toContain(
      '"closed" is not open or done',
    );
  });

  it('a message is of an agency', () => {
    const text = JSON.stringify([{ quarter: '2011-12-Q4', versions: [version] }]);
    expect(readMessages(text, 'm.json').problems[0]?.message).toContain('agency is missing');
  });
});

describe('taken together', () => {
  const none: Lists = {
    ...NO_LISTS,
  };
  const problems = (over: Partial<Lists>) =>
    checkOversight({ ...none, ...over }).map(({ message: words }) => words);

  it('no action is due or updated before it was raised', () => {
    const early = action({ due: quarter('2011-12-Q2'), updates: [update('2011-12-Q1')] });
    expect(problems({ actions: [early] })).toEqual([
      'The action "a" is due in Q2 2011/12, before it was raised in Q3 2011/12.',
      'The action "a" has an update from before Q3 2011/12, when it was raised.',
    ]);
    expect(problems({ actions: [action({ due: quarter('2011-12-Q3') })] })).toEqual([]);
  });

  it('an id, a commentary of a quarter and a message of a quarter stand once', () => {
    expect(problems({ actions: [action(), action()] })).toEqual([
      'The id "a" belongs to more than one entry.',
    ]);
    expect(problems({ commentary: [commentary(), commentary({ id: 'b' })] })).toHaveLength(1);
    expect(problems({ messages: [message(), message({ agency: 'kent police' })] })).toEqual([
      'There are two messages of kent police, Q4 2011/12.',
    ]);
  });
});
