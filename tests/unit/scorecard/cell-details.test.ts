import { describe, expect, it } from 'vitest';
import { TOTAL, type Indicator } from '../../../src/domain/indicator';
import type { Provenance } from '../../../src/domain/observation';
import { cellDetails } from '../../../src/scorecard/cell-details';
import { cellOf } from '../../../src/scorecard/cell';
import type { CellDetails, Fact } from '../../../src/scorecard/scorecard';
import {
  areaOf,
  ASHFORD,
  breakFrom,
  CANTERBURY,
  DOVER,
  indicator,
  KENT,
  monthly,
  period,
  population,
  quarter,
  tableOf,
  target,
  type Row,
} from '../../support/domain';
import { inputOf, Q3, Q4, type InputParts } from './scorecard-of';

interface DetailsParts extends InputParts {
  readonly of?: Partial<Indicator>;
  readonly code?: string;
}

function detailsOf({ of, code = ASHFORD, ...parts }: DetailsParts): CellDetails {
  const input = inputOf(parts);
  const { assessor } = input;
  const place = {
    indicator: indicator(of),
    area: areaOf(assessor.evidence.areas, code),
    category: TOTAL,
    quarter: quarter('2011-12-Q4'),
  };
  return cellDetails(input, cellOf(assessor.assess(place)));
}

const factsOf = (facts: readonly Fact[]): Record<string, string> =>
  Object.fromEntries(facts.map(({ label, value }) => [label, value]));
const facts = (parts: DetailsParts): Record<string, string> => factsOf(detailsOf(parts).facts);

const ashford = (numerator: number, denominator: number | null = 100): readonly Row[] =>
  monthly(Q4, ASHFORD, 'referrals', numerator, denominator);
const districts = (numerator: number, denominator: number | null = 40): readonly Row[] =>
  [ASHFORD, CANTERBURY, DOVER].flatMap((code) =>
    monthly(Q4, code, 'referrals', numerator, denominator),
  );

describe('[O6] annotations', () => {
  const note = (id: string, code: string | null, text: string, of = 'referrals') => ({
    indicator: of,
    area: code,
    period: period(id),
    text,
    effect: 'none' as const,
  });
  const notes = (...annotations: readonly ReturnType<typeof note>[]) =>
    detailsOf({ rows: ashford(30), annotations }).notes;

  it('are shown in the quarter in which their period ends, for their area or for all', () => {
    expect(
      notes(
        note('2012-01', ASHFORD, 'New duty team'),
        note('Q4 2011/12', null, 'Snow'),
        note('2011/12', null, 'Inspection'),
      ),
    ).toEqual([
      'January 2012: New duty team',
      'Q4 2011/12 (Jan to Mar 2012): Snow',
      '2011/12: Inspection',
    ]);
  });

  it('are not shown for other quarters, areas or indicators', () => {
    expect(
      notes(
        note('2011-12', ASHFORD, 'earlier'),
        note('2012-01', DOVER, 'elsewhere'),
        note('2012-01', null, 'other', 'plans'),
      ),
    ).toEqual([]);
  });
});

