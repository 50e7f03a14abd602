/** The examples are worked by hand here; the page works them from what is loaded. */
import { describe, expect, it } from 'vitest';
import type { ScorecardInput } from '../../../src/scorecard/build-scorecard';
import { RULE_GROUPS } from '../../../src/scorecard/definition-rules';
import {
  definitionsOf,
  findExamples,
  noExampleWords,
  searchDefinitions,
} from '../../../src/scorecard/definitions';
import {
  ASHFORD,
  CANTERBURY,
  DOVER,
  KENT,
  indicator,
  kentAreas,
  monthIds,
  monthly,
  period,
  population,
  quarter,
  target,
  type Row,
  type RowExtra,
} from '../../support/domain';
import { benchmark, inputOf, Q4, type InputParts } from './scorecard-of';

const AT = quarter('2011-12-Q4');
const TWO_DISTRICTS = kentAreas.filter(({ code }) => [KENT, ASHFORD, DOVER].includes(code));

/** Ashford 30 of 300, Dover 60 of 100: together 90 of 400. */
const rowsWith = (extra: RowExtra = {}): Row[] => [
  ...Q4.map((month): Row => [month, ASHFORD, 'referrals', 10, 100, extra]),
  ['2012-01', DOVER, 'referrals', 20, 33, extra],
  ['2012-02', DOVER, 'referrals', 20, 33, extra],
  ['2012-03', DOVER, 'referrals', 20, 34, extra],
];
const BOARD: InputParts = {
  areas: TWO_DISTRICTS,
  rows: rowsWith(),
  targets: [target({ target: 20, floor: 25, source: 'the board' })],
};

