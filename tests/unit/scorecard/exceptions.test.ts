import { WORKING_COPY } from '../../../src/scorecard/edition';
import { describe, expect, it } from 'vitest';
import type { Benchmark } from '../../../src/domain/benchmark';
import type { Indicator } from '../../../src/domain/indicator';
import { createAssessor, indexTargets, type Target } from '../../../src/domain/target';
import { buildExceptions, filterExceptions } from '../../../src/scorecard/exceptions';
import type { Exception } from '../../../src/scorecard/exception-types';
import { groupLines } from '../../../src/scorecard/group-lines';
import {
  ASHFORD,
  breakFrom,
  CANTERBURY,
  DOVER,
  ENGLAND,
  evidence,
  indicator,
  kentAreas,
  KENT,
  monthIds,
  period,
  quarter,
  smallCounty,
  SOUTH_EAST,
  target,
  type Row,
} from '../../support/domain';

const Q4 = quarter('2011-12-Q4');
const DISTRICTS = [ASHFORD, CANTERBURY, DOVER];

/** The same figure out of 100 in each of the three districts, one a month up to `last`. */
function rowsOf(id: string, values: readonly number[], last = '2012-03'): readonly Row[] {
  const months = monthIds('2009-01', last).slice(-values.length);
  return DISTRICTS.flatMap((code) =>
    months.map((month, i): Row => [month, code, id, values[i] ?? 0, 100]),
  );
}

const q3q4 = (q3: number, q4: number): readonly number[] => [q3, q3, q3, q4, q4, q4];

interface Parts {
  readonly indicators: readonly Indicator[];
  readonly rows: readonly Row[];
  readonly targets?: readonly Target[];
  readonly benchmarks?: readonly Benchmark[];
  readonly areas?: typeof smallCounty;
}

function reportOf({ indicators, rows, targets = [], benchmarks = [], areas }: Parts) {
  const from = evidence(rows, { areas: areas ?? smallCounty });
  const report = buildExceptions(
    {
      title: 'Test',
      indicators,
      assessor: createAssessor(from, indexTargets(targets)),
      benchmarks,
      annotations: [],
      edition: WORKING_COPY,
    },
    Q4,
  );
  if (!report) throw new Error('The areas have no county');
  return report;
}

const neighbours = (value: number, over: Partial<Benchmark> = {}): Benchmark => ({
  indicator: 'referrals',
  comparator: 'neighbours-mean',
  period: period('FY2010-11'),
  value,
  source: 'published',
  ...over,
});

const kinds = ({ reasons }: Exception): readonly string[] => reasons.map(({ kind }) => kind);
const onlyCounty = (parts: Parts) => reportOf(parts).countyExceptions.map(kinds);

