/**
 * All authorities of England as the districts of one county, from the published file: figures, intervals
 * and the funnel against numbers worked out here from the file itself, in other ways.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Area } from '../../../src/domain/area';
import { intervalOf } from '../../../src/domain/interval';
import type { DfeMapping } from '../../../src/extract/types';
import { buildScorecard } from '../../../src/scorecard/build-scorecard';
import { isChart } from '../../../src/scorecard/charts';
import { funnelChart } from '../../../src/scorecard/funnel-chart';
import { area, month, quarter } from '../../support/domain';
import {
  extractIndicators,
  fileOf,
  load,
  readOutcome,
  withMapping,
} from '../../support/extract-context';
import { inputOf } from './scorecard-of';

const C1 = join(
  process.env['REAL_DATA_DIR'] ?? '',
  'c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv',
);
const isThere = (process.env['REAL_DATA_DIR'] ?? '') !== '' && existsSync(C1);

const mapping: DfeMapping = {
  kind: 'dfe',
  indicators: [
    {
      indicator: 're-referrals',
      numerator: 'rereferral_count',
      denominator: 'referral_count',
      value: 'rereferral_percent',
    },
  ],
  reportingYearEnd: 3,
  filters: { category: 'Referrals and Re-referrals' },
};

interface Authority {
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly n: number;
  readonly percent: string;
}

/** The authorities of the year to March 2025, read without the app. */
function authorities(): readonly Authority[] {
  const lines = readFileSync(C1, 'utf8').replace('\uFEFF', '').trimEnd().split(/\r?\n/);
  const cells = lines.map((line) =>
    [...line.matchAll(/"([^"]*)"|([^,]+)|(?<=,)(?=,|$)/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    ),
  );
  const header = cells[0] ?? [];
  const at = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? '';
  return cells
    .filter((row) => row[0] === '2025' && at(row, 'geographic_level') === 'Local authority')
    .map((row) => ({
      code: at(row, 'new_la_code'),
      name: at(row, 'la_name'),
      x: Number(at(row, 'rereferral_count')),
      n: Number(at(row, 'referral_count')),
      percent: at(row, 'rereferral_percent'),
    }));
}

const ALL = 'ALL';
const Q4 = quarter('2024-25-Q4');

async function loaded(all: readonly Authority[]) {
  const areas: readonly Area[] = [
    area({ code: ALL, name: 'All authorities', kind: 'county', parent: null }),
    ...all.map(({ code, name }) => area({ code, name, parent: ALL })),
  ];
  const file = fileOf(basename(C1), new Uint8Array(readFileSync(C1)));
  const outcome = await load(file, {
    options: withMapping(mapping),
    context: { areas, thisMonth: month('2025-12') },
  });
  const indicators = extractIndicators.filter(({ id }) => id === 're-referrals');
  return inputOf({ areas, indicators, tables: [readOutcome(outcome).table] });
}

describe.skipIf(!isThere)('a scorecard of all authorities', () => {
  const all = isThere ? authorities() : [];
  const withCounts = all.filter(({ x, n }) => Number.isFinite(x) && n > 0);
  const theta =
    withCounts.reduce((sum, { x }) => sum + x, 0) / withCounts.reduce((sum, { n }) => sum + n, 0);
  /** The distance from all of them together in standard errors: the score test. */
  const scoreOf = ({ x, n }: Authority): number =>
    (x - n * theta) / Math.sqrt(n * theta * (1 - theta));

  it('[G1] has the published percentage of each, and the sum of their counts', async () => {
    const scorecard = buildScorecard(await loaded(all), { quarter: Q4, area: null });
    const [row] = scorecard?.themes.flatMap(({ rows }) => rows) ?? [];

    expect(all.length).toBeGreaterThan(150);
    expect(row?.cells.map(({ area: { code }, text }) => [code, text])).toEqual(
      all.map(({ code, percent }) => [code, `${Number(percent).toFixed(1)}%`]),
    );
    // England’s published counts, rounded to 10, are 142,900 of 632,830: 22.6 %.
    expect(row?.lead.text).toBe('22.6%');
    expect(Math.abs((row?.lead.assessed.denominator ?? 0) - 632_830)).toBeLessThanOrEqual(1600);
  });

  it('[C1] has intervals whose ends are just within the score test', async () => {
    const input = await loaded(all);
    const [indicator] = input.indicators;
    if (!indicator) throw new Error('One indicator was given');
    const errors = withCounts.flatMap(({ code, x, n }) => {
      const place = input.assessor.evidence.areas.byCode.get(code);
      if (!place) throw new Error(code);
      const value = input.assessor.value({
        indicator,
        area: place,
        category: 'Total',
        quarter: Q4,
      });
      const interval = intervalOf(value);
      return [interval?.lower ?? NaN, interval?.upper ?? NaN].map((end) => {
        const p = end / 100;
        if (p === 0 || p === 1) return 0;
        return Math.abs(Math.abs(x - n * p) / Math.sqrt(n * p * (1 - p)) - 1.959963984540054);
      });
    });
    expect(errors).toHaveLength(2 * withCounts.length);
    expect(Math.max(...errors)).toBeLessThan(1e-7);
  });

  it('[F1] flags on the funnel those that the score test finds, and names some', async () => {
    const input = await loaded(all);
    const [indicator] = input.indicators;
    const chart = indicator && funnelChart(input, indicator, Q4);
    if (!chart || !isChart(chart)) throw new Error(chart?.why);
    const wanted = new Map(
      withCounts.map((item) => {
        const z = scoreOf(item);
        const side = z > 0 ? 'high' : 'low';
        const level = Math.abs(z) > 3.090232306167813 ? '99.8' : '95';
        return [item.code, Math.abs(z) > 1.959963984540054 ? { side, level } : null];
      }),
    );

    expect(chart.points).toHaveLength(withCounts.length);
    expect(chart.points.map(({ code, outside }) => [code, outside])).toEqual(
      chart.points.map(({ code }) => [code, wanted.get(code)]),
    );
    expect(chart.centre.value).toBeCloseTo(theta * 100, 10);
    expect(chart.table.rows).toHaveLength(all.length);
    expect(chart.summary).toMatch(/ and \d+ more lie above the 99\.8% limits; /);
    expect(chart.summary).toContain('lie further apart than chance explains');
  });
});
