import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Indicator } from '../../src/domain/indicator';
import { rowCount, storeOf, type ObservationTable } from '../../src/domain/observation';
import { differenceOf } from '../../src/workspace/difference';
import type { Change, Difference } from '../../src/workspace/difference-types';
import {
  ASHFORD,
  breakFrom,
  DOVER,
  indicator,
  kentAreas,
  monthIds,
  tableOf,
  type Row,
  type RowExtra,
} from '../support/domain';

const plans = indicator({
  id: 'plans',
  name: 'Children with a plan',
  unit: 'count',
  decimals: 0,
  denominator: null,
});
const rate = indicator({ id: 'rate', name: 'Enquiries per 10,000', unit: 'rate', per: 10_000 });
const lists = { areas: kentAreas, indicators: [indicator(), plans, rate] };

const PUBLISHED: RowExtra = { provenance: { kind: 'published', source: 'DfE' } };

async function compare(
  table: ObservationTable,
  loaded: readonly ObservationTable[],
  indicators: readonly Indicator[] = lists.indicators,
): Promise<Difference> {
  const difference = await differenceOf(
    table,
    storeOf(loaded),
    { ...lists, indicators },
    () => true,
  );
  if (!difference) throw new Error('The difference was wanted');
  return difference;
}

const diff = (before: readonly Row[], after: readonly Row[], file = 'new.csv') =>
  compare(tableOf(file, after), [tableOf('old.csv', before)]);

const changesOf = ({ changeCount, changeAt }: Difference): readonly Change[] =>
  Array.from({ length: changeCount }, (_, i) => changeAt(i));

/** `before -> after (by)` of each change. */
const words = (difference: Difference): readonly string[] =>
  changesOf(difference).map(({ before, after, by }) => `${before} -> ${after ?? ''} (${by ?? ''})`);

describe('a changed figure', () => {
  it('says what stood there, what the file has, and by how much it differs', async () => {
    const difference = await diff(
      [['2012-01', ASHFORD, 'referrals', 3551, 14_644]],
      [['2012-01', ASHFORD, 'referrals', 3600, 14_644]],
    );

    // 3551 / 14644 = 24.249 %, 3600 / 14644 = 24.583 %.
    expect(changesOf(difference)).toEqual([
      {
        kind: 'changed',
        indicator: 'Re-referrals within 12 months',
        area: 'Ashford',
        category: null,
        period: 'January 2012',
        before: '24.2% (3,551 of 14,644)',
        after: '24.6% (3,600 of 14,644)',
        by: '0.4 percentage points more',
        wasPublished: false,
        isUnusual: false,
        line: 2,
      },
    ]);
  });

  it('of a count says how many more or fewer', async () => {
    const difference = await diff(
      [
        ['2012-01', ASHFORD, 'plans', 1200],
        ['2012-02', ASHFORD, 'plans', 12],
      ],
      [
        ['2012-01', ASHFORD, 'plans', 1212],
        ['2012-02', ASHFORD, 'plans', 11],
      ],
    );

    expect(words(difference)).toEqual(['1,200 -> 1,212 (12 more)', '12 -> 11 (1 fewer)']);
  });

  it('of a rate compares values, else events', async () => {
    const difference = await diff(
      [
        ['2012-01', ASHFORD, 'rate', 41, null, { value: 30.1 }],
        ['2012-02', ASHFORD, 'rate', 41],
      ],
      [
        ['2012-01', ASHFORD, 'rate', 41, null, { value: 29.8 }],
        ['2012-02', ASHFORD, 'rate', 44],
      ],
    );

    expect(words(difference)).toEqual([
      '30.1 (41) -> 29.8 (41) (0.3 per 10,000 children less)',
      '41 -> 44 (3 more)',
    ]);
  });

  it('keeps the value as the row gave it, whatever its counts give', async () => {
    const difference = await diff(
      [['2012-01', ASHFORD, 'referrals', 30, 100, { value: 30 }]],
      [['2012-01', ASHFORD, 'referrals', 30, 100, { value: 30.25 }]],
    );

    expect(words(difference)).toEqual([
      '30.0% (30 of 100) -> 30.25% (30 of 100) (0.25 percentage points more)',
    ]);
  });

  it('that only takes another form says so', async () => {
    const difference = await diff(
      [['2012-01', ASHFORD, 'plans', 12]],
      [['2012-01', ASHFORD, 'plans', null, null, { value: 12 }]],
    );

    expect(words(difference)).toEqual(['12 -> 12 (the same figure in another form)']);
  });

  it('[O4] that became missing, or is no longer missing, names the reason and no size', async () => {
    const difference = await diff(
      [
        ['2012-01', ASHFORD, 'plans', 12],
        ['2012-02', ASHFORD, 'plans', null, null, { missing: 'suppressed' }],
      ],
      [
        ['2012-01', ASHFORD, 'plans', null, null, { missing: 'unreliable' }],
        ['2012-02', ASHFORD, 'plans', 12],
      ],
    );

    expect(words(difference)).toEqual(['12 -> unreliable ()', 'suppressed -> 12 ()']);
  });

  it('names its category', async () => {
    const of = (count: number): readonly Row[] => [
      ['2012-01', ASHFORD, 'plans', count, null, { category: 'Neglect' }],
    ];
    expect(changesOf(await diff(of(4), of(5)))).toMatchObject([{ category: 'Neglect' }]);
  });
});