describe('the facts of a cell', () => {
  it('name value, numerator, denominator, rating, target, distance and directions', () => {
    const rows = [
      ...monthly(Q3, ASHFORD, 'referrals', 28, 100),
      ...monthly(['2011-01', '2011-02', '2011-03'], ASHFORD, 'referrals', 40, 100),
      ...ashford(30),
    ];

    expect(facts({ rows, targets: [target({ floor: 28 })] })).toEqual({
      Value: '30.0%',
      'Measured as': 'Percentage, in the quarter',
      'Re-referrals': '90',
      Referrals: '300',
      Completeness: '3 of 3 months',
      Rating: 'Above limit',
      Target: '23.0% or less; limit 28.0%; illustrative limit',
      'Target source': 'annual report 2011/12',
      'Distance to target':
        '7.0 percentage points above target; about 21 fewer re-referrals in the quarter would have met it',
      'Since last quarter': 'Worsened by 2.0 percentage points since Q3 2011/12',
      'Since last year': 'Improved by 10.0 percentage points since Q4 2010/11',
      Provenance: 'Local',
      Files: 'extract.csv',
    });
  });

  it('[O4] of a missing figure say why, and show no number', () => {
    const rows = monthly(Q4, ASHFORD, 'referrals', null, null, { missing: 'suppressed' });

    expect(facts({ rows })).toMatchObject({
      Value: 'Suppressed: hidden so that no child can be identified',
      Rating: 'Not rated: no value',
    });
    expect(facts({ rows })).not.toHaveProperty('Re-referrals');
    expect(facts({ rows })).not.toHaveProperty('Since last quarter');
  });

  it('[G1] of the county count areas and months', () => {
    expect(facts({ rows: districts(10), code: KENT })['Completeness']).toBe(
      '3 of 3 areas, 3 of 3 months',
    );
  });

  it('[G5] of a rate name the population and its year', () => {
    const rate = facts({
      rows: ashford(15, null),
      of: { unit: 'rate', window: 'stock', per: 10_000, denominator: 'children aged 0 to 17' },
      populations: [population(ASHFORD, 2011, 20_000)],
    });

    expect(rate).toMatchObject({
      Value: '7.5 per 10,000 children',
      'Children aged 0 to 17': '20,000',
      Population: 'mid-2011 estimate (mid-year estimate)',
    });
  });

  it('[G5] of a county rate name the population year, too', () => {
    const rate = facts({
      rows: districts(15, null),
      code: KENT,
      of: { unit: 'rate', window: 'stock' },
      populations: [ASHFORD, CANTERBURY, DOVER].map((code) => population(code, 2011, 20_000)),
    });

    expect(rate).toMatchObject({ Value: '7.5 per 10,000 children', Referrals: '60,000' });
    expect(rate['Population']).toContain('mid-2011');
  });

  it('[G5] say that a rate of one quarter is a yearly rate', () => {
    const rate = facts({
      rows: ashford(10, null),
      of: { unit: 'rate', window: 'flow' },
      populations: [population(ASHFORD, 2011, 24_000)],
    });

    // 30 / 24,000 x 10,000 x 4.
    expect(rate).toMatchObject({
      Value: '50.0 per 10,000 children',
      'Yearly rate': "The quarter's events multiplied by four",
    });
  });

  it('[O1] say data quality, status, extract date, files and source', () => {
    const rows = monthly(Q4, ASHFORD, 'referrals', 10, 40, {
      quality: { low: 60, high: 65 },
      provisional: true,
      extractDate: '2012-04-05',
      provenance: { kind: 'published', source: 'annual report 2011/12' },
    });

    expect(facts({ rows, of: { source: 'Case system' } })).toMatchObject({
      Provenance: 'Published (annual report 2011/12)',
      'Data quality': '60% to 65%',
      Status: 'Provisional',
      'Extract date': '5 April 2012',
      Files: 'extract.csv',
      Source: 'Case system',
    });
  });

  it('[O1] say one data-quality figure once', () => {
    const rows = monthly(Q4, ASHFORD, 'referrals', 10, 40, { quality: { low: 62, high: 62 } });

    expect(facts({ rows })['Data quality']).toBe('62%');
  });

  it('[O1] a published total over illustrative parts says both', () => {
    const illustrative = { provenance: { kind: 'illustrative' } } as const;
    const rows: readonly Row[] = [
      ...[ASHFORD, CANTERBURY, DOVER].flatMap((code) =>
        monthly(Q4, code, 'referrals', 10, 40, illustrative),
      ),
      [
        '2011-12-Q4',
        KENT,
        'referrals',
        null,
        null,
        { value: 25, provenance: { kind: 'published', source: 'annual report' } },
      ],
    ];

    expect(facts({ rows, code: KENT })).toMatchObject({
      Provenance: 'Published (annual report)',
      Parts: 'The figures that add up to it are illustrative',
    });
  });

  it('[G6] say that the county row was used as supplied', () => {
    const rows: readonly Row[] = [
      ...districts(10).filter(([, code]) => code !== DOVER),
      ...monthly(Q4, KENT, 'referrals', 36, 120),
    ];

    expect(facts({ rows, code: KENT })['Completeness']).toBe('The county row as supplied');
  });
});

describe('the months of a cell', () => {
  it('are those of the window, oldest first, each with its own figure', () => {
    const rows: readonly Row[] = [
      ['2012-01', ASHFORD, 'referrals', 10, 40],
      ['2012-03', ASHFORD, 'referrals', 30, 40],
    ];

    expect(detailsOf({ rows }).months).toEqual([
      { label: 'January 2012', value: '25.0%' },
      { label: 'February 2012', value: 'Not submitted' },
      { label: 'March 2012', value: '75.0%' },
    ]);
  });

  it('are twelve for a year', () => {
    const months = detailsOf({ rows: ashford(10), of: { window: 'rolling-12' } }).months;

    expect(months).toHaveLength(12);
    expect(months[0]).toEqual({ label: 'April 2011', value: 'Not submitted' });
  });

  it('are left out when the figure came as a quarter', () => {
    const rows: readonly Row[] = [['2011-12-Q4', ASHFORD, 'referrals', 10, 40]];

    expect(detailsOf({ rows }).months).toEqual([]);
  });

  it('[G6] of the county are marked where an area is missing', () => {
    const rows = districts(10).filter(([id, code]) => id !== '2012-02' || code !== DOVER);
    const months = factsOf(detailsOf({ rows, code: KENT }).months);

    expect(months['January 2012']).toBe('25.0%');
    expect(months['February 2012']).toBe('25.0%, partial (2 of 3)');
  });
});

