import { WORKING_COPY } from '../../../src/scorecard/edition';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/domain/annotation';
import type { Indicator } from '../../../src/domain/indicator';
import { addMonths, lastMonthOfQuarter, monthId, monthPeriod } from '../../../src/domain/period';
import { createAssessor, indexTargets, type Target } from '../../../src/domain/target';
import { seriesPieces } from '../../../src/export/series-json';
import type { ScorecardInput } from '../../../src/scorecard/build-scorecard';
import {
  ASHFORD,
  DOVER,
  evidenceOf,
  indicator,
  kentAreas,
  KENT,
  period,
  quarter,
  target,
  type Row,
} from '../../support/domain';
import {
  fileOf,
  issuesIn,
  load,
  loadText,
  readOutcome,
  HEADER,
} from '../../support/extract-context';
import { monthRows, MONTHS, ORDINARY, trendIn } from '../../support/trend-setting';
import {
  ASSURANCES,
  hasVectors,
  POLARITY,
  spcCases,
  VARIATIONS,
  type SpcCase,
} from '../domain/spc/vectors';

interface SeriesPoint {
  readonly period: string;
  readonly value: number | null;
  readonly signals: readonly string[];
}
interface SeriesEntry {
  readonly indicator: string;
  readonly area: string;
  readonly variation: string;
  readonly assurance: string;
  readonly sections: readonly {
    readonly from: string;
    readonly mean: number | null;
    readonly lpl: number | null;
    readonly upl: number | null;
  }[];
  readonly points: readonly SeriesPoint[];
}
interface SeriesFile {
  readonly schema: string;
  readonly quarter: string;
  readonly policy: string;
  readonly series: readonly SeriesEntry[];
}

const QUARTER = quarter('2011-12-Q4');

function textOf(input: ScorecardInput, at = QUARTER): string {
  const work = seriesPieces({ input, quarter: at, indicators: input.indicators });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value.join('');
  }
}

const fileFrom = (input: ScorecardInput, at = QUARTER): SeriesFile =>
  JSON.parse(textOf(input, at)) as SeriesFile;

const seriesIn = (...setting: Parameters<typeof trendIn>): SeriesFile =>
  fileFrom(trendIn(...setting).input);

const district = ({ series }: SeriesFile): SeriesEntry => {
  const entry = series.find(({ area }) => area === ASHFORD);
  if (!entry) throw new Error('No series of the district');
  return entry;
};

/** Twenty months of an average: mean 20, then a jump. Limits and signals worked out by hand. */
const known = [...Array.from({ length: 19 }, (_, i) => 19 + (i % 2) * 2), 40];

