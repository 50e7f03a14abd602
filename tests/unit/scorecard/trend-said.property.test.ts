/** What is drawn and said of any series is a number or a reason, and true of the months shown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isChart } from '../../../src/scorecard/charts';
import { chairSentences } from '../../../src/scorecard/chair-sentence';
import { trendChart } from '../../../src/scorecard/trend-chart';
import { ASHFORD, breakFrom, period, target, type Row } from '../../support/domain';
import { MONTHS, trendIn, type TrendSetting } from '../../support/trend-setting';

/** A month: per mille, or why there is none. */
const month = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 1000 }) },
  { weight: 4, arbitrary: fc.integer({ min: 200, max: 206 }) },
  { weight: 1, arbitrary: fc.constantFrom('gap' as const, 'suppressed' as const, 'zero' as const) },
);

const rowsOf = (months: readonly (number | 'gap' | 'suppressed' | 'zero')[]): readonly Row[] =>
  months.flatMap((item, i): readonly Row[] => {
    const id = MONTHS[i] ?? '';
    if (item === 'gap') return [];
    if (item === 'zero') return [[id, ASHFORD, 'referrals', 0, 0]];
    if (item === 'suppressed') {
      return [[id, ASHFORD, 'referrals', null, null, { missing: 'suppressed' }]];
    }
    return [[id, ASHFORD, 'referrals', item, 1000, { provisional: i === 14 }]];
  });

const monthId = fc.integer({ min: 0, max: 14 }).map((at) => MONTHS[at] ?? '');

const setting: fc.Arbitrary<TrendSetting> = fc.record({
  of: fc.record({
    polarity: fc.constantFrom('H' as const, 'L' as const, 'T' as const, null),
    window: fc.constantFrom('rolling-12' as const, 'flow' as const, 'ytd' as const),
    breaks: fc.array(
      monthId.map((id) => breakFrom(id)),
      { maxLength: 1 },
    ),
  }),
  targets: fc.array(
    fc
      .integer({ min: 0, max: 100 })
      .map((of) => target({ target: of, greenWithin: 3, amberWithin: 6 })),
    { maxLength: 1 },
  ),
  annotations: fc.array(
    fc.record({
      period: monthId.map((id) => period(id)),
      effect: fc.constantFrom('none' as const, 'recalculate' as const, 'exclude' as const),
    }),
    { maxLength: 2 },
  ),
  at: fc.constantFrom('2010-11-Q4', '2011-12-Q2', '2011-12-Q4'),
});

const series = fc.oneof(
  fc.array(month, { maxLength: 15 }),
  fc.array(month, { minLength: 15, maxLength: 15 }),
);

const NOT_WORDS = /NaN|Infinity|undefined|null|\bobject\b| {2}|; ;|\. \.|, \.|\b1 months\b|\(\)/;

describe('of any series', () => {
  it('[S1] the chart has finite places inside its axis, and no empty word', () => {
    fc.assert(
      fc.property(series, setting, (months, where) => {
        const { input, trend } = trendIn(rowsOf(months), where);
        const chart = trendChart(input, trend);
        if (!isChart(chart)) {
          expect(chart.why).not.toMatch(NOT_WORDS);
          return;
        }
        const places = [
          ...chart.points.flatMap(({ value }) => value ?? []),
          ...chart.sections.flatMap(({ mean, limits }) => [
            mean,
            ...(limits ? [limits.lower, limits.upper] : []),
          ]),
          ...chart.targets.map(({ value }) => value),
        ];
        const { min, max } = chart.axis;
        expect(places.filter((place) => !(place >= min && place <= max))).toEqual([]);
        const words = [
          chart.summary,
          ...chart.points.map(({ text }) => text),
          ...chart.steps.map(({ label }) => label),
          ...chart.table.rows.flat(),
        ];
        expect(words.join('\n')).not.toMatch(NOT_WORDS);
        expect(chart.points.every(({ text }) => text !== '')).toBe(true);
        expect(chart.table.rows.every((row) => row.length === chart.table.columns.length)).toBe(
          true,
        );
      }),
      { numRuns: 100 },
    );
  });

  it('[T4] the sentence counts the months that miss the target as shown', () => {
    fc.assert(
      fc.property(series, setting, (months, where) => {
        const { input, trend } = trendIn(rowsOf(months), where);
        const [sentence = '', ...more] = chairSentences(input, trend);
        for (const text of [sentence, ...more]) expect(text).not.toMatch(NOT_WORDS);
        const aim = where.targets?.[0]?.target;
        const counted = / (above|below) the target for (\d+) months in a row/.exec(sentence);
        if (!counted || aim === undefined) return;
        const tenths = trend.points
          .filter(({ value }) => value !== null)
          .map(({ value }) => Math.round((value ?? NaN) * 10) - aim * 10);
        const latest = tenths.slice(-Number(counted[2]));
        expect(latest.every((gap) => (counted[1] === 'above' ? gap > 0 : gap < 0))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('[S2] the sentence says that no month differs exactly where none has a signal', () => {
    fc.assert(
      fc.property(series, setting, (months, where) => {
        const { input, trend } = trendIn(rowsOf(months), where);
        const text = chairSentences(input, trend).join(' ');
        const hasSignals = trend.points.some(({ signals }) => signals.length > 0);
        if (trend.refusal === null) {
          expect(/no month( since \w+ \d+)? differs from the rest/.test(text)).toBe(!hasSignals);
        }
      }),
      { numRuns: 100 },
    );
  });
});