describe('the categories of a cell', () => {
  const category = (name: string, numerator: number, code = ASHFORD): readonly Row[] =>
    monthly(Q4, code, 'referrals', numerator, null, { category: name });
  const counts = { unit: 'count', decimals: 0 } as const;

  it('[O1] stand in the order in which they were loaded, without the total', () => {
    const rows = [...ashford(30, null), ...category('Neglect', 20), ...category('Physical', 10)];

    expect(detailsOf({ rows, of: counts }).categories).toEqual([
      { label: 'Neglect', value: '60' },
      { label: 'Physical', value: '30' },
    ]);
  });

  it('[O4] say why one has no number', () => {
    const rows = [
      ...category('Neglect', 20, DOVER),
      ...monthly(Q4, ASHFORD, 'referrals', null, null, {
        category: 'Physical',
        missing: 'suppressed',
      }),
    ];

    expect(detailsOf({ rows, of: counts }).categories).toEqual([
      { label: 'Neglect', value: 'Not submitted' },
      { label: 'Physical', value: 'Suppressed' },
    ]);
  });

  it('[G6] of the county are marked where an area is missing', () => {
    const rows = [...category('Neglect', 20), ...category('Neglect', 20, DOVER)];

    expect(detailsOf({ rows, of: counts, code: KENT }).categories).toEqual([
      { label: 'Neglect', value: '120, partial (2 of 3)' },
    ]);
  });

  it('are none where the indicator has none', () => {
    expect(detailsOf({ rows: ashford(3) }).categories).toEqual([]);
  });
});

describe('the notes of a cell', () => {
  const notes = (parts: DetailsParts): readonly string[] => detailsOf(parts).notes;

  it('[G6] say that a partial figure is neither rated nor compared', () => {
    const rows = districts(10).filter(([, code]) => code !== DOVER);

    expect(notes({ rows, code: KENT })).toEqual([
      'Shown with what there is: partial (2 of 3). Not rated and not compared.',
    ]);
  });

  it('[G2] say whether the supplied county figure agrees', () => {
    const supplied = (value: number): Row => [
      '2011-12-Q4',
      KENT,
      'referrals',
      null,
      null,
      { value },
    ];

    expect(notes({ rows: [...districts(10), supplied(25)], code: KENT })).toEqual([
      'The supplied figure for the same period, 25%, agrees.',
    ]);
    expect(notes({ rows: [...districts(10), supplied(26)], code: KENT })).toEqual([
      'The supplied figure is 26%; the parts give 25%, which is shown.',
    ]);
  });

  it('[O5] say what was revised, by which file', () => {
    const tables = [
      tableOf('first.csv', ashford(20)),
      tableOf('again.csv', [
        ['2012-02', ASHFORD, 'referrals', 23, 100],
        ['2012-03', ASHFORD, 'referrals', null, null, { missing: 'suppressed' }],
      ]),
    ];

    expect(notes({ tables })).toContain(
      'February 2012 was revised by again.csv: 20.0% (20 of 100) became 23.0% (23 of 100).',
    );
  });

  it('[O5] say that no reason was given, but only where a published figure was restated', () => {
    const restated = (provenance: Provenance): readonly string[] =>
      notes({
        tables: [
          tableOf('first.csv', monthly(Q4, ASHFORD, 'referrals', 20, 100, { provenance })),
          tableOf('again.csv', [['2012-02', ASHFORD, 'referrals', 23, 100]]),
        ],
      });
    const change =
      'February 2012 was revised by again.csv: 20.0% (20 of 100) became 23.0% (23 of 100).';

    expect(restated({ kind: 'published', source: 'DfE' })).toEqual([
      `${change} No reason given for restating a published figure.`,
    ]);
    expect(restated({ kind: 'local' })).toEqual([change]);
  });

  it('[O5] say that a county row was revised, also where its parts are shown', () => {
    const kent = (numerator: number): Row => [
      '2011-12-Q4',
      KENT,
      'referrals',
      numerator,
      360,
      { provenance: { kind: 'published', source: 'DfE' } },
    ];
    const tables = [
      tableOf('first.csv', [...districts(10), kent(99)]),
      tableOf('again.csv', [kent(90)]),
    ];

    expect(notes({ tables, code: KENT })).toContain(
      'The supplied figure for Q4 2011/12 (Jan to Mar 2012) was revised by again.csv: 27.5% (99 of 360) became 25.0% (90 of 360). No reason given for restating a published figure.',
    );
  });

  it('[O6] name the breaks of the series', () => {
    expect(notes({ of: { breaks: [breakFrom('2008-04')] } })).toEqual([
      'Break in the series from April 2008: counted per child',
    ]);
  });

  it('[O1] carry each note of the extract once', () => {
    const rows = monthly(Q4, ASHFORD, 'referrals', 10, 40, { note: 'Counted by hand' });

    expect(notes({ rows })).toEqual(['Counted by hand']);
  });
});
