import { describe, expect, it } from 'vitest';
import { keptText, readKept, type Kept } from '../../../src/job/kept-counts';
import { nextId } from '../../../src/job/next-id';
import { quarter } from '../../support/domain';

const publication = (id: string, over: Partial<Kept['published'][number]> = {}) => ({
  id,
  kind: 'quarterly' as const,
  quarter: '2011-12-Q4',
  policy: 'dfe' as const,
  counts: `counts of ${id}`,
  ...over,
});
const kept = (over: Partial<Kept> = {}): Kept => ({
  published: [],
  corrections: [],
  ...over,
});
const file = (all: Kept) => ({ name: 'pack.html.counts.json', text: keptText(all) });

describe('what a job keeps for the next', () => {
  it('[X2] comes back as it was, and says that it is private', () => {
    const all = kept({ published: [publication('2011-12-Q4-v1')] });
    expect(readKept([file(all)])).toEqual(all);
    expect(keptText(all)).toMatch(/PRIVATE/);
  });

  it('[X2] of several files is every publication once, oldest first', () => {
    const first = kept({ published: [publication('a')] });
    const second = kept({ published: [publication('a'), publication('b')] });
    expect(readKept([file(first), file(second)])).toMatchObject({
      published: [{ id: 'a' }, { id: 'b' }],
    });
  });

  it('is nothing at first', () => {
    expect(readKept([])).toEqual({ published: [], corrections: [] });
  });

  it.each([
    ['no JSON', '{"schema":'],
    ['another file', '{"schema":"kscb-scorecard/areas-1","areas":[]}'],
    ['cut short', '{"schema":"kscb-scorecard/pack-counts-1","published":[]}'],
  ])('[X2] is refused when it is %s, for no pack may be made without it', (_, text) => {
    expect(readKept([{ name: 'old.counts.json', text }])).toMatchObject({
      file: 'old.counts.json',
      message: expect.stringContaining('damaged') as string,
      hint: expect.stringContaining('hidden counts') as string,
    });
  });
});

const naming = {
  kind: 'quarterly' as const,
  quarter: quarter('2011-12-Q4'),
  policy: 'under-5' as const,
  id: null,
  reason: null,
  today: '2012-05-10',
};

describe('the id of the next publication', () => {
  it('is the first of its quarter, or of its year', () => {
    expect(nextId(naming, kept())).toEqual({
      id: '2011-12-Q4-v1',
      replaces: null,
      corrections: [],
    });
    expect(nextId({ ...naming, kind: 'annual' }, kept()).id).toBe('FY2011-12-v1');
  });

  it('counts up within its quarter and kind alone', () => {
    const others = [
      publication('2011-12-Q3-v7', { quarter: '2011-12-Q3' }),
      publication('FY2011-12-v4', { kind: 'annual' }),
    ];
    expect(nextId(naming, kept({ published: others })).id).toBe('2011-12-Q4-v1');
    const two = [...others, publication('2011-12-Q4-v1'), publication('2011-12-Q4-v2')];
    expect(nextId(naming, kept({ published: two })).id).toBe('2011-12-Q4-v3');
  });

  it('replaces the one before, with the reason, and lists it as superseded', () => {
    const before = kept({ published: [publication('2011-12-Q4-v1')] });
    expect(nextId({ ...naming, reason: 'Dover was late' }, before)).toEqual({
      id: '2011-12-Q4-v2',
      replaces: { id: '2011-12-Q4-v1', reason: 'Dover was late' },
      corrections: [
        {
          id: '2011-12-Q4-v1',
          standing: 'superseded',
          by: '2011-12-Q4-v2',
          reason: 'Dover was late',
          date: '2012-05-10',
        },
      ],
    });
  });

  it('[X1] replaces a restricted copy only with another one', () => {
    const restricted = kept({ published: [publication('2011-12-Q4-v1', { policy: 'none' })] });
    expect(nextId(naming, restricted)).toEqual({
      id: '2011-12-Q4-v2',
      replaces: null,
      corrections: [],
    });
    expect(nextId({ ...naming, policy: 'none' }, restricted).replaces?.id).toBe('2011-12-Q4-v1');
  });

  it('says so when nobody gave a reason', () => {
    const before = kept({ published: [publication('2011-12-Q4-v1')] });
    expect(nextId(naming, before).replaces?.reason).toMatch(/no other reason was given/);
  });

  it('replaces nothing that stands no more', () => {
    const published = [publication('2011-12-Q4-v1')];
    const withdrawn = {
      id: '2011-12-Q4-v1',
      standing: 'withdrawn' as const,
      by: null,
      reason: 'Wrong file',
      date: '2012-05-01',
    };
    const named = nextId(naming, kept({ published, corrections: [withdrawn] }));
    expect(named).toEqual({ id: '2011-12-Q4-v2', replaces: null, corrections: [withdrawn] });
  });
});