describe('[D3] worse than comparator and worsening', () => {
  const worse: Parts = {
    indicators: [indicator()],
    rows: rowsOf('referrals', q3q4(22, 24)),
    benchmarks: [neighbours(20)],
  };

  it('says value, comparator with its kind and period, the change with its size, and chance', () => {
    const [found] = reportOf(worse).countyExceptions;
    expect(found && kinds(found)).toEqual(['worse-and-worsening']);
    // 216 of 900 against 198 of 900: z is about 1.0, far below 1.96.
    expect(found?.sentence).toBe(
      'At 24.0%, Kent is worse than the statistical neighbours’ mean of 20.0% (2010/11); it worsened by 2.0 percentage points since Q3 2011/12 (within chance: the two quarters do not differ in a test at the 95% level).',
    );
  });

  it.each([
    ['better than it', { ...worse, benchmarks: [neighbours(25)] }],
    ['equal to it', { ...worse, benchmarks: [neighbours(24)] }],
    ['improving', { ...worse, rows: rowsOf('referrals', q3q4(26, 24)) }],
    ['unchanged', { ...worse, rows: rowsOf('referrals', q3q4(24, 24)) }],
    ['without a comparator', { ...worse, benchmarks: [] }],
    [
      'counted another way since',
      { ...worse, indicators: [indicator({ breaks: [breakFrom('2011-05')] })] },
    ],
    [
      'neither better nor worse by polarity',
      { ...worse, indicators: [indicator({ polarity: null })] },
    ],
  ])('is none for a figure that is %s', (_, parts) => {
    expect(onlyCounty(parts)).toEqual([]);
  });

  it('by polarity H the lower figure is the worse one', () => {
    const indicators = [indicator({ polarity: 'H' })];
    const falling = { ...worse, indicators, rows: rowsOf('referrals', q3q4(18, 16)) };
    expect(onlyCounty(falling)).toEqual([['worse-and-worsening']]);
    expect(onlyCounty({ ...worse, indicators })).toEqual([]);
  });

  it('the neighbours go before the region, the region before England', () => {
    const all = [
      neighbours(25),
      neighbours(20, { comparator: 'region' }),
      neighbours(19, { comparator: 'england' }),
    ];
    const areas = kentAreas.filter(({ code }) =>
      [KENT, ...DISTRICTS, SOUTH_EAST, ENGLAND].includes(code),
    );
    const said = (benchmarks: readonly Benchmark[]) =>
      reportOf({ ...worse, areas, benchmarks }).countyExceptions.map(({ sentence }) => sentence)[0];
    expect(said(all)).toBeUndefined();
    expect(said(all.slice(1))).toContain(
      'worse than the figure for the South East of 20.0% (2010/11);',
    );
    expect(said(all.slice(2))).toContain('worse than England’s figure of 19.0% (2010/11);');
  });

  it('a district is held against the county in the same quarter', () => {
    const rows = [
      ...rowsOf('referrals', q3q4(20, 20)).filter(([, code]) => code !== DOVER),
      ...rowsOf('referrals', q3q4(24, 26)).filter(([, code]) => code === DOVER),
    ];
    const [group] = reportOf({ indicators: [indicator()], rows }).groups;
    expect(group?.exceptions.map(({ area }) => area.name)).toEqual(['Dover']);
    // 60 + 60 + 78 of 900 is 22 %.
    expect(group?.exceptions[0]?.sentence).toContain('At 26.0%, Dover is worse than Kent’s 22.0%;');
  });

  it('[D1] of a target to stay close to, further from it is what counts', () => {
    const of = (code: string, value: number): readonly Row[] =>
      monthIds('2011-10', '2012-03').map((month, i): Row => [
        month,
        code,
        'referrals',
        i < 3 ? 50 : value,
        100,
      ]);
    const report = reportOf({
      indicators: [indicator({ polarity: 'T' })],
      rows: [...of(ASHFORD, 50), ...of(CANTERBURY, 50), ...of(DOVER, 59)],
      targets: [target({ target: 50, greenWithin: 10, amberWithin: 20 })],
    });
    const sentence = report.groups[0]?.exceptions[0]?.sentence;
    expect(sentence).toContain('At 59.0%, Dover is further from its target than Kent’s 53.0%;');
    expect(sentence).not.toContain('worse than');
  });

  it('numbers of cases are never compared between areas', () => {
    const counts = rowsOf('referrals', q3q4(22, 24)).map(([month, code, id, count]): Row => [
      month,
      code,
      id,
      count ?? 0,
    ]);
    const indicators = [indicator({ unit: 'count', denominator: null, decimals: 0 })];
    expect(onlyCounty({ ...worse, indicators, rows: counts })).toEqual([]);
  });

  it('a year-to-date figure is compared with the same quarter last year, and says so', () => {
    const months = Array.from({ length: 24 }, (_, i) => (i < 12 ? 22 : 24));
    const [found] = reportOf({
      ...worse,
      indicators: [indicator({ window: 'ytd' })],
      rows: rowsOf('referrals', months),
    }).countyExceptions;
    expect(found?.sentence).toContain('it worsened by 2.0 percentage points since Q4 2010/11');
  });
});

describe('[D3] floor missed', () => {
  const red = (over: Partial<Target>, polarity: Indicator['polarity'], value: number): Parts => ({
    indicators: [indicator({ polarity })],
    rows: rowsOf('referrals', q3q4(value, value)),
    targets: [target(over)],
  });

  it.each([
    ['L', { target: 20, floor: 22 }, 24, 'above the limit of 22.0%', 'Above limit'],
    ['H', { target: 80, floor: 70 }, 60, 'below the floor of 70.0%', 'Below floor'],
    ['L', { target: 20 }, 24, 'above the target of 20.0%', 'Target not met'],
    [
      'T',
      { target: 50, greenWithin: 2, amberWithin: 5 },
      60,
      'more than 5.0 points from the target of 50.0%',
      'Outside tolerance',
    ],
  ] as const)('polarity %s, %j, %d: %s', (polarity, over, value, words, name) => {
    const [found] = reportOf(red(over, polarity, value)).countyExceptions;
    expect(found?.sentence).toBe(
      `At ${value}.0%, Kent is ${words}; it has not changed since Q3 2011/12.`,
    );
    expect(found?.reasons).toEqual([{ kind: 'floor-missed', words: name }]);
  });

  it('amber is no exception', () => {
    expect(onlyCounty(red({ target: 20, floor: 25 }, 'L', 24))).toEqual([]);
  });
});

/** 25 months around 24 and 26, the last one as given. */
const stable = (last: number): readonly number[] => [
  ...Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? 24 : 26)),
  last,
];

