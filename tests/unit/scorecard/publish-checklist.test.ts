import { describe, expect, it } from 'vitest';
import type { PublishCheckId } from '../../../src/scorecard/publish-check';
import {
  checklistBase,
  checklistOf,
  type ChecklistRequest,
} from '../../../src/scorecard/publish-checklist';
import type { Finding } from '../../../src/scorecard/reconcile-types';
import {
  ASHFORD,
  CANTERBURY,
  DOVER,
  indicator,
  KENT,
  month,
  monthly,
  quarter,
  smallCounty,
  target,
} from '../../support/domain';
import { action, commentary, update, written } from '../../support/oversight';
import { inputOf, Q4, type InputParts } from './scorecard-of';

const Q = quarter('2011-12-Q4');
const flow = indicator({ unit: 'count', window: 'flow', decimals: 0, polarity: 'L' });
const areas = smallCounty.filter(({ code }) => code !== CANTERBURY);
const rows = [...monthly(Q4, ASHFORD, 'referrals', 30), ...monthly(Q4, DOVER, 'referrals', 10)];
const fifty = target({ indicator: 'referrals', target: 50, from: quarter('2011-12-Q1') });

interface Given extends Partial<Omit<ChecklistRequest, 'input'>> {
  readonly parts?: InputParts;
  readonly findings?: readonly Finding[] | null;
  readonly confirmed?: readonly string[];
}

function checklist({ parts, findings = [], confirmed = [], ...over }: Given = {}) {
  const base = checklistBase({
    input: inputOf({ rows, areas, indicators: [flow], targets: [fifty], ...parts }),
    quarter: Q,
    isAnnual: false,
    thisMonth: month('2012-05'),
    loaded: [],
    gaps: [],
    written: { commentary: [], actions: [], messages: [] },
    ...over,
  });
  if (!base) throw new Error('This area list has a county');
  return checklistOf(base, findings, (text) => confirmed.includes(text));
}

function line(id: PublishCheckId, given: Given = {}) {
  const found = checklist(given).checks.find((check) => check.id === id);
  if (!found) throw new Error(`No line ${id}`);
  return found;
}

const file = { file: 'dover.csv', rowsLeftOut: 0, restated: 0, reason: '' };
const finding: Finding = {
  kind: 'county',
  ruleId: 'G2',
  severity: 'disagrees',
  indicator: 'Referrals',
  category: null,
  area: 'Kent',
  period: 'March 2012',
  sentence: 'The county row has 41, its areas add up to 40.',
  sources: 'kent.csv, line 2',
  whatToDo: 'Find out which is right.',
  size: 0.02,
};