describe('the series file', () => {
  it('[S1] has points, sections and icons of an extract, in full precision', async () => {
    const of = indicator({ id: 'caseload', unit: 'mean', window: 'stock', polarity: 'L' });
    const { entry } = await fromExtract({ of, values: known, target: 10 });
    // 18 ranges of 2 and one of 21: 57 / 19 = 3; mean (10 x 19 + 9 x 21 + 40) / 20 = 20.95.
    expect(entry).toMatchObject({
      indicator: 'caseload',
      area: ASHFORD,
      variation: 'concern',
      assurance: 'miss',
    });
    expect(entry.sections).toHaveLength(1);
    expect(entry.sections[0]?.from).toBe('2010-08');
    expect(entry.sections[0]?.mean).toBeCloseTo(20.95, 12);
    expect(entry.sections[0]?.lpl).toBeCloseTo(20.95 - 7.98, 12);
    expect(entry.sections[0]?.upl).toBeCloseTo(20.95 + 7.98, 12);
    expect(entry.points.map(({ value }) => value)).toEqual(known);
    expect(entry.points.map(({ signals }) => signals)).toEqual([
      ...Array.from({ length: 19 }, () => []),
      ['point'],
    ]);
  });

  it('[S1] says what it is, of which quarter and under which policy', () => {
    expect(seriesIn(monthRows(ORDINARY))).toMatchObject({
      schema: 'kscb-scorecard/series-1',
      quarter: '2011-12-Q4',
      policy: 'none',
    });
  });

  it('[O4] gives a reason where there is no figure, and says what is out of the limits', () => {
    const rows: readonly Row[] = [
      ...monthRows([1, 200, null]),
      [MONTHS[3] ?? '', ASHFORD, 'referrals', null, null, { missing: 'suppressed' }],
      [MONTHS[4] ?? '', ASHFORD, 'referrals', 3, 7, { incomplete: true, provisional: true }],
    ];
    const annotations = [{ effect: 'exclude' as const, period: period('2011-02') }];
    const { points } = district(seriesIn(rows, { annotations, at: '2011-12-Q1' }));
    expect(points.slice(0, 5)).toEqual([
      {
        period: '2011-01',
        numerator: 1,
        denominator: 1000,
        value: 0.1,
        missing: null,
        signals: [],
      },
      {
        period: '2011-02',
        numerator: 200,
        denominator: 1000,
        value: 20,
        missing: null,
        signals: [],
        excluded: true,
      },
      {
        period: '2011-03',
        numerator: null,
        denominator: null,
        value: null,
        missing: 'not-submitted',
        signals: [],
      },
      {
        period: '2011-04',
        numerator: null,
        denominator: null,
        value: null,
        missing: 'suppressed',
        signals: [],
      },
      {
        period: '2011-05',
        numerator: 3,
        denominator: 7,
        value: 300 / 7,
        missing: null,
        signals: [],
        partial: true,
        provisional: true,
      },
    ]);
  });

  it('[S3] has a mean without limits of few months, and none of no month', () => {
    const few = district(seriesIn(monthRows(ORDINARY.slice(0, 3)), { at: '2010-11-Q4' }));
    expect(few.sections).toEqual([{ from: '2011-01', mean: 62 / 3, lpl: null, upl: null }]);
    expect(few).toMatchObject({ variation: 'not-enough-points', refusal: 'few-points' });
    expect(seriesIn([['2011-12-Q4', ASHFORD, 'referrals', 5, 10]]).series).toEqual([]);
  });

  it('[S6] has no sections of overlapping months, and says why', () => {
    const supplied = MONTHS.map((id): Row => [id, ASHFORD, 'referrals', null, null, { value: 20 }]);
    const entry = district(seriesIn(supplied, { of: { window: 'rolling-12' } }));
    expect(entry).toMatchObject({ sections: [], refusal: 'overlapping' });
    expect(entry.points.map(({ value }) => value)).toEqual(MONTHS.map(() => 20));
  });

  it('[S7] begins a section at each step', () => {
    const annotations = [{ effect: 'recalculate' as const, period: period('2011-09') }];
    const { sections } = district(seriesIn(monthRows(ORDINARY), { annotations }));
    expect(sections.map(({ from }) => from)).toEqual(['2011-01', '2011-09']);
  });

  it('[G6] has the county, its districts and its teams, and marks partial sums', () => {
    const rows = [...monthRows(ORDINARY, ASHFORD), ...monthRows([100], DOVER)];
    const { series } = fileFrom(trendIn(rows).input);
    expect(series.map(({ area }) => area)).toEqual([KENT, ASHFORD, DOVER]);
    expect(series[0]?.points[1]).toMatchObject({ value: 22, partial: true });
  });

  it('is refused as an extract, by name', async () => {
    const text = textOf(trendIn(monthRows(ORDINARY)).input);
    const issues = issuesIn(await load(fileOf('series.json', text)));
    expect(issues.map(({ rule }) => rule)).toEqual(['E74']);
  });
});

interface Known {
  readonly of: Indicator;
  readonly values: readonly (number | null)[];
  readonly target: number | null;
  readonly recalculateAt?: readonly number[];
  readonly excludeAt?: readonly number[];
}

