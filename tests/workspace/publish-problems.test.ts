import { describe, expect, it } from 'vitest';
import type { Checklist } from '../../src/scorecard/publish-checklist';
import type { DraftRequest } from '../../src/snapshot/draft';
import {
  earlyWords,
  publishProblems,
  type PublishReview,
} from '../../src/workspace/publish-problems';
import { startOfPublishing, type PublishState } from '../../src/workspace/publish-state';
import { DOVER, kentAreas, quarter } from '../support/domain';
import { publicationOf } from '../support/publication';
import { draftOf, hiddenUnit, outcome } from '../support/publishing';

const TODAY = '2012-05-16';
const lists = { areas: kentAreas } as unknown as DraftRequest['lists'];
const request = { policy: 'dfe', lists } as DraftRequest;
const checklist: Checklist = {
  checks: [],
  suspects: [],
  blocking: [],
  toLookAt: [],
  isChecking: false,
  lookedAtKey: 'key',
};
const start = startOfPublishing(TODAY);
const signed = { role: 'Independent Chair', date: '2012-05-15', statement: '' };

function problems(state: Partial<PublishState>, over: Partial<PublishReview> = {}) {
  return publishProblems({
    state: { ...start, signOff: [signed], ...state },
    quarter: quarter('2011-12-Q4'),
    checklist,
    draft: draftOf(request),
    isStale: false,
    replaces: null,
    damaged: [],
    today: TODAY,
    ...over,
  }).map(({ field, message }) => `${field}: ${message}`);
}

const line = { id: 'coverage', title: 'Coverage', state: 'to-look-at' } as const;
const toLookAt = [{ ...line, words: 'w', count: 1, examples: [], place: null }];