describe('[D3] what the months say', () => {
  it('special cause: concern, with the month and its sign', () => {
    const [found] = reportOf({
      indicators: [indicator({ window: 'stock' })],
      rows: rowsOf('referrals', stable(40)),
    }).countyExceptions;
    expect(found && kinds(found)).toEqual(['special-cause']);
    expect(found?.sentence).toContain('March 2012 is above the upper limit, which is a concern.');
  });

  it('an improvement is no exception', () => {
    const rows = rowsOf('referrals', stable(10));
    expect(onlyCounty({ indicators: [indicator({ window: 'stock' })], rows })).toEqual([]);
  });

  it('will not reliably meet the target', () => {
    const [found] = reportOf({
      indicators: [indicator({ window: 'stock' })],
      rows: rowsOf('referrals', stable(24)),
      targets: [target({ target: 15, floor: 30 })],
    }).countyExceptions;
    expect(found && kinds(found)).toEqual(['will-miss']);
    expect(found?.sentence).toMatch(
      /^At 24\.0%, Kent is above target, within limit; .*; the target of 15\.0% lies outside the limits of its control chart, so that it will not reliably be met without a change\.$/,
    );
  });

  it('[S2] a month beyond a limit is not called near it as well', () => {
    const values = [...stable(26).slice(0, 23), 45, 46];
    const [found] = reportOf({
      indicators: [indicator({ window: 'stock' })],
      rows: rowsOf('referrals', values),
    }).countyExceptions;
    expect(found?.sentence).toContain('March 2012 is above the upper limit, which is a concern.');
  });

  it('[S8] a quarter that met the target which its months will miss says whose limits they are', () => {
    const risen = [
      ...Array.from({ length: 15 }, () => 20),
      ...Array.from({ length: 10 }, () => 31),
    ];
    const [found] = reportOf({
      indicators: [indicator({ window: 'stock', polarity: 'H' })],
      rows: rowsOf('referrals', risen),
      targets: [target({ target: 30 })],
    }).countyExceptions;
    expect(found && kinds(found)).toEqual(['will-miss']);
    expect(found?.sentence).toBe(
      'At 31.0%, Kent meets its target; it has not changed since Q3 2011/12; but the limits of its control chart, those of March 2010 to March 2012, say that single months will miss the target, though the series has moved in that time.',
    );
  });

  it('months that ended before the quarter say nothing of it', () => {
    const rows = rowsOf('referrals', stable(40), '2011-12');
    expect(onlyCounty({ indicators: [indicator({ window: 'stock' })], rows })).toEqual([]);
  });
});

describe('[D3] the order', () => {
  const named = (id: string): Indicator => indicator({ id, name: id, window: 'stock' });
  const ids = ['misses', 'signals', 'red-a-little', 'red-by-far', 'worse'];
  const report = reportOf({
    indicators: ids.map(named),
    rows: [
      ...rowsOf('misses', stable(24)),
      ...rowsOf('signals', stable(40)),
      ...rowsOf('red-a-little', q3q4(24, 24)),
      ...rowsOf('red-by-far', q3q4(44, 44)),
      ...rowsOf('worse', stable(40)),
    ],
    targets: [
      target({ indicator: 'misses', target: 15, floor: 30 }),
      target({ indicator: 'red-a-little', target: 20, floor: 23 }),
      target({ indicator: 'red-by-far', target: 20, floor: 23 }),
      target({ indicator: 'worse', target: 15, floor: 30 }),
    ],
    benchmarks: [neighbours(20, { indicator: 'worse' })],
  });

  it('is that of the highest reason, and within a reason the largest first', () => {
    expect(report.countyExceptions.map(({ indicator: { id } }) => id)).toEqual([
      'worse',
      'red-by-far',
      'red-a-little',
      'signals',
      'misses',
    ]);
  });

  it('all reasons of one indicator are said in one entry', () => {
    expect(report.countyExceptions[0] && kinds(report.countyExceptions[0])).toEqual([
      'worse-and-worsening',
      'floor-missed',
      'special-cause',
      'will-miss',
    ]);
  });

  it('the headline counts each once, under its highest reason', () => {
    expect(report.headline[0]).toBe(
      'Kent: 5 exceptions in Q4 2011/12: 1 worse than the comparator and worsening, 2 rated red, 1 with a special cause for concern and 1 not reliably meeting the target.',
    );
  });

  it('districts stand below their indicator, in few lines', () => {
    const group = report.groups.find(({ indicator: { id } }) => id === 'red-by-far');
    expect(group && groupLines(group.exceptions)).toEqual([
      { words: 'Above limit', areas: 'Ashford 44.0%, Canterbury 44.0% and Dover 44.0%' },
    ]);
    const [first, ...others] = group?.exceptions ?? [];
    const hidden = first && { ...first.cell, isMissing: true, text: 'Suppressed' };
    expect(first && hidden && groupLines([{ ...first, cell: hidden }, ...others])).toEqual([
      { words: 'Above limit', areas: 'Ashford (suppressed), Canterbury 44.0% and Dover 44.0%' },
    ]);
  });

  it('a filter by area, theme or agency takes the others away', () => {
    const none = { theme: null, agency: null, area: null };
    const dover = filterExceptions(report, { ...none, area: DOVER });
    expect(dover.countyExceptions).toEqual([]);
    expect(
      dover.groups.flatMap(({ exceptions }) => exceptions).map(({ area }) => area.code),
    ).toEqual(Array.from({ length: dover.groups.length }, () => DOVER));
    expect(filterExceptions(report, { ...none, theme: 'Workforce' }).countyExceptions).toEqual([]);
    expect(filterExceptions(report, none).countyExceptions).toHaveLength(5);
  });
});

