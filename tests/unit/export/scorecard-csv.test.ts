import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator';
import type { MissingReason } from '../../../src/domain/observation';
import { scorecardCsv } from '../../support/scorecard-csv';
import {
  area,
  ASHFORD,
  ASYLUM,
  CANTERBURY,
  DOVER,
  ENGLAND,
  indicator,
  KENT,
  kentAreas,
  monthIds,
  monthly,
  population,
  tableOf,
  target,
  type Row,
} from '../../support/domain';
import { benchmark, inputOf, Q3, Q4, type InputParts } from '../scorecard/scorecard-of';
import { csvRowOf, csvRows, type CsvRow } from './read-csv';

/** FORMATS.md, "Scorecard CSV". */
const HEADER =
  'quarter,indicator_id,indicator,category,area_code,area,numerator,denominator,value,unit,' +
  'lower_95,upper_95,target,floor,rag,distance_to_target,previous_quarter_value,change,direction,' +
  'same_quarter_last_year,variation,assurance,status,provenance,data_quality,months_present,' +
  'benchmark_neighbours,benchmark_neighbours_kind,benchmark_region,benchmark_england,' +
  'benchmark_period,note';

const q3 = (numerator: number, denominator: number | null = 100): readonly Row[] =>
  monthly(Q3, ASHFORD, 'referrals', numerator, denominator);
const q4 = (numerator: number, denominator: number | null = 100): readonly Row[] =>
  monthly(Q4, ASHFORD, 'referrals', numerator, denominator);

interface RowParts extends InputParts {
  readonly of?: Partial<Indicator>;
  readonly code?: string;
  readonly at?: string;
}

/** Ashford's row of Q4 2011/12, unless a test says otherwise. */
function rowOf({ of, code = ASHFORD, at = '2011-12-Q4', ...parts }: RowParts): CsvRow {
  const input = inputOf({ indicators: [indicator(of)], ...parts });
  return csvRowOf(input, { area_code: code, quarter: at });
}

describe('the file', () => {
  const text = scorecardCsv(inputOf({ rows: [...q3(20), ...q4(30)] }));

  it('starts with a byte order mark and the header of the format, in order', () => {
    expect(text.split('\r\n')[0]).toBe(`\uFEFF${HEADER}`);
  });

  it('ends every line with CR LF, the last one too', () => {
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has as many cells in each line as the header', () => {
    const width = HEADER.split(',').length;

    expect(width).toBe(32);
    for (const row of csvRows(inputOf({ rows: q4(30) }))) {
      expect(Object.keys(row)).toHaveLength(width);
    }
  });

  it('is a header only when nothing is loaded', () => {
    expect(scorecardCsv(inputOf({}))).toBe(`\uFEFF${HEADER}\r\n`);
  });
});

describe('the rows', () => {
  it('are one an indicator, category, area and quarter', () => {
    const rows = [
      ...q3(20),
      ...q4(30),
      ...monthly(Q4, DOVER, 'referrals', 5, 40, { category: 'Neglect' }),
    ];
    const keys = csvRows(
      inputOf({ rows, indicators: [indicator(), indicator({ id: 'calls' })] }),
    ).map((row) =>
      [row['quarter'], row['indicator_id'], row['category'], row['area_code']].join(' '),
    );

    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual([
      `2011-12-Q3 referrals Total ${KENT}`,
      `2011-12-Q3 referrals Total ${ASHFORD}`,
      `2011-12-Q3 referrals Neglect ${KENT}`,
      `2011-12-Q3 referrals Neglect ${DOVER}`,
      `2011-12-Q4 referrals Total ${KENT}`,
      `2011-12-Q4 referrals Total ${ASHFORD}`,
      `2011-12-Q4 referrals Neglect ${KENT}`,
      `2011-12-Q4 referrals Neglect ${DOVER}`,
      `2011-12-Q3 calls Total ${KENT}`,
      `2011-12-Q4 calls Total ${KENT}`,
    ]);
  });

  it('are of all quarters loaded', () => {
    const rows = monthly(monthIds('2009-04', '2012-03'), ASHFORD, 'referrals', 1, 4);
    const quarters = new Set(csvRows(inputOf({ rows })).map((row) => row['quarter']));

    expect(quarters.size).toBe(12);
  });

  it('[G1] of counts add up: the county is the sum of its districts and teams', () => {
    const rows = [
      ...q4(1234, null),
      ...monthly(Q4, CANTERBURY, 'referrals', 1000),
      ...monthly(Q4, DOVER, 'referrals', 10),
      ...monthly(Q4, ASYLUM, 'referrals', 1),
    ];
    const all = csvRows(inputOf({ rows, indicators: [indicator({ unit: 'count', decimals: 0 })] }));
    const sum = all
      .filter((row) => row['area_code'] !== KENT)
      .reduce((total, row) => total + Number(row['value']), 0);

    expect(sum).toBe(3 * (1234 + 1000 + 10 + 1));
    expect(all.find((row) => row['area_code'] === KENT)?.['value']).toBe(String(sum));
  });
});