describe('[O5] a restated figure', () => {
  it('is a changed one that had been published, and comes first', async () => {
    const difference = await diff(
      [
        ['2012-01', ASHFORD, 'plans', 12],
        ['2012-02', ASHFORD, 'plans', 13, null, PUBLISHED],
        ['2012-03', ASHFORD, 'plans', 14, null, PUBLISHED],
      ],
      [
        ['2012-01', ASHFORD, 'plans', 20],
        ['2012-02', ASHFORD, 'plans', null, null, { missing: 'unreliable' }],
        ['2012-03', ASHFORD, 'plans', 14],
      ],
    );

    expect(difference).toMatchObject({ added: 0, changed: 2, unchanged: 1, restated: 1 });
    expect(changesOf(difference).map(({ period, wasPublished }) => [period, wasPublished])).toEqual(
      [
        ['February 2012', true],
        ['January 2012', false],
      ],
    );
    expect([...difference.placesOf('restated')]).toEqual([0]);
    expect([...difference.placesOf('changed')]).toEqual([0, 1]);
  });

  it('is one that was published as missing and now has a number', async () => {
    const difference = await diff(
      [['2012-01', ASHFORD, 'plans', null, null, { ...PUBLISHED, missing: 'unreliable' }]],
      [['2012-01', ASHFORD, 'plans', 12]],
    );

    expect(difference).toMatchObject({ changed: 1, restated: 1 });
  });
});

describe('figures of an earlier edition that the file no longer has', () => {
  const year = monthIds('2011-04', '2011-08').map((id): Row => [id, ASHFORD, 'plans', 10]);
  const edition = (rows: readonly Row[], file = 'plans_2010_to_2011.csv') =>
    compare(tableOf('plans_2010_to_2012.csv', rows), [tableOf(file, year)]);

  it('are listed with what stays', async () => {
    const difference = await edition(year.toSpliced(2, 1));

    expect(difference).toMatchObject({ removed: 1, changed: 0, unchanged: 4 });
    expect(changesOf(difference)).toMatchObject([
      { kind: 'removed', period: 'June 2011', before: '10', after: null, by: null, line: null },
    ]);
    expect([...difference.placesOf('removed')]).toEqual([0]);
    expect([...difference.placesOf('changed')]).toEqual([]);
  });

  it('lie within the periods that the file has of the indicator', async () => {
    expect(await edition(year.slice(2))).toMatchObject({ removed: 0 });
    expect(await edition(year.slice(0, 2))).toMatchObject({ removed: 0 });
  });

  it('are those of the same kind of period', async () => {
    const quarters: readonly Row[] = [
      ['2010-11-Q4', ASHFORD, 'plans', 9],
      ['2012-13-Q1', ASHFORD, 'plans', 9],
    ];
    expect(await edition(quarters)).toMatchObject({ removed: 0 });
  });

  it('are those of an indicator that the file has at all', async () => {
    expect(await edition([['2011-04', ASHFORD, 'referrals', 1, 2]])).toMatchObject({ removed: 0 });
  });

  it('[O5] are not those of a month of which the file restates a single figure', async () => {
    const march = [ASHFORD, DOVER, 'E07000111'].map((area): Row => ['2012-03', area, 'plans', 10]);
    const next: readonly Row[] = [
      ['2012-03', DOVER, 'plans', 11],
      ...[ASHFORD, DOVER, 'E07000111'].map((area): Row => ['2012-04', area, 'plans', 10]),
    ];
    const difference = await compare(tableOf('plans_2012-04.csv', next), [
      tableOf('plans_2012-03.csv', march),
    ]);
    expect(difference).toMatchObject({ removed: 0, changed: 1, added: 3 });
  });

  it('may be a whole area', async () => {
    const dover = year.map(([id]): Row => [id, DOVER, 'plans', 10]);
    expect(await edition(dover)).toMatchObject({ removed: 5, added: 5 });
  });

  it('are not those of another file', async () => {
    expect(await edition(year.toSpliced(2, 1), 'workforce.csv')).toMatchObject({ removed: 0 });
  });

  it('are not those that another file has replaced since', async () => {
    const difference = await compare(tableOf('plans_2012.csv', year.toSpliced(2, 1)), [
      tableOf('plans_2011.csv', year),
      tableOf('correction.csv', [['2011-06', ASHFORD, 'plans', 11]]),
    ]);

    expect(difference).toMatchObject({ removed: 0 });
  });
});

