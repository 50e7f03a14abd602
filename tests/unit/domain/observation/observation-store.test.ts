import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOTAL } from '../../../../src/domain/indicator';
import {
  hasSeries,
  MISSING_REASONS,
  observationAt,
  rowCount,
  sameNumbers,
  seriesOf,
  storeOf,
  type Observation,
} from '../../../../src/domain/observation';
import {
  ASHFORD,
  DOVER,
  indicator,
  evidenceOf,
  month,
  tableOf,
  valueAt,
  type Row,
} from '../../../support/domain';

const plans = (area = ASHFORD, category = TOTAL) => ({ indicator: 'plans', area, category });

function only(rows: readonly Row[]): Observation {
  const table = tableOf('plans.csv', rows);
  expect(rowCount(table)).toBe(1);
  return observationAt(table, 0);
}

describe('one observation', () => {
  it('[O1] carries numbers, provenance, note, quality, extract date, file and line', () => {
    const observation = only([
      [
        '2012-03',
        ASHFORD,
        'placed-by-others',
        1248,
        null,
        {
          provenance: { kind: 'published', source: 'annual report 2011/12' },
          quality: { low: 60, high: 65 },
          note: 'as known to Kent',
          extractDate: '2012-04-10',
          provisional: true,
        },
      ],
    ]);
    expect(observation).toEqual({
      period: { kind: 'month', month: month('2012-03') },
      numerator: 1248,
      denominator: null,
      value: null,
      missing: null,
      provisional: true,
      incomplete: false,
      summed: false,
      provenance: { kind: 'published', source: 'annual report 2011/12' },
      quality: { low: 60, high: 65 },
      note: 'as known to Kent',
      extractDate: '2012-04-10',
      file: 'plans.csv',
      line: 2,
    });
  });

  it('[O4] zero is a number and is kept apart from nothing', () => {
    const zero = only([['2012-03', ASHFORD, 'plans', 0, 0, { value: 0 }]]);
    expect([zero.numerator, zero.denominator, zero.value]).toEqual([0, 0, 0]);
    const none = only([['2012-03', ASHFORD, 'plans']]);
    expect([none.numerator, none.denominator, none.value]).toEqual([null, null, null]);
  });

  it.each(MISSING_REASONS)('[O4] the reason %s arrives, and no number with it', (missing) => {
    const observation = only([['2012-03', ASHFORD, 'plans', null, null, { missing }]]);
    expect(observation.missing).toBe(missing);
    expect([observation.numerator, observation.denominator, observation.value]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('[O4] a row outside its table is our mistake and throws', () => {
    expect(() => observationAt(tableOf('plans.csv', []), 0)).toThrow(/plans\.csv/);
  });
});

describe('the store', () => {
  it('[O1] series of other areas, indicators and categories stay apart', () => {
    const store = storeOf([
      tableOf('plans.csv', [
        ['2012-03', ASHFORD, 'plans', 1],
        ['2012-03', ASHFORD, 'plans', 2, null, { category: 'Neglect' }],
        ['2012-03', DOVER, 'plans', 3],
        ['2012-03', ASHFORD, 'referrals', 4],
      ]),
    ]);
    const count = (key: ReturnType<typeof plans>): number | null | undefined =>
      seriesOf(store, key).byPeriod.get('2012-03')?.numerator;
    expect(count(plans())).toBe(1);
    expect(count(plans(ASHFORD, 'Neglect'))).toBe(2);
    expect(count(plans(DOVER))).toBe(3);
    expect(count({ ...plans(), indicator: 'referrals' })).toBe(4);
    expect(hasSeries(store, plans(DOVER, 'Neglect'))).toBe(false);
    expect(seriesOf(store, plans(DOVER, 'Neglect')).byPeriod.size).toBe(0);
  });

  it('[O1] a year and its last quarter and month are three periods of one series', () => {
    const store = storeOf([
      tableOf('plans.csv', [
        ['2011/12', ASHFORD, 'plans', 1],
        ['2011-12-Q4', ASHFORD, 'plans', 2],
        ['2012-03', ASHFORD, 'plans', 3],
      ]),
    ]);
    const { byPeriod } = seriesOf(store, plans());
    expect(byPeriod.size).toBe(3);
    expect(byPeriod.get('FY2011-12')?.numerator).toBe(1);
    expect(byPeriod.get('2011-12-Q4')?.numerator).toBe(2);
    expect(byPeriod.get('2012-03')?.numerator).toBe(3);
  });

  it('[O5] a later extract replaces the observation and the change is kept with both files', () => {
    const store = storeOf([
      tableOf('march.csv', [['2012-03', ASHFORD, 'plans', 70]]),
      tableOf('april.csv', [
        ['2012-03', ASHFORD, 'plans', 72],
        ['2012-04', ASHFORD, 'plans', 75],
      ]),
    ]);
    const { byPeriod, revisions } = seriesOf(store, plans());
    expect(byPeriod.get('2012-03')?.numerator).toBe(72);
    expect(byPeriod.get('2012-04')?.numerator).toBe(75);
    expect([...revisions.keys()]).toEqual(['2012-03']);
    const [revision] = revisions.get('2012-03') ?? [];
    expect([revision?.from.numerator, revision?.from.file]).toEqual([70, 'march.csv']);
    expect([revision?.to.numerator, revision?.to.file]).toEqual([72, 'april.csv']);
  });

  it('[O5] the order of the files decides, not their dates', () => {
    const march = tableOf('march.csv', [['2012-03', ASHFORD, 'plans', 70]]);
    const april = tableOf('april.csv', [['2012-03', ASHFORD, 'plans', 72]]);
    const last = (tables: readonly (typeof march)[]) =>
      seriesOf(storeOf(tables), plans()).byPeriod.get('2012-03')?.numerator;
    expect(last([march, april])).toBe(72);
    expect(last([april, march])).toBe(70);
  });

  it('[O5] leaving the later file out again undoes it', () => {
    const march = tableOf('march.csv', [['2012-03', ASHFORD, 'plans', 70]]);
    const april = tableOf('april.csv', [['2012-03', ASHFORD, 'plans', 72]]);
    const both = storeOf([march, april]);
    expect(seriesOf(both, plans()).revisions.size).toBe(1);
    const undone = seriesOf(storeOf(both.tables.filter((table) => table !== april)), plans());
    expect(undone.byPeriod.get('2012-03')?.numerator).toBe(70);
    expect(undone.revisions.size).toBe(0);
  });

  it('[O5] loading the same numbers again is no revision', () => {
    const rows: readonly Row[] = [['2012-03', ASHFORD, 'plans', 70]];
    const store = storeOf([tableOf('march.csv', rows), tableOf('march-again.csv', rows)]);
    expect(seriesOf(store, plans()).revisions.size).toBe(0);
    expect(seriesOf(store, plans()).byPeriod.get('2012-03')?.file).toBe('march-again.csv');
  });

  it('[O5] a number that becomes missing, or arrives late, is a change', () => {
    const number: readonly Row[] = [['2012-03', ASHFORD, 'plans', 0]];
    const hidden: readonly Row[] = [
      ['2012-03', ASHFORD, 'plans', null, null, { missing: 'suppressed' }],
    ];
    const toHidden = storeOf([tableOf('a.csv', number), tableOf('b.csv', hidden)]);
    expect(seriesOf(toHidden, plans()).byPeriod.get('2012-03')?.missing).toBe('suppressed');
    expect(seriesOf(toHidden, plans()).byPeriod.get('2012-03')?.numerator).toBeNull();
    expect(seriesOf(toHidden, plans()).revisions.size).toBe(1);
    const toNumber = storeOf([tableOf('a.csv', hidden), tableOf('b.csv', number)]);
    expect(seriesOf(toNumber, plans()).byPeriod.get('2012-03')?.numerator).toBe(0);
    expect(seriesOf(toNumber, plans()).revisions.size).toBe(1);
  });

  it('[O5] a figure that was revised says so, also after an unchanged reload', () => {
    const revised = [
      tableOf('march.csv', [['2012-03', ASHFORD, 'plans', 70]]),
      tableOf('april.csv', [['2012-03', ASHFORD, 'plans', 72]]),
      tableOf('may.csv', [['2012-03', ASHFORD, 'plans', 72]]),
    ];
    const shown = valueAt(
      evidenceOf({ tables: revised }),
      indicator({ id: 'plans', unit: 'count', window: 'stock' }),
      ASHFORD,
      '2011-12-Q4',
    );
    expect(shown.outcome).toEqual({ kind: 'count', count: 72 });
    expect(shown.revisions.map(({ from, to }) => [from.numerator, to.numerator])).toEqual([
      [70, 72],
    ]);
  });

  it('[O5] two observations differ when any of their numbers or reasons does', () => {
    const base = only([['2012-03', ASHFORD, 'plans', 1, 2, { value: 50 }]]);
    expect(sameNumbers(base, { ...base, file: 'other.csv', note: 'final' })).toBe(true);
    expect(sameNumbers(base, { ...base, numerator: 2 })).toBe(false);
    expect(sameNumbers(base, { ...base, denominator: 3 })).toBe(false);
    expect(sameNumbers(base, { ...base, value: null })).toBe(false);
    expect(sameNumbers(base, { ...base, missing: 'suppressed' })).toBe(false);
  });

  it('[O5] tables in layers equal the last write of each key, whatever the split', () => {
    const write = fc.record({
      area: fc.constantFrom(ASHFORD, DOVER),
      period: fc.constantFrom('2012-01', '2012-02', '2012-03', '2011-12-Q4', '2011/12'),
      count: fc.integer({ min: 0, max: 3 }),
      startsFile: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(write, { maxLength: 40 }), (writes) => {
        const files: (typeof writes)[] = [[]];
        const last = new Map<string, number>();
        const changes = new Map<string, number>();
        for (const item of writes) {
          const file = files.at(-1) ?? [];
          const key = `${item.area} ${item.period}`;
          const clash = file.some((other) => `${other.area} ${other.period}` === key);
          if (item.startsFile || clash) files.push([item]);
          else file.push(item);
          const before = last.get(key);
          if (before !== undefined && before !== item.count) {
            changes.set(key, (changes.get(key) ?? 0) + 1);
          }
          last.set(key, item.count);
        }
        const store = storeOf(
          files.map((file, index) =>
            tableOf(
              `${index}.csv`,
              file.map((item) => [item.period, item.area, 'plans', item.count] as const),
            ),
          ),
        );
        for (const areaCode of [ASHFORD, DOVER]) {
          const { byPeriod, revisions } = seriesOf(store, plans(areaCode));
          const written = [...last].filter(([key]) => key.startsWith(areaCode));
          expect(byPeriod.size).toBe(written.length);
          for (const [key, count] of written) {
            const text = key.split(' ')[1] ?? '';
            const id = text === '2011/12' ? 'FY2011-12' : text;
            expect(byPeriod.get(id)?.numerator).toBe(count);
            expect(revisions.get(id)?.length ?? 0).toBe(changes.get(key) ?? 0);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