describe('the cells', () => {
  it('of a rated percentage', () => {
    const rows = [
      ...monthly(['2011-01', '2011-02', '2011-03'], ASHFORD, 'referrals', 40, 100),
      ...q3(28),
      ...q4(30),
    ];

    expect(rowOf({ rows, targets: [target({ floor: 28 })] })).toEqual({
      quarter: '2011-12-Q4',
      indicator_id: 'referrals',
      indicator: 'Re-referrals within 12 months',
      category: 'Total',
      area_code: ASHFORD,
      area: 'Ashford',
      numerator: '90',
      denominator: '300',
      value: '30.0',
      unit: 'percent',
      lower_95: '25.1',
      upper_95: '35.4',
      target: '23.0',
      floor: '28.0',
      rag: 'red',
      distance_to_target: '7.0',
      previous_quarter_value: '28.0',
      change: '2.0',
      direction: 'worsened',
      same_quarter_last_year: '40.0',
      variation: 'not-enough-points',
      assurance: 'not-applicable',
      status: 'final',
      provenance: 'local',
      data_quality: '',
      months_present: '3 of 3',
      benchmark_neighbours: '',
      benchmark_neighbours_kind: '',
      benchmark_region: '',
      benchmark_england: '',
      benchmark_period: '',
      note: '[policy none; working copy]',
    });
  });

  it.each([
    [23, 'green', '0.0'],
    [25, 'amber', '2.0'],
    [29, 'red', '6.0'],
  ])('[T2] code the rating of %i%% as %s', (value, rag, distance) => {
    const row = rowOf({ rows: q4(value), targets: [target({ floor: 28 })] });

    expect(row).toMatchObject({ rag, distance_to_target: distance });
  });

  it('[T3] code a figure without target as not rated', () => {
    expect(rowOf({ rows: q4(20) })).toMatchObject({
      rag: 'not-rated',
      target: '',
      floor: '',
      distance_to_target: '',
    });
  });

  it.each([
    ['L', 20, 'improved', '-8.0'],
    ['L', 30, 'worsened', '2.0'],
    ['L', 28, 'no-change', '0.0'],
    [null, 30, 'rose', '2.0'],
    [null, 20, 'fell', '-8.0'],
  ] as const)(
    '[D1] code polarity %s from 28%% to %i%% as %s',
    (polarity, now, direction, change) => {
      const row = rowOf({ rows: [...q3(28), ...q4(now)], of: { polarity } });

      expect(row).toMatchObject({ direction, change });
    },
  );

  it('[D1] code what has no earlier quarter as not comparable', () => {
    expect(rowOf({ rows: q4(20) })).toMatchObject({
      direction: 'not-comparable',
      change: '',
      previous_quarter_value: '',
      same_quarter_last_year: '',
    });
  });

  it('write numbers without thousands separators, with the displayed decimals', () => {
    const count = rowOf({ rows: q4(5608), of: { unit: 'count', decimals: 0 } });

    expect(count).toMatchObject({ value: '16824', numerator: '16824', denominator: '' });
    expect(rowOf({ rows: q4(1, 3), of: { decimals: 2 } })).toMatchObject({ value: '33.33' });
    expect(rowOf({ rows: q4(69) })).toMatchObject({ value: '69.0' });
  });

  it('[G5] of a yearly rate of one quarter say so', () => {
    const row = rowOf({
      rows: q4(10, null),
      of: { unit: 'rate' },
      populations: [population(ASHFORD, 2011, 24_000)],
    });

    expect(row).toMatchObject({
      numerator: '30',
      denominator: '24000',
      value: '50.0',
      unit: 'rate',
      note: '[annualised; policy none; working copy]',
    });
  });

  it('[C1] [C2] carry the interval at the decimals of the value', () => {
    // 30 of 100 in each of three months; 65 children of 25,000 are 50.163 to 82.849 children.
    expect(rowOf({ rows: q4(30) })).toMatchObject({ lower_95: '25.1', upper_95: '35.4' });
    const rate = rowOf({
      rows: monthly(['2012-03'], ASHFORD, 'referrals', 65),
      of: { unit: 'rate', window: 'stock' },
      populations: [population(ASHFORD, 2011, 25_000)],
    });
    expect(rate).toMatchObject({ value: '26.0', lower_95: '20.1', upper_95: '33.1' });
  });

  it('[C3] [G4] leave the interval empty where there is none', () => {
    const none = { lower_95: '', upper_95: '' };
    expect(rowOf({ rows: q4(30), of: { unit: 'mean' } })).toMatchObject(none);
    expect(rowOf({ rows: q4(30).slice(0, 2) })).toMatchObject(none);
    expect(rowOf({ rows: q4(101) })).toMatchObject(none);
  });

  it('[S4] [S5] carry what the control chart of the months up to the quarter says', () => {
    // 30 % and 28 % in turn: mean 29, limits 29 -/+ 2.66 x 2. March 2012 is far above, April below.
    const months = monthIds('2010-04', '2012-06').map((id, i): Row => {
      const high = id === '2012-03' ? 60 : 30;
      return [id, ASHFORD, 'referrals', i % 2 === 1 ? high : 28, 100];
    });
    const parts = { rows: months, targets: [target({ target: 10 })] };
    const stock = { of: { window: 'stock' } } as const;

    expect(rowOf({ ...parts, ...stock })).toMatchObject({ variation: 'concern' });
    expect(rowOf({ ...parts, ...stock, at: '2011-12-Q3' })).toMatchObject({
      variation: 'common-cause',
      assurance: 'miss',
    });
    expect(rowOf({ rows: q4(30) })).toMatchObject({
      variation: 'not-enough-points',
      assurance: 'not-applicable',
    });
    expect(rowOf({ rows: [['2011-12-Q4', ASHFORD, 'referrals', 30, 100]] })).toMatchObject({
      variation: 'not-applicable',
      assurance: 'not-applicable',
    });
  });

  it('[O1] carry provenance, data quality and notes', () => {
    const extra = {
      provenance: { kind: 'published', source: 'annual report 2011/12' },
      quality: { low: 60, high: 65 },
      note: 'Counted by hand',
    } as const;
    const row = rowOf({ rows: monthly(Q4, ASHFORD, 'referrals', 10, 40, extra) });

    expect(row).toMatchObject({
      provenance: 'published: annual report 2011/12',
      data_quality: '60-65',
      note: 'Counted by hand [policy none; working copy]',
    });
  });

  it('[O1] carry one data-quality figure as one number', () => {
    const quality = { low: 62, high: 62 };
    const row = rowOf({ rows: monthly(Q4, ASHFORD, 'referrals', 10, 40, { quality }) });

    expect(row).toMatchObject({ data_quality: '62' });
  });

  it('[O1] say that a figure with a provisional month is provisional', () => {
    const rows = [
      ...monthly(['2012-01', '2012-02'], ASHFORD, 'referrals', 10, 40),
      ...monthly(['2012-03'], ASHFORD, 'referrals', 10, 40, { provisional: true }),
    ];

    expect(rowOf({ rows })).toMatchObject({ status: 'provisional' });
  });
});