describe('[O4] what could not be judged is said', () => {
  it('with its reason, for the county and the districts', () => {
    const rows = rowsOf('referrals', q3q4(24, 24)).map((row): Row => {
      const [month, code, id] = row;
      return code === DOVER && month === '2012-02'
        ? [month, code, id, null, null, { missing: 'suppressed' }]
        : row;
    });
    const { notJudged, countyExceptions } = reportOf({
      indicators: [indicator(), indicator({ id: 'neutral', name: 'Neutral', polarity: null })],
      rows,
      targets: [target({ target: 20, floor: 22 })],
    });
    expect(countyExceptions).toEqual([]);
    expect(notJudged.summary).toMatch(
      /^Missing or not whole, so not judged: 1 figure for Kent and/,
    );
    expect(notJudged.details.join(' ')).toMatch(/Re-referrals within 12 months, Kent: partial/);
    expect(notJudged.details.join(' ')).toContain('Dover (');
    expect(notJudged.details.at(-1)).toBe(
      'For 1 indicator neither more nor less is better: it is never an exception.',
    );
  });

  it('[O4] a reason that several districts share is said once', () => {
    const rows = rowsOf('referrals', q3q4(24, 24)).filter(([, code]) => code === ASHFORD);
    const { notJudged } = reportOf({ indicators: [indicator()], rows });
    expect(notJudged.details[1]).toBe(
      'Re-referrals within 12 months: Canterbury and Dover (not submitted).',
    );
  });

  it('[D3] names what could not be looked at though no figure is missing', () => {
    const { notJudged } = reportOf({
      indicators: [indicator()],
      rows: rowsOf('referrals', q3q4(24, 24)),
      benchmarks: [neighbours(20)],
    });
    expect(notJudged.summary).toBe(
      'No expected figure is missing, but some could not be looked at for every reason.',
    );
    expect(notJudged.details).toEqual([
      'There is no target for Kent, so that missing it could not be looked at: Re-referrals within 12 months.',
      'There is no target for some districts or teams, so that missing it could not be looked at: Re-referrals within 12 months (3).',
      'There are no control limits up to the quarter for Kent, so that “special cause” and “will not reliably meet the target” could not be looked at: Re-referrals within 12 months.',
      'There are no control limits up to the quarter for some districts or teams, so that “special cause” and “will not reliably meet the target” could not be looked at: Re-referrals within 12 months (3).',
    ]);
  });

  it('[D3] no earlier quarter, and months that end before the quarter, are no good news', () => {
    const detailsOf = (rows: readonly Row[]): readonly string[] =>
      reportOf({
        indicators: [indicator({ window: 'stock' })],
        rows,
        targets: [target({ target: 30 })],
        benchmarks: [neighbours(20)],
      }).notJudged.details.map((line) => line.slice(0, line.indexOf(',')));
    const only = DISTRICTS.map((code): Row => ['2011-12-Q4', code, 'referrals', 24, 100]);
    const limits = [
      'There are no control limits up to the quarter for Kent',
      'There are no control limits up to the quarter for some districts or teams',
    ];
    expect(detailsOf(only)).toEqual([
      'There is no earlier quarter to compare with for Kent',
      'There is no earlier quarter to compare with for some districts or teams',
      ...limits,
    ]);
    expect(detailsOf([...rowsOf('referrals', stable(24), '2011-12'), ...only])).toEqual(limits);
  });

  it('and where everything could be looked at, that too', () => {
    const { notJudged } = reportOf({
      indicators: [indicator({ window: 'stock' })],
      rows: rowsOf('referrals', stable(24)),
      targets: [target({ target: 30 })],
      benchmarks: [neighbours(20)],
    });
    expect(notJudged).toEqual({ summary: 'Every expected figure could be judged.', details: [] });
  });
});
