import { describe, expect, it } from 'vitest';
import {
  draftRequest,
  isStale,
  lastPublished,
  replacedBy,
  type DraftBasis,
} from '../../src/workspace/publish-draft';
import { ASHFORD, monthly, quarter } from '../support/domain';
import { publicationOf } from '../support/publication';
import { inputOf } from '../unit/scorecard/scorecard-of';
import { NO_LISTS } from '../support/lists';

const Q = quarter('2011-12-Q4');
const lists = {
  ...NO_LISTS,
};
const basis: DraftBasis = {
  title: 'Kent',
  lists,
  input: inputOf({ rows: monthly(['2010-05', '2012-03'], ASHFORD, 'referrals', 9) }),
  kind: 'quarterly',
  quarter: Q,
  policy: 'dfe',
  months: 36,
  publications: [],
};
const SUPERSEDED = {
  id: 'a',
  standing: 'superseded' as const,
  by: 'b',
  reason: 'r',
  date: '2012-05-01',
};
const WITHDRAWN = { ...SUPERSEDED, standing: 'withdrawn' as const, by: null };

describe('what a draft is asked for', () => {
  it('has as many months as chosen, or all from the first loaded one to the quarter’s end', () => {
    expect(draftRequest(basis).months).toBe(36);
    // May 2010 to March 2012.
    expect(draftRequest({ ...basis, months: 'all' }).months).toBe(23);
  });

  it('[X2] has the counts of every publication before, withdrawn ones too, but for restricted copies', () => {
    const publications = [
      publicationOf('a', { correction: WITHDRAWN }),
      publicationOf('b', { head: { policy: 'none' } }),
      publicationOf('c'),
    ];
    expect(draftRequest({ ...basis, publications }).earlier).toEqual([
      'counts of a',
      'counts of c',
    ]);
  });

  it('is out of date as soon as anything is another, and not before', () => {
    const made = draftRequest(basis);
    expect(isStale(made, draftRequest({ ...basis, lists: { ...lists } }))).toBe(false);
    const others: readonly Partial<DraftBasis>[] = [
      { quarter: quarter('2011-12-Q3') },
      { policy: 'under-5' },
      { kind: 'annual' },
      { months: 12 },
      { title: 'Other' },
      { input: inputOf({ rows: [] }) },
      { lists: { ...lists, commentary: [] } },
      { publications: [publicationOf('a')] },
    ];
    for (const other of others) {
      expect(isStale(made, draftRequest({ ...basis, ...other })), JSON.stringify(other)).toBe(true);
    }
  });
});

describe('which publication a new one follows', () => {
  it('replaces the standing one of its quarter and kind, not one that stands no more', () => {
    const first = publicationOf('2011-12-Q4-v1', { correction: SUPERSEDED });
    const second = publicationOf('2011-12-Q4-v2');
    expect(replacedBy([first, second], basis)).toBe(second);
    expect(replacedBy([first], basis)).toBeNull();
    expect(replacedBy([second], { ...basis, quarter: quarter('2011-12-Q3') })).toBeNull();
    expect(replacedBy([second], { ...basis, kind: 'annual' })).toBeNull();
  });

  it('[X1] a restricted copy replaces only a restricted copy', () => {
    const restricted = publicationOf('2011-12-Q4-v1', { head: { policy: 'none' } });
    expect(replacedBy([restricted], basis)).toBeNull();
    expect(replacedBy([restricted], { ...basis, policy: 'none' })).toBe(restricted);
  });

  it('is compared with the last of its kind that was not withdrawn', () => {
    const earlier = publicationOf('2011-12-Q3-v1', { head: { quarter: quarter('2011-12-Q3') } });
    const withdrawn = publicationOf('2011-12-Q4-v1', { correction: WITHDRAWN });
    expect(lastPublished([earlier, withdrawn], basis)).toBe(earlier);
    expect(lastPublished([withdrawn], basis)).toBeNull();
  });
});