describe('missing figures', () => {
  it.each<[Exclude<MissingReason, 'zero-denominator'>, string]>([
    ['not-submitted', 'not-submitted'],
    ['suppressed', 'c'],
    ['not-applicable', 'z'],
    ['unavailable', 'x'],
    ['low', 'low'],
    ['unreliable', 'u'],
  ])('[O4] that are %s are empty with status %s', (missing, status) => {
    const rows = monthly(Q4, ASHFORD, 'referrals', null, null, { missing });

    expect(rowOf({ rows, targets: [target()] })).toMatchObject({
      numerator: '',
      denominator: '',
      value: '',
      status,
      rag: 'not-rated',
      direction: 'not-comparable',
      distance_to_target: '',
    });
  });

  it('[O4] without any case keep the zero denominator and have no value', () => {
    expect(rowOf({ rows: q4(0, 0) })).toMatchObject({
      numerator: '0',
      denominator: '0',
      value: '',
      rag: 'not-rated',
    });
  });

  it('[O4] of nobody are not submitted', () => {
    expect(rowOf({ rows: q4(1), code: KENT, at: '2011-12-Q4' })).toMatchObject({ status: 'final' });
    expect(rowOf({ rows: monthly(['2012-01'], 'calls', 'calls', 1), code: KENT })).toMatchObject({
      value: '',
      status: 'not-submitted',
      provenance: '',
    });
  });
});

