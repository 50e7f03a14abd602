/** The board paper of the demo data: the same texts as the scorecard, nothing left out. */
import { beforeAll, describe, expect, it } from 'vitest';
import { boardPaperOf, type PaperOptions } from '../../../src/scorecard/board-paper';
import { buildScorecard, type ScorecardInput } from '../../../src/scorecard/build-scorecard';
import { isChart } from '../../../src/scorecard/charts';
import { buildExceptions } from '../../../src/scorecard/exceptions';
import type { ReferenceData } from '../../../src/workspace/reference-data';
import { demoFiles, demoReference, inputOf } from '../../support/demo-data';
import { KENT, quarter } from '../../support/domain';
import { action, commentary, message } from '../../support/oversight';

let reference: ReferenceData;
let input: ScorecardInput;
beforeAll(async () => {
  reference = await demoReference();
  const files = await demoFiles(reference);
  input = inputOf(
    reference,
    files.map(({ table }) => table),
  );
});

const Q4 = quarter('2011-12-Q4');
const WORKING: PaperOptions = { indicators: [], published: null };

type Oversight = Parameters<typeof boardPaperOf>[1];
const NOTHING: Oversight = { commentary: [], actions: [], messages: [] };

function paper(options: Partial<PaperOptions> = {}, oversight: Oversight = NOTHING) {
  const made = boardPaperOf(input, oversight, Q4, { ...WORKING, ...options });
  if (!made) throw new Error('The demo data has a county');
  return made;
}
const DEMO: Oversight = {
  commentary: [commentary()],
  actions: [action(), action({ id: 'b', indicator: 'referrals' })],
  messages: [message()],
};

describe('the scorecard in parts', () => {
  it('[T4] has every indicator and area once, with the text of the scorecard', () => {
    const scorecard = buildScorecard(input, { quarter: Q4, area: null });
    const { parts, county } = paper();
    const rows = scorecard?.themes.flatMap((theme) => theme.rows) ?? [];
    expect(rows.length).toBe(reference.indicators.length);
    for (const [i, { indicator, lead, cells }] of rows.entries()) {
      const inCounty = county.themes.flatMap((theme) => theme.rows)[i];
      expect(inCounty?.row.indicator.id).toBe(indicator.id);
      expect(inCounty?.row.lead.text).toBe(lead.text);
      const inParts = parts.flatMap(({ themes }) => themes.flatMap((t) => t.rows)[i]?.cells ?? []);
      expect(inParts.map(({ area, text }) => [area.name, text])).toEqual(
        cells.map(({ area, text }) => [area.name, text]),
      );
    }
  });

  it('[O1] has a key for what stands on it: in the working copy of the demo nothing is hidden', () => {
    expect(paper().key).toEqual({ hidden: [], hasIllustrative: true, hasFingerprint: false });
  });

  it('has no more than eight areas beside each other, in parts of about one size', () => {
    expect(paper().parts.map(({ columns }) => columns.length)).toEqual([7, 7]);
  });

  it('[D1] has the figures of the quarter before and of the same quarter last year', () => {
    const { county } = paper();
    const texts = (at: string) =>
      buildScorecard(input, { quarter: quarter(at), area: null })
        ?.themes.flatMap(({ rows }) => rows)
        .map(({ lead }) => lead.text);
    const rows = county.themes.flatMap((theme) => theme.rows);
    expect([county.previousQuarter, county.lastYear]).toEqual(['Q3 2011/12', 'Q4 2010/11']);
    expect(rows.map(({ previous }) => previous.text)).toEqual(texts('2011-12-Q3'));
    expect(rows.map(({ lastYear }) => lastYear.text)).toEqual(texts('2010-11-Q4'));
  });
});

describe('the exceptions', () => {
  it('[D3] are those of the exceptions page in its order', () => {
    const report = buildExceptions(input, Q4);
    const { exceptions } = paper();
    const ids = (items: readonly { readonly exception: { indicator: { id: string } } }[]) =>
      items.map(({ exception }) => exception.indicator.id);
    expect(ids(exceptions.countyExceptions)).toEqual(
      report?.countyExceptions.map(({ indicator }) => indicator.id),
    );
    expect(exceptions.groups.map(({ id }) => id)).toEqual(
      report?.groups.map(({ indicator }) => indicator.id),
    );
  });

  it('have what the board wrote, and an action on no exception stands by itself', () => {
    const { exceptions, messages } = paper({}, DEMO);
    const item = exceptions.countyExceptions.find(
      ({ exception: { indicator, area } }) => indicator.id === 're-referrals' && area.code === KENT,
    );
    expect(item?.commentary?.text).toBe('Demand rose after the summer.');
    expect(item?.actions.map(({ owner }) => owner)).toEqual(['Head of duty service']);
    expect(exceptions.otherActions.map(({ action: { id } }) => id)).toEqual(['b']);
    expect(messages.messages.map(({ agency }) => agency)).toContain('Kent Police');
  });
});

describe('what else the paper says', () => {
  it('gives a chosen indicator its definition, trend, quarters and districts', () => {
    const [first, ...rest] = paper({ indicators: ['re-referrals', 'nope'] }).indicators;
    expect(rest).toEqual([]);
    expect(first?.page.figure.text).toBe('30.4%');
    for (const chart of [first?.trend, first?.quarters, first?.ranked]) {
      expect(chart && isChart(chart)).toBe(true);
    }
  });

  it('is not signed off while it is a working copy', () => {
    const { signOff, notices, marks } = paper();
    expect([signOff, notices]).toEqual([[], []]);
    expect(marks.snapshot).toBe('Working copy, not published');
  });

  it('[X1] begins with the year where the publication is an annual one, and only then', () => {
    const published = {
      kind: 'annual' as const,
      signOff: [],
      replaces: null,
      correction: null,
    };
    const { annual } = paper({ published });
    expect(annual?.headline[0]).toMatch(
      /^Kent: \d+ of \d+ rated indicators met target for 2011\/12/,
    );
    expect(annual?.themes.flatMap(({ rows }) => rows)).toHaveLength(reference.indicators.length);
    expect(paper({ published: { ...published, kind: 'quarterly' } }).annual).toBeNull();
    expect(paper().annual).toBeNull();
    const inQ3 = boardPaperOf(input, NOTHING, quarter('2011-12-Q3'), { indicators: [], published });
    expect(inQ3?.annual).toBeNull();
  });

  it('says who signed off, what it replaces, and that it no longer stands', () => {
    const published = {
      kind: 'quarterly' as const,
      signOff: [
        { role: 'Independent chair', date: '2012-05-16', statement: 'Agreed.' },
        { role: 'Director', date: '2012-05-17', statement: '' },
      ],
      replaces: { id: '2011-12-Q4-v1', reason: 'Swale was late.' },
      correction: {
        standing: 'superseded' as const,
        by: '2011-12-Q4-v3',
        reason: 'Dover was wrong.',
        date: '2012-06-01',
      },
    };
    const { signOff, notices } = paper({ published });
    expect(signOff).toEqual([
      'Signed off by Independent chair, 16 May 2012: Agreed.',
      'Signed off by Director, 17 May 2012.',
    ]);
    expect(notices).toEqual([
      'This snapshot was superseded by 2011-12-Q4-v3 on 1 June 2012: Dover was wrong.',
      'This snapshot replaces 2011-12-Q4-v1: Swale was late.',
    ]);
  });
});