describe('an unusual figure', () => {
  // Mean 11, deviation 1.044: 17 is 5.7 deviations away, 16 is 4.8.
  const loaded = monthIds('2011-01', '2011-12').map((id, i): Row => [
    id,
    ASHFORD,
    'plans',
    i % 2 === 0 ? 10 : 12,
  ]);

  it('is a new month more than five deviations from its loaded history', async () => {
    const difference = await diff(loaded, [
      ['2012-01', ASHFORD, 'plans', 17],
      ['2012-02', ASHFORD, 'plans', 16],
    ]);

    expect(difference).toMatchObject({ added: 2, unusual: 1, changeCount: 1 });
    expect(changesOf(difference)).toMatchObject([
      {
        kind: 'added',
        period: 'January 2012',
        before: 'nothing loaded',
        after: '17',
        isUnusual: true,
      },
    ]);
    expect([...difference.placesOf('unusual')]).toEqual([0]);
    expect([...difference.placesOf('changed')]).toEqual([]);
  });

  it('is compared with what is loaded, not with the rest of the file', async () => {
    const high = monthIds('2012-01', '2012-06').map((id): Row => [id, ASHFORD, 'plans', 17]);
    expect(await diff(loaded, high)).toMatchObject({ unusual: 6 });
  });

  it('may be a changed month, and stands before other changes', async () => {
    const difference = await diff(
      [...loaded, ['2012-01', ASHFORD, 'plans', 11], ['2012-02', ASHFORD, 'plans', 11]],
      [
        ['2012-01', ASHFORD, 'plans', 12],
        ['2012-02', ASHFORD, 'plans', 99],
      ],
    );

    expect(changesOf(difference).map(({ after, isUnusual }) => [after, isUnusual])).toEqual([
      ['99', true],
      ['12', false],
    ]);
  });

  it('needs twelve months of history', async () => {
    expect(await diff(loaded.slice(1), [['2012-01', ASHFORD, 'plans', 99]])).toMatchObject({
      unusual: 0,
    });
  });

  it('[O6] is not looked for across a break', async () => {
    const of = (from: string) => [{ ...plans, breaks: [breakFrom(from)] }];
    const january = tableOf('new.csv', [['2012-01', ASHFORD, 'plans', 99]]);
    const before = [tableOf('old.csv', loaded)];

    expect(await compare(january, before, of('2012-01'))).toMatchObject({ unusual: 0 });
    expect(await compare(january, before, of('2012-02'))).toMatchObject({ unusual: 1 });
    expect(await compare(january, before, of('2011-01'))).toMatchObject({ unusual: 1 });
  });
});

describe('whatever two files hold', () => {
  const row = fc.record({
    month: fc.constantFrom(...monthIds('2011-01', '2011-06')),
    area: fc.constantFrom(ASHFORD, DOVER),
    count: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
    isPublished: fc.boolean(),
  });
  const rowsOf = fc
    .uniqueArray(row, { selector: ({ month, area }) => `${month} ${area}` })
    .map((items) =>
      items.map(({ month, area, count, isPublished }): Row => [
        month,
        area,
        'plans',
        count,
        null,
        {
          ...(count === null ? { missing: 'suppressed' as const } : {}),
          ...(isPublished ? PUBLISHED : {}),
        },
      ]),
    );

  it('every row is added, changed or unchanged, and a file against itself changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, rowsOf, async (before, after) => {
        const old = tableOf('plans_2011.csv', before);
        const table = tableOf('plans_2012.csv', after);
        const difference = await compare(table, [old]);
        const { added, changed, unchanged, restated, removed, changeCount } = difference;

        expect(added + changed + unchanged).toBe(rowCount(table));
        expect(restated).toBeLessThanOrEqual(changed);
        expect(changeCount).toBe(changed + removed);
        expect(changesOf(difference)).toHaveLength(changeCount);
        expect(await compare(table, [old, table])).toMatchObject({
          added: 0,
          changed: 0,
          unchanged: rowCount(table),
          restated: 0,
        });
      }),
    );
  });
});

it('a comparison that takes long stops to ask whether it is still wanted, and ends if not', async () => {
  const clock = vi.spyOn(performance, 'now');
  let now = 0;
  clock.mockImplementation(() => (now += 20));
  const table = tableOf('new.csv', [['2012-01', ASHFORD, 'plans', 1]]);
  expect(await differenceOf(table, storeOf([table]), lists, () => false)).toBeNull();
  clock.mockRestore();
});