describe('the checklist before publishing', () => {
  it('blocks where nothing of the quarter is loaded', () => {
    const { blocking } = checklist({ quarter: quarter('2010-11-Q1') });
    expect(blocking.map(({ words }) => words)).toEqual([
      'No figure of Q1 2010/11 (Apr to Jun 2010) is loaded, so there is nothing to publish.',
    ]);
    expect(checklist().blocking).toEqual([]);
  });

  it('asks to look at a quarter that is not over: its last month is not past', () => {
    expect(line('quarter-over', { thisMonth: month('2012-03') })).toMatchObject({
      state: 'to-look-at',
      words: 'Q4 2011/12 (Jan to Mar 2012) is not over yet: its figures can still change.',
    });
    expect(line('quarter-over', { thisMonth: month('2012-04') }).state).toBe('looks-fine');
  });

  it('[G4] names the indicators that lack months or areas, and leads to the check page', () => {
    const lacking = line('coverage', {
      parts: { rows: rows.filter(([at, area]) => at !== '2012-03' || area !== DOVER) },
    });
    expect(lacking).toMatchObject({
      state: 'to-look-at',
      count: 1,
      place: { path: '/data/check' },
    });
    expect(lacking.words).toMatch(/^1 indicator of 1 lacks months or areas in Q4 2011\/12\./);
    expect(lacking.examples.join()).toContain('March 2012 for Dover');
  });

  it('counts rows left out and served files that could not be read', () => {
    expect(
      line('files', {
        loaded: [{ ...file, rowsLeftOut: 4 }, file],
        gaps: [{ file: 'kent.csv', message: 'The server has no such file.' }],
      }),
    ).toMatchObject({
      state: 'to-look-at',
      count: 2,
      words: '1 served file could not be read; 1 file was loaded with rows left out.',
      examples: ['kent.csv: The server has no such file.', 'dover.csv: 4 rows left out'],
    });
    expect(line('files', { loaded: [file] }).state).toBe('looks-fine');
  });

  it('[G2] says where a county row differs from the sum of its areas', () => {
    expect(line('reconciliation', { findings: null }).state).toBe('checking');
    expect(checklist({ findings: null }).isChecking).toBe(true);
    const found = line('reconciliation', { findings: [finding] });
    expect(found.state).toBe('to-look-at');
    expect(found.words).toContain('1 county row differs from the sum of its areas');
    expect(found.examples).toEqual([
      'Kent, March 2012: The county row has 41, its areas add up to 40.',
    ]);
    const late = { ...finding, severity: 'incomplete' as const };
    expect(line('reconciliation', { findings: [late] }).state).toBe('looks-fine');
  });

  it('[O5] asks for the reason of a restatement, and is content with one', () => {
    const restated = { ...file, restated: 3 };
    expect(line('restatements', { loaded: [restated] })).toMatchObject({
      state: 'to-look-at',
      words:
        '3 published figures were restated without a reason. To give one, undo the load and load the file again.',
    });
    expect(line('restatements', { loaded: [{ ...restated, reason: 'late' }] }).state).toBe(
      'looks-fine',
    );
  });

  it('names red figures without commentary of the quarter, the county’s apart', () => {
    // Kent has 120 and Ashford 90, both above 50; Dover has 30.
    expect(line('county-reds').words).toBe(
      '1 of 1 red figure of Kent has no commentary of this quarter.',
    );
    expect(line('district-reds').examples).toEqual([
      'Re-referrals within 12 months in Ashford, 90',
    ]);
    const note = commentary({ indicator: 'referrals', area: KENT });
    const withNote = { written: { commentary: [note], actions: [], messages: [] } };
    expect(line('county-reds', withNote).state).toBe('looks-fine');
    expect(line('district-reds', withNote).state).toBe('to-look-at');
    const old = { ...note, quarter: quarter('2011-12-Q3') };
    expect(
      line('county-reds', { written: { commentary: [old], actions: [], messages: [] } }).state,
    ).toBe('to-look-at');
  });

  it('names overdue actions that nobody has written about in the quarter', () => {
    const late = action({ raised: quarter('2011-12-Q2'), due: quarter('2011-12-Q3') });
    const of = (given: typeof late) => ({
      written: { commentary: [], messages: [], actions: [given] },
    });
    expect(line('actions', of(late))).toMatchObject({
      state: 'to-look-at',
      words: '1 overdue action has no update in Q4 2011/12.',
    });
    expect(line('actions', of({ ...late, updates: [update('2011-12-Q4')] })).state).toBe(
      'looks-fine',
    );
    expect(line('actions', of({ ...late, due: Q })).state).toBe('looks-fine');
  });

  it('[T1] names indicators whose target of last year has ended', () => {
    const ended = target({
      indicator: 'referrals',
      target: 50,
      from: quarter('2010-11-Q1'),
      to: quarter('2010-11-Q4'),
    });
    expect(line('targets', { parts: { targets: [ended] } })).toMatchObject({
      state: 'to-look-at',
      words:
        '1 indicator had a target in Q4 2010/11 and has none in Q4 2011/12: its figures are not rated.',
    });
    expect(line('targets').state).toBe('looks-fine');
  });

  it('[O1] counts provisional and illustrative figures', () => {
    const made = monthly(Q4, ASHFORD, 'referrals', 30).map(
      ([at, area, id, numerator, denominator]) =>
        [
          at,
          area,
          id,
          numerator ?? null,
          denominator ?? null,
          { provisional: true, provenance: { kind: 'illustrative' } },
        ] as const,
    );
    const parts = { rows: made };
    // Ashford and the county that it is a part of.
    expect(line('provisional', { parts }).count).toBe(2);
    expect(line('illustrative', { parts }).words).toBe(
      'Demonstration data: 2 of the 2 figures of the quarter are synthetic, not real, and will be marked so.',
    );
    expect(line('provisional').state).toBe('looks-fine');
  });

  it('[X3] blocks until each text that looks like data about a child is confirmed', () => {
    const text = 'The child born on 3 April 2005 was seen.';
    const lists = {
      commentary: [commentary({ versions: [written({ text })] })],
      actions: [],
      messages: [],
    };
    const { blocking, suspects } = checklist({ written: lists });
    expect(suspects.map(({ looksLike }) => looksLike)).toEqual([
      'a full date, such as a date of birth',
    ]);
    expect(blocking.map(({ id }) => id)).toEqual(['child-data']);
    expect(checklist({ written: lists, confirmed: [text] }).blocking).toEqual([]);
    const later = {
      ...lists,
      commentary: lists.commentary.map((item) => ({ ...item, quarter: quarter('2012-13-Q1') })),
    };
    expect(checklist({ written: later }).suspects).toEqual([]);
  });

  it('a tick that everything was looked at does not outlive what was looked at', () => {
    const before = checklist().lookedAtKey;
    expect(checklist().lookedAtKey).toBe(before);
    expect(checklist({ loaded: [{ ...file, rowsLeftOut: 1 }] }).lookedAtKey).not.toBe(before);
  });

  it('a year is asked for its four quarters and the year before', () => {
    const ids = checklist({ isAnnual: true }).checks.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['year-quarters', 'year-before', 'year-out-turns']));
    expect(checklist().checks.map(({ id }) => id)).not.toContain('year-quarters');
  });

  it('the worst stands first', () => {
    const states = checklist({ quarter: quarter('2010-11-Q1') }).checks.map(({ state }) => state);
    const order = ['blocks', 'to-look-at', 'checking', 'looks-fine'];
    expect(states).toEqual(states.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(states[0]).toBe('blocks');
  });
});
