import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/snapshot/snapshot';
import { EMPTY_WORKSPACE, type PublicationRecord } from '../../src/storage/workspace-document';
import { createDesk } from '../../src/workspace/desk';
import { mergedPublications, repeatedIds, supersededBy } from '../../src/workspace/publications';
import { createWorkspaceStore } from '../../src/workspace/store';
import { correctionsOf, isForReaders } from '../../src/workspace/use-publications';
import { FULL, sharedMemory, type SharedMemory } from '../support/kept-workspace';
import { headOf, publicationOf, shaOf } from '../support/publication';

const V1 = '2011-12-Q4-v1';
const V2 = '2011-12-Q4-v2';
const NOW = '2012-05-20T09:30:00.000Z';
const REASON = 'Late returns of one team';

const sealed = (id: string, over: Parameters<typeof headOf>[1] = {}) => ({
  head: headOf(id, over),
  text: `{"id":"${id}"}`,
  sha256: shaOf('a'),
});
const second = sealed(V2, {
  publishedAt: '2012-05-14T08:00:00.000Z',
  replaces: { id: V1, reason: REASON },
});
const SUPERSEDED: Correction = {
  id: V1,
  standing: 'superseded',
  by: V2,
  reason: REASON,
  date: '2012-05-14',
};
const WITHDRAWN: Correction = { ...SUPERSEDED, standing: 'withdrawn', by: null };

async function tab(memory: Pick<SharedMemory, 'open'> = sharedMemory()) {
  const store = createWorkspaceStore();
  const desk = createDesk({ store, openStorage: memory.open, now: () => NOW });
  await desk.open();
  return { store, desk, records: () => store.getState().document.publications };
}

describe('[X2] publishing', () => {
  it('keeps the file and the counts behind it, in one write', async () => {
    const memory = sharedMemory();
    const { desk } = await tab(memory);
    expect(await desk.publish(sealed(V1), 'true counts')).toBeNull();
    expect(memory.stored()).toMatchObject({
      revision: 1,
      document: {
        steps: [],
        publications: [
          { head: headOf(V1), text: `{"id":"${V1}"}`, counts: 'true counts', correction: null },
        ],
      },
    });
  });

  it('says in the same write of what it replaces that it stands no more, and why', async () => {
    const memory = sharedMemory();
    const { desk } = await tab(memory);
    await desk.publish(sealed(V1), 'one');
    await desk.publish(second, 'two');
    const { revision, document } = memory.stored();
    expect(revision).toBe(2);
    expect(document.publications.map(({ correction }) => correction)).toEqual([SUPERSEDED, null]);
  });

  it('that fails changes nothing, neither the new one nor the one that it replaces', async () => {
    const memory = sharedMemory();
    const { desk, records } = await tab(memory);
    await desk.publish(sealed(V1), 'one');
    memory.failNext(FULL);
    expect(await desk.publish(second, 'two')).toMatchObject({ message: FULL.message });
    expect(records().map(({ correction }) => correction)).toEqual([null]);
    expect(memory.stored().document.publications).toEqual(records());
  });

  it('is refused when another tab changed the workspace meanwhile', async () => {
    const memory = sharedMemory();
    const [one, two] = [await tab(memory), await tab(memory)];
    await one.desk.changeSettings(() => ({ role: 'Analyst' }));
    expect(await two.desk.publish(sealed(V1), 'one')).toMatchObject({
      message: expect.stringContaining('Another tab') as string,
    });
    expect(memory.stored().document.publications).toEqual([]);
  });

  it.each([
    ['its id is there already', sealed(V1), `the id ${V1} is kept here already`],
    [
      'the one it replaces is not there',
      sealed(V2, { replaces: { id: '2011-12-Q3-v1', reason: REASON } }),
      '2011-12-Q3-v1 is not among the publications kept here',
    ],
    [
      'no reason is given',
      sealed(V2, { replaces: { id: V1, reason: ' ' } }),
      `No reason was given why ${V1} is wrong`,
    ],
  ])('is refused when %s', async (_, next, words) => {
    const { desk, records } = await tab();
    await desk.publish(sealed(V1), 'one');
    const before = records();
    const notice = await desk.publish(next, 'two');
    expect(notice?.message).toContain(words);
    expect(notice?.message).toContain('nothing was published');
    expect(records()).toBe(before);
  });

  it('is refused when the one it replaces stands no more, with what became of it', async () => {
    const { desk, records } = await tab();
    await desk.publish(sealed(V1), 'one');
    await desk.publish(second, 'two');
    const third = sealed('2011-12-Q4-v3', { replaces: { id: V1, reason: REASON } });
    expect((await desk.publish(third, 'three'))?.message).toBe(
      `${V1} stands no more: it was superseded by ${V2}. So nothing was published.`,
    );
    expect(records()).toHaveLength(2);
  });

  it('is not undone with the steps, and goes when everything is removed', async () => {
    const { desk, records } = await tab();
    await desk.take([{ kind: 'edit', list: 'targets', entries: [], what: 'Targets removed' }]);
    await desk.publish(sealed(V1), 'one');
    await desk.goTo(0);
    expect(records()).toHaveLength(1);
    await desk.goTo(1);
    await desk.take([{ kind: 'edit', list: 'targets', entries: [], what: 'Again' }]);
    expect(records()).toHaveLength(1);
    await desk.clear();
    expect(records()).toEqual([]);
  });
});