/** The series of a tidy extract whose last month ends the quarter. */
async function fromExtract(item: Known): Promise<{ readonly entry: SeriesEntry }> {
  const { of, values } = item;
  const first = addMonths(lastMonthOfQuarter(QUARTER), 1 - values.length);
  const rows = values.flatMap((value, i) =>
    value === null ? [] : `${monthId(addMonths(first, i))},${ASHFORD},${of.id},,,${value}`,
  );
  const { table } = readOutcome(
    await loadText(rows.join('\n'), { header: HEADER, context: { indicators: [of] } }),
  );
  const targets: readonly Target[] =
    item.target === null ? [] : [target({ indicator: of.id, target: item.target })];
  const note =
    (effect: Annotation['effect']) =>
    (at: number): Annotation => ({
      indicator: of.id,
      area: null,
      period: monthPeriod(addMonths(first, at)),
      text: 'known case',
      effect,
    });
  const assessor = createAssessor(
    evidenceOf({ areas: kentAreas, tables: [table] }),
    indexTargets(targets),
  );
  const input: ScorecardInput = {
    title: 'Known cases',
    indicators: [of],
    assessor,
    benchmarks: [],
    annotations: [
      ...(item.recalculateAt ?? []).map(note('recalculate')),
      ...(item.excludeAt ?? []).map(note('exclude')),
    ],
    edition: WORKING_COPY,
  };
  return { entry: district(fileFrom(input)) };
}

/** What the app's own settings can show: no negative figures, no baseline. */
const shown = spcCases.filter(
  ({ input }) =>
    input.baselineFirstN === null && input.values.every((value) => value === null || value >= 0),
);
/** The published runs are of 6 or 7 months; the app's are of 7, and concern wins. */
const isAppsOwn = ({ input }: SpcCase): boolean =>
  input.shiftPoints === 7 && input.trendPoints === 7 && input.conflictRule === 'Concern';

// Left out visibly where the folder is not given: `VECTORS_DIR=folder npm test`.
describe.skipIf(!hasVectors)('a published case through an extract into the series file', () => {
  it.each(shown)('[S1] $id', async (item) => {
    const { input, expected } = item;
    const polarity = POLARITY[input.improvementDirection];
    const { entry } = await fromExtract({
      of: indicator({ id: 'known', unit: 'mean', window: 'stock', polarity }),
      values: input.values,
      target: input.target,
      recalculateAt: input.recalculateAtIndex,
      excludeAt: input.ghostIndex,
    });
    entry.sections.forEach((section, i) => {
      const { mean, lpl, upl } = expected.sections[i] ?? { mean: NaN, lpl: NaN, upl: NaN };
      expect(section.mean).toBeCloseTo(mean, 8);
      if (!expected.limitsShown) expect([section.lpl, section.upl]).toEqual([null, null]);
      else {
        expect(section.lpl).toBeCloseTo(lpl, 8);
        expect(section.upl).toBeCloseTo(upl, 8);
      }
    });
    expect(entry.sections).toHaveLength(expected.sections.length);
    expect(entry.assurance).toBe(
      expected.assuranceIcon === null ? 'not-applicable' : ASSURANCES[expected.assuranceIcon],
    );
    expect(entry.points.map(({ signals }) => signals.includes('point'))).toEqual(
      expected.point.map((side) => side !== null),
    );
    if (!isAppsOwn(item)) return;
    const { variationIcon } = expected;
    expect(entry.variation).toBe(
      variationIcon === null ? 'not-enough-points' : VARIATIONS[variationIcon],
    );
    expect(entry.points.map(({ signals }) => signals)).toEqual(
      expected.pointIndex.map((_, i) => [
        ...(expected.point[i] ? ['point'] : []),
        ...(expected.shift[i] ? ['shift'] : []),
        ...((expected.trend[i]?.length ?? 0) > 0 ? ['trend'] : []),
        ...(expected.twoOfThree[i] ? ['two-of-three'] : []),
      ]),
    );
  });
});
