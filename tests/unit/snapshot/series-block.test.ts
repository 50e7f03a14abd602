import { describe, expect, it } from 'vitest';
import {
  MISSING_REASONS,
  observationsOf,
  type MissingReason,
} from '../../../src/domain/observation';
import { readPeriod } from '../../../src/domain/period';
import { readSeriesBlock } from '../../../src/snapshot/read-series-block';
import {
  encodeSeries,
  seriesOfTable,
  type ObservedSeries,
  type Point,
} from '../../../src/snapshot/series-block';
import { tableOfSeries } from '../../../src/snapshot/table-of-series';
import { isWrong } from '../../../src/snapshot/wrong';

const periodOf = (id: string) => {
  const period = readPeriod(id);
  if (!period) throw new Error(`${id} is no period`);
  return period;
};

const point = (id: string, numbers: Partial<Point>): Point => ({
  period: periodOf(id),
  numerator: null,
  denominator: null,
  value: null,
  missing: null,
  provisional: false,
  incomplete: false,
  summed: false,
  provenance: { kind: 'local' },
  quality: null,
  note: null,
  extractDate: '2012-04-11',
  ...numbers,
});

const of = (points: readonly Point[], category = 'Total'): ObservedSeries => ({
  key: { indicator: 'referrals', area: 'E07000105', category },
  points,
});

/** Through JSON text, as in a file. */
function thereAndBack(all: readonly ObservedSeries[]): readonly ObservedSeries[] {
  const read = readSeriesBlock(JSON.parse(JSON.stringify(encodeSeries(all))), 'observations');
  if (isWrong(read)) throw new Error(`${read.place}: ${read.wrong}`);
  return read;
}

const hidden = (reason: MissingReason): Point => point('2012-02', { missing: reason });

describe('the series block', () => {
  it('writes a series of months as one start and columns without names', () => {
    const series = of([
      point('2012-01', { numerator: 12, denominator: 100 }),
      point('2012-02', { missing: 'suppressed' }),
      point('2012-03', { numerator: 0, denominator: 90 }),
    ]);
    expect(encodeSeries([series])).toEqual({
      kinds: [
        { provenance: { kind: 'local' }, quality: null, note: null, extractDate: '2012-04-11' },
      ],
      series: [
        {
          indicator: 'referrals',
          area: 'E07000105',
          runs: [
            { from: '2012-01', kind: 0, numerator: [12, 'c', 0], denominator: [100, 'c', 90] },
          ],
        },
      ],
    });
  });

  it.each([
    ['suppressed', 'c'],
    ['under-5', '<5'],
    ['unavailable', 'x'],
    ['not-applicable', 'z'],
    ['low', 'low'],
    ['unreliable', 'u'],
    ['not-submitted', 'not-submitted'],
    ['zero-denominator', 'zero-denominator'],
  ] as const)('puts a symbol in the place of a point that is %s (O4)', (reason, symbol) => {
    const series = of([point('2012-01', { numerator: 7 }), hidden(reason)]);
    expect(encodeSeries([series]).series[0]?.runs[0]?.numerator).toEqual([7, symbol]);
    expect(thereAndBack([series])).toEqual([series]);
  });

  it('has a symbol for every reason that there is', () => {
    for (const reason of MISSING_REASONS) {
      expect(thereAndBack([of([hidden(reason)])])[0]?.points[0]?.missing).toBe(reason);
    }
  });

  it('keeps nothing out of nothing as counts with their reason', () => {
    const series = of([
      point('2012-01', { numerator: 0, denominator: 0, missing: 'zero-denominator' }),
      point('2012-02', { numerator: 3, denominator: 9, value: 33.3 }),
    ]);
    expect(encodeSeries([series]).series[0]?.runs[0]).toMatchObject({
      numerator: [0, 3],
      denominator: [0, 9],
      value: ['zero-denominator', 33.3],
    });
    expect(thereAndBack([series])).toEqual([series]);
  });

  it('gives back months, quarters, years, kinds, categories and gaps as they were', () => {
    const first = of([
      point('2009-04', { numerator: 5, provisional: true }),
      point('2009-06', { numerator: 1e6, note: 'Counted anew, “by hand”' }),
      point('2010-04', { numerator: 0.1, quality: { low: 60, high: 65 }, incomplete: true }),
      point('2009-10-Q1', { missing: 'suppressed' }),
      point('FY2009-10', { value: 30.4, provenance: { kind: 'published', source: 'DfE 2012' } }),
      point('year to 2010-06', { value: 31, provenance: { kind: 'illustrative' } }),
    ]);
    const second = of(
      [point('2009-10-Q3', { numerator: 1 }), point('2009-10-Q4', { numerator: 2 })],
      'Neglect',
    );
    const byId = (all: readonly ObservedSeries[]) =>
      all.map(({ key, points }) => ({
        key,
        points: points.toSorted((a, b) =>
          JSON.stringify(a.period).localeCompare(JSON.stringify(b.period)),
        ),
      }));
    expect(byId(thereAndBack([first, second]))).toEqual(byId([first, second]));
  });

  it('becomes the columns of a table, in order of period, and the same series again', () => {
    const series = of([
      point('2012-01', { numerator: 12, denominator: 100 }),
      point('2012-02', { missing: 'under-5' }),
      point('2012-03', { numerator: 14, denominator: 90, provisional: true }),
      point('2011-12-Q4', { missing: 'suppressed' }),
    ]);
    const table = tableOfSeries('published.json', [series]);
    expect([...table.seriesStart]).toEqual([0, 4]);
    expect(observationsOf(table, 0)).toEqual(
      series.points.map((each) => ({ ...each, file: 'published.json', line: 0 })),
    );
    expect(encodeSeries(seriesOfTable(table))).toEqual(encodeSeries([series]));
  });

  it('takes less than 300 kB for 34 indicators, 15 areas, 36 months and 12 quarters', () => {
    const months = Array.from(
      { length: 36 },
      (_, i) => `${2009 + Math.floor((i + 3) / 12)}-${String(((i + 3) % 12) + 1).padStart(2, '0')}`,
    );
    const quarters = [2009, 2010, 2011].flatMap((year) =>
      [1, 2, 3, 4].map((q) => `${year}-${String(year - 1999)}-Q${q}`),
    );
    const all = Array.from({ length: 34 * 15 }, (_, i) => ({
      key: {
        indicator: `indicator-number-${i % 34}`,
        area: `E0700${1000 + (i % 15)}`,
        category: 'Total',
      },
      points: [...months, ...quarters].map((id, m) =>
        m % 5 === 0
          ? point(id, { missing: 'suppressed' })
          : point(id, { numerator: 10 + m, denominator: 150 + m }),
      ),
    }));
    expect(JSON.stringify(encodeSeries(all)).length).toBeLessThan(300_000);
  });

  it('is a fault of ours when a point has neither a number nor a reason', () => {
    expect(() => encodeSeries([of([point('2012-01', {})])])).toThrow('2012-01');
  });
});