describe('what stands in the way of publishing', () => {
  it('is nothing when all is there', () => {
    expect(problems({})).toEqual([]);
  });

  it('[P1] is a year with any but its fourth quarter', () => {
    expect(problems({ kind: 'annual' })).toEqual([]);
    expect(problems({ kind: 'annual' }, { quarter: quarter('2011-12-Q3') })).toEqual([
      'publish-kind: A year is published with its fourth quarter: choose that instead of Q3 2011/12',
    ]);
    expect(problems({}, { quarter: quarter('2011-12-Q3') })).toEqual([]);
  });

  it('is a list that was not looked at, or was another when it was', () => {
    const wanted = 'publish-looked-at: Look at 1 line of the checklist and tick that you have';
    const of = { checklist: { ...checklist, toLookAt } };
    expect(problems({}, of)).toEqual([wanted]);
    expect(problems({ lookedAt: 'other' }, of)).toEqual([wanted]);
    expect(problems({ lookedAt: 'key' }, of)).toEqual([]);
  });

  it('is a draft that is missing or out of date', () => {
    expect(problems({}, { draft: null })).toEqual([
      'publish-make: Work out what is hidden, and look at it',
    ]);
    expect(problems({}, { draft: null, isStale: true })).toEqual([
      'publish-make: Work out again what is hidden: something has changed since',
    ]);
  });

  it('[X2] is a doubtful text that nobody has read, and a count that can be worked out', () => {
    const text = { kind: 'commentary', about: null, text: '3 children', numbers: ['3'] } as const;
    const draft = draftOf(request, { doubtful: [text, text] });
    expect(problems({}, { draft })).toEqual([
      'publish-texts: Read 1 text with numbers, and tick it or change it',
    ]);
    expect(problems({ cleared: new Set(['3 children']) }, { draft })).toEqual([]);
    const { key } = hiddenUnit(DOVER, '2012-03');
    const exposed = [{ key, part: 'numerator', why: 'worked-out', by: [] }] as const;
    const open = draftOf(request, { outcome: outcome({ exposed }) });
    expect(problems({}, { draft: open })).toEqual([
      'publish-exposed: Say that you publish although 1 hidden count can be worked out',
    ]);
    expect(problems({ consents: new Set(['exposed']) }, { draft: open })).toEqual([]);
  });

  it('[X1] is a copy that hides nothing, until that is confirmed', () => {
    const draft = draftOf(request, { outcome: outcome({ policy: 'none' }) });
    expect(problems({}, { draft })).toEqual([
      'publish-unhidden: Confirm that nothing is hidden in this copy',
    ]);
    expect(problems({ consents: new Set(['unhidden']) }, { draft })).toEqual([]);
  });

  it('is a sign-off without a role or a date, in the future, or about a child', () => {
    const of = (over: Partial<typeof signed>) => problems({ signOff: [{ ...signed, ...over }] });
    expect(of({ role: ' ' })).toEqual(['sign-off-0-role: Enter the role']);
    expect(of({ date: '' })).toEqual(['sign-off-0-date: Enter the date']);
    expect(of({ date: '2012-05-17' })).toEqual([
      'sign-off-0-date: 17 May 2012 is in the future: enter the day of the sign-off',
    ]);
    expect(of({ date: TODAY })).toEqual([]);
    const statement = 'Agreed on 14 May 2012';
    expect(of({ statement })).toEqual([
      'sign-off-0-statement: The statement holds what looks like a full date, such as a date of birth. Take it out, or confirm that it is not about a child',
    ]);
    const confirmed = new Set([statement]);
    expect(problems({ signOff: [{ ...signed, statement }], confirmed })).toEqual([]);
    expect(problems({ signOff: [signed, { ...signed, role: '' }] })).toEqual([
      'sign-off-1-role: Enter the role of sign-off 2',
    ]);
  });

  it('warns of a sign-off before the end of the quarter', () => {
    const q4 = quarter('2011-12-Q4');
    expect(earlyWords({ ...signed, date: '2012-03-31' }, q4)).toBe(
      '31 March 2012 is before the end of Q4 2011/12. Check the date.',
    );
    expect(earlyWords({ ...signed, date: '2012-04-01' }, q4)).toBeNull();
    expect(earlyWords({ ...signed, date: '' }, q4)).toBeNull();
  });

  it('[X2] is a statement or a reason with a number that is hidden, until somebody has read it', () => {
    const hiding = { draft: draftOf(request) };
    const statement = 'The three plans of the quarter were looked at';
    const signOff = [{ ...signed, statement }];
    expect(problems({ signOff }, hiding)).toEqual([
      'sign-off-0-statement: The statement holds three, which could be a hidden figure. Take it out, or confirm that it gives no hidden count away',
    ]);
    expect(problems({ signOff, cleared: new Set([statement]) }, hiding)).toEqual([]);
    const of = { ...hiding, replaces: publicationOf('2011-12-Q4-v1') };
    expect(problems({ reason: 'Dover has 9, not 3' }, of)).toEqual([
      'publish-reason: The reason holds 9 and 3, which could be a hidden figure. Take it out, or confirm that it gives no hidden count away',
    ]);
    expect(problems({ reason: 'Late returns of 7 schools' }, of)).toEqual([]);
  });

  it('[X2] is a publication whose counts are lost, until its consequence is accepted', () => {
    const damaged = [{ id: '2011-12-Q3-v1' }, { id: '2011-12-Q2-v1' }];
    expect(problems({}, { damaged })).toEqual([
      'publish-forgotten: Restore a backup that has 2011-12-Q3-v1 and 2011-12-Q2-v1, or say that you publish without the counts that they hid',
    ]);
    expect(problems({ consents: new Set(['forgotten']) }, { damaged })).toEqual([]);
    const restricted = draftOf(request, { outcome: outcome({ policy: 'none' }) });
    const state = { policy: 'none' as const, consents: new Set(['unhidden'] as const) };
    expect(problems(state, { damaged, draft: restricted })).toEqual([]);
  });

  it('is a replacement without a reason', () => {
    const replaces = publicationOf('2011-12-Q4-v1');
    expect(problems({}, { replaces })).toEqual([
      'publish-reason: Say why 2011-12-Q4-v1 is replaced: readers of either see it',
    ]);
    expect(problems({ reason: 'Dover was late' }, { replaces })).toEqual([]);
  });
});
