import { describe, expect, it } from 'vitest';
import {
  actionsHeadline,
  actionViews,
  commentaryView,
  messageViews,
} from '../../../src/scorecard/oversight-view';
import { ASHFORD, indicator, KENT, monthly, target } from '../../support/domain';
import { action, commentary, message, quarter, update, written } from '../../support/oversight';
import { inputOf, Q3, Q4 } from './scorecard-of';

const quarter3 = quarter('2011-12-Q3');
const quarter4 = quarter('2011-12-Q4');

/** Ashford: 22 % in Q3, 24 % in Q4; Kent has nothing whole. */
const input = inputOf({
  rows: [
    ...monthly(Q3, ASHFORD, 'referrals', 22, 100),
    ...monthly(Q4, ASHFORD, 'referrals', 24, 100),
  ],
  targets: [target()],
});
const about = { indicator: 'referrals', area: ASHFORD };
const views = (...actions: Parameters<typeof action>[0][]) =>
  actionViews(
    input,
    actions.map((over, i) => action({ ...about, id: `${i}`, ...over })),
    quarter4,
  );

describe('an action', () => {
  it('says the figure when it was raised and the figure now', () => {
    const [view] = views({ raised: quarter3 }).current;
    expect(view?.sinceRaised).toBe(
      'Figure when raised, in Q3 2011/12: 22.0%. In Q4 2011/12: 24.0%, worsened by 2.0 percentage points.',
    );
    const [now] = views({ raised: quarter4, due: quarter4 }).current;
    expect(now?.sinceRaised).toBe('Figure when raised, in Q4 2011/12: 24.0%.');
  });

  it('says why there is no figure, and that its indicator is gone', () => {
    const [partial] = views({ area: KENT, raised: quarter3 }).current;
    expect(partial?.sinceRaised).toContain('partial (1 of 3), not comparable.');
    const [gone] = views({ indicator: 'old' }).current;
    expect(gone?.sinceRaised).toBe('Its indicator or area is no longer in the lists.');
  });

  it.each([
    [{ due: quarter4 }, 'Open, due by the end of Q4 2011/12, this quarter'],
    [{ due: quarter('2012-13-Q1') }, 'Open, due by the end of Q1 2012/13'],
    [{ due: quarter3 }, 'Overdue: it was due by the end of Q3 2011/12'],
    [
      { due: quarter4, updates: [update('2011-12-Q4', { status: 'done' as const })] },
      'Done in Q4 2011/12',
    ],
    [
      { due: quarter3, updates: [update('2011-12-Q4', { status: 'done' as const })] },
      'Done in Q4 2011/12, after it was due in Q3 2011/12',
    ],
  ])('%#: its state in words', (over, words) => {
    expect(views(over).current[0]?.status).toBe(words);
  });

  it('overdue ones come first, those done in the quarter last, and the headline counts them', () => {
    const found = views(
      { due: quarter4, updates: [update('2011-12-Q4', { status: 'done' })] },
      { due: quarter('2012-13-Q2') },
      { due: quarter3 },
      { updates: [update('2011-12-Q3', { status: 'done' })] },
    );
    expect(found.current.map(({ action: { id } }) => id)).toEqual(['2', '1', '0']);
    expect(found.closed.map(({ action: { id } }) => id)).toEqual(['3']);
    expect(actionsHeadline(found)).toBe(
      '2 open actions, 1 of them overdue; 1 done in the quarter.',
    );
    expect(actionsHeadline(views())).toBe('No action is open; none done in the quarter.');
  });

  it('the latest update stands first, each with its quarter and state', () => {
    const [view] = views({ updates: [update('2011-12-Q3'), update('2011-12-Q4')] }).current;
    expect(view?.updates.map(({ when }) => when)).toEqual(['Q4 2011/12, open', 'Q3 2011/12, open']);
  });
});

describe('a commentary', () => {
  it('of an earlier quarter says from which it is carried forward', () => {
    const all = [commentary({ ...about, quarter: quarter3 })];
    expect(commentaryView(all, about, quarter4)?.carriedFrom).toBe('Q3 2011/12');
    expect(commentaryView(all, about, quarter3)?.carriedFrom).toBeNull();
    expect(commentaryView(all, { ...about, area: KENT }, quarter4)).toBeNull();
  });

  it('shows its latest text with role and day, and the earlier ones behind it', () => {
    const versions = [
      written({ text: 'one', role: '' }),
      written({ text: 'two', provenance: 'illustrative' }),
    ];
    const view = commentaryView([commentary({ ...about, versions })], about, quarter4);
    expect(view).toMatchObject({
      text: 'two',
      by: 'Performance analyst, 14 May 2012',
      isIllustrative: true,
      earlier: [{ text: 'one', by: 'Role not given, 14 May 2012', isIllustrative: false }],
    });
  });
});

it('messages stand in the order of the catalogue’s agencies; who is silent is named', () => {
  const indicators = [indicator({ agency: 'Kent Police' }), indicator({ agency: 'Connexions' })];
  const messages = [
    message({ agency: 'Health' }),
    message({ agency: 'kent police' }),
    message({ agency: 'Probation', quarter: quarter3 }),
  ];
  const found = messageViews({ indicators }, messages, quarter4);
  expect(found.messages.map(({ agency }) => agency)).toEqual(['Kent Police', 'Health']);
  expect(found.silent).toEqual(['Connexions', 'Probation']);
});
