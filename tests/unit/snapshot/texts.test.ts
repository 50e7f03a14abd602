/** Which texts go with hidden figures, and which a person has to read first. */
import { describe, expect, it } from 'vitest';
import type { Commentary } from '../../../src/domain/oversight';
import type { Draft } from '../../../src/snapshot/draft';
import { numbersHiddenBy, numbersHiddenIn } from '../../../src/snapshot/free-text';
import type { Lists } from '../../../src/reference/lists';
import { area, evidence, indicator, KENT, monthIds, quarter, type Row } from '../../support/domain';
import { NO_LISTS } from '../../support/lists';
import { action, commentary, message, update, written } from '../../support/oversight';
import { draftFrom, requestOf } from '../../support/snapshot/publish';

const areas = [
  area({ code: KENT, name: 'Kent', kind: 'county', parent: null }),
  area({ code: 'A', name: 'Ashford', aliases: ['Ashford Borough'] }),
  area({ code: 'B', name: 'Canterbury' }),
  area({ code: 'C', name: 'Dover' }),
  area({ code: 'D', name: 'Swale' }),
];
const plans = indicator({ id: 'plans', unit: 'count', window: 'stock', denominator: null });
const visits = indicator({ id: 'visits', unit: 'percent', window: 'stock' });
const Q4 = quarter('2011-12-Q4');

/** Three plans in Ashford, hidden with Canterbury's 24; of visits 12 of 48 in Dover, hidden for 2 of 40 in Swale. */
const ROWS = monthIds('2012-01', '2012-03').flatMap((id): readonly Row[] => [
  [id, 'A', 'plans', 3],
  [id, 'B', 'plans', 24],
  [id, 'C', 'plans', 31],
  [id, 'D', 'plans', 37],
  [id, 'A', 'visits', 50, 100],
  [id, 'B', 'visits', 60, 110],
  [id, 'C', 'visits', 12, 48],
  [id, 'D', 'visits', 2, 40],
]);

const comment = (on: string, of: string, text: string): Commentary =>
  commentary({
    indicator: on,
    area: of,
    quarter: Q4,
    versions: [written({ text: 'An older text' }), written({ text })],
  });

const draftWith = (over: Partial<Lists>): Promise<Draft> =>
  draftFrom(
    requestOf({
      lists: { ...NO_LISTS, areas, indicators: [plans, visits], ...over },
      evidence: evidence(ROWS, { areas }),
    }),
  );
const listsOf = ({ body }: Draft) => body['lists'] as Record<string, unknown>;
const numbersOf = async (of: Commentary): Promise<readonly string[] | null> => {
  const { doubtful } = await draftWith({ commentary: [of] });
  return doubtful[0]?.numbers ?? null;
};

describe('[X2] texts about hidden figures', () => {
  it('are left out with every version of them, and the analyst is told', async () => {
    const draft = await draftWith({
      commentary: [
        comment('plans', 'A', 'Three siblings'),
        comment('plans', 'D', 'More than before'),
      ],
    });
    expect(draft.withheld).toEqual([
      { kind: 'commentary', about: { indicator: 'plans', area: 'A' }, text: 'Three siblings' },
    ]);
    const text = JSON.stringify(listsOf(draft)['commentary']);
    expect(text).toContain('More than before');
    expect(text).not.toContain('Three siblings');
    expect(text).not.toContain('An older text');
  });

  it('are left out when the figure is hidden for another one', async () => {
    const draft = await draftWith({ commentary: [comment('plans', 'B', 'As before')] });
    expect(draft.withheld.map(({ text }) => text)).toEqual(['As before']);
  });

  it('are left out with what became of an action', async () => {
    const text = 'See the family';
    const updates = [update('2011-12-Q4', { text: 'All 3 were seen' })];
    const seen = action({ indicator: 'plans', area: 'A', text, raised: Q4, due: Q4, updates });
    const draft = await draftWith({ actions: [seen] });
    expect(draft.withheld.map((each) => each.text)).toEqual(['See the family', 'All 3 were seen']);
    expect(listsOf(draft)['actions']).toEqual([]);
  });
});

describe('[X2] published texts that a person reads first', () => {
  it.each([
    ['the hidden count', 'Of the rise, 3 are siblings.', ['3']],
    ['the hidden count in words', 'Of the rise, three are siblings.', ['three']],
    ['one end of a range', 'Somewhere between 3-4 more.', ['3']],
    ['the count hidden for it', 'One district has twenty-four.', ['twenty-four']],
    ['an area by name, with any number', 'Ashford has 9 fewer than Swale.', ['9']],
    ['an area by another name of it', 'ASHFORD BOROUGH has 9 fewer.', ['9']],
    ['an area whose figure is hidden, without a number', 'Ashford does best.', []],
    ['an area whose other figure is hidden', 'Dover made 7 visits.', ['7']],
  ])('name %s', async (_, text, expected) => {
    expect(await numbersOf(comment('plans', KENT, text))).toEqual(expected);
  });

  it.each([
    ['no number', 'Plans fell in the year.'],
    ['another number', 'Plans fell by 17 since 2010/11.'],
    ['an area whose figures are all shown', 'Kent has 17 fewer.'],
    ['part of another word', 'Doverdale and Ashfordshire have 17.'],
  ])('are not those with %s', async (_, text) => {
    expect(await numbersOf(comment('plans', KENT, text))).toBeNull();
  });

  it('give a hidden percentage, or a share that makes one, away', async () => {
    const { outcome } = await draftWith({});
    const hidden = outcome.hidden.filter(({ key }) => key.indicator === 'visits');
    expect(hidden.map(({ key }) => key.area)).toContain('D');
    // 2 of 40 children in Swale.
    expect(await numbersOf(comment('visits', KENT, 'It is 5% in one place.'))).toEqual([
      '5%'.slice(0, 1),
    ]);
    expect(await numbersOf(comment('visits', KENT, 'A tenth of 20 elsewhere.'))).toContain(
      'A tenth of 20',
    );
  });

  it('are about an area and name a hidden figure of another indicator', async () => {
    expect(await numbersOf(comment('visits', 'A', 'Fewer visits, for 3 plans.'))).toEqual(['3']);
  });

  it('are messages of an agency, too', async () => {
    const versions = [written({ text: 'We look after 3 of them.' })];
    const sent = message({ agency: plans.agency, quarter: Q4, versions });
    const { doubtful } = await draftWith({ messages: [sent] });
    expect(doubtful.map(({ kind, numbers }) => [kind, numbers])).toEqual([['message', ['3']]]);
  });
});

describe('[X2] what is written while publishing', () => {
  it('is held against everything that is hidden', async () => {
    const draft = await draftWith({});
    expect(numbersHiddenIn(draft, 'The three in Ashford were looked at')).toEqual(['three']);
    expect(numbersHiddenIn(draft, 'Ashford was 8 and is now right')).toEqual(['8']);
    expect(numbersHiddenIn(draft, 'Returns of 17 schools came late')).toEqual([]);
    expect(numbersHiddenIn(draft, ' ')).toEqual([]);
  });

  it('is held against what a kept publication hides', async () => {
    const { counts } = await draftWith({});
    expect(numbersHiddenBy({ counts }, 'It was three, not nine', areas)).toEqual(['three']);
    expect(numbersHiddenBy({ counts }, 'The wrong file', areas)).toEqual([]);
  });

  it('hides nothing where nothing is hidden', async () => {
    const draft = await draftFrom({ ...(await draftWith({})).request, policy: 'none' });
    expect(numbersHiddenIn(draft, 'The three in Ashford')).toEqual([]);
  });
});
