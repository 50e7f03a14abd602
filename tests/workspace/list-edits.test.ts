import { describe, expect, it } from 'vitest';
import { targetInForce, indexTargets } from '../../src/domain/target';
import { importList } from '../../src/workspace/import-list';
import { withTargetFrom } from '../../src/workspace/list-edits';
import { consequencesOf, readEntry } from '../../src/workspace/read-entry';
import { ASHFORD, DOVER, indicator, KENT, quarter, smallCounty, target } from '../support/domain';
import { NO_LISTS } from '../support/lists';

const lists = {
  ...NO_LISTS,
  areas: smallCounty,
  indicators: [indicator({ short: 'Re-referrals' })],
  targets: [target({ from: quarter('2011-12-Q1') })],
};

describe('[T1] a target replaced from a quarter on', () => {
  const next = target({ from: quarter('2012-13-Q1'), target: 20 });

  it('rates later quarters, and earlier ones stay rated as they were', () => {
    const edited = withTargetFrom(lists.targets, 0, next);
    if ('message' in edited) throw new Error(edited.message);
    const index = indexTargets(edited.entries);
    const at = (id: string) => targetInForce(index, 'referrals', ASHFORD, quarter(id))?.target;
    expect([at('2011-12-Q1'), at('2011-12-Q4'), at('2012-13-Q1'), at('2013-14-Q1')]).toEqual([
      23, 23, 20, 20,
    ]);
    expect(edited.entries[edited.place]).toBe(next);
    expect(edited.entries[0]?.to).toBe(quarter('2011-12-Q4'));
  });

  it.each(['2011-12-Q1', '2010-11-Q4'])('begins after it: %s is refused', (from) => {
    expect(withTargetFrom(lists.targets, 0, { ...next, from: quarter(from) })).toMatchObject({
      field: 'from',
      message: expect.stringContaining('begins in Q1 2011/12') as string,
    });
  });

  it('does not begin after the former one has ended', () => {
    const ended = target({ from: quarter('2011-12-Q1'), to: quarter('2011-12-Q4') });
    expect(withTargetFrom([ended], 0, next)).toMatchObject({
      field: 'from',
      message: expect.stringContaining('ends in Q4 2011/12') as string,
    });
  });
});

describe('an entry of a form', () => {
  it('[P1] is read as the file reads it, quarters in every form', () => {
    const raw = { indicator: 'referrals', from: 'Q1 2012/13', target: 20, source: 's' };
    expect(readEntry('targets', raw)).toMatchObject({
      kind: 'entry',
      entry: { from: quarter('2012-13-Q1'), to: null, area: null, provenance: 'local' },
    });
  });

  it.each([
    ['targets', { indicator: 'a', from: 'soon', target: 1, source: 's' }, 'from', '"soon" is not'],
    ['areas', { code: 'a', name: 'b', kind: 'team', aliases: ['x', 3] }, 'aliases.1', '3 is not'],
    ['populations', { area_code: 'a', year: '11', population: '1' }, 'year', '"11" is not a year'],
  ] as const)(
    'of %s names the field that is wrong, in the reader’s words',
    (list, raw, field, words) => {
      const reading = readEntry(list, raw);
      if (reading.kind !== 'problems') throw new Error('This entry is wrong');
      expect(reading.problems[0]).toMatchObject({ field });
      expect(reading.problems[0]?.message.startsWith(words)).toBe(true);
    },
  );

  it('that clashes with another is to be put right; what it does to other lists is said', () => {
    const twice = [...lists.targets, target({ from: quarter('2012-13-Q1') })];
    expect(consequencesOf(lists, 'targets', twice, 1)).toMatchObject({
      mustFix: [{ field: 'from' }],
      unusable: [],
      elsewhere: [],
    });
    const close = [indicator({ polarity: 'T' })];
    expect(consequencesOf(lists, 'indicators', close, 0)).toMatchObject({
      mustFix: [],
      elsewhere: [{ list: 'targets', field: 'greenWithin' }],
    });
  });

  it('[A4] without which there is no scorecard is known', () => {
    const rest = smallCounty.filter(({ code }) => code !== KENT);
    expect(consequencesOf(lists, 'areas', rest, null).unusable).toHaveLength(1);
  });
});

describe('a list’s file that was chosen', () => {
  const chosen = (content: string) => importList(lists, 'targets', new File([content], 't.json'));
  const entry = { indicator: 'referrals', from: '2011-12-Q1', target: 20, source: 's' };

  it('says what it would change, and which entries are left out', async () => {
    const found = await chosen(
      JSON.stringify([entry, { ...entry, area: DOVER }, { ...entry, from: 'soon' }]),
    );
    expect(found).toMatchObject({
      kind: 'proposal',
      changes: { added: [{ area: DOVER }], changed: [{ target: 20 }], removed: [] },
      leftOut: [{ place: 'targets[2].from' }],
      elsewhere: [],
    });
  });

  it.each([
    ['<html>', 't.json is not JSON.'],
    [JSON.stringify([entry, entry]), 'Two targets of Re-referrals, all areas are in force at once'],
  ])('is refused as a whole when it would rate wrongly: %s', async (content, words) => {
    const found = await chosen(content);
    expect(found.kind).toBe('refused');
    expect(found.kind === 'refused' && found.problems[0]?.message).toContain(words);
  });
});