describe('withdrawing', () => {
  it('says that it stands no more, when and why', async () => {
    const { desk, records } = await tab();
    await desk.publish(sealed(V1), 'one');
    expect(await desk.withdraw(V1, ` ${REASON} `)).toBeNull();
    expect(records()[0]?.correction).toEqual({ ...WITHDRAWN, date: '2012-05-20' });
    expect((await desk.withdraw(V1, 'Again'))?.message).toBe(
      `${V1} stands no more: it was withdrawn. So nothing was withdrawn.`,
    );
  });

  it('is refused without a reason, and for what is not there', async () => {
    const { desk, records } = await tab();
    await desk.publish(sealed(V1), 'one');
    expect((await desk.withdraw(V1, ' '))?.message).toContain('No reason was given');
    expect((await desk.withdraw(V2, REASON))?.message).toContain('is not among the publications');
    expect(records()[0]?.correction).toBeNull();
  });

  it('is refused where another tab published since it was worked out: the two could tell', async () => {
    const { desk, records } = await tab();
    await desk.publish(sealed(V1), 'one');
    const notice = await desk.publish(sealed('2012-13-Q1-v1'), 'two', []);
    expect(notice?.message).toContain('Another snapshot was published since');
    expect(records()).toHaveLength(1);
    expect(await desk.publish(sealed('2012-13-Q1-v1'), 'two', ['one'])).toBeNull();
  });

  it('also a publication whose record is damaged', async () => {
    const damaged = [{ key: '1.1', id: V1, sha256: shaOf('a'), correction: null }];
    const memory = sharedMemory({ revision: 1, document: { ...EMPTY_WORKSPACE, damaged } });
    const { desk, store } = await tab(memory);
    expect((await desk.publish(sealed(V1), 'one'))?.message).toContain('is kept here already');
    expect(await desk.publish(second, 'two')).toBeNull();
    expect(store.getState().document.damaged[0]?.correction).toEqual(SUPERSEDED);
  });
});

describe('[X2] restoring a backup', () => {
  const one = publicationOf(V1);
  const two = publicationOf(V2, { head: { publishedAt: '2012-05-14T08:00:00.000Z' } });
  const here = (...publications: readonly PublicationRecord[]) => ({ publications, damaged: [] });

  it('loses no publication of either side, oldest first', () => {
    expect(mergedPublications(here(two), [one]).publications).toEqual([one, two]);
    expect(mergedPublications(here(one, two), []).publications).toEqual([one, two]);
  });

  it('keeps once what both have, as it stands here, with what either knows to be wrong', () => {
    const theirs = { ...one, correction: SUPERSEDED };
    const [merged] = mergedPublications(here(one), [theirs]).publications;
    expect(merged).toEqual(theirs);
    expect(merged?.head).toBe(one.head);
    expect(mergedPublications(here(theirs), [one]).publications).toEqual([theirs]);
    const ours = { ...one, correction: WITHDRAWN };
    expect(mergedPublications(here(ours), [theirs]).publications).toEqual([ours]);
  });

  it('keeps both of the same id with different fingerprints, and names the id', () => {
    const other = publicationOf(V1, { sha256: shaOf('b') });
    const merged = mergedPublications(here(one), [other, two]);
    expect(merged.publications).toEqual([one, other, two]);
    expect(repeatedIds(merged)).toEqual([V1]);
    expect(repeatedIds(here(one, two))).toEqual([]);
  });

  it('brings back a publication whose record is damaged, with what was said of it here', () => {
    const damaged = [{ key: '1.1', id: V1, sha256: one.sha256, correction: SUPERSEDED }];
    expect(mergedPublications({ publications: [two], damaged }, [one])).toEqual({
      publications: [{ ...one, correction: SUPERSEDED }, two],
      damaged: [],
    });
    expect(mergedPublications({ publications: [], damaged }, [two]).damaged).toEqual(damaged);
  });
});

describe('the corrections', () => {
  it('are those of every publication, also of one that only a later snapshot knows', () => {
    const q3: Correction = { ...WITHDRAWN, id: '2011-12-Q3-v1', date: '2012-02-01' };
    const records = [
      publicationOf(V1, { correction: SUPERSEDED }),
      publicationOf(V2, { head: { corrections: [q3, SUPERSEDED] } }),
    ];
    expect(correctionsOf(records)).toEqual([q3, SUPERSEDED]);
    expect(correctionsOf([], [q3])).toEqual([q3]);
    expect(correctionsOf([publicationOf(V1)])).toEqual([]);
  });

  it('[X1] of restricted copies are not told to readers', () => {
    const restricted = publicationOf(V1, { head: { policy: 'none' }, correction: SUPERSEDED });
    const open = publicationOf(V2, { correction: { ...WITHDRAWN, id: V2 } });
    expect(correctionsOf([restricted, open].filter(isForReaders)).map(({ id }) => id)).toEqual([
      V2,
    ]);
    expect(correctionsOf([restricted, open]).map(({ id }) => id)).toEqual([V1, V2]);
  });

  it('of a new publication are as its own file says them', () => {
    expect(supersededBy(sealed(V1).head)).toBeNull();
    expect(supersededBy(second.head)).toEqual(SUPERSEDED);
    const afterMidnight = new Date(2012, 4, 15, 0, 30).toISOString();
    expect(supersededBy({ ...second.head, publishedAt: afterMidnight })?.date).toBe('2012-05-15');
    const said = { ...SUPERSEDED, date: '2012-05-15' };
    expect(supersededBy({ ...second.head, corrections: [said] })).toEqual(said);
  });
});