describe('reading a series block', () => {
  const kinds = [{ provenance: { kind: 'local' }, quality: null, note: null, extractDate: null }];
  const blockWith = (run: object, more: object = {}) => ({
    kinds,
    series: [{ indicator: 'a', area: 'b', runs: [run], ...more }],
  });

  it.each([
    ['NaN as a text', { from: '2012-01', kind: 0, numerator: ['NaN'] }, 'runs[0].numerator[0]'],
    [
      'a count below zero',
      { from: '2012-01', kind: 0, numerator: [1, -1] },
      'runs[0].numerator[1]',
    ],
    ['an endless number', { from: '2012-01', kind: 0, value: [Infinity] }, 'runs[0].value[0]'],
    ['an unknown symbol', { from: '2012-01', kind: 0, numerator: ['k'] }, 'runs[0].numerator[0]'],
    ['a blank', { from: '2012-01', kind: 0, numerator: [''] }, 'runs[0].numerator[0]'],
    [
      'two symbols at one point',
      { from: '2012-01', kind: 0, numerator: ['c'], denominator: ['x'] },
      'runs[0].denominator[0]',
    ],
    ['no month', { from: '2012-13', kind: 0, numerator: [1] }, 'runs[0].from'],
    ['a year that goes on', { from: 'FY2011-12', kind: 0, numerator: [1] }, 'runs[0].from'],
    ['no period', { periods: ['2012-01', 7], kind: 0, numerator: [1, 2] }, 'runs[0].periods[1]'],
    ['neither start nor periods', { kind: 0, numerator: [1] }, 'runs[0]'],
    [
      'start and periods',
      { from: '2012-01', periods: ['2012-01'], kind: 0, numerator: [1] },
      'runs[0]',
    ],
    [
      'uneven columns',
      { from: '2012-01', kind: 0, numerator: [1, 2], denominator: [1] },
      'runs[0].denominator',
    ],
    [
      'fewer periods than points',
      { periods: ['2012-01'], kind: 0, numerator: [1, 2] },
      'runs[0].periods',
    ],
    ['a kind that is not there', { from: '2012-01', kind: 1, numerator: [1] }, 'runs[0].kind'],
    [
      'a point without its kind',
      { from: '2012-01', kind: [0, null], numerator: [1, 2] },
      'runs[0].kind[1]',
    ],
    ['no column', { from: '2012-01', kind: 0 }, 'runs[0]'],
    [
      'an unknown member',
      { from: '2012-01', kind: 0, numerator: [1], total: [1] },
      'runs[0].total',
    ],
  ])('refuses %s and names the place', (_, run, place) => {
    const read = readSeriesBlock(blockWith(run), 'observations');
    expect(read).toMatchObject({ place: `observations.series[0].${place}` });
  });

  it.each([
    ['a range of quality upside down', { quality: { low: 65, high: 60 } }],
    ['a day that is none', { extractDate: '2012-02-30' }],
    ['an unknown provenance', { provenance: { kind: 'official' } }],
  ])('refuses %s', (_, change) => {
    const read = readSeriesBlock(
      { kinds: [{ ...kinds[0], ...change }], series: [] },
      'observations',
    );
    expect(read).toMatchObject({ place: expect.stringContaining('observations.kinds[0]') });
  });

  it('refuses a second point for a month, and a second series of the same key', () => {
    const run = { from: '2012-01', kind: 0, numerator: [1] };
    const { series } = blockWith(run);
    const twice = { kinds, series: [...series, ...series] };
    expect(readSeriesBlock(twice, 'observations')).toMatchObject({
      place: 'observations.series[1]',
    });
    const again = { kinds, series: [{ ...series[0], runs: [run, run] }] };
    expect(readSeriesBlock(again, 'observations')).toMatchObject({
      place: 'observations.series[0]',
      wrong: expect.stringContaining('2012-01'),
    });
  });

  it('refuses a member __proto__', () => {
    const text = JSON.stringify(blockWith({ from: '2012-01', kind: 0, numerator: [1] }));
    const found: unknown = JSON.parse(text.replace('"area":"b"', '"area":"b","__proto__":{}'));
    expect(readSeriesBlock(found, 'observations')).toMatchObject({
      place: 'observations.series[0].__proto__',
    });
  });
});