function examplesIn(input: ScorecardInput): ReadonlyMap<string, readonly string[]> {
  const search = findExamples(input, AT);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

/** The examples of the rule with this ID. */
function examplesOf(id: string, parts: InputParts = BOARD): readonly string[] {
  const rule = RULE_GROUPS.flatMap(({ rules }) => rules).find(({ ids }) =>
    ids.split(', ').includes(id),
  );
  if (!rule) throw new Error(`No rule ${id}`);
  return examplesIn(inputOf(parts)).get(rule.title) ?? [];
}

const PLACE = 'Re-referrals within 12 months, Q4 2011/12';

describe('an example from what is loaded', () => {
  it('[P1] names the months of the quarter', () => {
    expect(examplesOf('P1')).toEqual([
      'Q4 2011/12 (Jan to Mar 2012) is January 2012, February 2012, March 2012.',
    ]);
  });

  it('[G1] holds the pooled figure beside the mean that is not used', () => {
    expect(examplesOf('G1')).toEqual([
      `Kent, ${PLACE}: its districts and teams together have 90 of 400 = 22.5%. The mean of their 2 own figures is 35.0%, and is not used.`,
    ]);
  });

  it('[G3] adds up the months of the quarter', () => {
    expect(examplesOf('G3')).toEqual([
      `Kent, ${PLACE}: January 2012 to March 2012, 30 + 30 + 30: 90 of 400 = 22.5%.`,
    ]);
  });

  it('[G3] takes the last month of a number at a point in time', () => {
    const stock = indicator({ unit: 'count', window: 'stock', denominator: null, decimals: 0 });
    const rows: Row[] = [
      ['2012-02', ASHFORD, 'referrals', 90, null],
      ['2012-03', ASHFORD, 'referrals', 70, null],
      ['2012-02', DOVER, 'referrals', 9, null],
      ['2012-03', DOVER, 'referrals', 7, null],
    ];
    expect(examplesOf('G3', { ...BOARD, indicators: [stock], rows })).toEqual([
      `Kent, ${PLACE}: as at the end of March 2012, 77.`,
    ]);
  });

  it('[T2] rates one figure of each colour, with its target', () => {
    expect(examplesOf('T2')).toEqual([
      `Ashford, ${PLACE}: 30 of 300 = 10.0%. Target 20.0% or less, limit 25.0%: “Target met”, so green.`,
      `Kent, ${PLACE}: 90 of 400 = 22.5%. Target 20.0% or less, limit 25.0%: “Above target, within limit”, so amber.`,
      `Dover, ${PLACE}: 60 of 100 = 60.0%. Target 20.0% or less, limit 25.0%: “Above limit”, so red.`,
    ]);
  });

  it('[T6] says how many children stand between the figure and its target', () => {
    expect(examplesOf('T6')).toEqual([
      `Kent, ${PLACE}: 90 of 400 = 22.5%. 2.5 percentage points above target; about 10 fewer re-referrals in the quarter would have met it; 10 fewer make 80 of 400 = 20.0%.`,
    ]);
  });

  it('[S8] shows a rating and limits that point different ways', () => {
    const months = monthIds('2011-01', '2012-03').map((id, i): Row => [
      id,
      ASHFORD,
      'referrals',
      i < 8 ? 200 : 310,
      1000,
    ]);
    const parts: InputParts = {
      ...BOARD,
      indicators: [indicator({ window: 'stock', polarity: 'H' })],
      rows: months,
      targets: [target({ target: 31 })],
      areas: kentAreas.filter(({ code }) => [KENT, ASHFORD].includes(code)),
    };
    expect(examplesOf('S8', parts)).toEqual([
      `Kent, ${PLACE}: rated “Target met”, and its limits, of January 2011 to March 2012, say “Will consistently miss the target”. Both are true.`,
    ]);
  });

  it('[C1] gives the interval of a percentage', () => {
    // 2 x 90 + z² -/+ z sqrt(z² + 4 x 90 x 0.775), over 2 (400 + z²), with z² = 3.8415.
    expect(examplesOf('C1')).toEqual([
      `Kent, ${PLACE}: 90 of 400 = 22.5%, 95% interval 18.7% to 26.8%.`,
    ]);
  });

  it('[G5] divides by the population of the year in which the financial year begins', () => {
    const rate = indicator({ unit: 'rate', per: 10_000, window: 'stock', polarity: null });
    const rows: Row[] = [
      ['2012-03', ASHFORD, 'referrals', 60, null],
      ['2012-03', DOVER, 'referrals', 30, null],
    ];
    const populations = [population(ASHFORD, 2011, 20_000), population(DOVER, 2011, 10_000)];
    expect(examplesOf('G5', { ...BOARD, indicators: [rate], rows, populations })).toEqual([
      `Kent, ${PLACE}: 90 ÷ 30,000 × 10,000 = 30.0, with the mid-2011 population.`,
    ]);
  });

  it('[O4] names a place for each reason that a figure has', () => {
    const rows: Row[] = [
      ['2012-03', ASHFORD, 'referrals', 10, 100],
      ['2012-03', DOVER, 'referrals', null, null, { missing: 'suppressed' }],
    ];
    expect(examplesOf('O4', { ...BOARD, rows })).toContain(`“Suppressed”: Dover, ${PLACE}.`);
  });

  it('[G6] says which part a sum lacks', () => {
    const areas = kentAreas.filter(({ code }) => [KENT, ASHFORD, CANTERBURY, DOVER].includes(code));
    expect(examplesOf('G6', { ...BOARD, areas })).toEqual([
      `Kent, ${PLACE}: 90 of 400 = 22.5%, partial (2 of 3). Not rated, not compared.`,
    ]);
  });

  it('[O1] says of an illustrative figure that it is one', () => {
    const rows = rowsWith({ provenance: { kind: 'illustrative' } });
    expect(examplesOf('C1', { ...BOARD, rows })[0]).toMatch(/Q4 2011\/12 \(illustrative\): 90/);
  });

  it('[D3] names the exceptions of the county by their highest reason', () => {
    const rows = rowsWith().map(([month, code, id, top, bottom]): Row => [
      month,
      code,
      id,
      code === DOVER ? Number(top) + 10 : (top ?? null),
      bottom ?? null,
    ]);
    // 120 of 400, above the limit of 25.
    expect(examplesOf('D3', { ...BOARD, rows })).toHaveLength(1);
    expect(examplesOf('D3', { ...BOARD, rows })[0]).toMatch(
      /^Kent, .*: At 30\.0%, Kent is above the limit of 25\.0%/,
    );
    expect(examplesOf('D3')).toEqual([]);
  });

  it('[G7] shows the year worked out, with its target and the year before', () => {
    const year = monthIds('2011-04', '2012-03');
    const stock = indicator({ unit: 'count', window: 'stock', denominator: null, decimals: 0 });
    const rows = monthly(year, KENT, 'referrals', 21);
    expect(examplesOf('G7', { ...BOARD, indicators: [stock], rows })).toEqual([
      'Kent, Re-referrals within 12 months, 2011/12: 21. Target 20 or less: “Above target, within limit”. Not comparable: no figure for 2010/11.',
    ]);
    const events = indicator({ unit: 'count', denominator: null, decimals: 0 });
    expect(examplesOf('G7', { ...BOARD, indicators: [events], rows })).toEqual([
      'Kent, Re-referrals within 12 months, 2011/12: 252. Target 20 or less in each quarter: “Not rated: the target is for each quarter, and none is set for the year”. Not comparable: no figure for 2010/11.',
    ]);
    expect(examplesOf('G7', { ...BOARD, indicators: [events], rows: rows.slice(1) })).toEqual([]);
  });

  it('[D2] says of a figure with nothing before it nothing about chance', () => {
    expect(examplesOf('D1')).toEqual([
      `Kent, ${PLACE}: Not comparable: no figure for the previous quarter.`,
    ]);
    expect(examplesOf('D2')).toEqual([]);
  });

  it('is not made up where nothing is loaded', () => {
    const found = examplesIn(inputOf({ areas: TWO_DISTRICTS, rows: [] }));
    const withExample = [...found].filter(([, sentences]) => sentences.length > 0);
    expect(withExample.map(([title]) => title)).toEqual([
      'Quarters',
      'Missing is never zero',
      'Disclosure control',
    ]);
  });

  it('gives way to a sentence that says what one would take', () => {
    const rule = RULE_GROUPS[0]?.rules.find(({ ids }) => ids === 'G6');
    if (!rule) throw new Error('No rule G6');
    expect(noExampleWords(rule)).toBe(
      'Nothing that is loaded and was looked at can serve as an example. It would take a sum of the last four quarters that lacks a part.',
    );
  });
});

describe('the definition of an indicator', () => {
  const definition = (parts: InputParts = {}) => {
    const [theme] = definitionsOf(inputOf({ ...BOARD, ...parts }), AT).themes;
    const [found] = theme?.indicators ?? [];
    if (!found) throw new Error('No indicator');
    return found;
  };

  it('[T1] has every target with its quarters, source and kind, oldest first', () => {
    const targets = [
      target({ from: quarter('2011-12-Q1'), target: 23, floor: 28, source: 'the board' }),
      target({
        from: quarter('2010-11-Q1'),
        to: quarter('2010-11-Q4'),
        target: 25,
        source: 'made up',
        provenance: 'illustrative',
        floorProvenance: 'illustrative',
      }),
    ];
    expect(
      definition({ targets }).targets.map(({ from, to, target: of, floor, source, provenance }) => [
        from,
        to,
        of,
        floor,
        source,
        provenance,
      ]),
    ).toEqual([
      ['Q1 2010/11', 'Q4 2010/11', '25.0%', 'None', 'made up', 'Illustrative'],
      ['Q1 2011/12', 'Still in force', '23.0%', '28.0%', 'the board', expect.any(String)],
    ]);
  });

  it('[A1] says of neighbours whether it is their mean or median', () => {
    const benchmarks = [
      benchmark('neighbours-mean', 'FY2010-11', 13.4),
      benchmark('neighbours-median', 'FY2010-11', 13),
    ];
    expect(definition({ benchmarks }).comparators).toMatchObject([
      { who: 'Statistical neighbours (mean)', period: '2010/11', figure: '13.4%' },
      { who: 'Statistical neighbours (median)', period: '2010/11', figure: '13.0%' },
    ]);
  });

  it('[O6] tells breaks and what the board noted', () => {
    const counted = { from: period('2011-04'), label: 'Counted per child' };
    if (counted.from.kind !== 'month') throw new Error('A break begins in a month');
    const broken = indicator({ breaks: [{ ...counted, from: counted.from.month }] });
    const annotations = [
      {
        indicator: 'referrals',
        area: ASHFORD,
        period: period('2012-01'),
        text: 'New duty team',
        effect: 'none' as const,
      },
    ];
    expect(definition({ indicators: [broken], annotations }).notes).toEqual([
      'Break in the series from April 2011: Counted per child',
      'Ashford, January 2012: New duty team',
    ]);
  });

  it('[G5] names the year of the population of a rate, and of nothing else', () => {
    const labels = (unit: 'rate' | 'percent') =>
      definition({ indicators: [indicator({ unit })] }).facts.filter(
        ({ label }) => label === 'Population',
      );
    expect(labels('percent')).toEqual([]);
    expect(labels('rate')[0]?.value).toContain('mid-2011');
  });
});

describe('a search among the definitions', () => {
  const themes = definitionsOf(
    inputOf({
      ...BOARD,
      indicators: [
        indicator({ id: 'a', name: 'Calls abandoned', theme: 'Front door' }),
        indicator({ id: 'b', name: 'Caseload', theme: 'Workforce' }),
      ],
    }),
    AT,
  ).themes;
  const found = (search: string) =>
    searchDefinitions(themes, search).flatMap(({ indicators }) => indicators.map(({ id }) => id));

  it('takes every word, in any order and case, of names, themes and facts', () => {
    expect(found('door CALLS')).toEqual(['a']);
    expect(found('workforce')).toEqual(['b']);
    expect(found('kent county council')).toEqual(['a', 'b']);
    expect(found('calls workforce')).toEqual([]);
    expect(found('  ')).toEqual(['a', 'b']);
  });
});