describe('incomplete and revised figures', () => {
  it('[G4] say how many months are present', () => {
    const rows = monthly(['2012-01', '2012-03'], ASHFORD, 'referrals', 10, 40);

    expect(rowOf({ rows, targets: [target()] })).toMatchObject({
      value: '25.0',
      months_present: '2 of 3',
      rag: 'not-rated',
      note: '[2 of 3 months; policy none; working copy]',
    });
  });

  it('[G3] count twelve months for a year', () => {
    const rows = monthly(monthIds('2011-04', '2012-03'), ASHFORD, 'referrals', 10, 40);

    expect(rowOf({ rows, of: { window: 'rolling-12' } })).toMatchObject({
      months_present: '12 of 12',
    });
  });

  it('[G6] say that a county sum is partial', () => {
    const rows = [...q4(10, 40), ...monthly(Q4, DOVER, 'referrals', 20, 40)];

    expect(rowOf({ rows, code: KENT, targets: [target()] })).toMatchObject({
      value: '37.5',
      rag: 'not-rated',
      direction: 'not-comparable',
      note: '[partial (2 of 3); policy none; working copy]',
    });
  });

  it('[O5] say that a figure was revised, after its notes', () => {
    const tables = [
      tableOf('first.csv', q4(20)),
      tableOf('again.csv', [
        ['2012-02', ASHFORD, 'referrals', 23, 100, { note: 'late return', provisional: true }],
      ]),
    ];

    expect(rowOf({ tables })).toMatchObject({
      value: '21.0',
      status: 'provisional',
      note: 'late return [revised; policy none; working copy]',
    });
  });
});

describe('benchmarks', () => {
  it('stand beside every area of the indicator, with kind and period', () => {
    const row = rowOf({
      rows: q4(20),
      benchmarks: [
        benchmark('neighbours-mean', 'FY2010-11', 13.4),
        benchmark('england', 'FY2010-11', 13.3),
        benchmark('region', 'FY2011-12', 9.1),
      ],
    });

    expect(row).toMatchObject({
      benchmark_neighbours: '13.4',
      benchmark_neighbours_kind: 'mean',
      benchmark_region: '9.1',
      benchmark_england: '13.3',
      benchmark_period: '2010/11; 2011/12',
    });
  });

  it('are the loaded comparator where it is newer', () => {
    const rows: readonly Row[] = [
      ...q4(20),
      ['2011-12-Q4', ENGLAND, 'referrals', 1, 4, { value: 24.7 }],
    ];

    expect(rowOf({ rows, areas: kentAreas })).toMatchObject({ benchmark_england: '24.7' });
  });

  it('are not given beside a category, whose comparator they are not', () => {
    const rows = monthly(Q4, ASHFORD, 'referrals', 5, 40, { category: 'Neglect' });
    const input = inputOf({ rows, benchmarks: [benchmark('england', 'FY2010-11', 13.3)] });

    expect(csvRowOf(input, { category: 'Neglect', area_code: ASHFORD })).toMatchObject({
      benchmark_england: '',
      benchmark_period: '',
    });
  });
});

describe('texts', () => {
  const named = (name: string): CsvRow =>
    rowOf({
      rows: q4(20),
      of: { name },
      areas: [
        area({ code: KENT, name, kind: 'county', parent: null }),
        area({ code: ASHFORD, name }),
      ],
    });

  it.each(['=', '+', '-', '@', '\t', '\r', '\0'])(
    'that begin with %j get one apostrophe, so that no spreadsheet runs them',
    (start) => {
      const name = `${start}1+1`;

      expect(named(name)).toMatchObject({ indicator: `'${name}`, area: `'${name}` });
    },
  );

  it('of notes, categories and codes are guarded, too', () => {
    const extra = { note: '=HYPERLINK("x")', category: '@sum' };
    const input = inputOf({
      rows: monthly(Q4, '-1', 'referrals', 1, 4, extra),
      areas: [
        area({ code: KENT, kind: 'county', parent: null }),
        area({ code: '-1', name: 'Minus' }),
      ],
    });

    expect(csvRowOf(input, { area: 'Minus' })).toMatchObject({
      area_code: "'-1",
      category: "'@sum",
      note: `'=HYPERLINK("x") [policy none; working copy]`,
    });
  });

  it.each(['O’Brien', "D'Arcy", 'a=b', ' =1', '5-day visits'])(
    'like %j stay as they are',
    (name) => {
      expect(named(name)).toMatchObject({ indicator: name });
    },
  );

  it.each(['a,b', 'say "aye"', 'two\nlines', 'two\r\nlines', ',', '"', '""', ' spaced ', 'a;b\tc'])(
    'like %j come back as they were',
    (name) => {
      expect(named(name)).toMatchObject({ indicator: name, area: name });
    },
  );

  it('never guard a number: a fall stays a negative number', () => {
    const row = rowOf({ rows: [...q3(30), ...q4(20)], targets: [target()] });

    expect(row).toMatchObject({ change: '-10.0', distance_to_target: '-3.0' });
  });
});
